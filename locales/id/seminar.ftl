### Seminar: jadwal tampil, urutan, lembar nilai, hasil.

## Panitia

reviews-button-seminar = Seminar
seminar-not-set =
    Seminar belum diatur.
    Boleh tampil: { $approved } peserta. Rencana belum disetujui: { $blocked }.
seminar-title = Seminar: { $presenters } penyaji
seminar-hours-line = { $day }, { $from }–{ $until }
seminar-each = { $minutes } menit untuk setiap penyaji
seminar-free-saturday = { $day } hari Sabtu.
seminar-free-sunday = { $day } hari Minggu.
seminar-free-dayOff = { $day } hari libur.
seminar-clash = Bersamaan dengan sesi: { $session }, { $day }, { $time }
seminar-place = Tempat: { $place }
seminar-no-room = Waktu belum cukup: { $presenters } penyaji belum mendapat giliran.
seminar-newcomers = Baru disetujui: { $presenters } peserta
seminar-untold = Belum diberi tahu: { $presenters } penyaji
seminar-button-set = Atur seminar
seminar-button-order = Urutan
seminar-button-add = Tambahkan { $presenters }
seminar-button-tell = Kabari { $presenters }
seminar-button-results = Hasil nilai
seminar-button-hours = Ubah waktu
seminar-button-place = Ubah tempat
seminar-button-blocked = Belum boleh tampil ({ $people })
seminar-order = Urutan tampil
seminar-order-line = { $number }. { $day } { $time } { $name }
seminar-order-slotless = { $number }. { $name }: belum mendapat giliran
seminar-button-roster = Urut daftar
seminar-button-approval = Urut persetujuan
seminar-place-of = Urutan { $number }: { $name }
seminar-no-slot = Waktu seminar belum cukup sampai urutan ini.
seminar-blocked = Belum boleh tampil: { $people } peserta
seminar-blocked-line = { $name }: { $why }
seminar-blocked-placed = { $name }: { $why }; tempatnya tetap ada
seminar-confirm-tell = Kabari { $presenters } penyaji?
seminar-not-joined = Belum bergabung, tidak menerima: { $people }
seminar-quiet = { $why } Pesan ini tetap masuk sekarang, tanpa bunyi.
seminar-button-tell-yes = Ya, kabari
seminar-told = { $presenters } penyaji akan dikabari.
seminar-told-all = Semua penyaji dikabari; yang belum pasti sampai tercantum di /panel.
seminar-told-joined = Semua yang sudah bergabung akan dikabari; yang belum pasti sampai tercantum di /panel. Belum bergabung: { $people }

## Pengaturan

seminar-ask-hours =
    Kapan seminar diadakan?
    Tulis satu baris untuk setiap waktu; waktu jeda tidak perlu ditulis. Contoh:
    { $day } 08.30-12.00
    { $day } 13.00-15.30
seminar-fault-notUnderstood = Baris { $line } belum saya pahami: “{ $typed }”
seminar-fault-noSuchDay = Tanggal di baris { $line } tidak ada: “{ $typed }”
seminar-fault-noSuchTime = Jam di baris { $line } tidak ada: “{ $typed }”
seminar-fault-endBeforeStart = Di baris { $line } jam selesai lebih awal: “{ $typed }”
seminar-fault-overlap = Waktu di baris { $line } bertabrakan dengan baris lain: “{ $typed }”
seminar-fault-past = Hari itu sudah lewat: { $day }. Mohon tulis hari lain.
seminar-fault-tooMany = Terlalu banyak: paling banyak 20 baris.
seminar-ask-minutes =
    Berapa menit untuk setiap penyaji?
    Pilih, atau ketik angkanya.
seminar-minutes = { $minutes } menit (muat { $presenters } penyaji)
seminar-minutes-alone = { $minutes } menit
seminar-minutes-range = Mohon tulis 1 sampai { $max } menit.
seminar-ask-place =
    Di mana seminar diadakan?
    Contoh: Aula lantai 2
seminar-place-length = Mohon tulis tempatnya, paling banyak { $max } karakter.
seminar-button-no-place = Belum ditentukan
seminar-button-drop-place = Hapus tempat
seminar-button-keep-hours = Waktu tetap
seminar-now = Sekarang: { $value }
seminar-place-none = belum ditentukan

## Penyaji

