### Pesan yang tidak dapat diproses: daftarnya bagi pemilik bot.

set-aside-title = Pesan yang tertunda: { $count }
set-aside-why = Yang ini tidak dapat diproses dan disimpan tiga hari. Isinya tidak ditampilkan.
set-aside-row = { $at } · { $code } · { $kind } · { $reason }
set-aside-kind = { $kind ->
    [message] pesan
    [edited_message] pesan yang diubah
    [callback_query] tombol
    [my_chat_member] keanggotaan bot
   *[other] lainnya
    }
set-aside-reason = { $reason ->
    [fault] gangguan di sistem
    [file] berkas tidak dapat diambil
    [telegram] Telegram menolak terus
    [tooLong] terlalu lama
    [unstorable] tidak dapat disimpan
   *[other] tidak dapat dibaca
    }
set-aside-none =
    Tidak ada pesan yang tertunda.
    Semua yang masuk sudah diproses.
set-aside-retried = Dicoba lagi. Jawabannya dikirim kepada pengirimnya.
set-aside-unreadable = Yang ini belum dapat dibaca.
set-aside-notice =
    { $count } pesan tidak dapat diproses
    Pengirimnya sudah diberi tahu bila memungkinkan. Pesannya disimpan dan dapat dicoba lagi.
set-aside-look = Lihat
