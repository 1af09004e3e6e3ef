/** How somebody says of the own coming that it will be, in time or late; and for which part of the day. */
export const comingPhrases = {
  present:
    'hadir, hadir lengkap, ikut, ikut serta, turut serta, turut hadir, turut, mengikuti, menghadiri, datang, bergabung, masuk, merapat, menyimak, berpartisipasi, stand by, standby, ready, join, joining, present, attend, attending, come, coming, be there, make it, count me in, participate, ke sana',
  late: 'terlambat, datang terlambat, hadir terlambat, menyusul, otw, on the way, on my way, di jalan, di perjalanan, dalam perjalanan, meluncur, baru berangkat, baru jalan, agak siang, agak siangan, siangan, kesiangan, bangun kesiangan, late, running late, running behind, delayed, behind schedule, sudah di jalan, sudah otw, sudah berangkat, sudah dalam perjalanan, sudah dekat, sebentar sedang sampai, sebentar sedang tiba, sedikit sedang sampai, bentar sampai',
  hindrance:
    'macet, macet parah, kemacetan, hujan, hujan deras, kehujanan, banjir, kebanjiran, bocor, ban bocor, ban motor bocor, ban mobil bocor, mogok, mobil mogok, motor mogok, kereta, delay, ketinggalan kereta, ketinggalan bus, apel, apel pagi, ikut apel, pesawat delay, pesawat terlambat, pesawat tertunda, macet di tol, servis mobil, servis motor, traffic, traffic jam, heavy rain, flat tire, flat tyre, angkot, bus, bis, ojek, ojol, jemputan, bensin, isi bensin',
  strive: 'usahakan, upayakan, berusaha, coba, will try, try, trying',
  arrive: 'tiba, landing, mendarat, sampai, arrive, arriving',
  morning:
    'pagi, pagi hari, sesi pagi, sesi satu, sesi 1, sesi i, sesi pertama, jam pertama, morning session, first session, the morning, the morning session, in the morning, yang pagi',
  afternoon:
    'siang, siang hari, sore, sore hari, sesi siang, sesi sore, sesi dua, sesi 2, sesi ii, sesi kedua, sesi terakhir, sehabis makan siang, usai makan siang, selesai makan siang, setelah makan siang, sesudah makan siang, habis makan siang, setelah ishoma, sesudah ishoma, habis ishoma, setelah istirahat siang, setelah zuhur, sesudah zuhur, habis zuhur, setelah salat zuhur, afternoon, the afternoon, the afternoon session, in the afternoon, afternoon session, second session, after lunch, yang siang, yang sore',
  untilNoon:
    'sampai siang, sampai makan siang, sampai zuhur, sampai ishoma, sampai istirahat, sampai istirahat siang, sampai jam 12, sampai pukul 12, until noon, until lunch, sampai jam istirahat, sampai waktu istirahat',
  fromNoon:
    'mulai siang, mulai sesi dua, mulai sesi 2, mulai sesi kedua, mulai sesi siang, dari siang, baru siang, from noon, from lunch',
  halfDay:
    'setengah hari, half day, half a day, pulang, balik duluan, balik cepat, balik lebih awal, balik lebih dulu, balik dulu, izin balik duluan, pulang cepat, pulang duluan, pulang awal, pulang dulu, pulang lebih awal, pulang lebih dulu, pulang lebih cepat, izin pulang, izin pulang duluan, izin pulang cepat, pamit, pamit duluan, pamit pulang, izin pamit, keluar sebentar, izin keluar, izin keluar sebentar, izin lebih dulu, tidak sampai selesai, tidak sampai sore, tidak penuh, tidak full, tidak seharian, leave early, leaving early',
  only: 'saja, hanya, cuma, sebatas, only',
  since: 'baru, barulah',
  onSite: 'di tempat, di lokasi, tepat waktu, on time',
} as const;
