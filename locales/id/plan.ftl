### Rencana aksi: kartu, pertanyaan, jawaban, dan naskah.

command-plan = susun rencana aksi

plan-list-two = { $first } dan { $last }
plan-list-many = { $first }, dan { $last }
plan-and-more = … dan { $rest } lagi

## Kartu rencana

plan-home = 📝 Rencana aksi: terisi { $filled } dari { $total }
plan-home-intro = Boleh diisi sedikit demi sedikit. Setiap jawaban langsung tersimpan.
plan-home-last = Terakhir: bagian { $number } ({ $title })
plan-home-last-on = Terakhir: bagian { $number } ({ $title }), { $day }
plan-home-first = Batas pertama: { $at }
plan-home-first-parts = Batas pertama: { $at } ({ $parts })
plan-home-next = Batas berikutnya: { $at }
plan-home-missed = Batas { $name }, { $day }, sudah lewat; masih dapat diisi.
plan-home-new = Bagian baru dari panitia: { $names }
plan-all-filled = Semua bagian terisi.
plan-stopped =
    ✅ Semua tersimpan: terisi { $filled } dari { $total }
    Silakan lanjut kapan saja dengan /rencana.

## Pertanyaan satu bagian

plan-section-title = Bagian { $number } dari { $total }: { $task }
plan-example = Contoh: { $example }
plan-section-new = Bagian baru, ditambahkan panitia.
plan-current = Jawaban saat ini: { $answer }
plan-current-none = belum ada
plan-current-text = Jawaban saat ini: “{ $text }” ({ $words } kata)
plan-amount-proposed = Belum disimpan: { $amount }
plan-asks-words = { $option }: mohon tuliskan dalam { $minWords }–{ $maxWords } kata.
plan-chosen = { $label } (dipilih)
plan-section-closed = Bagian itu sudah tidak terbuka.
plan-nothing-written = Bagian itu belum berisi tulisan.
plan-needs-text = Bagian ini memerlukan jawaban berupa teks.
plan-needs-button = Silakan jawab bagian ini melalui tombol.
plan-still-kept = Tulisan sebelumnya tetap tersimpan.

## Sesudah satu jawaban

plan-saved-words =
    ✅ { $title }: { $words } kata
    “{ $text }”
plan-saved-words-late =
    ✅ { $title }: { $words } kata, pesan { $time }
    “{ $text }”
plan-joined =
    ✅ Digabung ke { $title }: { $words } kata
    “{ $text }”
plan-button-separate = Pisahkan: untuk bagian { $number }
plan-which-line =
    { $title } sudah terisi: “{ $old }”
    Ganti dengan “{ $typed }”?
plan-which-way =
    { $title } sudah terisi: { $oldWords } kata
    “{ $old }”
    Yang baru, { $typedWords } kata: “{ $typed }”
    Tambahkan, atau ganti?
plan-way-join = Tambahkan
plan-way-replace = Ganti
plan-way-leave = Biarkan
plan-offer-answer = Masukkan ke bagian { $number }
plan-offer-more = Tambahkan ke bagian { $number }
plan-offer-name = bagian { $number } ({ $title })
plan-offer-alone = Ini jawaban bagian { $number } ({ $title })?
plan-offer-yes = Ya, simpan
plan-talk = { $line } Kita di bagian { $number } dari { $total }: { $title }.
plan-saved-answer = ✅ { $title }: { $answer }
plan-saved-check = ✅ { $title } sudah sesuai
plan-saved-agreed = ✅ { $title } disetujui
plan-saved-already = Sudah tersimpan pukul { $time }.
plan-skipped = Bagian { $number } dilewati dulu: { $title }
plan-left-draft = Bagian { $number } tersimpan sebagai draf: { $title }
plan-left-complete = Bagian { $number } tetap tersimpan: { $title }
plan-changed-draft = Bagian { $number } diubah dan menjadi draf: { $title }
plan-unit-told =
    Panitia akan diberi tahu.
    Setelah data diperbaiki, mohon periksa kembali bagian { $number }.
plan-unit-for-staff =
    📝 { $name }: unit kerja perlu diperbaiki
    Data sekarang: { $unit }. Mohon perbarui daftar peserta.
plan-other-version = Jawaban lain yang masuk bersamaan tetap tersimpan: “{ $text }”
plan-not-complete = Jawaban ini belum lengkap.

