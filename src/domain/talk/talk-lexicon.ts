import { spelledOut } from '#domain/attendance/replies/spellings.ts';

/**
 * What one word or phrase does in a text that is said to somebody. A phrase may stand in several lists; its spellings
 * ("mksh", "bsk") are those of the attendance reader.
 */
const phrases = {
  thanks:
    'terima kasih, terimakasih, matur nuwun, maturnuwun, appreciate it, much appreciated, thank you, thank u, many thanks, sama sama, kembali kasih, you are welcome, syukron, sukron, terimo kasih, trm ksh, jazakallah khairan, jazakallah khair, barakallah, hatur nuhun, nuhun, nuhun pisan, hatur nuhun pisan, matur sembah nuwun, matur suwun, suksma, suksme, matur suksma, mauliate godang, kamsia, tarimo kasih, terima kasih, teurimong gaseh, kurre sumanga, bujur, bujur melala, jazakallah, jazakumullah, mauliate',
  thanksFor:
    'atas, konfirmasi, infonya, informasi, info, bantuan, bantu, dibantu, membantu, ingat, diingatkan, mengingatkan, pengingat, penjelasan, dijelaskan, menjelaskan, jawaban, dijawab, menjawab, balasan, dibalas, respons, respon, responnya, arahan, arahannya, bimbingan, dibimbing, ilmu, ilmunya, materi, materinya, pencerahan, kesempatan, kesempatannya, waktu, waktunya, perhatian, kerja sama, kerjasama, kerjasamanya, undangan, masukan, masukannya, saran, sarannya, koreksi, koreksinya, dukungan, kabar, kabarnya, diberikan, memberikan, berikan, dibagikan, disampaikan, for, your, help, helping, info, information, reminder, reminding, explanation, answer, reply, everything, support, me, us, the, guidance, time, pelajaran, fasilitasi, narasumber, fasilitator, mentor, pelatih, pelayanan, layanan, dilayani, kerja keras, semuanya',
  greeting:
    'punten, aslm, asslm, askum, samlekom, assalamu alaikum warahmatullah, sampurasun, rampes, rahajeng, rahajeng semeng, rahajeng sanja, tabe, tabea, tabik, ping, p, tes, test, tes tes, cek, cek cek, assalamualaikum, assalamualaikum wr wb, assalamualaikum warahmatullahi wabarakatuh, assalamu alaikum, ass, waalaikumsalam, waalaikum salam, walaikumsalam, wr wb, warahmatullahi wabarakatuh, selamat pagi, selamat siang, selamat sore, selamat malam, selamat petang, selamat istirahat, selamat beristirahat, selamat bekerja, selamat beraktivitas, selamat beraktifitas, selamat bertugas, selamat berlibur, selamat berakhir pekan, selamat akhir pekan, selamat libur, selamat hari raya, met pagi, met siang, met sore, met malam, slmt pagi, slmt siang, slmt sore, slmt malam, pagi, siang, sore, malam, halo, hallo, hai, hei, hi, hello, hey, permisi, salam, salam sejahtera, salam hormat, salam kenal, salam sehat, shalom, syalom, horas, om swastiastu, namo buddhaya, apa kabar, good morning, good afternoon, good evening, good night, morning, evening, afternoon, good day, how are you, semangat, semangat pagi, hello there, hi there, selamat hari, sugeng enjing, sugeng siang, sugeng sonten, sugeng dalu, wilujeng enjing, ketemu lagi, sampai jumpa, sampai jumpa besok, sampai ketemu besok, sampai ketemu, see you, see you tomorrow, bye, dadah, selamat',
  wish: 'wr, merepotkan, mohon maaf merepotkan, maaf merepotkan, wb, mengganggu, waktunya, maaf mengganggu, mohon maaf mengganggu, maaf ganggu, izin mengganggu, semoga, sehat, selalu, sukses, lancar, diberkahi, berkah, kita semua, untuk kita semua, bagi kita semua, dan, dalam keadaan, keadaan, dilancarkan, lindungan, allah, tuhan, swt, dari, kami, menjelang, yang, kabarnya, idul fitri, natal, lahir batin, mohon maaf lahir batin, nyepi, waisak, puasa, weekend',
  agree:
    'o, hm, hmm, muhun, leres, sebentar, tunggu sebentar, tunggu dulu, tunggu ya, wait, one moment, hold on, istirahat dulu, makan dulu, saya makan dulu, salat dulu, saya salat dulu, mandi dulu, saya tinggal dulu, pikir dulu, pikir pikir dulu, saya pikir dulu, nanti lanjutkan, lanjut nanti, nanti saya lanjutkan, nanti dilanjut, nanti dilanjutkan, nanti malam saya isi, nanti malam saya lanjutkan, nanti saya isi, besok saya isi, besok saya lanjutkan, besok dilanjutkan, eh salah, beres, sudah beres, sudah selesai, sudah bisa, sudah masuk, sudah sampai, oo, eh, gitu, oh gitu, cukup jelas, done, wokeh, akan saya lakukan, akan saya kerjakan, akan saya isi, akan saya kirim, akan kami lakukan, akan kami kerjakan, segera, segera saya kerjakan, segera dikerjakan, akan dikerjakan, oh, ooh, wah, begitu, oh begitu, siap dilaksanakan, dilaksanakan, ok, siap, baik, 86, sip, noted, mantap, dimengerti, sudah dimengerti, sudah paham, mengerti, paham, aman, laksanakan, siap laksanakan, roger, copy, ya, betul, benar, setuju, yes, sure, correct, right, got it, understood, i understand, alright, all right, nggih, inggih, sudah jelas, jelas, sudah baca, sudah saya baca, sudah saya terima, sudah diterima, diterima, dicatat, saya catat, catat, aamiin, amin, amiin, alhamdulillah, oke siap, keren, hebat, bagus, luar biasa, great, good, nice, cool, fine, perfect, wkwk, wkwkwk, haha, hahaha, hehe, hehehe, monggo, silakan, silahkan, gas, gaskeun, maaf, mohon maaf, sorry, maaf salah kirim, maaf salah ketik, salah kirim, salah kamar, salah ketik, tidak apa apa, tidak masalah, no problem, ditunggu, kami tunggu, saya tunggu, will do, insyaallah',
  /** Not now: said to whoever waits for an answer. */
  later:
    'nanti saya lanjut, saya lanjut nanti, nanti saya lanjutkan, saya lanjutkan nanti, nanti saya lanjutin, saya lanjutin nanti, nanti saya lengkapi, saya lengkapi nanti, nanti saya isi, saya isi nanti, nanti saya kerjakan, saya kerjakan nanti, nanti saya kirim, saya kirim nanti, nanti saya kirimkan, saya kirimkan nanti, nanti saya susulkan, saya susulkan nanti, nanti saya sambung, saya sambung nanti, nanti saya perbaiki, saya perbaiki nanti, nanti saya tulis, saya tulis nanti, nanti saya pikirkan, saya pikirkan nanti, nanti dilanjut, dilanjut nanti, nanti dilanjutkan, dilanjutkan nanti, nanti dilengkapi, dilengkapi nanti, nanti diisi, diisi nanti, nanti dikerjakan, dikerjakan nanti, nanti dikirim, dikirim nanti, nanti disambung, disambung nanti, nanti diperbaiki, diperbaiki nanti, besok saya lanjut, saya lanjut besok, besok saya lanjutkan, saya lanjutkan besok, besok saya lanjutin, saya lanjutin besok, besok saya lengkapi, saya lengkapi besok, besok saya isi, saya isi besok, besok saya kerjakan, saya kerjakan besok, besok saya kirim, saya kirim besok, besok saya kirimkan, saya kirimkan besok, besok saya susulkan, saya susulkan besok, besok saya sambung, saya sambung besok, besok saya perbaiki, saya perbaiki besok, besok saya tulis, saya tulis besok, besok saya pikirkan, saya pikirkan besok, besok dilanjut, dilanjut besok, besok dilanjutkan, dilanjutkan besok, besok dilengkapi, dilengkapi besok, besok diisi, diisi besok, besok dikerjakan, dikerjakan besok, besok dikirim, dikirim besok, besok disambung, disambung besok, besok diperbaiki, diperbaiki besok, nanti dulu, lanjut nanti, lanjut besok, sebentar, sebentar lagi, tunggu, tunggu sebentar, mohon tunggu, tunggu dulu, i will continue later, continue later, later, one moment, wait, hold on',
  cancel:
    'keluar, batal, cancel, tidak jadi, dibatalkan, batalin, urung, stop, berhenti, hentikan, never mind, nevermind, forget it, cancel it',
  schedule:
    'jadwal, agenda, schedule, timetable, rundown, roundown, susunan acara, kegiatan, sesi, kelas, pertemuan, session, class, sessions, classes, pelatihan, workshop, training',
  menu: 'menu, menu utama, main menu, daftar menu, tombol',
  help: 'bantuan, help, panduan, cara pakai, cara menggunakan, petunjuk, guide',
  status: 'status, status saya, my status, posisi saya, rekap saya, capaian, progres, progress',
  checkIn:
    'presensi, kode presensi, check in, checkin, kode absen, kode kehadiran, kode hadir, scan kehadiran, isi presensi, qr, barcode, kode qr',
  plan: 'rencana, rencana aksi, rencana saya, action plan, plan, my plan, rencana aksi saya, lanjutkan rencana, lanjut rencana, lanjut, continue, isi rencana, isi rencana aksi, mengisi rencana, mengisi rencana aksi',
  certificate: 'sertifikat, certificate, piagam, e sertifikat',
  seminar: 'seminar, seminar review, giliran seminar, seminar action plan, urutan seminar',
  attendance: 'absen, absensi, kehadiran, kehadiran saya, daftar hadir, attendance, my attendance',
  dayWord:
    'besok, lusa, hari ini, sekarang, tomorrow, today, day after tomorrow, minggu ini, minggu depan, pekan ini, pekan depan, bulan ini, bulan depan, this week, next week, besok lusa, nanti siang, nanti sore, nanti malam, besok pagi, besok siang, besok sore, senin, selasa, rabu, kamis, jumat, jum at, jumaat, sabtu, minggu, ahad, monday, tuesday, wednesday, thursday, friday, saturday, sunday, senin depan, selasa depan, rabu depan, kamis depan, jumat depan, sabtu depan, next monday, next tuesday, next wednesday, next thursday, next friday, next saturday',
  when: 'jam berapa, pukul berapa, kapan, hari apa, tanggal berapa, what time, when',
  where:
    'di mana, mana, ke mana, lokasi, tempat, tempat di mana, alamat, lantai berapa, where, location, venue, address, room, which room, ruang mana, dmn',
  askWord:
    'apa, apakah, bagaimana, kenapa, siapa, berapa, kah, adakah, haruskah, perlukah, benarkah, masihkah, sudahkah, apa saja, kok, could, would, whats, what, which, who, whom, how, why, how much, how many, how long, does, do, did, is, are, was, were, can i, can we, may i, may we, could i, could we, could you, can you, would you, should i, should we, do i, do we, kemana, bagaimana cara, seperti apa, yang mana, maksudnya apa',
  leave:
    'izin bertanya, izin tanya, mau bertanya, ingin bertanya, hendak bertanya, mohon izin bertanya, numpang bertanya, boleh bertanya, saya bertanya, ada pertanyaan, saya ada pertanyaan, izin konfirmasi, mau konfirmasi, izin menyampaikan, izin usul, mau usul, izin diskusi, izin konsultasi, mau konsultasi, i have a question, quick question, i would like to ask, i want to ask, may i ask, can i ask, izin melapor, mau lapor, mau melapor',
  weakLeave: 'bertanya, nanya, pertanyaan, question, tanya panitia, hubungi panitia, ask the organizer',
  request:
    'mohon informasi, mohon info, minta informasi, minta info, butuh info, butuh informasi, mohon arahan, minta arahan, mohon petunjuk, minta petunjuk, mohon penjelasan, minta penjelasan, mohon pencerahan, mohon bantuan, minta bantuan, butuh bantuan, mohon dibantu, minta dibantu, mohon konfirmasi, mohon dijelaskan, mohon dikirim, mohon dikirimkan, mohon dibagikan, mohon diinformasikan, mohon kirim, mohon share, mohon dishare, mohon diingatkan, mohon diperbaiki, mohon dicek, mohon diperiksa, mohon dibuka, mohon diundang, mohon dimasukkan, mohon ditambahkan, mohon diulang, mohon disampaikan, mohon link, mohon kontak, mohon nomor, mohon contoh, mohon waktu, mohon kesediaan, minta tolong, minta link, minta materi, minta file, minta kontak, minta nomor, minta nomer, minta contoh, minta alamat, minta password, minta sandi, minta dikirim, minta dikirimkan, minta dijelaskan, minta waktu, minta izin, minta wifi, minta kode, minta undangan, boleh minta, bisa minta, bisa bantu, bisa dibantu, bisa tolong, bisa dijelaskan, bisa kirim, bisa dikirim, bisa dikirimkan, bisa diulang, boleh tahu, boleh tau, boleh dikirim, boleh dibantu, tolong, please, pls, please help, i need, i need help, need help, please send',
  vocative:
    'kang, akang, teteh, bung, kaka, uda, uni, daeng, bli, pace, mace, puang, boss, pak, bu, mas, mbak, bang, kak, min, mimin, admin, komandan, bos, om, tante, gan, bro, sis, sir, maam, madam, dok, prof, bapak, ibu, pak bu, bpk ibu, bapak ibu, panitia, tim panitia, penyelenggara, everyone, all, team, teman teman, rekan rekan, rekan, kawan kawan, para, hadirin, sekalian, semua, semuanya, yth, yang terhormat, bot, kakak, ustaz, mr, mrs, ms, bunda, ayah, kakanda, adinda, saudara, bapak bapak, ibu ibu, dan kawan kawan, dengan hormat, ito, amang, inang, lae, eda',
  trouble:
    'belum, tidak bisa, belum bisa, tidak dapat, belum dapat, tidak menerima, belum menerima, belum terima, belum masuk, error, eror, gagal, tidak muncul, belum muncul, lupa, bingung, tidak mengerti, belum mengerti, tidak paham, belum paham, kurang paham, kurang mengerti, kesulitan, kendala, terkendala, susah, terkunci, hilang, tidak terbuka, tidak tahu, belum tahu, kurang jelas, tidak jelas, belum jelas, salah isi, cannot, can not, did not, does not work, i forgot, i am lost, confused, not understand, keliru, tidak terdaftar, belum terdaftar',
  self: 'saya, kami, kita, i, we, my, our',
  glue: 'sanget, pisan, udah, please, saja, tolong menolong, banyak, sekali, sangat, banget, so much, very much, a lot, much, nih, dong, deh, lah, sih, lho, loh, juga, sudah, telah, pula, selamat, hormat, dan, untuk, mohon, ini, itu, tadi, kemarin, hari ini, ucapkan, mengucapkan, kami ucapkan, saya ucapkan, sebesar besarnya, sebelumnya, atas, nya, ibu nya, hari, malam ini, pagi ini, siang ini, sore ini, very, too, and, again, kembali, lagi, dulu, akan, sedang, masih',
  lookupGlue:
    'kumpul, berkumpul, ketemu, bertemu, cara, butuh, perlu, lihat, cek, buka, tampilkan, kirim, kirimkan, mau, ingin, minta, boleh, bisa, tahu, ada, tidak, mulai, dimulai, selesai, berakhir, keluar, terbit, dibagikan, dapat, di, ke, pada, yang, lengkap, acara, berikutnya, selanjutnya, next, tentang, soal, mengenai, diadakan, dilaksanakan, pelaksanaan, bagi, info, informasi, dari, sampai, is, are, the, show, me, view, see, check, do, does, will, it, start, begin, end, there, any, a, on, at, for, of, in, to, have, open, jadinya, sendiri, tanggal, tgl, masuk, kuliah, apa saja, jam, libur, ruang, ruangan, gedung, tgl, my, please, pukul, lupa, ya, kan, utama, pembukaan, penutupan, besoknya, akhir, latihan, rutin, terbaru, siang, pagi, sore',
} as const;

/** `name`: an unknown word right behind an address, "bu Ratna". */
export type Said = keyof typeof phrases | 'name';

const book = new Map<string, Set<Said>>();
const words = new Set<string>(Object.values(phrases).flatMap((list) => list.split(/,? /)));

/** A typed word in the spelling of the lexicon: one word, or several that it stands for. */
export function spell(word: string): string[] {
  return spelledOut(word, (known) => words.has(known));
}

for (const [said, list] of Object.entries(phrases) as [Said, string][]) {
  for (const phrase of list.split(', ')) {
    const key = phrase.split(' ').flatMap(spell).join(' ');
    book.set(key, (book.get(key) ?? new Set()).add(said));
  }
}

/** The longest phrase has so many words. */
export const maxTalkPhrase = Math.max(...[...book.keys()].map((phrase) => phrase.split(' ').length));

/** What a phrase of words in the lexicon's spelling may do; undefined for one it does not hold. */
export function findSaid(phrase: string): ReadonlySet<Said> | undefined {
  return book.get(phrase);
}
