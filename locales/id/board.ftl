### Papan kehadiran panitia.

command-board = papan kehadiran sesi

board-title = Papan: { $title }, { $day }
board-count-present = Hadir { $count }
board-count-late = Terlambat { $count }
board-count-away = Berhalangan { $count }
board-count-absent = Alpa { $count }
board-count-unrecorded = Belum tercatat { $count }
board-count-silent = Belum presensi { $count }
board-count-notJoined = Belum bergabung { $count }
board-all-marked = Semua sudah ditandai
board-press = Tekan nama untuk menandai: { $mark }
board-closed = Sudah ditutup { $time }. Perubahan memerlukan alasan.
board-updated = Diperbarui { $time }
board-marked = { $name } ditandai { $mark }, { $time }
board-marked-many = { $count } orang ditandai { $mark }, { $time }
board-away = Berhalangan

board-rest = Sisanya { $mark } ({ $count })
board-change-mark = Ganti tanda
board-show-all = Lihat semua
board-show-open = Yang belum saja
board-undo = Kembalikan
board-more = Lainnya
board-take-away = Hapus tanda
board-close = Tutup presensi
board-reopen = Buka kembali
board-other-session = Sesi lain

board-which-mark =
    Tanda apa yang dipasang?
    Tanda ini berlaku saat nama ditekan.
board-more-hint = Bila presensi ditutup, yang belum ditandai menjadi Belum tercatat (dihitung tidak hadir), atau sesuai ketidakhadiran yang disetujui. Alpa hanya bila panitia menandainya. Dapat dibuka kembali.

board-choose = Papan sesi yang mana?
board-session = { $session }: { $state ->
    [closed] ditutup, { $count } tercatat
    [taken] { $count } tercatat
   *[untaken] belum dicatat
}
board-none =
    Belum ada sesi di jadwal.
    Jadwal diisi melalui berkas: /peserta
board-none-yet =
    Belum ada sesi yang dapat dicatat.
    Papan dibuka satu jam sebelum sesi. Sesi berikutnya: { $at }

board-session-gone =
    Sesi itu sudah tidak ada di jadwal.
    Papan sesi lain: /papan
board-person-gone = Nama itu sudah tidak ada di daftar sesi ini.
board-marked-before = Sudah ditandai { $mark } pukul { $time }.
board-nothing-to-mark = Tidak ada lagi yang perlu ditandai.
board-is-closed = Presensi sesi ini sudah ditutup.
board-too-early = Papan ini dibuka satu jam sebelum sesi ({ $time }).
board-undone = { $count } tanda dikembalikan.
board-now-closed = Presensi ditutup.
board-closed-before = Presensi sudah ditutup sebelumnya.
board-not-started = Sesi belum dimulai.
board-reopened = Presensi dibuka kembali.
board-is-open = Presensi sesi ini masih terbuka.

correction-ask = Mengapa tandanya diubah?
correction-change = { $name }: { $before } menjadi { $after }
correction-session = { $session }, { $day }
correction-how = Presensi sudah ditutup. Tuliskan alasannya, atau pilih:
correction-ready-paper = Ada di daftar kertas
correction-ready-slip = Salah tekan
correction-ready-letter = Surat menyusul
correction-done = ✅ { $name }: { $mark }
correction-is-told = Peserta akan dikabari.
correction-not-told = Belum bergabung, jadi tidak dapat saya kabari.
correction-told = 📌 Presensi diperbaiki: { $mark }
correction-told-before = { $session }, { $day } (semula { $mark })
correction-told-ask = Bila belum sesuai, silakan tanya panitia.
correction-reason = Alasan: “{ $reason }”
correction-same = Tandanya sudah { $mark }.
correction-needs-text = Mohon tuliskan alasannya dengan teks. Contoh: ada di daftar kertas
correction-reasonWithoutWords =
    Mohon tuliskan alasannya dengan kata-kata.
    Angka saja belum menjelaskan alasannya. Contoh: ada di daftar kertas
correction-reasonTooShort =
    Alasannya masih terlalu singkat.
    Mohon 3–500 karakter. Contoh: ada di daftar kertas
correction-reasonTooLong =
    Alasannya terlalu panjang: { $chars } karakter.
    Mohon paling banyak 500 karakter.
