### Aturan pengingat, diatur panitia.

panel-reminders = Pengingat

rule-list = Pengingat: { $count } aktif
rule-line = { $when }: { $title }
rule-line-off = { $when }: { $title } (mati)
rule-list-hours = Jam kirim: { $hours }
rule-add = Tambah pengingat

rule-title-question = Tanya kehadiran
rule-title-again = Ingatkan kehadiran
rule-title-deadline = Batas rencana
rule-title-notStarted = Belum mulai rencana
rule-title-changesRequested = Perlu perbaikan

rule-short-day = H{ $offset } { $at }
rule-short-minutes = { $offset } mnt

rule-anchor-trainingDay = hari pelatihan
rule-anchor-deadline = batas rencana
rule-anchor-notStarted = hari pertama program
rule-anchor-changesRequested = catatan penguji
rule-when-day = pada { $about }, { $at }
rule-when-days-before = { $count } hari sebelum { $about }, { $at }
rule-when-days-after = { $count } hari sesudah { $about }, { $at }
rule-when-hours-before = { $count } jam sebelum { $about } dimulai
rule-when-hours-after = { $count } jam sesudah { $about }
rule-when-minutes-before = { $count } menit sebelum { $about } dimulai
rule-when-minutes-after = { $count } menit sesudah { $about }

rule-who-everyone = Semua peserta
rule-who-open-trainingDay = Yang belum menjawab
rule-who-open-deadline = Yang belum selesai
rule-who-open-notStarted = Yang belum mulai
rule-who-open-changesRequested = Yang belum mengirim lagi
rule-who-group = { $who }, kelompok { $group }

rule-fact-about = Tentang: { $title }
rule-fact-when = Kapan: { $when }
rule-fact-who = Kepada: { $who }
rule-fact-days-off = Minggu dan hari libur: tetap dikirim
rule-fact-no-days-off = Minggu dan hari libur: tidak dikirim
rule-fact-words = Isi: “{ $text }”
rule-effect = Berikutnya: { $at }, { $count } orang
rule-effect-none = Berikutnya: 0 orang. Waktunya sudah lewat, atau semua sudah selesai.
rule-is-off = Keadaan: mati, tidak dikirim

rule-edit-timing = Ubah waktu
rule-edit-words = Ubah isi
rule-edit-who = Ubah penerima
rule-edit-group = Ubah kelompok
rule-edit-daysoff = Hari libur
rule-on = Aktifkan
rule-off = Matikan
rule-remove = Hapus
rule-restore = Kembalikan
rule-removed =
    Pengingat dihapus: { $title }
    Yang sudah terkirim tetap ada. Dapat dikembalikan.
rule-saved = ✅ Pengingat tersimpan
rule-too-many = Paling banyak 15 pengingat. Mohon hapus satu dahulu.

rule-ask-about = Pengingat baru tentang apa?
rule-about-trainingDay = Hari pelatihan
rule-about-deadline = Batas rencana
rule-about-notStarted = Rencana belum dimulai
rule-about-changesRequested = Rencana perlu perbaikan

rule-ask-timing-trainingDay =
    Kapan dikirim?
    Dihitung dari hari pelatihan.
rule-ask-timing-deadline =
    Kapan dikirim?
    Dihitung dari batas rencana.
rule-ask-timing-notStarted =
    Kapan dikirim?
    Dihitung dari hari pertama program.
rule-ask-timing-changesRequested =
    Kapan dikirim?
    Dihitung dari hari catatan penguji terkirim.
rule-timing-example =
    Contoh: 2 hari sebelum 09.00
    Juga: hari itu 07.00, 1 hari sesudah 08.00, 3 jam sebelum
rule-timing-example-after =
    Contoh: 7 hari sesudah 09.00
rule-now = Sekarang: { $now }

rule-ask-words =
    Apa isinya?
    Silakan tulis, atau pakai teks bawaan.
rule-words-default = Teks bawaan
rule-placeholders = Isian yang dapat dipakai: { $list }
rule-ask-who = Untuk siapa?
rule-ask-group = Untuk kelompok mana?
rule-group-all = Semua kelompok

rule-review = Mohon periksa, lalu simpan.

rule-refused-timing = { $fault ->
        [noText] Mohon jawab dengan teks.
        [noTime] “{ $typed }”: jamnya belum ada.
        [noSuchTime] “{ $typed }”: jam itu tidak ada.
        [tooFar] “{ $typed }” terlalu jauh; paling jauh 180 hari.
        [afterOnly] Pengingat ini hanya dapat dikirim sesudahnya.
       *[notATiming] “{ $typed }” belum saya pahami sebagai waktu.
    }
rule-refused-words = { $fault ->
        [unknownPlaceholder] Isian { $typed } tidak dikenal.
        [tooLong] Isinya { $chars } karakter; paling banyak { $max }.
        [controlCharacters] Isinya memuat karakter yang tidak terbaca. Mohon ketik ulang.
       *[empty] Mohon tuliskan isinya sebagai teks.
    }

foresee-open = Yang akan diterima
foresee-pick =
    Pesan siapa yang ingin dilihat?
    Daftar ini berisi pengingat dan peringatan, tanpa pengumuman.
foresee-nobody =
    Belum ada peserta yang bergabung.
    Pengingat dimulai setelah mereka bergabung.
foresee-everyone = Semua peserta
foresee-title = Yang akan diterima { $name }
foresee-title-all = Yang akan diterima semua peserta
foresee-as-things-stand = Bila tidak ada yang menjawab atau mengisi:
foresee-nothing = Tidak ada pengingat lagi.
foresee-paused = Pengingat sedang dijeda oleh peserta.
foresee-paused-until = Pengingat dijeda oleh peserta sampai { $at }.
foresee-line = { $at }: { $what }
foresee-line-count = { $line }, { $count } orang
foresee-kind-reminder = Pengingat
foresee-kind-warning = Peringatan
foresee-kind-feedback = Permintaan masukan

skipped-open = Yang dilewati
skipped-title = Yang dilewati: { $count } pengingat
skipped-none =
    Tidak ada yang dilewati.
    Semua pengingat terkirim, atau orangnya sudah selesai.
skipped-group = { $what }, { $about }: { $reason }
skipped-names-more = { $names }, dan { $more } orang lain
skipped-tooLate = waktunya sudah lewat
skipped-quiet = tidak ada jam kirim sebelum terlambat
skipped-superseded = digantikan pengingat berikutnya
skipped-dailyLimit = sudah dua pesan hari itu
skipped-unreachable = bot diblokir
skipped-unclear = mungkin tidak sampai
skipped-failed = gagal terkirim
skipped-paused = dijeda peserta
skipped-eased = tiga hari berturut-turut tidak dijawab; cukup ditanya sekali sehari
skipped-notice =
    ⚠️ { $count } pengingat tidak terkirim
    Bot sempat tidak berjalan. Yang masih berguna sudah dikirim, selebihnya dilewati.
skipped-view = Lihat yang dilewati

hours-open = Waktu kirim
hours-title = Waktu kirim dan hari libur
hours-daily = Jam kirim: { $hours }
hours-friday = Jeda Jumat: { $hours }
hours-ramadan = Ramadan { $days }: { $hours }
hours-no-sundays = Minggu: tidak dikirim
hours-sundays = Minggu: dikirim
hours-days-off = Hari libur selama program: { $count }
hours-day = { $day }: { $name }
hours-own-day = { $day }: { $name } (program)
hours-unknown-year = Libur nasional { $year } belum tercatat; mohon isi Libur program.
