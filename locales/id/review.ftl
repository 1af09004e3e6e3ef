### Mengirim, meninjau, memperbaiki, dan menyetujui rencana aksi.

command-review = tinjau rencana aksi

## Peserta mengirim

plan-button-submit = Kirim
plan-submit-gaps = Belum dapat dikirim: { $gaps } bagian lagi
plan-submit-confirm =
    Semua lengkap. Kirim kepada penguji?
    Versi { $n } akan dikunci selama diperiksa.
plan-submit-due = Batas: { $at }
plan-submit-late = Batas { $at } sudah lewat; versi ini tercatat terlambat.
plan-submit-until = Masih diterima sampai { $at }.
plan-submit-comments = Masih ada { $comments } catatan: { $titles }
plan-submit-closed =
    Batas kirim sudah lewat.
    Rencana dapat dikirim sampai { $at }. Isinya tetap tersimpan; silakan hubungi panitia.
plan-submitted =
    ✅ Versi { $n } terkirim
    { $at }. Hasilnya akan saya kabarkan di sini.
plan-submitted-late =
    ✅ Versi { $n } terkirim, tercatat terlambat
    { $at }. Hasilnya akan saya kabarkan di sini.
plan-submitted-already = Versi { $n } sudah terkirim pukul { $time }.
plan-with-reviewers =
    📝 Versi { $n } sedang diperiksa penguji
    Dikirim { $at }. Selama diperiksa, naskah dikunci dan tetap dapat dibaca.
plan-drafts-erased =
    Draf rencana sudah dihapus { $day }
    { $version ->
        [kept] Masa simpannya sudah lewat. Versi yang terakhir dikirim tetap dapat dibaca.
       *[none] Masa simpannya sudah lewat. Rencana ini belum pernah dikirim, jadi tidak ada versi yang tersisa.
    }
plan-presented = Rencana sudah dipaparkan pada seminar.

## Keputusan, kepada peserta

review-fix-request = 📝 Mohon perbaiki { $sections } bagian
review-comment = { $title }: “{ $text }”
review-comment-fixed = { $title } (sudah diubah): “{ $text }”
review-comment-here = Catatan penguji: “{ $text }”
review-more-comments = … dan { $rest } catatan lagi
review-by = Penguji: { $name }
review-unnamed = tanpa nama
review-button-fix = Perbaiki { $title }
review-button-all-comments = Baca semua catatan
review-comments-page = Catatan penguji
review-approved =
    ✅ Rencana aksi disetujui
    Versi { $n }, { $at }. Naskah dikunci; bila perlu diubah, silakan hubungi panitia.
review-reopened =
    📝 Rencana aksi dibuka kembali
    Alasan panitia: “{ $reason }”
    Silakan perbaiki, lalu kirim versi berikutnya.

## Undangan kepada penguji

review-invitation = 📝 Mohon tinjau rencana versi { $n }
review-button-begin = Mulai meninjau
review-no-reviewer =
    📝 Belum ada penguji untuk rencana { $name }
    Versi { $n } sudah terkirim. Mohon undang atau tetapkan pengujinya.

## Antrean dan kartu penguji

review-queue = 📝 { $waiting } rencana menunggu tinjauan
review-queue-empty = Tidak ada rencana yang menunggu.
review-queue-nothing = Rencana muncul di sini setelah peserta mengirimnya.
review-queue-waiting = { $name }, versi { $n }: { $days ->
        [0] masuk hari ini
       *[other] menunggu { $days } hari
    }
