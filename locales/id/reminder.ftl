reminder-deadline-days = ⏰ Batas rencana aksi: { $days } hari lagi
reminder-deadline-tomorrow = ⏰ Batas rencana aksi: besok
reminder-deadline-today = ⏰ Batas rencana aksi: hari ini
reminder-deadline-passed = ⏰ Batas rencana aksi sudah lewat
reminder-deadline-at = { $label }: { $at }
reminder-deadline-missing = Belum lengkap: { $sections }
reminder-deadline-send = Semua bagian sudah terisi; naskah tinggal dikirim.
reminder-programme = Program: { $name }
reminder-sections-more = { $names }, dan { $more } bagian lain

reminder-plan-notStarted =
    📝 Rencana aksi belum dimulai
    Boleh diisi sedikit demi sedikit; setiap jawaban langsung tersimpan.
reminder-plan-changesRequested =
    📝 Rencana aksi menunggu perbaikan
    Penguji sudah memberi catatan. Silakan perbaiki, lalu kirim kembali.
reminder-view-schedule = Lihat jadwal
