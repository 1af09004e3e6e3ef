rsvp-present = Hadir
rsvp-late = Terlambat
rsvp-excused = Izin
rsvp-sick = Sakit
rsvp-official_duty = Dinas luar
rsvp-scope-2 = kedua sesi
rsvp-scope-3 = ketiga sesi
rsvp-scope-many = semua sesi
rsvp-answer-whole = { $status }, { $scope }
rsvp-answer-session = { $part } { $status }
rsvp-answer-part = { $status } ({ $part })
rsvp-session-at = { $title }: { $status }
rsvp-part-morning = pagi
rsvp-part-noon = siang
rsvp-part-afternoon = sore
rsvp-part-evening = malam
rsvp-answer-none = belum ada
rsvp-day-scope = { $day }, { $scope }

command-attendance = jawab atau ubah kehadiran

rsvp-question-tomorrow = ⏰ Mohon konfirmasi kehadiran besok
rsvp-question-today = ⏰ Mohon konfirmasi kehadiran hari ini
rsvp-question-other = ⏰ Mohon konfirmasi kehadiran
rsvp-materials = Bahan: { $address }
rsvp-one-for-all = Satu jawaban berlaku untuk { $scope }.
rsvp-current = Saat ini: { $answer }
rsvp-split = Berbeda per sesi
rsvp-session-question = { $session }: hadir?
rsvp-session-of = { $day } ({ $place } dari { $total })

rsvp-saved = ✅ Tersimpan: { $status }
rsvp-saved-split = ✅ Tersimpan, berbeda per sesi
rsvp-arrives = tiba sekitar { $time }
rsvp-change-until-start = Dapat diubah sampai sesi dimulai.
rsvp-in-room = Bapak/Ibu sudah di ruangan? Presensi: ketik enam angka di layar.
rsvp-in-room-started = { $title } sudah dimulai, jadi jawaban kehadiran tidak dicatat lagi.
rsvp-reason-by-button = Panitia memerlukan alasannya. Silakan tekan “Tulis alasan”; satu kalimat cukup.
rsvp-ask-reason = Mohon tuliskan alasannya untuk panitia. Satu kalimat cukup, contoh: keperluan keluarga.
rsvp-sick-told =
    Panitia sudah menerima kabar ini. Semoga lekas pulih.
    Surat dokter, bila ada, mohon diserahkan langsung kepada panitia, tidak melalui bot.
rsvp-letter-later = Nomor dan tanggal surat tugas boleh menyusul, paling lambat { $day }.
rsvp-ask-arrival = Bila sudah tahu jam tibanya, silakan tuliskan. Contoh: telat 15 menit
rsvp-left-out = { $title } sudah dimulai ({ $time }); jawabannya tetap.
rsvp-already-saved = Sudah tersimpan pukul { $time }.
rsvp-write-reason = Tulis alasan
rsvp-send-letter = Kirim nomor surat
rsvp-schedule-tomorrow = Jadwal besok
rsvp-schedule-today = Jadwal hari ini
rsvp-schedule-other = Jadwal { $day }

rsvp-confirm = Saya catat: { $status }. Simpan?
rsvp-pick = Mohon pilih satu jawaban.
rsvp-not-an-answer = “{ $typed }” belum saya catat sebagai kehadiran.
rsvp-which = Mana yang benar: { $first } atau { $last }?
rsvp-which-read = Saya membaca keduanya dalam “{ $typed }”. { $kept }
rsvp-which-read-all = Saya membaca semuanya dalam “{ $typed }”. { $kept }
rsvp-kept-none = Belum ada yang disimpan.
rsvp-kept-answer = Jawaban sebelumnya tetap: { $answer }.
rsvp-other-answer = Jawaban lain
rsvp-part-answer = { $part } { $status }
rsvp-parts-confirm = Saya baca: { $answers }. Simpan?
rsvp-condition =
    Belum saya catat. Kehadiran { $day }:
    “{ $typed }”
    Bila sudah pasti, silakan pilih. Jawaban dapat diubah sampai sesi dimulai.
rsvp-delegated =
    Akan diwakili orang lain? Belum saya catat.
    “{ $typed }”
    Penggantinya diputuskan panitia. Bila Bapak/Ibu sendiri tidak hadir pada { $day }, silakan pilih alasannya.
rsvp-check-in-or-leave =
    Presensi atau tidak hadir?
    “{ $typed }” dapat berarti keduanya. Belum ada yang dicatat untuk { $day }.
