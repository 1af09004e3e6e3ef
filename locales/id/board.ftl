### Papan kehadiran panitia.

command-board = papan kehadiran sesi

board-title = Papan: { $title }, { $day }
board-count-present = Hadir { $count }
board-count-late = Terlambat { $count }
board-count-away = Berhalangan { $count }
board-count-absent = Alpa { $count }
board-count-silent = Belum presensi { $count }
board-count-notJoined = Belum bergabung { $count }
board-all-marked = Semua sudah ditandai
board-press = Tekan nama untuk menandai: { $mark }
board-closed = Sudah ditutup { $time }. Perubahan memerlukan alasan.
board-page = Halaman { $page } dari { $pages }
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
board-previous = Sebelumnya
board-next = Berikutnya
board-take-away = Hapus tanda
board-close = Tutup presensi
board-reopen = Buka kembali
board-other-session = Sesi lain

board-which-mark =
    Tanda apa yang dipasang?
    Tanda ini berlaku saat nama ditekan.
board-more-hint = Bila presensi ditutup, yang belum ditandai menjadi Alpa, atau sesuai ketidakhadiran yang disetujui. Dapat dibuka kembali.

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
    Papan dibuka satu jam sebelum sesi. Berikutnya: { $at }

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
