reminder-deadline-days = ⏰ Batas rencana aksi: { $days } hari lagi
reminder-deadline-tomorrow = ⏰ Batas rencana aksi: besok
reminder-deadline-today = ⏰ Batas rencana aksi: hari ini
reminder-deadline-at = { $label }: { $at }
reminder-deadline-missing = Belum lengkap: { $sections }
reminder-sections-more = { $names }, dan { $more } bagian lain
