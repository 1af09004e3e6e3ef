absence-excused = Izin
absence-sick = Sakit
absence-official_duty = Dinas luar
absence-leave = Cuti
absence-attended = Pernyataan hadir
absence-new = Lapor berhalangan
absence-days = { $days }, { $count } sesi
absence-no-sessions = tanpa sesi
absence-reason = Alasan: “{ $words }”
absence-letter = Surat tugas: { $number }, { $day }
absence-letter-missing = Surat tugas: menyusul
absence-addition = Keterangan: “{ $words }”
absence-file-kept = Berkas surat tersimpan; dihapus 7 hari setelah keputusan.
absence-paper-received = Surat di atas kertas sudah diterima panitia.
absence-after-downtime = Diterima setelah gangguan: batasnya lewat saat bot tidak aktif.

absence-when =
    Kapan Bapak/Ibu berhalangan?
    Silakan pilih hari, atau ketik tanggalnya.
    Beberapa hari, contoh: 18/3/2019 - 20/3/2019
absence-which-session =
    Sesi yang mana?
    { $day }
absence-whole-day = Semua sesi
absence-kind-question = Mengapa Bapak/Ibu berhalangan?
absence-choose-kind =
    Mohon pilih dahulu melalui tombol.
    Izin, Sakit, Dinas luar, atau Cuti.
absence-why =
    Mohon tuliskan alasannya.
    Satu kalimat cukup, contoh: keperluan keluarga
absence-range = { $kind }: { $days }, { $dayCount } hari ({ $count } sesi)
absence-range-label = Izin beberapa hari
absence-range-name = izin beberapa hari
absence-range-why = Mohon tuliskan alasannya, 3–500 huruf.
absence-ask-letter =
    Mohon tuliskan nomor dan tanggal surat tugas.
    Contoh: 090/123/2019, 15/3/2019
absence-letter-later = Surat menyusul
absence-letter-unread =
    Nomor atau tanggal surat belum terbaca.
    Mohon tulis nomor, lalu tanggal. Contoh: 090/123/2019, 15/3/2019
absence-reasonWithoutWords =
    Mohon tuliskan alasannya dengan kata-kata.
    Angka saja belum menjelaskan alasannya. Contoh: keperluan keluarga
absence-reasonTooShort =
    Kalimatnya masih terlalu singkat.
    Mohon 3–500 karakter. Contoh: keperluan keluarga
absence-reasonTooLong =
    Kalimatnya terlalu panjang: { $chars } karakter.
    Mohon paling banyak 500 karakter.
absence-empty =
    Mohon tuliskan dengan huruf dan angka.
    Pesan tadi kosong atau memuat tanda yang tidak terlihat.
absence-needs-text = Mohon tuliskan dengan teks. Contoh: keperluan keluarga
absence-noSuchDay =
    Tanggal { $typed } tidak ada.
    Mohon ketik tanggal lain. Contoh: 18/3/2019
absence-endBeforeStart =
    Tanggal akhir lebih awal daripada tanggal mulai.
    Contoh: 18/3/2019 - 20/3/2019
absence-notADate =
    Tanggalnya belum saya kenali.
    Contoh: 18/3/2019, atau 18/3/2019 - 20/3/2019
absence-no-session =
    Tidak ada sesi Bapak/Ibu pada tanggal itu.
    Semua jadwal: /jadwal
absence-too-late =
    Batas pelaporan sudah lewat.
    Ketidakhadiran dapat dilaporkan paling lambat { $days } hari setelah sesi. Silakan hubungi panitia: /tanya

absence-filed = ✅ Diajukan kepada panitia: { $kind }
absence-exists = Sesi itu sudah dilaporkan sebelumnya.
absence-own-title = { $kind }: { $state }
absence-is-requested = menunggu keputusan
absence-is-questioned = panitia bertanya
absence-is-approved = disetujui
absence-is-refused = tidak disetujui
absence-is-withdrawn = dibatalkan
absence-will-tell = Keputusannya saya kabarkan di sini.
absence-sick-paper = Surat dokter, bila ada, mohon diserahkan langsung kepada panitia, tidak melalui bot.
absence-reply = Jawab panitia
absence-appeal = Ajukan keberatan
absence-send-letter = Kirim nomor surat
absence-attach = Lampirkan surat
absence-withdraw = Batalkan permohonan
absence-own-requests = Permohonan saya
absence-withdraw-question = Batalkan permohonan ini?
absence-withdraw-yes = Ya, batalkan
absence-withdrawn = ✅ Permohonan dibatalkan
absence-list = Permohonan saya
absence-list-empty = Belum ada permohonan.
absence-list-line = { $when }: { $kind }, { $state }
absence-list-button = { $kind } { $day }
absence-ask-reply = Silakan tulis jawaban untuk panitia.
absence-ask-appeal =
    Silakan tulis keberatan Bapak/Ibu.
    Panitia memeriksanya sekali lagi. Keberatan dapat diajukan satu kali.