rsvp-meant-tomorrow = Kehadiran besok
rsvp-meant-today = Kehadiran hari ini
rsvp-meant-other = Kehadiran { $day }
rsvp-which-programme-day = { $programme }, { $day }
rsvp-which-programme-name = { $programme } ({ $day })

rsvp-reason-question =
    Mohon tuliskan alasannya.
    Satu kalimat cukup, contoh: keperluan keluarga
rsvp-reason-given =
    ✅ Izin diajukan kepada panitia
    Alasan: “{ $words }”
    Keputusannya saya kabarkan di sini.
rsvp-reason-needs-text = Mohon tuliskan alasannya dengan teks. Contoh: keperluan keluarga
rsvp-letter-question =
    Mohon tuliskan nomor dan tanggal surat tugas.
    Contoh: 090/123/2019, 15/3/2019
rsvp-letter-given =
    ✅ Surat tugas tercatat
    “{ $words }” sudah diteruskan kepada panitia.
rsvp-letter-needs-text = Cukup nomor dan tanggalnya, dengan teks. Contoh: 090/123/2019, 15/3/2019
rsvp-addition-empty =
    Mohon tuliskan dengan huruf dan angka.
    Pesan tadi kosong. Contoh: keperluan keluarga
rsvp-addition-controlCharacters =
    Mohon ketik sekali lagi.
    Pesan tadi memuat tanda yang tidak terlihat.
rsvp-addition-reasonWithoutWords =
    Mohon tuliskan alasannya dengan kata-kata.
    Angka saja belum menjelaskan alasannya. Contoh: keperluan keluarga
rsvp-addition-reasonTooShort =
    Alasannya masih terlalu singkat.
    Mohon 3–500 karakter. Contoh: keperluan keluarga
rsvp-addition-reasonTooLong =
    Alasannya terlalu panjang: { $chars } karakter.
    Mohon paling banyak 500 karakter. Contoh: keperluan keluarga
rsvp-addition-noDate =
    Tanggal suratnya belum terbaca.
    Mohon tulis nomor, lalu tanggal. Contoh: 090/123/2019, 15/3/2019
rsvp-addition-noSuchDay =
    Tanggal { $typed } tidak ada.
    Mohon tulis nomor dan tanggal surat. Contoh: 090/123/2019, 15/3/2019
rsvp-addition-noNumber =
    Nomor suratnya belum terbaca.
    Mohon tulis nomor, lalu tanggal. Contoh: 090/123/2019, 15/3/2019
rsvp-addition-numberTooLong =
    Nomor suratnya terlalu panjang.
    Mohon paling banyak 100 karakter. Contoh: 090/123/2019, 15/3/2019

rsvp-state = Kehadiran { $day }: { $answer }
rsvp-closed = Sudah ditutup.
rsvp-next = Berikutnya: { $at }.
rsvp-answer-day = Jawab { $day }
rsvp-question-closed = Pertanyaan ini sudah ditutup.
rsvp-session-gone = Sesi hari itu sudah tidak ada di jadwal.
rsvp-no-session = Tidak ada sesi pada { $day }.
rsvp-no-more-days =
    Tidak ada sesi yang perlu dijawab.
    Semua jadwal: /jadwal
rsvp-participants-only =
    Kehadiran dijawab oleh peserta.
    Bapak/Ibu tidak tercatat sebagai peserta di program ini.
rsvp-started = { $title } sudah dimulai ({ $time }).
rsvp-started-instead = Bila sudah di lokasi, silakan presensi. Bila berhalangan, silakan lapor kepada panitia.
rsvp-check-in = Presensi
rsvp-still-open = Yang masih dapat diubah: { $titles }.
rsvp-change-session = Ubah { $title }
rsvp-arrival-outside =
    Pukul { $time } tidak termasuk { $title }.
    Sesi itu { $from }–{ $until }. Mohon tuliskan sekali lagi, contoh: telat 15 menit

rsvp-staff-changed = 📌 { $name } mengubah jawaban (semula { $status })
rsvp-staff-now = Jawaban sekarang: { $status }

rsvp-question-instead =
    Silakan tulis pertanyaannya.
    Akan saya teruskan kepada panitia. Ini tidak dicatat sebagai izin.
rsvp-pass-on =
    Teruskan ini kepada panitia?
    “{ $typed }”
    Ini tidak dicatat sebagai jawaban kehadiran.

rsvp-unread = Belum saya catat. Kehadiran { $day }:
rsvp-button-pass-on = Teruskan ke panitia
