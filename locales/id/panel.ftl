### Panel panitia.

command-panel = panel panitia
panel-title = Panel: { $programme }
panel-joined = Bergabung: { $joined } dari { $total } peserta
panel-silent = Besok, { $day }: { $count } belum menjawab kehadiran
panel-roster = Peserta
panel-board = Papan kehadiran
panel-reports = Laporan
panel-broadcast = Pengumuman
panel-set-aside = Pesan yang tertunda ({ $count })
panel-programme = Program
panel-roles = Peran
panel-other = Ganti program
panel-absences =
    { $count ->
        [0] Permohonan izin
       *[other] Permohonan izin ({ $count })
    }
panel-schedule = Jadwal
panel-changes = Jadwal belum diumumkan: { $count } perubahan
panel-undelivered = Belum pasti ({ $count })
panel-undelivered-owners = Belum pasti, untuk pemilik ({ $count })
