group-hello =
    Terima kasih, saya sudah ada di grup ini.
    Panitia dapat menghubungkannya dengan program: /panel
group-offer =
    Jadikan grup ini grup panitia?
    Papan kehadiran dapat ditampilkan di sini. Hanya pemegang peran yang dapat menandai; alasan dan keterangan sakit tidak pernah tampil.
group-bind = Hubungkan grup ini
group-bind-to = Hubungkan: { $programme }
group-bound =
    ✅ Grup panitia: { $programme }
    Papan kehadiran: /papan
group-release = Lepaskan grup
group-private =
    Saya menjawab di percakapan pribadi.
    Di grup saya tidak menampilkan hal pribadi.
group-open-private = Buka percakapan
group-anonymous =
    Mohon kirim dari akun sendiri.
    Perintah atas nama grup atau kanal tidak dapat saya layani, karena saya tidak tahu siapa pengirimnya.
