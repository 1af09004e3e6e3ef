### Mengubah jadwal: dikumpulkan, lalu diumumkan sekali.

command-sessions = ubah jadwal
session-list = Jadwal { $range }: { $count } sesi
session-list-line = { $hours } { $title }{ $state ->
        [cancelled] {" "}(dibatalkan)
        [drafted] {" "}(belum diumumkan)
       *[plain] {""}
    }
session-list-empty =
    Jadwal masih kosong.
    Silakan tambah sesi satu per satu, atau kirim berkas jadwal ke sini.
session-week-before = Pekan sebelumnya
session-week-after = Pekan berikutnya
session-draft-button = Belum diumumkan: { $count } perubahan
session-add = Tambah sesi
session-to-list = Daftar sesi
session-see-draft = Lihat perubahan
session-gone = Sesi itu sudah tidak ada. Ini keadaan terbaru.
session-nothing = belum ada
session-everyone = Semua peserta

session-field-day = Hari
session-field-hours = Jam
session-field-place = Tempat
session-field-title = Nama sesi
session-field-topic = Topik
session-field-facilitator = Narasumber
session-field-materials = Tautan materi
session-field-map = Tautan peta
session-field-jp = JP
session-field-group = Kelompok
session-line = { $field ->
        [day] Hari
        [hours] Jam
        [place] Tempat
        [title] Nama
        [topic] Topik
        [facilitator] Narasumber
        [materials] Materi
        [map] Peta
        [jp] JP
       *[group] Kelompok
    }: { $value }
session-change = { $field ->
        [day] Hari
        [hours] Jam
        [place] Tempat
        [title] Nama
        [topic] Topik
        [facilitator] Narasumber
        [materials] Materi
        [map] Peta
        [jp] JP
       *[group] Kelompok
    }: { $before } menjadi { $after }
session-change-added = Sesi baru: { $hours }
session-change-cancelled = Dibatalkan
session-change-restored = Jadi dilaksanakan

session-card-cancelled = Sesi ini dibatalkan.
session-card-begun = Sesi ini sudah dimulai: hari, jam, dan kelompoknya tetap.
session-card-waiting = Belum diumumkan:
session-cancel = Batalkan sesi
session-restore = Jadi dilaksanakan
session-drop-one = Hapus perubahan

session-ask-day = Pindah ke hari apa?
session-ask-hours = Jam berapa?
session-ask-place = Di mana tempatnya?
session-ask-title = Apa nama sesinya?
session-ask-topic = Apa topiknya?
session-ask-facilitator = Siapa narasumbernya?
session-ask-materials = Di mana materinya?
session-ask-map = Apa tautan petanya?
session-ask-jp = Berapa JP?
session-ask-group = Untuk kelompok mana?
session-now = Sekarang: { $now }
session-example-day = Contoh: 20/3/2019
session-example-hours = Contoh: 08.30-12.15
session-example-place = Contoh: Aula lantai 2. Untuk mengosongkan, tulis: kosong
session-example-title = Contoh: Sesi pagi
session-example-topic = Contoh: Konsep inovasi pelayanan publik. Untuk mengosongkan, tulis: kosong
session-example-facilitator = Contoh: Bimo Rekaan. Untuk mengosongkan, tulis: kosong
session-example-materials = Contoh: https://example.org/materi. Untuk mengosongkan, tulis: kosong
session-example-map = Contoh: https://maps.app.goo.gl/abc. Untuk mengosongkan, tulis: kosong
session-example-jp = Contoh: 2,5. Untuk mengosongkan, tulis: kosong
session-new-day = Sesi baru: hari apa? (1 dari 3)
session-new-hours = Sesi baru: jam berapa? (2 dari 3)
session-new-title = Sesi baru: apa namanya? (3 dari 3)
session-needs-text = Mohon jawab dengan teks.
session-same = Tidak ada yang berubah.

session-refused-notADate = “{ $typed }” belum terbaca sebagai tanggal.
session-refused-noSuchDay = Tanggal { $typed } tidak ada.
session-refused-notHours =
    “{ $typed }” belum terbaca sebagai jam mulai dan selesai.
    Mohon tulis keduanya. Contoh: 08.30-12.15
