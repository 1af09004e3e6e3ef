/** Everything else that people put around an answer, or send instead of one. */
export const talkPhrases = {
  not: 'tidak, bukan, not',
  notYet: 'belum',
  can: 'bisa, dapat, sanggup, sempat, mampu, can, able',
  may: 'boleh',
  ask: 'bertanya, usul, mohon informasi, minta informasi, mohon arahan, minta arahan, mohon petunjuk, interupsi, saran, masukan, menanggapi, bicara, berbicara, diskusi, koreksi, share, berbagi, ask, question, pertanyaan',
  report: 'menyampaikan, menjawab, merespons, melapor, informasi, mengabarkan, memberitahukan',
  confirm: 'konfirmasi, konfirmasi kehadiran, kehadiran',
  askWord:
    'apa, apakah, bagaimana, kenapa, siapa, berapa, mana, di mana, kah, kan, what, when, where, who, how, why, does, is, can i, may i, could i, should i, do i',
  schedule: 'jadwal, agenda, jam berapa, pukul berapa, kapan, hari apa, schedule, timetable, what time',
  course:
    'kegiatan, pelatihan, workshop, kelas, sesi, session, the session, acara ini, acara besok, training, undangan rapat ini',
  topic:
    'cuti bersama, berikutnya, selanjutnya, mulai, dimulai, pekan, pekan ini, pekan depan, minggu ini, minggu depan, lihat, lengkap, next session',
  maybe:
    'mungkin, susah, sulit, agak susah, agak sulit, lihat sikon, lihat sikon dulu, belum jelas, tidak jelas, kurang jelas, saya kabari, dikabari, dikabarkan, kabari, sepertinya, belum pasti, tidak pasti, belum tentu, tidak tentu, belum tahu, tidak tahu, kurang tahu, belum bisa pastikan, belum bisa memastikan, belum dapat memastikan, ragu, ragu ragu, maybe, might, perhaps, not sure, semoga, mudah mudahan, lihat nanti, lihat situasi, tentatif, probably, lihat cuaca, lihat cuaca dulu, lihat kondisi, lihat besok',
  if: 'kalau, menunggu izin, menunggu persetujuan, menunggu arahan, menunggu perintah, menunggu disposisi, menunggu keputusan, menunggu kabar, menunggu konfirmasi, menunggu jawaban, menunggu petunjuk, jika, bila, apabila, asal, asalkan, seandainya, andai, andaikan, tergantung, kecuali, misal, misalnya, semisal, if, unless, depends, depends on, depending on, provided',
  soon: 'nanti, nanti dulu, nanti saja, lanjut nanti, besok saja, later, sebentar, sebentar sedang',
  cancel: 'batal, cancel, tidak jadi, urung, stop',
  skip: 'lewati, skip, pass',
  next: 'lanjut, next',
  back: 'kembali, back, balik',
  done: 'selesai, done, kelar, beres, rampung, finished',
  help: 'bantuan, help, tolong, minta tolong, butuh bantuan, minta bantuan, menu',
  ya: 'ya',
  yes: 'betul, benar, setuju, yes, sure, correct, nggih, inggih, muhun, leres',
  no: 'no',
  ack: 'ok, siap, baik, 86, sip, noted, mantap, dimengerti, aman, laksanakan, siap laksanakan, roger',
  thanks:
    'terimakasih, terima kasih, terima kasih banyak, terima kasih infonya, terima kasih informasinya, terimakasih infonya, thank you, terima kasih undangan, terima kasih atas undangan, terima kasih atas infonya, terima kasih atas informasinya, terima kasih pengingat, terima kasih sudah diingatkan',
  delegate:
    'diwakili, diwakilkan, mewakilkan, wakilkan, perwakilan, kirim perwakilan, mengirim perwakilan, kirim staf, perwakilan saya, mewakili saya, wakil saya, mengutus, utus, digantikan, menggantikan, menggantikan saya, gantikan, pengganti, pengganti saya, on my behalf, in my place, instead of me, someone else, my replacement, represented by, suruh staf, menyuruh staf, menugaskan staf, tugaskan staf, minta staf',
  other:
    'staf, staff, anggota, anggota saya, kasubbag, kasubag, kasi, sekretaris, bendahara, teman, rekan saya, rekan kerja, rekan kantor, kawan, bawahan, anak buah, tim, dia, beliau, orang lain, yang lain, colleague, he, she',
  /** Not in the room: the organizers say whether that counts. */
  remote: 'online, daring, virtual, via zoom, lewat zoom, zoom, wfh, from home, live streaming',
  which: 'yang',
  there: 'ada',
  or: 'atau, or',
  already: 'sudah',
  must: 'harus, mesti, perlu, must, have to, need to',
  self: 'saya, i, kami, my, kulo, kula, ulun, ambo, tiang, beta, abdi, urang, sa',
  want: 'mau, ingin, hendak, minta, numpang, ambil',
  dulu: 'dulu, terlebih dahulu',
  vocative:
    'pak, kang, akang, teteh, bung, kaka, uda, uni, daeng, bli, pace, mace, lae, ito, amang, inang, puang, boss, bu, mas, mbak, bang, kak, min, admin, komandan, bos, om, gan, bro, sis, sir, maam, madam, panitia, dok, prof, ketua, bunda, kakanda',
  honorific: 'bapak, ibu',
  origin:
    'atas nama, nama, nama saya, dari dinas, dari badan, dari bagian, dari bidang, dari kantor, dari kecamatan, dari kelurahan, dari opd, dari unit, dari puskesmas, dari rsud',
  because:
    'karena, bentrok, bentrok jadwal, jadwal bentrok, bertabrakan, bersamaan, gara gara, soalnya, lantaran, because, due to, since',
  prep: 'di, ke, dari, dengan, sama, oleh, bersama, untuk, pada, to, for, at, in, from, with, by',
  filler:
    'akan, baru pulang, menumpuk, badhe, tentu, tentu saja, jelas, penuh, full hari, dari awal, sampai akhir, dari awal sampai akhir, maaf baru balas, baru balas, mohon doanya, mohon doa, waalaikumsalam, pasti, fix, confirmed, insyaallah, insyaallah allah, in syaa allah, in sha allah, alhamdulillah, bismillah, mohon, maaf, mohon maaf, tidak ada halangan, tidak ada berhalangan, tidak ada kendala, tidak bisa ditinggal, sehat, otomatis, segera, langsung, nih, dong, deh, lah, sih, kok, loh, juga, sedang, masih, agak, sedikit, tetap, tapi, dan, jadi, ini, itu, terpaksa, tadi, habis, setelah, sesudah, bahwa, mohon dicatat, mohon dimaklumi, mohon pengertian, mohon pengertiannya, mohon maklum, mohon dimaafkan, semua sesi, semuanya, kedua sesi, dua sesi, dua duanya, kedua duanya, full, seharian, sehari penuh, sampai selesai, full day, all day, both sessions, both, selamat pagi, selamat siang, selamat sore, selamat malam, assalamualaikum, assalamualaikum wr wb, assalamualaikum warahmatullahi wabarakatuh, salam, salam sehat, horas, syalom, shalom, om swastiastu, wr wb, wib, wita, wit, sorry, apologies, unfortunately, afraid, please, will, would, about, have, has, got, am, be, the, a, an, and, but, hi, hello, halo, dear, surat menyusul, good morning, good afternoon, good evening, morning, ya allah, izin menyampaikan bahwa, sehari, lewat, lebih, lebih dari, kurang dari, lebih awal, lebih cepat, a bit, feeling, meskipun hujan, walaupun hujan, meski hujan, walau hujan, sampai sore, sampai malam, pagi sampai sore, pagi sampai siang, dengan hormat, yth, menyatakan, memungkinkan, duluan, salam hormat, on time, tepat waktu ya, pas, kebetulan, tenang, diizinkan, paling, bersama staf, dengan staf, bersama teman, bersama rombongan, banget, sekali, terus, dari pagi sampai sore, mohon ditunggu, ditunggu',
} as const;
