### Privasi: data saya dan penghapusannya.

## Menghapus data

command-erase = hapus data saya
erase-what-goes =
    Menghapus data Bapak/Ibu
    Yang dihapus: sambungan akun Telegram ini, draf rencana beserta riwayat ketikan dan lampirannya, jawaban kehadiran, alasan izin, serta pertanyaan kepada panitia.
erase-what-stays = Yang tetap, karena arsip instansi: baris daftar peserta, presensi, keputusan izin, serta versi rencana yang sudah dikirim dengan penilaiannya. Catatan kerja bot hanya berisi nomor, tanpa nama.
erase-copies =
    Pesan di Telegram, juga di ponsel panitia, tidak ikut terhapus. Salinan cadangan terhapus menurut jadwal pengelola server.
    Sesudah itu saya tidak mengirim pesan lagi. Untuk ikut kembali, diperlukan tautan baru dari panitia.
erase-button-go-on = Lanjut menghapus
erase-sure = Hapus data Bapak/Ibu sekarang?
erase-sure-draft = { $count } bagian rencana yang belum dikirim ikut hilang.
erase-sure-end = Ini tidak dapat dibatalkan.
erase-button-yes = Ya, hapus data saya
erase-done = Data Bapak/Ibu sudah dihapus
erase-done-chat = Obrolan ini dapat Bapak/Ibu hapus sendiri di Telegram. Terima kasih atas keikutsertaannya.
erase-nobody = Tidak ada data tentang akun ini yang kami simpan.
erase-holds-role =
    Akun ini masih memegang peran panitia, penguji, atau pemilik.
    Mohon minta panitia lain mencabut perannya dulu, lalu ketik lagi /hapusdata.
erase-for-staff =
    No. { $no }, { $name }, menghapus datanya
    Draf, jawaban kehadiran, dan pertanyaannya sudah tidak ada; presensi dan versi rencana yang dikirim tetap.
    Saya tidak mengirim pesan lagi kepadanya. Bila ingin ikut kembali, buatkan tautan baru di /peserta.
privacy-button-own-data = Unduh data saya