session-refused-notJp = “{ $typed }” belum terbaca sebagai JP.
session-refused-notAnAddress = “{ $typed }” belum terbaca sebagai alamat web.
session-refused-empty = Belum ada tulisan yang terbaca.
session-refused-unreadable = Tulisan itu berisi karakter yang tidak terbaca, atau terlalu panjang. Mohon ketik ulang.
session-refused-tooLong = Tulisan itu { $chars } karakter; paling banyak { $max }. Mohon dipersingkat.
session-refused-endBeforeStart =
    Selesai ({ $end }) tidak sesudah mulai ({ $start }).
    Mohon tulis keduanya. Contoh: 08.30-12.15
session-refused-outsideProgramme =
    Hari itu di luar program ({ $range }).
    Mohon tulis hari lain, atau ubah tanggal program dengan /program.
session-refused-overlap =
    Bertabrakan dengan { $title }, { $hours }.
    Pesertanya sama. Mohon tulis waktu lain, atau ubah dahulu sesi itu.
session-refused-inThePast =
    Waktu itu sudah lewat.
    Mohon tulis waktu yang akan datang.
session-refused-sessionStarted =
    Sesi itu sudah dimulai.
    Hari, jam, dan kelompoknya tidak dapat diubah lagi.

session-draft = Belum diumumkan: { $count } perubahan
session-draft-others = Dan { $count } sesi lain
session-draft-nobody = Belum ada peserta bergabung yang terkena; tidak ada pesan yang dikirim.
session-draft-empty =
    Tidak ada perubahan yang menunggu.
    Jadwal sama dengan yang dilihat peserta.
session-release = Umumkan ke { $count } orang
session-release-quietly = Simpan ke jadwal
session-add-change = Tambah perubahan
session-drop-some = Hapus sebagian
session-drop-all = Batalkan semua
session-drop-which = Perubahan mana yang dihapus?
session-drop = Hapus: { $session }
session-confirm-drop =
    Batalkan { $count } perubahan?
    Jadwal tetap seperti yang dilihat peserta. Yang sudah dikumpulkan hilang.
session-dropped = Perubahan itu dihapus.
session-dropped-all = Semua perubahan dibatalkan.
session-changed-meanwhile = Sudah berubah; ini keadaan terbaru.
session-released-before = Perubahan ini sudah diumumkan.

session-quiet =
    { $day ->
        [today] Kirim hari ini pukul { $time }?
        [tomorrow] Kirim besok pukul { $time }?
       *[other] Kirim { $at }?
    }
    { $why }
    Jadwal langsung berubah; hanya kabarnya yang menunggu.
session-quiet-too-late =
    Kirim sekarang tanpa bunyi?
    { $why } Jam kirim berikutnya, { $at }, terlambat untuk { $title }.
session-release-later =
    { $day ->
        [today] Kirim pukul { $wallTime }
        [tomorrow] Kirim besok { $wallTime }
       *[other] Kirim { $at }
    }
session-release-silently = Kirim sekarang tanpa bunyi
session-release-faulty = { $session }: tidak dapat diumumkan lagi.

session-released-quiet = ✅ Jadwal tersimpan
session-released-later = ✅ Dikirim { $at } kepada { $total } orang
session-released-under-way = Mengirim: { $delivered } dari { $total }
session-released-done = ✅ Terkirim kepada { $delivered } dari { $total } orang
session-released-count = { $count } perubahan berlaku sejak { $at }.
session-released-blocked = Bot diblokir: { $names }
session-released-unclear = Belum pasti atau gagal: { $names }
session-released-refresh = Muat ulang
session-names-others = { $names }, dan { $count } orang lagi

session-notice-changed = 📌 Jadwal berubah: { $day }
session-notice-moved = 📌 Jadwal pindah ke { $day }
session-notice-cancelled = 📌 Sesi dibatalkan: { $day }
session-notice-restored = 📌 Sesi jadi dilaksanakan: { $day }
session-notice-added = 📌 Sesi baru: { $day }
session-notice-several = 📌 Jadwal berubah: { $count } sesi
session-notice-was = { $now } (semula { $before })
session-notice-until = sampai { $time }
session-notice-state = { $session }: { $state ->
        [cancelled] dibatalkan
        [restored] jadi dilaksanakan
       *[added] sesi baru
    }
session-notice-others = Dan { $count } sesi lain; silakan lihat jadwal.
session-notice-kept = Jawaban Bapak/Ibu tetap: { $status }
session-notice-void = Jawaban { $status } tidak berlaku lagi; akan saya tanyakan kembali.
session-notice-look = Lihat jadwal
session-notice-change = Ubah jawaban
session-notice-answer = Jawab kehadiran
