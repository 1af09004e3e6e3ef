### Mengapa pesan tidak dikirim sekarang: jam, hari Minggu, hari libur.

quiet-now = { $why ->
    [sunday] Hari ini Minggu; pengiriman mulai lagi { $next }.
    [dayOff] Hari ini libur ({ $name }); pengiriman mulai lagi { $next }.
   *[hours] Sekarang { $now }, di luar jam kirim.
}
quiet-then = { $why ->
    [sunday] { $day } hari Minggu; pengiriman mulai lagi { $next }.
    [dayOff] { $day } libur ({ $name }); pengiriman mulai lagi { $next }.
   *[hours] { $at } di luar jam kirim.
}
