### Privasi: apa yang disimpan, data saya sebagai berkas, dan penghapusannya.

command-privacy = privasi dan data saya
command-own-data = unduh semua data saya
button-privacy = Privasi

privacy-notice =
    Privasi dan data Bapak/Ibu
    Data yang disimpan: nama, NIP, jabatan, unit kerja, kehadiran, jawaban, dan akun Telegram.
    Tujuannya hanya penyelenggaraan program pelatihan.
    Draf disimpan { $days } hari setelah program selesai; daftar hadir sesuai aturan arsip instansi.
    Pesan dan berkas panitia melewati server Telegram di luar negeri. Mohon tidak mengirim NIK atau surat dokter.
privacy-ask =
    Semua data tentang Bapak/Ibu dapat diunduh dengan /dataku dan dihapus dengan /hapusdata.
    Untuk memperbaiki data, silakan hubungi panitia melalui /tanya.
privacy-contact = Untuk melihat, memperbaiki, atau menghapus data, silakan hubungi panitia program.
privacy-commands = Semua data tentang Bapak/Ibu dapat diunduh dengan /dataku.
privacy-button-own-data = Unduh data saya
privacy-button-erase = Hapus data saya

own-data-making = Data sedang dikumpulkan.
own-data-nothing = Tidak ada data tentang akun ini yang kami simpan.
own-data-account-only =
    Yang kami simpan hanya nomor dan bahasa akun Telegram ini, sejak { $since }.
    Akun ini belum tercatat sebagai peserta atau panitia.
own-data-busy =
    Banyak berkas sedang disiapkan.
    Mohon ulangi sebentar lagi dengan /dataku.
own-data-caption-pdf =
    Data saya (PDF): untuk dibaca
    Berisi profil termasuk NIP, kehadiran, rencana, pertanyaan, dan pesan.
own-data-caption-json =
    Data saya (JSON): lengkap, dengan setiap ketikan
    Untuk bagian TI.
own-data-caption-chat = Berkas ini kini juga ada di percakapan Telegram ini. Mohon tidak diteruskan. Dapat dihapus dari sini dalam 48 jam.
own-data-file = data-saya-{ $day }.{ $extension }

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
erase-cancelled =
    Penghapusan dibatalkan.
    Data Bapak/Ibu tetap ada.
erase-button-yes = Ya, hapus data saya
erase-done = Data Bapak/Ibu sudah dihapus
erase-done-files-embedded = Sisanya di berkas penyimpanan bot hilang dalam 24 jam.
erase-done-files-server = Sisanya di berkas basis data hilang menurut jadwal pengelola server.
erase-done-chat = Percakapan ini dapat Bapak/Ibu hapus sendiri di Telegram. Terima kasih atas keikutsertaannya.
erase-holds-role =
    Akun ini masih memegang peran panitia, penguji, atau pemilik.
    Mohon minta panitia, atau pemilik bot lain, mencabut perannya dulu, lalu ketik lagi /hapusdata.
erase-for-staff =
    No. { $no }, { $name }, menghapus datanya
    Draf, jawaban kehadiran, dan pertanyaannya sudah tidak ada; presensi dan versi rencana yang dikirim tetap.
    Saya tidak mengirim pesan lagi kepadanya. Bila ingin ikut kembali, buatkan tautan baru di /peserta.

## NIK di dalam pesan

nik-covered =
    NIK pada pesan itu tidak disimpan.
    Angkanya saya tutup; isi lainnya tetap diproses. Pesannya masih terlihat di percakapan ini.
nik-button-remove = Hapus pesan itu
nik-removed = ✅ Pesan berisi NIK sudah dihapus dari percakapan ini.
nik-not-removed =
    Pesan itu tidak dapat saya hapus lagi.
    Mohon hapus sendiri: tekan lama pesannya, lalu pilih hapus.
