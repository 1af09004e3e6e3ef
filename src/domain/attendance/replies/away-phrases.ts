/**
 * Why somebody stays away. `dutyEvent`, `dutyVerb`, `hospital`, `event`, `care` and `hindrance` are weak: they count only
 * beside a sign that the writer speaks of the own coming. `weakDuty` and `weakAbsent` are words that also mean something
 * else ("dinas" the agency, "absen" signing in).
 */
export const awayPhrases = {
  permit: 'izin',
  excused:
    'berhalangan, berhalangan hadir, berhalangan untuk hadir, berhalangan ikut, berhalangan datang, absent, tidak masuk, ada berhalangan, terkendala, ada kendala',
  leave:
    'cuti, cuti tahunan, cuti melahirkan, cuti bersalin, cuti besar, cuti alasan penting, ambil cuti, on leave, annual leave, maternity leave',
  weakAbsent: 'absen',
  sick: 'sakit, demam, demam berdarah, kurang sehat, tidak sehat, belum sehat, belum sembuh, belum pulih, kurang enak badan, tidak enak badan, badan tidak enak, badan kurang enak, tidak enak body, kurang enak body, dirawat, opname, rawat inap, diinfus, dioperasi, habis operasi, baru operasi, pasca operasi, meriang, menggigil, flu, influenza, diare, mencret, mual, muntah, muntah muntah, muntaber, pusing, migrain, lemas, drop, tumbang, tepar, ambruk, tidak kuat bangun, tipes, masuk angin, vertigo, batuk, pilek, kurang fit, tidak fit, tidak begitu fit, panas tinggi, panas dingin, badan panas, radang, sesak, sesak napas, asma, kambuh, asam lambung, asam lambung naik, gerd, maag, cacar, cacar air, campak, keseleo, terkilir, kecelakaan, jatuh dari motor, alergi, keracunan, keracunan makanan, darah tinggi naik, tensi naik, isoman, isolasi mandiri, covid, dbd, gejala dbd, gejala tipes, sick, sick leave, ill, unwell, not well, not feeling well, under the weather, fever, headache, stomach ache, food poisoning, throwing up, a cold, the flu',
  illness:
    'perut, kepala, gigi, mata, pinggang, tenggorokan, punggung, kaki, tinggi, berat, parah, banget, sekali, lambung, sejak kemarin, dari kemarin, dari semalam, sejak semalam, dari subuh, sejak subuh, tadi malam, semalam, tadi pagi, dari tadi malam, dari tadi pagi, belum turun, istirahat, istirahat dulu, istirahat total, bed rest, surat dokter, surat sakit, badan, kondisi, tidak kuat, terkena, kena, positif, positive, menular, takut menular',
  hospital:
    'rumah sakit, rs, rsud, igd, ugd, puskesmas, klinik, dokter, dokter gigi, ke dokter, ke dokter gigi, ke igd, ke ugd, berobat, mau berobat, kontrol, kontrol dokter, kontrol ke dokter, operasi, infus, rawat jalan, terapi, cuci darah, cek darah, cek kesehatan, cek lab, medical check up, mcu, hospital, doctor, clinic, emergency room',
  toHospital: 'ke rumah sakit, ke rs, ke rsud, ke klinik, ke puskesmas',
  duty: 'dinas luar, dinas luar kota, dinas luar daerah, dinas ke luar kota, dinas ke luar daerah, dinas ke luar, dinas keluar kota, dl, tugas luar, tugas luar kota, tugas luar daerah, tugas keluar kota, tugas ke luar kota, tugas ke luar daerah, perjalanan dinas, perjalanan dinas luar, perjadin, surat tugas, surat tugas menyusul, surat perintah tugas, spt, sppd, spd, st menyusul, tugas dinas, tugas kedinasan, tugas negara, perintah dinas, official duty, official travel, on official travel, on official duty, duty travel, business trip, work trip',
  weakDuty: 'dinas',
  dutyEvent:
    'rapat, rakor, rapat koordinasi, rapat paripurna, paripurna, bimtek, diklat, kunker, kunjungan kerja, kunjungan lapangan, studi banding, monitoring, monev, monitoring evaluasi, sidak, audiensi, pemeriksaan, pemeriksaan bapak, audit, musrenbang, upacara, tugas, tugas kantor, tugas lapangan, tugas mendadak, penugasan, turun lapangan, turun ke lapangan, ke lapangan, lapangan, panggilan, piket, lembur, posko, kerjaan kantor, pekerjaan kantor, urusan kantor, urusan dinas, urusan kedinasan, meeting, office meeting',
  dutyVerb:
    'mendampingi, dampingi, ditugaskan, ditugasi, ditugaskan ke, diutus, dikirim, dipanggil, diperintahkan, diperintah, disuruh, mewakili, menghadap, diminta, mengawal, mendapat tugas, dapat tugas, diberi tugas, assigned, accompanying, sent',
  boss: 'kadis, kaban, kabag, kepala dinas, kepala badan, kepala bagian, pimpinan, atasan, bupati, wakil bupati, wali kota, walikota, wakil wali kota, wakil walikota, gubernur, wakil gubernur, sekda, asisten, camat, lurah, kabid, sekdis, sekretaris daerah, menteri, dirjen, direktur, dewan, dprd, komisi, inspektorat, inspektur, kapolres, kejaksaan, kejari, rombongan, tamu, mayor, governor, boss, head of office',
  place:
    'rumah, rumah duka, rumah teman, rumah saudara, rumah mertua, kantor, kantor gubernur, kantor wali kota, kantor walikota, kantor bupati, pemprov, pemkab, provinsi, pusat, kabupaten, kemenpan, kemendagri, kementerian, bappenas, bappeda, bkd, bkn, bkpsdm, bpkad, jakarta, medan, surabaya, bandung, jogja, yogyakarta, bali, batam, aceh, padang, pekanbaru, siantar, pematangsiantar, parapat, toba, samosir, nias, binjai, tebing tinggi, deli serdang, karo, berastagi, langkat, asahan, kisaran, sibolga, tapanuli, palembang, semarang, makassar, bogor, bekasi, office',
  away: 'luar kota, luar daerah, keluar kota, keluar daerah, luar negeri, kampung, out of town',
  kin: 'anak, istri, suami, orang tua, mertua, ayah, mama, papa, mamak, nenek, kakek, opung, adik, kakak, abang, keluarga, bayi, cucu, saudara, sepupu, keponakan, ponakan, paman, bibi, tante, ipar, besan, tetangga, pembantu, art, son, daughter, wife, husband, mother, father, child, kids, family',
  event:
    'acara, acara keluarga, acara adat, acara nikahan, acara pernikahan, acara wisuda, ikut acara keluarga, menghadiri acara keluarga, keperluan, urusan, kepentingan, hajatan, pernikahan, nikahan, nikah, menikah, resepsi, pesta, pesta adat, adat, syukuran, aqiqah, akikah, khitanan, sunatan, lamaran, melamar, tunangan, undangan, kedukaan, duka, berduka, kemalangan, meninggal, meninggal dunia, wafat, berpulang, pemakaman, melayat, takziah, tahlilan, pengajian, kenduri, arisan, wisuda, lahiran, melahirkan, persalinan, mendesak, mendadak, darurat, pribadi, penting, mudik, umrah, pulang kampung, pindahan, pindah rumah, pindahan rumah, ujian, kuliah, sidang, yudisium, rapor, ambil rapor, terima rapor, pembagian rapor, musibah, perpisahan, reuni, wedding, funeral, passed away, family matter, family event, family emergency, personal matter, emergency, event, appointment',
  care: 'menjaga, mengantar, menjemput, merawat, menemani, menjenguk, mengurus, membesuk, menunggu, menunggui, mengasuh',
} as const;