correction-controlCharacters =
    Mohon ketik sekali lagi.
    Pesan tadi memuat tanda yang tidak terlihat.
correction-unchanged = Tidak ada yang berubah.
correction-notClosed =
    Presensi sesi ini sudah dibuka kembali.
    Tandanya dapat diubah langsung di papan.
correction-gone = Nama itu sudah tidak ada di daftar sesi ini.

board-paper = Isi dari kertas
board-from-paper = { $count } tanda dari daftar kertas, { $time }
paper-ask = Ketik isi daftar kertas
paper-how =
    Nomor urut saja berarti Hadir. Lainnya pakai kode:
    T terlambat, I izin, S sakit, DL dinas luar, A alpa.
    Contoh: 1-12, 15 T, 17 S
    Atau kirim berkas XLSX sesi ini yang sudah diisi.
paper-example = Contoh: 1-12, 15 T, 17 S
paper-check = Mohon periksa. Belum ada yang disimpan.
paper-status = { $mark } { $count }: { $numbers }
paper-change = No. { $no } { $name }: { $before } menjadi { $after }
paper-more-changes = dan { $count } perubahan lain
paper-unnamed = Tidak disebut, tetap seperti sekarang: { $numbers }
paper-after-close = Presensi sudah ditutup; yang tandanya berubah akan dikabari.
paper-reason = Sesuai daftar hadir kertas
paper-saved = { $count } tanda tersimpan.
paper-nothing = Belum ada nomor yang terbaca.
paper-unreadable = “{ $typed }” belum terbaca sebagai nomor urut.
paper-unknownCode = “{ $typed }”: kodenya belum saya kenali (H, T, I, S, DL, A).
paper-noSuchNumber = “{ $typed }”: nomor itu tidak ada di daftar sesi ini.
paper-reversed = “{ $typed }”: nomor awal lebih besar daripada nomor akhir.
paper-twice = Nomor { $no } disebut dua kali dengan tanda berbeda.
paper-bad-row = Baris { $row }: “{ $typed }” belum terbaca (H, T, I, S, DL, A).
paper-not-a-sheet = { $why ->
    [tooLarge] Berkasnya lebih dari 5 MB.
    [tooManyRows] Berkasnya berisi terlalu banyak baris.
    [columns] Kolom No dan Keterangan belum saya temukan di berkas itu.
    [empty] Berkasnya kosong.
   *[damaged] Berkas itu belum dapat dibuka sebagai XLSX atau CSV.
}
paper-saved-before = Tidak ada lagi yang menunggu disimpan.

board-rules = Aturan kehadiran
rules-title = Aturan kehadiran
rules-line = { $name }: { $value }
rules-name-minimum = Syarat hadir
rules-name-countBy = Dihitung per
rules-name-duty = Dinas luar dihitung hadir
rules-name-excused = Izin dan sakit mengurangi persen
rules-name-late = Terlambat dihitung hadir
rules-name-close = Ditutup sendiri
rules-jp = Sesi tanpa JP: 1 JP = { $minutes } menit, dibulatkan.
rules-at-once = Perubahan langsung berlaku untuk semua hitungan.
rules-change-minimum = Syarat hadir
rules-change-countBy = JP atau sesi
rules-change-duty = Dinas luar
rules-change-excused = Izin dan sakit
rules-change-late = Hitungan terlambat
rules-change-close = Waktu tutup
rules-ask-minimum = Berapa syarat hadir minimum?
rules-ask-countBy = Kehadiran dihitung per apa?
rules-ask-duty = Apakah dinas luar dihitung hadir?
rules-ask-excused = Apakah izin dan sakit mengurangi persen?
rules-ask-late = Sampai kapan terlambat masih dihitung hadir?
rules-ask-close = Kapan presensi ditutup sendiri?
rules-value-minimum = { $value }%
rules-value-countBy = { $value ->
    [session] Sesi
   *[jp] JP
}
rules-value-duty = { $value ->
    [yes] Ya
   *[no] Tidak
}
rules-value-excused = { $value ->
    [yes] Ya
   *[no] Tidak
}
rules-value-late = { $value ->
    [always] Selalu
   *[other] Sampai { $value } menit
}
rules-value-close = { $value } menit sesudah selesai
rules-saved = Aturan tersimpan.
board-private-only = Untuk ini silakan buka papan di percakapan pribadi: /papan