review-queue-overdue = { $line } (lewat waktu)
review-queue-withParticipant = { $name }, versi { $n }: sedang diperbaiki
review-queue-approved = { $name }, versi { $n }: disetujui
review-nudge = ⏰ { $plans } rencana menunggu tinjauan Bapak/Ibu
review-nudge-more = … dan { $rest } lagi
review-button-review = Tinjau rencana
review-button-queue = Antrean tinjauan
review-card = 📝 Rencana versi { $n }, menunggu tinjauan
review-card-approved = ✅ Versi { $n } disetujui { $by }, { $at }
review-card-changesRequested = Versi { $n } dikembalikan { $by }, { $at }
review-card-reopened = Versi { $n } dibuka kembali { $by }, { $at }
review-card-replaced = Versi { $n } sudah digantikan versi { $latest }.
review-handed-in = Dikirim { $at }
review-handed-in-late = Dikirim { $at } (terlambat)
review-after-downtime = Diterima setelah gangguan: batasnya lewat saat bot tidak aktif.
review-changed = Berubah sejak versi { $n }: { $what }
review-unchanged = Tidak ada yang berubah sejak versi { $n }.
review-unsent = Catatan Bapak/Ibu yang belum dikirim: { $comments }
review-button-read = Baca naskah
review-button-changes = Lihat perubahan
review-button-newest = Buka versi { $n }
review-button-comment = Beri catatan
review-button-mine = Catatan saya ({ $comments })
review-button-request = Minta perbaikan
review-button-approve = Setujui

review-page = { $name }, versi { $n }
review-gap = (belum lengkap)
review-button-comment-on = Catatan: { $title }
review-changes-page = Berubah sejak versi { $n }
review-marks = [−…−] dihapus, [+…+] ditambah
review-change-of = { $title }:
review-comment-earlier = Catatan sebelumnya: “{ $text }”
review-commented-unchanged = Diberi catatan, tetapi tidak berubah:
review-row-added = Baris baru: { $row }
review-row-changed = Baris diubah: { $row }
review-row-removed = Baris dihapus: { $row }
review-rows-added = { $rows } baris baru
review-rows-changed = { $rows } baris diubah
review-rows-removed = { $rows } baris dihapus
review-words-added = { $words } kata ditambah
review-words-removed = { $words } kata dihapus

## Catatan penguji

review-choose-section = Pilih bagian yang diberi catatan.
review-section-commented = { $title } ({ $comments })
review-section-empty = Bagian ini tidak diisi.
review-ask-comment = { $title }: apa yang perlu diperbaiki?
review-ask-rewrite = { $title }: tulis ulang catatannya.
review-ask-hint = Silakan tulis catatannya. Contoh: Mohon tambah tahap evaluasi.
review-comment-kept =
    ✅ Catatan tersimpan: { $title }
    Belum dikirim; peserta menerimanya bersama keputusan Bapak/Ibu.
review-comment-added =
    ✅ Catatan berikutnya tersimpan: { $title }
    “{ $text }”
    Belum dikirim; peserta menerimanya bersama keputusan Bapak/Ibu.
review-button-remove-this = Hapus catatan ini
review-button-other-comment = Catatan lain
review-my-comments = Catatan Bapak/Ibu: { $comments }, belum dikirim
review-no-comments = Belum ada catatan yang ditulis.
review-button-rewrite = Ubah { $row }
review-button-remove = Hapus { $row }
review-comment-removed =
    Catatan dihapus.
    { $title }: “{ $text }”
review-comment-gone = Catatan itu sudah dikirim atau dihapus.
review-comment-late = Catatan itu tidak tersimpan; versi ini sudah diputuskan atau digantikan.
review-comment-empty = Pesan itu kosong.
review-comment-control = Pesan itu memuat tanda yang tidak terlihat; mohon ketik ulang.
review-comment-too-long = Terlalu panjang: { $chars } karakter, paling banyak { $max }.

## Keputusan penguji

review-needs-comment =
    Mohon beri sedikitnya satu catatan.
    Pilih bagian, lalu tulis apa yang perlu diperbaiki.
review-button-choose = Pilih bagian
review-confirm-request = Kirim { $comments } catatan kepada { $name }?
review-button-send = Kirim { $comments } catatan
review-confirm-approve = Setujui rencana { $name }, versi { $n }? Naskah akan dikunci.
review-comments-come-along = { $comments } catatan ikut terkirim.
review-button-approve-n = Setujui versi { $n }
review-done-approved =
    ✅ Versi { $n } disetujui
    { $name } akan saya kabari.
