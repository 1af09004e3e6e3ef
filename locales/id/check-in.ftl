### Presensi mandiri dengan kode dan QR.

check-in-done = ✅ Presensi tercatat: { $status }
check-in-session = { $title }, { $day }
check-in-at = Pukul { $time }
check-in-at-late = Pukul { $time } (sesi mulai { $start })
check-in-next = { $title }: presensi lagi mulai pukul { $time }.
check-in-already =
    Bapak/Ibu sudah presensi: { $status }
    { $title }, { $day }, pukul { $time }. Tidak ada yang berubah.
check-in-already-by-staff =
    Bapak/Ibu sudah tercatat: { $status }
    { $title }, { $day }. Dicatat oleh panitia; tidak ada yang berubah.
check-in-already-away =
    Bapak/Ibu tercatat: { $status }
    { $title }, { $day }. Catatan panitia itu tidak saya ubah. Bila Bapak/Ibu hadir, mohon sampaikan kepada petugas di ruangan.

check-in-wrong-code =
    Kode { $code } belum cocok.
    Kode berganti setiap { $seconds } detik. Mohon ketik enam angka yang sedang tampil di layar. Bila sulit, petugas di ruangan dapat membantu.
check-in-wrong-link =
    QR itu belum dapat dipakai.
    Mohon pindai QR yang sedang tampil di layar. Bila sulit, petugas di ruangan dapat membantu.
check-in-miscounted =
    Kode presensi terdiri atas enam angka.
    “{ $digits }” berisi { $count } angka. Mohon ketik enam angka yang sedang tampil di layar.
check-in-expired-code =
    Kode { $code } sudah berganti.
    Kode berlaku { $seconds } detik. Mohon ketik enam angka yang sedang tampil di layar. Bila sulit, petugas di ruangan dapat membantu.
check-in-expired-link =
    QR itu sudah berganti.
    QR berlaku { $seconds } detik. Mohon pindai yang sedang tampil di layar. Bila sulit, petugas di ruangan dapat membantu.
check-in-other-group =
    Kode itu untuk kelompok lain.
    { $title } di ruangan itu bukan jadwal kelompok Bapak/Ibu. Mohon pakai kode di ruangan kelompok sendiri, atau tanyakan kepada petugas.
check-in-other-programme =
    QR itu bukan untuk program Bapak/Ibu.
    Mohon pindai QR di ruangan sesi Bapak/Ibu, atau tanyakan kepada petugas.
check-in-not-open =
    Presensi belum dibuka.
    { $title }, { $day }: mulai pukul { $time }. Silakan coba lagi saat itu.
check-in-closed =
    Presensi { $title } sudah ditutup.
    { $day }, ditutup pukul { $time }. Bila Bapak/Ibu hadir, mohon sampaikan kepada petugas atau panitia.
check-in-cancelled =
    Sesi itu dibatalkan.
    { $title }, { $day }: tidak ada presensi. Jadwal terbaru: /jadwal
check-in-no-session =
    Hari ini tidak ada presensi.
    Semua jadwal: /jadwal
check-in-paused =
    Presensi Bapak/Ibu dijeda sampai { $until }.
    Sepuluh kode belum cocok. Petugas di ruangan dapat mencatat kehadiran Bapak/Ibu sekarang.
check-in-stranger =
    Akun ini belum terdaftar.
    Mohon buka tautan undangan dari panitia terlebih dahulu, lalu pindai QR sekali lagi. Bila belum menerimanya, petugas di ruangan dapat membantu.
check-in-participants-only =
    Presensi ini untuk peserta.
    Bapak/Ibu tidak tercatat sebagai peserta program ini.

check-in-how =
    Silakan presensi: { $title }
    { $day }, dibuka sampai pukul { $until }.
    Pindai QR di layar dengan kamera ponsel lalu tekan MULAI, atau ketik di sini enam angka yang sedang tampil. Contoh: 482913
check-in-schedule = Jadwal hari ini

check-in-guessing =
    ⚠️ Sepuluh kode salah: { $name }
    Presensinya dijeda sampai { $until }. Bila memang di ruangan, silakan tandai langsung.
check-in-many-misses =
    ⚠️ Banyak kode salah: { $count } dalam 15 menit
    Mungkin ada yang mencoba-coba, atau layar tidak terbaca. Mohon periksa layar presensi.

check-in-shared =
    ⚠️ Satu kode dipakai { $count } orang setelah berganti
    { $title }, { $day }. Mungkin fotonya diteruskan. Mohon cocokkan dengan yang ada di ruangan.
check-in-look = Lihat namanya
check-in-look-count = Perlu dicek ({ $count })

check-in-screen = Layar presensi
check-in-screen-title = Layar presensi: { $programme }
check-in-screen-none =
    Halaman untuk proyektor: QR dan enam angka yang berganti setiap 30 detik, dan jumlah yang sudah presensi.
    Alamatnya rahasia: buat dahulu, lalu buka di komputer ruangan.
check-in-screen-how = Buka di komputer yang tersambung ke proyektor, lalu tekan Layar penuh. Mohon tidak dibagikan kepada peserta: siapa pun yang memegang alamat ini melihat kodenya.
check-in-screen-since = Alamat ini dibuat { $since }.
check-in-screen-unreadable = Alamatnya masih berlaku, tetapi tidak dapat saya tampilkan lagi karena token bot berganti. Bila hilang, silakan ganti alamatnya.
check-in-screen-no-pages =
    Layar presensi belum tersedia.
    Bot ini belum punya alamat web. Mohon pengelola server mengisi PUBLIC_URL. Sementara itu kehadiran dapat ditandai di /papan.
check-in-screen-make = Buat alamat layar
check-in-screen-copy = Salin alamat
check-in-screen-renew = Ganti alamat
check-in-screen-revoke = Cabut alamat
check-in-screen-ready = ✅ Alamat layar presensi siap
check-in-screen-revoked = ✅ Alamat layar presensi dicabut
check-in-screen-confirm-renew =
    Ganti alamat layar presensi?
    Layar yang sedang terbuka dengan alamat lama akan berhenti.
check-in-screen-confirm-revoke =
    Cabut alamat layar presensi?
    Layar yang sedang terbuka akan berhenti; peserta tidak dapat presensi sendiri sampai ada alamat baru.
check-in-screen-changed = Alamatnya sudah berubah. Ini keadaan sekarang.

check-in-doubtful = Perlu dicek: { $count } presensi, { $day }
check-in-doubtful-none = Tidak ada yang perlu dicek, { $day }
check-in-doubtful-note = Ini bukan bukti, hanya yang tidak biasa. Tanda dapat diperbaiki di /papan.
check-in-doubtful-line = { $name }, { $title }, { $time }: { $reasons }
check-in-doubtful-late = kode dikirim { $seconds } detik setelah berganti
check-in-doubtful-shared = kode yang sama dari { $count } orang lain
check-in-doubtful-away = sebelumnya menjawab berhalangan

check-in-name = Presensi
