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
