### Membuat dan mengubah program.

command-programme = program dan pengaturannya

programme-ask-name =
    Apa nama programnya? (1 dari 4)
    Contoh: Workshop Inovasi Pelayanan Publik 2019
programme-ask-dates =
    Kapan mulai dan selesai? (2 dari 4)
    Contoh: 18/3/2019 - 18/6/2019
programme-ask-zone = Pilih zona waktu (3 dari 4)
programme-ask-level = Rencana inti atau lengkap? (4 dari 4)
programme-level-core = Inti, { $count } bagian
programme-level-full = Lengkap, { $count } bagian

programme-review = Mohon periksa, lalu simpan.
programme-facts-days = { $days }, { $zone }, { $sections } bagian
programme-facts-question = Tanya kehadiran: sehari sebelumnya { $time }
programme-facts-hours = Jam kirim: { $hours }, kecuali { $friday ->
        [none] { $sundays ->
            [off] Minggu dan hari libur
           *[other] hari libur
        }
       *[other] Jumat { $friday }{ $sundays ->
            [off] , Minggu, dan hari libur
           *[other] {" "}dan hari libur
        }
    }
programme-facts-ramadan = Ramadan { $days }: { $hours }
programme-facts-late = Terlambat: setelah { $minutes } menit
programme-facts-required = Syarat hadir: { $percent }% JP

programme-what-to-change = Apa yang ingin diubah?
programme-step-name = Nama
programme-step-dates = Tanggal
programme-step-zone = Zona waktu
programme-step-level = Rencana

programme-saved = ✅ Program tersimpan
programme-workbook-caption =
    Mohon isi berkas ini
    Lalu kirim kembali ke sini.
programme-already-saved = Program itu sudah tersimpan.

programme-list = Program mana yang dimaksud?
programme-button-new = Program baru
programme-button-complete = Lengkapi program

programme-refused-empty =
    Mohon tuliskan nama programnya.
    Contoh: Workshop Inovasi Pelayanan Publik 2019
programme-refused-characters =
    Nama itu berisi karakter yang tidak terbaca.
    Mohon ketik ulang. Contoh: Workshop Inovasi Pelayanan Publik 2019
programme-refused-long =
    Nama itu { $chars } karakter; paling banyak { $max }.
    Mohon dipersingkat. Contoh: Workshop Inovasi Pelayanan Publik 2019
programme-refused-dates =
    “{ $typed }” belum terbaca sebagai dua tanggal.
    Mohon tulis mulai dan selesai. Contoh: 18/3/2019 - 18/6/2019
programme-refused-no-such-day =
    Tanggal { $typed } tidak ada.
    Mohon tulis mulai dan selesai. Contoh: 18/3/2019 - 18/6/2019
programme-refused-backwards =
    Tanggal selesai lebih awal daripada tanggal mulai.
    Terbaca: “{ $typed }”. Mohon tulis lagi. Contoh: 18/3/2019 - 18/6/2019
programme-refused-choose =
    Mohon pilih melalui tombol.
    “{ $typed }” bukan salah satu pilihannya.
programme-needs-text = Mohon jawab dengan teks. Yang sudah diisi tetap tersimpan; /program untuk melanjutkan.

programme-card-closing = Presensi mandiri: { $when }
programme-closes-end = ditutup saat sesi selesai
programme-closes-after = ditutup { $minutes } menit setelah sesi mulai
programme-card-controller = Pengelola data: { $controller }
programme-card-no-controller = Pengelola data: belum diisi (tertulis di pemberitahuan privasi)
programme-card-drafts = Draf rencana disimpan sampai { $day } ({ $days } hari sesudah program)
programme-card-drafts-later =
    Draf rencana disimpan sampai { $day } ({ $days } hari sesudah program sudah lewat; peserta diberi tahu 14 hari sebelum dihapus)
programme-card-drafts-gone = Draf rencana sudah dihapus { $day }
programme-card-deadlines = Batas rencana:
programme-card-no-deadlines = Batas rencana: belum ada
programme-card-days-off = Libur program: { $count } hari

programme-field-name = Ubah nama
programme-field-dates = Ubah tanggal
programme-field-controller = Pengelola data
programme-field-deadlines = Batas rencana
programme-field-daysoff = Libur program
programme-field-ramadan = Jam Ramadan
programme-field-late = Batas terlambat
programme-field-closing = Waktu tutup presensi
programme-field-retention = Masa simpan draf
programme-button-drafts = Penghapusan draf
programme-field-saved = ✅ Tersimpan: { $field }
programme-field-now = Sekarang: { $now }

programme-field-ask-name =
    Apa nama programnya?
    Contoh: Workshop Inovasi Pelayanan Publik 2019
programme-field-ask-dates =
    Kapan mulai dan selesai?
    Contoh: 18/3/2019 - 18/6/2019
programme-field-ask-controller =
    Siapa pengelola data peserta?
    Nama ini tertulis di pemberitahuan privasi. Contoh: BKDPSDM Kota Medan
programme-field-ask-deadlines =
    Tuliskan batas rencana, satu per baris.
    tanggal jam | nama
    Contoh: 18/6/2019 16.00 | Naskah akhir
    Nama yang sama memindahkan batasnya. Untuk menghapus, tulis: hapus | Naskah akhir
programme-field-ask-daysoff =
    Tuliskan hari libur program, satu per baris.
    tanggal | nama
    Contoh: 20/4/2019 | Rapat koordinasi
    Beberapa hari: 20/4/2019 - 23/4/2019 | Libur kantor
    Libur nasional sudah dihitung. Untuk menghapus, tulis: hapus | 20/4/2019
