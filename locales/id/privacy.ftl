### Privasi: apa yang disimpan, dan data saya sebagai berkas.

command-privacy = privasi dan data saya
command-own-data = unduh semua data saya
button-privacy = Privasi

privacy-notice =
    Privasi dan data Bapak/Ibu
    Data yang disimpan: nama, NIP, jabatan, unit kerja, kehadiran, jawaban, dan akun Telegram.
    Tujuannya hanya penyelenggaraan program pelatihan.
    Draf disimpan 180 hari setelah program selesai; daftar hadir sesuai aturan arsip instansi.
    Pesan dan berkas panitia melewati server Telegram di luar negeri. Mohon tidak mengirim NIK atau surat dokter.
privacy-ask = Untuk melihat, memperbaiki, atau menghapus data, silakan hubungi panitia melalui /tanya.
privacy-contact = Untuk melihat, memperbaiki, atau menghapus data, silakan hubungi panitia program.
privacy-commands = Semua data tentang Bapak/Ibu dapat diunduh dengan /dataku.
privacy-button-own-data = Unduh data saya

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
    Untuk diolah dengan komputer. Waktunya UTC.
own-data-caption-chat = Berkas ini kini juga ada di obrolan Telegram. Mohon tidak diteruskan. Dapat dihapus dari sini dalam 48 jam.
own-data-file = data-saya-{ $day }.{ $extension }
