### Daftar yang tidak muat di satu layar.

list-page = Halaman { $page } dari { $pages }
# judul sebuah naskah yang panjang
list-page-of = { $title }, halaman { $page } dari { $pages }
list-before = Sebelumnya
list-after = Selanjutnya

## Mencari di daftar yang panjang

list-find = Cari
list-find-ask =
    Siapa atau apa yang dicari?
    Ketik nomornya, atau sebagian namanya.
list-find-none =
    “{ $typed }” tidak ada di daftar ini.
    Ketik nomor atau nama yang lain, atau kembali ke daftar.
list-find-several = { $count } baris cocok dengan “{ $typed }”. Yang mana?
list-find-more = { $rest } lainnya tidak ditampilkan. Ketik nama yang lebih lengkap.
list-find-busy = Masih ada pertanyaan yang menunggu tulisan Bapak/Ibu. Jawab dahulu atau /batal, lalu tekan Cari lagi.