programme-field-ask-late =
    Setelah berapa menit dicatat terlambat?
    Dihitung dari mulainya sesi, 0–240 menit. Contoh: 15
programme-field-ask-closing =
    Kapan presensi mandiri ditutup?
    Menit setelah sesi mulai (5–600), atau: akhir (saat sesi selesai). Contoh: 60
programme-field-ask-retention =
    Berapa hari draf rencana disimpan?
    Dihitung sesudah hari terakhir program, 30–3650 hari. Sesudah itu draf dihapus; versi yang sudah dikirim tetap ada. Contoh: 180
programme-field-ask-ramadan =
    Kapan bulan Ramadan?
    Pada hari-hari itu pesan hanya dikirim 08.00–17.00, atau pada jam setelah tanda |.
    Contoh: 6/5/2019 - 4/6/2019 | 08.00-17.00
    Untuk menghapus, tulis: hapus

programme-refused-controller =
    Nama pengelola data belum dapat dipakai.
    Mohon tulis satu baris, paling banyak 120 karakter. Contoh: BKDPSDM Kota Medan
programme-refused-deadlines =
    Batas rencana belum terbaca. Belum ada yang disimpan.
    Contoh: 18/6/2019 16.00 | Naskah akhir
programme-refused-late =
    “{ $typed }” belum terbaca sebagai menit.
    Mohon tulis angka 0–240. Contoh: 15
programme-refused-closing =
    “{ $typed }” belum terbaca.
    Mohon tulis menit setelah sesi mulai (5–600), atau: akhir. Contoh: 60
programme-refused-retention =
    “{ $typed }” belum terbaca sebagai hari.
    Mohon tulis angka 30–3650. Contoh: 180
programme-retention-longer =
    Masa simpan tidak dapat diperpanjang.
    Peserta sudah menyetujui pemberitahuan privasi: draf disimpan { $now } hari, bukan { $days } hari. Masa simpan masih dapat dipersingkat.
programme-retention-over =
    Masa simpan tidak dapat diubah lagi.
    Draf rencana program ini sudah dihapus.
programme-refused-daysoff =
    Hari libur belum terbaca. Belum ada yang disimpan.
    Contoh: 20/4/2019 | Rapat koordinasi
programme-line-deadlines =
    Baris { $line } perlu diperbaiki. Belum ada yang disimpan.
    { $fault ->
        [noBar] “{ $typed }”: belum ada tanda | di antara waktu dan nama.
        [noLabel] “{ $typed }”: belum ada nama setelah tanda |.
        [labelTooLong] Namanya paling banyak { $max } karakter.
        [noTime] “{ $typed }”: belum ada tanggal dan jam.
        [noSuchTime] Jam { $typed } tidak ada.
        [noSuchDay] Tanggal { $typed } tidak ada.
        [tooMany] Paling banyak 40 baris sekali kirim.
       *[notADate] “{ $typed }” belum terbaca sebagai tanggal.
    }
    Contoh: 18/6/2019 16.00 | Naskah akhir
programme-line-daysoff =
    Baris { $line } perlu diperbaiki. Belum ada yang disimpan.
    { $fault ->
        [noBar] “{ $typed }”: belum ada tanda | di antara tanggal dan nama.
        [noLabel] “{ $typed }”: belum ada nama setelah tanda |.
        [labelTooLong] Namanya paling banyak { $max } karakter.
        [noSuchDay] Tanggal { $typed } tidak ada.
        [tooMany] Paling banyak 40 baris sekali kirim.
        [tooManyDays] “{ $typed }”: paling banyak 60 hari sekaligus.
       *[notADate] “{ $typed }” belum terbaca sebagai tanggal.
    }
    Contoh: 20/4/2019 | Rapat koordinasi
programme-line-unknown-deadline =
    Tidak ada batas bernama “{ $typed }”. Belum ada yang disimpan.
    Mohon tulis namanya seperti di daftar. Contoh: hapus | Naskah akhir

programme-field-hours = Jam kirim
programme-field-friday = Jeda Jumat
programme-field-sundays = Hari Minggu
programme-sundays-off = tidak dikirim
programme-sundays-on = dikirim
programme-field-ask-hours =
    Dari jam berapa sampai jam berapa?
    Di luar jam itu saya tidak memulai percakapan. Contoh: 07.00-18.00
programme-field-ask-friday =
    Kapan jeda hari Jumat?
    Contoh: 11.30-13.30
    Untuk menghapus, tulis: hapus
programme-field-ask-sundays =
    Bolehkah pesan dikirim pada hari Minggu?
    Mohon tulis: ya atau tidak.
    Tanya kehadiran sehari sebelumnya diatur tersendiri.
programme-refused-hours =
    “{ $typed }” belum terbaca sebagai jam.
    Contoh: 07.00-18.00
programme-refused-friday =
    “{ $typed }” belum terbaca sebagai jam.
    Contoh: 11.30-13.30, atau tulis: hapus
programme-refused-sundays =
    Mohon tulis ya atau tidak.
    “{ $typed }” belum saya pahami.
programme-refused-window = { $fault ->
        [wholeDay] Jam { $typed } berarti siang dan malam.
        [endsBeforeStart] Jam selesai lebih awal daripada jam mulai.
        [notADay] “{ $typed }” memuat tanggal yang tidak ada.
       *[notATime] Jam dalam “{ $typed }” tidak ada.
    }
    Pesan dari saya tidak dikirim pada malam hari. Contoh: 07.00-18.00
