/**
 * What one word or phrase of a reply says. `weakDuty` and `weakAbsent` are words that also mean something else
 * ("dinas" the agency, "absen" signing in).
 */
const phrases = {
  present:
    'hadir, ikut, ikut serta, turut hadir, mengikuti, datang, bergabung, join, present, attend, attending, come, coming, be there',
  late: 'terlambat, datang terlambat, hadir terlambat, menyusul, otw, on the way, on my way, di jalan, dalam perjalanan, late, running late',
  permit: 'izin',
  excused:
    'berhalangan, berhalangan hadir, berhalangan untuk hadir, berhalangan ikut, berhalangan datang, cuti, cuti tahunan, cuti melahirkan, cuti besar, ambil cuti, absent, on leave, tidak masuk',
  weakAbsent: 'absen',
  sick: 'sakit, demam, kurang sehat, tidak sehat, kurang enak badan, tidak enak badan, dirawat, opname, rawat inap, meriang, flu, diare, tipes, masuk angin, vertigo, batuk, pilek, kurang fit, tidak fit, covid, dbd, maag, sick, sick leave, ill, unwell, not well, not feeling well, fever',
  duty: 'dinas luar, dinas luar kota, dinas luar daerah, dinas ke luar kota, dinas keluar kota, dl, tugas luar, tugas luar kota, tugas keluar kota, tugas ke luar kota, perjalanan dinas, perjalanan dinas luar, perjadin, surat tugas, surat tugas menyusul, surat perintah tugas, spt, sppd, spd, tugas dinas, tugas kedinasan, perintah dinas, official duty, duty travel, business trip',
  weakDuty: 'dinas',
  not: 'tidak, bukan, not',
  notYet: 'belum',
  can: 'bisa, dapat, sanggup, sempat, mampu, can, able',
  may: 'boleh',
  ask: 'bertanya, menyampaikan, melapor, usul, informasi, mohon informasi, minta informasi, mohon arahan, minta arahan, mohon petunjuk, interupsi, saran, masukan, menanggapi, bicara, berbicara, diskusi, koreksi, share, berbagi, ask, question, pertanyaan',
  confirm: 'konfirmasi, konfirmasi kehadiran, kehadiran',
  askWord:
    'apa, apakah, bagaimana, kenapa, siapa, berapa, mana, di mana, kah, kan, what, when, where, who, how, why, does, is, can i, may i, could i, should i, do i',
  schedule: 'jadwal, agenda, jam berapa, pukul berapa, kapan, hari apa, schedule, timetable, what time',
  topic:
    'sesi, berikutnya, selanjutnya, mulai, dimulai, pekan, pekan ini, pekan depan, minggu ini, minggu depan, kegiatan, pelatihan, lihat, lengkap, next session',
  maybe:
    'mungkin, belum pasti, tidak pasti, belum tentu, tidak tentu, belum tahu, tidak tahu, kurang tahu, belum bisa pastikan, belum bisa memastikan, belum dapat memastikan, ragu, ragu ragu, maybe, perhaps, not sure, usahakan, diusahakan, semoga, mudah mudahan, lihat nanti, lihat situasi, tentatif',
  soon: 'nanti, nanti dulu, nanti saja, lanjut nanti, besok saja, later, sebentar, sebentar lagi',
  cancel: 'batal, cancel, tidak jadi, urung, stop',
  skip: 'lewati, skip, pass',
  next: 'lanjut, next',
  back: 'kembali, back, balik',
  done: 'selesai, done, kelar, beres, rampung, finished',
  help: 'bantuan, help, tolong, minta tolong, butuh bantuan, minta bantuan, menu',
  ya: 'ya',
  yes: 'betul, benar, setuju, yes, sure, correct, nggih, inggih',
  no: 'no',
  ack: 'ok, siap, baik, 86, sip, noted, mantap, dimengerti, aman, laksanakan, siap laksanakan, roger',
  thanks:
    'terimakasih, terima kasih, terima kasih banyak, terima kasih infonya, terima kasih informasinya, terimakasih infonya, thank you',
  kin: 'anak, istri, suami, orang tua, mertua, ayah, mama, papa, nenek, kakek, adik, kakak, abang, keluarga, bayi, cucu, saudara, son, daughter, wife, husband, mother, father, child',
  illness:
    'pusing, perut, kepala, gigi, mata, pinggang, tenggorokan, punggung, kaki, tinggi, berat, parah, lambung, asam lambung, rumah sakit, di rumah sakit, di rs, sejak kemarin, dari kemarin, istirahat, surat dokter',
  reason:
    'acara, keperluan, urusan, kepentingan, hajatan, pernikahan, menikah, undangan, kedukaan, duka, berduka, melayat, takziah, wisuda, mendesak, pribadi, penting, mudik, umrah, menjaga, mengantar, menjemput, merawat',
  there: 'ada',
  onSite: 'di tempat, di lokasi, tepat waktu, on time',
  or: 'atau, or',
  already: 'sudah, udah, sdh, udh',
  self: 'saya, i, kami',
  want: 'mau, ingin, hendak, minta, numpang, dulu, ambil',
  vocative:
    'pak, bu, mas, mbak, bang, kak, min, admin, komandan, bos, om, gan, bro, sis, sir, maam, madam, panitia, dok, prof',
  honorific: 'bapak, ibu',
  day: 'besok, hari ini, tomorrow, today',
  filler:
    'akan, maaf baru balas, mohon doanya, mohon doa, waalaikumsalam, pasti, insyaallah, insyaallah allah, in syaa allah, in sha allah, alhamdulillah, bismillah, mohon, maaf, mohon maaf, nih, dong, deh, lah, sih, saja, juga, sedang, masih, agak, sedikit, tetap, untuk, tapi, dan, jadi, karena, ini, terpaksa, mohon dicatat, mohon dimaklumi, mohon pengertian, semua sesi, kedua sesi, dua sesi, seharian, sehari penuh, full day, all day, both sessions, both, selamat pagi, selamat siang, selamat sore, selamat malam, assalamualaikum, assalamualaikum wr wb, salam, wr wb, wib, wita, wit, sorry, please, will, would, am, be, to, for, the, a, and, but, because, with, surat menyusul, good morning, morning, ya allah',
} as const;

export type Signal = keyof typeof phrases;

const signals = new Map<string, Signal>();
const words = new Set<string>();
for (const [signal, list] of Object.entries(phrases) as [Signal, string][]) {
  for (const phrase of list.split(', ')) {
    signals.set(phrase, signal);
    for (const word of phrase.split(' ')) words.add(word);
  }
}

/** The longest phrase has so many words. */
export const maxPhraseWords = 4;

/** What a word, or a phrase of words parted by single blanks, says; undefined for one the reader does not know. */
export function findSignal(phrase: string): Signal | undefined {
  return signals.get(phrase);
}

/** Whether a word is part of any phrase. */
export function isKnownWord(word: string): boolean {
  return words.has(word);
}
