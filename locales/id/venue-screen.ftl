### Halaman layar presensi di ruangan.

screen-title = Layar presensi: { $programme }
screen-loading = Memuat layar presensi…
screen-title-of-group = { $title } ({ $group })
screen-waiting = Presensi belum dibuka
screen-closed = Presensi sudah ditutup
screen-over = Tidak ada sesi lagi
screen-opens = Dibuka pukul { $time }
screen-in-time = Tepat waktu sampai { $time }
screen-closes = Ditutup pukul { $time }
screen-next = Berikutnya: { $title }, { $day }, presensi mulai { $time }
screen-counted = { $in } dari { $expected } sudah presensi
screen-how = Pindai dengan kamera ponsel lalu tekan MULAI, atau ketik angka ini kepada { $bot } di Telegram
screen-qr-label = Kode QR untuk presensi
screen-offline = Sambungan terputus. Tampilan terakhir tetap; saya terus mencoba.
screen-no-code = Menunggu sambungan. Petugas dapat mencatat kehadiran.
screen-gone = Alamat layar ini sudah tidak berlaku. Mohon minta yang baru kepada panitia.
screen-names-show = Tampilkan nama
screen-names-hide = Sembunyikan nama
screen-dark = Latar gelap
screen-light = Latar terang
screen-groups = Kelompok
screen-all-groups = Semua
screen-other-language = English
screen-full = Layar penuh
screen-noscript = Halaman ini memerlukan JavaScript.
