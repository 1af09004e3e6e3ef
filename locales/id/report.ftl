### Laporan kehadiran: berkas dan grafik.

command-reports = laporan dan daftar hadir

report-menu = Laporan: pilih berkasnya
report-recap = Rekap kehadiran (XLSX)
report-per-session = Kehadiran per sesi (XLSX)
report-sign-sheet = Daftar hadir cetak (PDF)
report-chart-attendance = Grafik kehadiran
report-chart-plans = Perjalanan rencana aksi
report-paper-xlsx = Kehadiran { $session } (XLSX)
report-paper-pdf = Daftar hadir { $session } (PDF)
report-ask-nip =
    Perlukah kolom NIP?
    Berkas melewati server Telegram. Yang berisi NIP mohon tidak diteruskan ke grup.
report-with-plain = Tanpa NIP
report-with-nip = Dengan NIP
report-choose-xlsx = Kehadiran sesi yang mana?
report-choose-pdf = Daftar hadir sesi yang mana?
report-no-sessions = Belum ada sesi di jadwal.
report-no-marks = Belum ada kehadiran yang tercatat.
report-caption-recap = Rekap kehadiran seluruh program
report-caption-session = Kehadiran { $session }, { $day }
report-caption-plain = Tanpa NIP. Dapat dihapus dari sini dalam 48 jam.
report-caption-nip = Berisi NIP: mohon tidak diteruskan ke grup. Dapat dihapus dari sini dalam 48 jam.
report-file-recap = rekap-kehadiran.xlsx
report-file-xlsx = kehadiran_{ $day }_{ $session }.xlsx
report-file-pdf = daftar-hadir_{ $day }_{ $session }.pdf

report-recap-title = REKAPITULASI KEHADIRAN
report-session-title = DAFTAR HADIR
report-sheet-recap = Rekap
report-sheet-sessions = Per sesi
report-sheet-session = Daftar hadir
report-made = Dibuat { $at }
report-minimum = Syarat kehadiran: { $minimum }
report-joined = sudah
report-not-joined = belum
report-unmarked = belum ditandai { $count }
report-missed = Alpa atau belum tercatat
report-people = Orang
report-of-participants = Dari { $total } peserta
report-step-joined = Bergabung
report-step-begun = Mulai menulis
report-step-half = Terisi setengah
report-step-filled = Terisi semua
report-step-submitted = Terkirim
report-step-approved = Disetujui

report-column-no = No
report-column-name = Nama
report-column-nip = NIP
report-column-opd = OPD
report-column-joined = Bergabung
report-column-attended = { $unit } hadir
report-column-held = { $unit } terlaksana
report-column-planned = { $unit } program
report-column-percent = Persen
report-column-best = Persen terbaik
report-column-rank = Pangkat/Gol.
report-column-position = Jabatan
report-column-unit = Unit kerja/OPD
report-column-arrived = Jam datang
report-column-status = Status
report-column-signature = Tanda tangan
report-column-remark = Keterangan
report-label-programme = Kegiatan
report-label-day = Hari, tanggal
report-label-time = Waktu
report-label-session = Sesi
report-label-place = Tempat
report-label-facilitator = Narasumber
report-sign-place = ...................., { $day }
report-sign-role = Panitia penyelenggara,
report-page = Halaman
