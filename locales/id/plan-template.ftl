### Susunan rencana: bagian yang ditanyakan, versi templat, dan pustaka templat.

template-home = 📝 Susunan rencana: { $sections } bagian
template-in-use = Templat: { $title }, versi { $version }
template-level-core = Tingkat: inti
template-level-full = Tingkat: lengkap
template-left-out = Tidak ditanyakan: { $names }
template-plans = Sedang ditulis: { $open } rencana; dikunci: { $locked }
template-names-more = { $names }, dan { $rest } lagi
template-level-now-core = ✅ Sekarang tingkat inti. Jawaban bagian lain tetap disimpan.
template-level-now-full = ✅ Sekarang tingkat lengkap.

## Bagian yang ditanyakan

template-groups = Pilih kelompok bagian
template-group = { $title }: bagian yang ditanyakan
template-section = { $title }: { $state ->
    [required] wajib
    [leftOut] tidak ditanyakan
    [fullOnly] hanya tingkat lengkap
   *[asked] ditanyakan
  }
template-section-stays = Bagian ini wajib; tidak dapat dilepas.
template-switched-on = ✅ { $title } ditanyakan lagi.
template-switched-off = ✅ { $title } tidak ditanyakan lagi.
template-off-answered = { $answered } peserta sudah mengisinya; jawabannya tetap disimpan, tidak dicetak.
template-off-dependents = Bagian yang bergantung padanya: { $names }
template-off-deadline = Batas “{ $label }” menyebut bagian ini.

## Versi

template-versions = Versi templat: { $versions }
template-version-line = Versi { $version }: { $title }{ $more }
template-version-mark = dipakai
template-version = { $title }, versi { $version }: { $sections } bagian
template-version-used = Versi ini yang dipakai.
template-differs = Bedanya dengan versi { $version } yang dipakai:
template-differs-nothing = Isinya sama dengan versi { $version } yang dipakai.
template-differs-added = Bagian baru: { $names }
template-differs-removed = Tidak ada lagi: { $names }
template-differs-otherKind = Cara menjawab berubah: { $names }
template-differs-changed = Kata atau aturan berubah: { $names }
template-differs-order = Urutannya berubah.
template-ask-use = Pakai versi { $version } untuk { $plans } rencana?
template-ask-use-kept = Semua jawaban tetap disimpan. Bagian baru ditandai; bagian yang tidak ada lagi tidak dicetak.
template-ask-use-locked = { $plans } rencana yang dikunci tetap memakai versi lama.
template-used = ✅ Versi { $version } dipakai.
template-moved = { $plans } rencana yang sedang ditulis ikut memakainya.
template-already-used = Versi itu sudah dipakai.

## Pustaka dan berkas

template-library = Pilih templat
template-library-line = { $title }: { $sections } bagian
template-ask-file =
    Silakan kirim berkas templat (JSON).
    Unduh dahulu templat yang dipakai, ubah isinya, lalu kirim kembali. Belum ada rencana yang berubah karenanya.
template-file-caption =
    Templat rencana
    Ubah isinya, lalu kirim kembali berkas ini.
template-file-added = ✅ Tersimpan, belum dipakai.
template-file-known = Isi berkas itu sudah ada.
template-file-notJson =
    Berkas itu bukan JSON yang dapat dibaca.
    Mohon ubah berkas dari [Unduh templat] dengan penyunting teks, lalu kirim kembali.
template-file-tooLarge =
    Berkas itu terlalu besar.
    Templat paling besar 1 MB.
template-file-needsFile =
    Mohon kirim berkasnya.
    Yang diperlukan berkas JSON dari [Unduh templat].
template-refused =
    Templat belum dapat dipakai: { $faults } kesalahan
    Belum ada yang disimpan.
template-faults-more = … dan { $rest } kesalahan lagi
template-fault-duplicate = Kunci “{ $key }” dipakai dua kali di { $within }.
template-fault-reference = { $section }: “{ $reference }” tidak ada.
template-fault-cycle = Syarat berputar: { $sections }
template-fault-form = { $place }: { $code ->
    [invalid_type] tidak ada, atau jenis isinya lain
    [unrecognized_keys] ada nama yang tidak dikenal
    [too_small] terlalu pendek atau terlalu kecil
    [too_big] terlalu panjang atau terlalu besar
    [invalid_format] hanya huruf kecil, angka, dan garis bawah
   *[other] isinya tidak sesuai
  }

## Tombol

template-button-home = Susunan rencana
template-button-sections = Atur bagian
template-button-core = Jadikan inti
template-button-full = Jadikan lengkap
template-button-versions = Versi templat
template-button-version = Versi { $version }
template-button-library = Templat lain
template-button-download = Unduh templat
template-button-upload = Unggah templat
template-button-use = Pakai versi { $version }
template-button-on = Tanyakan { $title }
template-button-off = Lepas { $title }