plan-draft-words = Tersimpan sebagai draf: { $words } kata
plan-draft-add = Perlu { $min }–{ $max } kata. Silakan kirim tambahannya saja.
plan-draft-add-facts = Perlu { $min }–{ $max } kata. Silakan kirim tambahannya saja: berapa lama, berapa banyak, siapa yang mengalami.
plan-draft-shorten = Mohon diringkas menjadi { $min }–{ $max } kata.
plan-draft-too-many-chars = { $chars } karakter; paling banyak { $max }. Mohon diringkas.
plan-draft-limit-at = Kata ke-{ $max } ada di: “… { $words }”
plan-joined-2 = Kedua pesan sudah digabung.
plan-joined-3 = Ketiga pesan sudah digabung.
plan-joined-many = Semua pesan sudah digabung.
plan-asks-replacement =
    Silakan kirim jawaban penggantinya.
    Jawaban lama tetap tersimpan sampai penggantinya masuk.
plan-asks-again = Silakan kirim jawabannya sekali lagi.
plan-confirm-amount =
    Saya catat: { $amount }. Simpan?
    { $words }.

plan-undone = Isian terakhir sudah diurungkan.
plan-undo-superseded = Sudah ada isian yang lebih baru.
plan-nothing-to-undo = Tidak ada isian yang dapat diurungkan.

plan-warn-no-digit = Bila ada, angka membuat masalahnya lebih jelas. Boleh ditambahkan kapan saja.
plan-warn-capitals = Judul tertulis dengan huruf besar semua. Boleh dirapikan: “{ $tidied }”
plan-warn-no-baseline = Baris { $row }: data awal belum ada. Mencatatnya baik menjadi tahapan pertama.
plan-warn-saturday = Baris { $row }: { $day } hari Sabtu.
plan-warn-sunday = Baris { $row }: { $day } hari Minggu.
plan-warn-dayOff = Baris { $row }: { $day } hari libur.

## Baris: tahapan, tim, indikator, dan lainnya

plan-rows-complete = ✅ Bagian { $number } lengkap: { $rows } { $noun }
plan-rows-too-few = ✅ { $rows } { $noun }. Sedikitnya perlu { $min }.
plan-rows-too-many = ✅ { $rows } { $noun }. Paling banyak { $max }; mohon hapus sebagian.
plan-rows-noneOfRole = ✅ { $rows } { $noun }. Mohon tetapkan satu “{ $role }”.
plan-rows-severalOfRole = ✅ { $rows } { $noun }. “{ $role }” cukup satu; periksa baris { $where }.
plan-rows-no-early-end = ✅ { $rows } { $noun }. Mohon sedikitnya satu selesai paling lambat { $day }.
plan-rows-draft = ✅ { $rows } { $noun }, belum lengkap.
plan-row-numbered = Baris { $row }
plan-row-name = “{ $name }”.
plan-ask-cell = { $noun } { $row }: { $ask }
plan-ask-of-person = Apa { $title } { $name }?
plan-row-needs-fixing = Baris { $row } perlu diperbaiki.
plan-in-row = Pada baris { $row }, { $fault }.
plan-swapped = Tertukar?
plan-rows-kept = Baris { $rows } sudah tersimpan.
plan-not-stored = { $what } di baris { $rows } tidak disimpan.
plan-number-phone = Nomor telepon
plan-number-nip = NIP
plan-number-nik = NIK
plan-write-cell = Mohon tuliskan { $title } { $noun } { $row }.
plan-choose-cell = Silakan pilih { $title } { $noun } { $row }.
plan-write-row = Mohon tuliskan kembali baris { $row }: { $heading }
plan-write-like = Mohon tuliskan: { $heading }
plan-asks-row = Silakan kirim kembali baris { $row }, atau pilih satu kolom.
plan-row-deleted = { $noun } “{ $name }” dihapus.
plan-rows-left = Tersisa { $left } { $noun }.
plan-rows-left-too-few = Tersisa { $left } { $noun }; sedikitnya perlu { $min }.
plan-which-to-edit = Baris mana yang diubah?
plan-which-to-delete = Baris mana yang dihapus?