review-done-changesRequested =
    ✅ Perbaikan diminta
    { $name } akan saya kabari. Versi berikutnya masuk ke antrean Bapak/Ibu.
review-already-approved = Sudah disetujui pukul { $time }.
review-already-changesRequested = Sudah dikembalikan pukul { $time }.
review-already-reopened = Sudah dibuka kembali pukul { $time }.
review-decided-by-other = Keputusan itu sudah berlaku; keputusan Bapak/Ibu tidak dikirim.
review-unsent-kept = { $comments } catatan Bapak/Ibu tetap tersimpan untuk versi berikutnya.

## Panitia: bagaimana rencana berjalan, siapa meninjau siapa

panel-reviews = Rencana aksi
reviews-title = Rencana aksi dan tinjauan
reviews-drafting = Belum dikirim: { $plans }
reviews-waiting = Menunggu penguji: { $plans }
reviews-waiting-overdue = Menunggu penguji: { $plans }, lewat waktu { $overdue }
reviews-fixing = Sedang diperbaiki: { $plans }
reviews-approved = Disetujui: { $plans }
reviews-unassigned = Belum ditetapkan pengujinya: { $plans }
reviews-no-reviewers = Belum ada penguji. Silakan undang melalui Peran.
reviews-button-plans = Daftar rencana
reviews-button-spread = Bagi rata
reviews-button-groups = Per kelompok
reviews-button-rules = Aturan kirim
reviews-plans = Rencana peserta
reviews-line = { $no }. { $name }: { $state }
reviews-line-by = { $no }. { $name }: { $state } ({ $by })
reviews-state-drafting = belum dikirim
reviews-state-submitted = versi { $n } menunggu penguji
reviews-state-resubmitted = versi { $n } menunggu penguji
reviews-state-changesRequested = sedang diperbaiki
reviews-state-approved = versi { $n } disetujui
reviews-state-presented = versi { $n } sudah dipaparkan
reviews-plan-of = { $name }, { $opd }
reviews-plan-state = Rencana: { $state }
reviews-anybody = Penguji: belum ditetapkan; setiap penguji dapat meninjau.
reviews-button-assign = Tetapkan { $name }
reviews-button-release = Lepas { $name }
reviews-button-reopen = Buka kembali
reviews-assigned = Penguji ditetapkan untuk { $participants } peserta.
reviews-spread-confirm = Bagi { $plans } rencana kepada penguji?
reviews-spread-line = { $name }: { $plans } rencana
reviews-spread-keeps = Yang sudah ditetapkan tidak berubah.
reviews-button-spread-yes = Ya, bagi rata
reviews-choose-group = Kelompok mana?
reviews-choose-reviewer =
    Siapa penguji { $group }?
    Penguji sebelumnya digantikan.
reviews-send-reason = Rencana { $name } dibuka kembali, dengan alasan:
reviews-ask-reason =
    Buka kembali rencana { $name }?
    Mohon tulis alasannya; peserta menerimanya. Contoh: jadwal uji coba perlu disesuaikan.
reviews-reason-length = Alasan perlu { $min }–{ $max } karakter.
reviews-reopened = ✅ Rencana { $name } dibuka kembali; peserta akan saya kabari.
reviews-notApproved = Rencana { $name } sedang tidak dikunci.
reviews-rules = Aturan kirim dan tinjauan
reviews-rules-grace = Versi pertama sesudah batas akhir: { $rule }
reviews-rules-nudge = Penguji diingatkan setiap { $days } hari.
reviews-grace-always = Selalu diterima
reviews-grace-none = Tidak diterima
reviews-grace-days = Diterima sampai { $days } hari sesudahnya
reviews-nudge-days = { $days } hari