seminar-slot = 📅 Jadwal seminar Bapak/Ibu
seminar-slot-moved = 📌 Jadwal seminar Bapak/Ibu berubah
seminar-slot-changed = 📌 Tempat seminar berubah
seminar-slot-before = Semula { $at }
seminar-slot-gone =
    📌 Giliran seminar Bapak/Ibu sementara tidak ada
    Waktu semula tidak berlaku lagi: { $at }
    Waktu yang baru akan menyusul.
seminar-number = Urutan { $number } dari { $presenters }
seminar-not-told = Jadwal seminar Bapak/Ibu belum ditetapkan.
seminar-button-mine = Seminar saya
seminar-result = ✅ Hasil seminar: { $total } dari 100
seminar-result-average = Rata-rata dari { $reviewers } penguji
seminar-result-line = { $title }: { $points } dari { $weight }
seminar-result-note = Catatan penguji: “{ $note }”

## Penguji

seminar-queue = Nilai seminar
seminar-queue-line = { $number }. { $at } { $name }: { $state }
seminar-queue-slotless = { $number }. { $name } (belum mendapat giliran)
seminar-queue-slotless-begun = { $number }. { $name } (belum mendapat giliran): { $state }
seminar-sheet-empty = belum dinilai
seminar-sheet-part = terisi { $filled } dari { $all }
seminar-sheet-in = terkirim, { $total }
seminar-sheet = Lembar nilai: { $name }
seminar-sheet-line = { $title }: { $points } dari { $weight }
seminar-sheet-so-far = Jumlah sementara: { $total }
seminar-sheet-total = Jumlah: { $total } dari 100
seminar-sheet-note = Catatan: “{ $note }”
seminar-sheet-closed = Hasilnya sudah diumumkan; nilai tidak dapat diubah.
seminar-sheet-counts = Nilai sudah terkirim; masih dapat diubah sampai hasil diumumkan.
seminar-button-fill = Isi nilai
seminar-button-change = Ubah nilai
seminar-button-note = Tulis catatan
seminar-button-hand-in = Kirim nilai
seminar-button-queue = Daftar penyaji
seminar-button-sheet = Lembar nilai
seminar-button-scores = Nilai seminar
seminar-criterion = { $title } ({ $number } dari { $all })
seminar-criterion-of = { $name }: pilih, atau ketik 0 sampai { $weight }.
seminar-criterion-now = Nilai saat ini: { $points }
seminar-points-range = Mohon tulis angka bulat 0 sampai { $max }.
seminar-ask-note =
    Catatan untuk { $name }?
    Silakan tulis; peserta menerimanya bersama hasil.
seminar-note-length = Mohon tulis catatannya, paling banyak { $max } karakter.
seminar-handed-in-kept = Nilai sudah terkirim.
seminar-handed-in-released = Hasilnya sudah diumumkan.
seminar-handed-in-incomplete = Masih ada yang belum dinilai.

## Hasil

seminar-results = Hasil nilai: { $ready } belum diumumkan
seminar-result-none = { $number }. { $name }: belum ada nilai
seminar-result-ready = { $number }. { $name }: { $total } ({ $reviewers } penguji)
seminar-result-released = { $number }. { $name }: { $total }, sudah diumumkan
seminar-button-release = Umumkan { $results } hasil
seminar-confirm-release =
    Umumkan { $results } hasil kepada peserta?
    Setiap peserta menerima nilainya sendiri dan catatan penguji. Sesudah itu nilai tidak dapat diubah.
seminar-confirm-release-one =
    Umumkan hasil { $name }?
    Peserta menerima nilainya sendiri dan catatan penguji. Sesudah itu nilai tidak dapat diubah.
seminar-release-early = Seminarnya baru diadakan { $at }.
seminar-release-early-some = { $presenters } di antaranya belum tampil; yang pertama baru { $at }.
seminar-release-open = { $count } lembar belum dikirim: { $sheets }
seminar-release-sheet = { $reviewer } ({ $filled } dari { $all })
seminar-release-sheet-of = { $reviewer } untuk { $name } ({ $filled } dari { $all })
seminar-release-not-counted = Nilai yang belum dikirim tidak dihitung.
seminar-button-release-yes = Ya, umumkan
seminar-released = { $results } hasil sudah diumumkan.
seminar-released-before = Hasil sudah diumumkan.