plan-fault-missing = { $title } belum diisi
plan-fault-tooFewWords = { $title } baru { $words } kata, sedikitnya { $minWords }
plan-fault-tooManyWords = { $title } { $words } kata, paling banyak { $maxWords }
plan-fault-too-long = { $title } lebih dari { $maxChars } karakter
plan-fault-noNumber = “{ $typed }” belum memuat angka
plan-fault-notAnOption = “{ $typed }” tidak ada dalam pilihan { $title }
plan-fault-notADate = “{ $typed }” belum saya kenali sebagai tanggal
plan-fault-noSuchDay = tanggal { $typed } tidak ada
plan-fault-too-many-cells = ada { $typed } kolom, seharusnya { $columns }
plan-fault-end-before-start = tanggal selesai ({ $end }) lebih awal daripada tanggal mulai ({ $start })
plan-fault-out-of-window = tanggal { $day } di luar masa rencana ({ $from } s.d. { $until })
plan-fault-same = { $one } dan { $other } masih sama

## Jawaban yang belum dapat diterima

plan-refused-empty =
    Pesan itu kosong.
    Mohon tuliskan jawabannya dengan huruf atau angka.
plan-refused-too-long =
    Terlalu panjang: { $chars } karakter
    Paling banyak { $max } karakter. Mohon dibagi atau diringkas. Tulisan sebelumnya tetap tersimpan.
plan-refused-control =
    Pesan itu memuat tanda yang tidak terlihat.
    Mohon ketik ulang. Tulisan sebelumnya tetap tersimpan.
plan-refused-not-an-option =
    “{ $typed }” tidak ada dalam pilihan.
    Silakan pilih melalui tombol.
plan-refused-too-many-picked = Paling banyak { $max } pilihan. Silakan lepaskan satu dahulu.
plan-refused-words =
    Sekarang { $words } kata.
    { $option }: mohon tuliskan dalam { $min }–{ $max } kata.
plan-refused-notAnAmount =
    Jumlah itu belum dapat saya baca.
    Contoh: 0, 1.500.000, atau 1,5 juta
plan-refused-negative =
    Jumlahnya tidak boleh kurang dari nol.
    Contoh: 0, 1.500.000, atau 1,5 juta
plan-refused-fractionOfRupiah =
    Mohon tulis rupiah bulat, tanpa sen.
    Contoh: 1.500.000 atau 1,5 juta
plan-refused-amountTooLarge =
    Jumlah itu terlalu besar.
    Contoh: 1.500.000 atau 1,5 juta
plan-refused-amount-range =
    { $amount } di luar batas.
    Mohon tulis antara { $min } dan { $max }. Contoh: 1.500.000 atau 1,5 juta
plan-refused-rows-full = Sudah { $max } baris; tidak dapat ditambah lagi. Silakan hapus satu dahulu.
plan-refused-nothingToConfirm = Tidak ada yang perlu disimpan lagi.
plan-refused-noSuchRow = Baris itu sudah tidak ada.
plan-refused-nothingToRestore = Tidak ada baris yang dapat dikembalikan.
plan-refused-sortedByStart = Tahapan diurutkan menurut tanggal mulai.
plan-refused-nothingToSwap = Tanggalnya sudah urut.
plan-refused-noSuchMessage =
    Pesan yang diubah itu bukan bagian dari jawaban.
    Jawaban di sini tidak berubah.
plan-refused-notForThisSection = Tombol itu bukan untuk bagian ini.

## Daftar bagian dan naskah

plan-example-page = Contoh rencana
plan-old-sections = Disimpan, tidak dicetak
plan-groups = Pilih kelompok bagian
plan-group = { $title }: pilih bagian
plan-group-complete = lengkap { $filled } dari { $total }
plan-group-count = { $filled } dari { $total }
plan-group-drafts = { $drafts } draf
plan-group-skipped = { $skipped } dilewati
plan-group-draft = draf, perlu dilengkapi
plan-group-draft-long = draf, perlu diringkas
plan-section-line = { $number }. { $title }: { $why }
plan-state-complete = lengkap
plan-state-new = bagian baru
plan-state-notAsked = tidak perlu diisi
plan-gap = { $title }: { $why }
plan-why-empty = belum diisi
plan-why-skipped = dilewati
plan-why-not-agreed = belum disetujui
plan-why-not-checked = belum diperiksa
plan-why-draft = draf, belum lengkap
plan-why-tooFewWords = draf, { $words } kata (sedikitnya { $minWords })
plan-why-tooManyWords = draf, { $words } kata (paling banyak { $maxWords })
plan-why-tooFewRows = draf, { $rows } baris (sedikitnya { $minRows })
plan-why-tooManyRows = draf, { $rows } baris (paling banyak { $maxRows })
plan-why-row = draf, baris { $row } perlu diperbaiki
plan-why-sourceContradictsBudget = belum sesuai dengan anggaran
plan-why-amountNotConfirmed = belum disimpan
plan-why-waitsForOrganizer = menunggu panitia
plan-text-gaps = Naskah: { $gaps } bagian belum lengkap
plan-text-complete = Naskah lengkap: { $filled } dari { $total } bagian
plan-text-page = Naskah
plan-text-gap = [{ $why }]
plan-end-open = Terisi { $filled } dari { $total }. Yang masih perlu dilengkapi:

## Tombol

plan-button-begin = Mulai dari { $title }
plan-button-groups = Daftar bagian
plan-button-example-plan = Contoh rencana
plan-button-old = Bagian lama ({ $count })
plan-button-preview = Lihat naskah
plan-button-read = Baca di sini
plan-button-example = Lihat contoh
plan-button-hide-example = Tutup contoh
plan-button-skip = Lewati dulu
plan-button-stop = Simpan & berhenti
plan-button-done = Selesai
plan-button-to-section = Ke bagian { $number }
plan-button-show-text = Lihat tulisan saya
plan-button-replace = Ganti seluruhnya
plan-button-undo = Urungkan
plan-button-tidy = Rapikan huruf judul
plan-button-change-amount = Ubah nilai anggaran
plan-button-one-by-one = Isi satu per satu
plan-button-add-row = Tambah { $noun }
plan-button-edit-rows = Ubah baris
plan-button-delete-rows = Hapus baris
plan-button-edit-row = Ubah baris { $row }
plan-button-delete-row = Hapus baris { $row }
plan-button-swap = Ya, tukar tanggal
plan-button-restore = Kembalikan { $noun }
plan-button-up = Naikkan
plan-button-down = Turunkan
plan-button-copy = Salin baris
plan-button-shorten = Ringkas { $title }
plan-button-choose = Pilih { $title }
plan-button-complete = Lengkapi { $title }
plan-button-check = Periksa { $title }
plan-button-fill = Isi { $title }

## Bukti

plan-evidence = Bukti bagian { $number }: { $files } berkas
plan-evidence-line = { $nth }. { $name }, { $size }
plan-evidence-attached = ✅ Bukti dilampirkan: { $name }
plan-evidence-removed = Bukti “{ $name }” dihapus.
plan-evidence-restored = ✅ Bukti “{ $name }” dikembalikan.
plan-evidence-too-large = Berkas { $size } terlalu besar: paling besar 20 MB.
plan-evidence-full = Sudah { $max } berkas; tidak dapat ditambah lagi. Silakan hapus satu dahulu.
plan-evidence-gone = Berkas itu sudah tidak ada.
plan-button-attach = Lampirkan sebagai bukti
plan-button-evidence = Lihat bukti ({ $files })
plan-button-evidence-see = Lihat { $nth }
plan-button-evidence-remove = Hapus { $nth }
plan-button-evidence-restore = Kembalikan bukti

## Pengingat yang dipilih sendiri

plan-nudge-ask = Kapan saya ingatkan untuk melanjutkan?
plan-nudge-example = Silakan pilih, atau ketik. Contoh: besok jam 8, setiap hari 16.30
plan-nudge-now = Sekarang: { $when }
plan-nudge-daily = setiap hari { $time }
plan-nudge-once = { $day }, { $time }
plan-nudge-unread = “{ $typed }” belum saya kenali sebagai waktu.
plan-nudge-past = Waktu itu sudah lewat.
plan-nudge-outside = Pada jam itu saya tidak mengirim pesan; mohon pilih antara { $hours }.
plan-nudge-set = ✅ Saya ingatkan { $at }
plan-nudge-moved = Waktu yang diminta di luar jam kirim, jadi saya geser.
plan-nudge-set-daily = ✅ Saya ingatkan setiap hari pukul { $time }
plan-nudge-first = Mulai { $at }, kecuali hari libur.
plan-nudge-stopped = Pengingat rencana dihentikan.
plan-nudge-title = 📝 Waktunya melanjutkan rencana: terisi { $filled } dari { $total }
plan-nudge-next = Berikutnya: bagian { $number }, { $title }.
plan-button-nudge = Ingatkan saya
plan-button-nudge-change = Ubah pengingat
plan-button-nudge-tomorrow = Besok 08.00
plan-button-nudge-morning = Setiap hari 08.00
plan-button-nudge-afternoon = Setiap hari 16.00
plan-button-nudge-off = Jangan ingatkan