absence-ask-file =
    Silakan kirim foto atau PDF surat.
    Hanya panitia yang dapat melihatnya. Berkas dihapus 7 hari setelah keputusan.
absence-file-needed =
    Yang diperlukan adalah foto atau PDF surat.
    Paling besar 20 MB.
absence-file-too-large =
    Berkas ini lebih dari 20 MB.
    Mohon kirim foto atau PDF yang lebih kecil.
absence-file-off =
    Surat tidak dikirim melalui bot di program ini.
    Mohon diserahkan langsung kepada panitia.
absence-given-reply = ✅ Jawaban sudah diteruskan
absence-given-appeal = ✅ Keberatan sudah diteruskan
absence-given-letter = ✅ Surat tugas tercatat
absence-given-file = ✅ Berkas surat tersimpan
absence-news-approved = ✅ { $kind } disetujui panitia
absence-news-refused = 📌 { $kind } tidak disetujui
absence-news-questioned = 📌 Panitia bertanya tentang { $kind }
absence-state-requested = Menunggu keputusan.
absence-state-approved = Disetujui.
absence-state-refused = Tidak disetujui: “{ $words }”
absence-organizers-reason = Alasan panitia: “{ $words }”
absence-state-questioned = Pertanyaan panitia: “{ $words }”
absence-state-withdrawn = Dibatalkan oleh peserta.
absence-see = Lihat permohonan

absence-staff-title = { $kind }: { $name }
absence-staff-new = 📌 { $title }
absence-approve = Setujui
absence-refuse = Tolak
absence-question = Tanya lagi
absence-change = Ubah keputusan
absence-change-question =
    Ubah keputusan untuk { $name }?
    Peserta menerima kabar tentang perubahannya.
absence-paper = Surat diterima
absence-see-file = Lihat surat
absence-file-caption =
    Surat dari { $name }
    Mohon dihapus setelah diperiksa.
absence-file-gone = Berkas ini sudah dihapus.
absence-alreadyDecided = Permohonan ini sudah diputuskan.
absence-gone = Permohonan ini sudah dibatalkan.
absence-send-refused = Penolakan untuk { $name }:
absence-send-questioned = Pertanyaan untuk { $name }:
absence-why-refused =
    Mengapa tidak disetujui?
    { $name } menerima alasan ini. Satu kalimat cukup.
absence-why-questioned =
    Apa yang perlu dijelaskan { $name }?
    Satu kalimat cukup.
absence-queue = Permohonan menunggu: { $count }
absence-queue-empty = Tidak ada permohonan yang menunggu.
absence-queue-decided = Yang sudah diputuskan menyusul di bawahnya.
absence-rules = Aturan berhalangan
absence-rules-title = Aturan berhalangan
absence-rules-late = { $days ->
        [0] Pelaporan paling lambat pada hari sesi.
       *[other] Pelaporan paling lambat { $days } hari setelah sesi.
    }
absence-rules-days = { $days } hari
absence-rules-files-on =
    Surat melalui bot: diizinkan.
    Surat dokter adalah data kesehatan; berkasnya dihapus 7 hari setelah keputusan.
absence-rules-files-off = Surat melalui bot: tidak diizinkan.
absence-rules-allow = Izinkan surat melalui bot
absence-rules-forbid = Larang surat melalui bot

unmarked-title = Presensi { $scope } ditutup: Bapak/Ibu belum tercatat
unmarked-what = Bila hadir, panitia dapat mencatatnya. Bila berhalangan, mohon laporkan.
unmarked-attended = Saya hadir
unmarked-nothing = Tidak ada lagi yang perlu dilaporkan untuk hari itu.
