### Isi pesan yang tidak cocok, disebut namanya.

content-refused = { $kind ->
    [voice] Pesan suara
    [photo] Foto
    [sticker] Stiker
    [video] Video
    [video_note] Pesan video
    [animation] Animasi
    [audio] Berkas suara
    [document] Berkas
    [location] Lokasi
    [contact] Kontak
    [poll] Jajak pendapat
   *[other] Pesan jenis ini
  } belum dapat saya proses di sini.

### Kata-kata untuk orang lain: dibaca dulu, lalu dikirim.

form-not-sent = Belum terkirim. Untuk mengganti, ketik lagi.
form-waits-until = Saya tunggu sampai { $at }.
form-send = Kirim
form-nothing-waits = Tidak ada lagi yang menunggu dikirim.
