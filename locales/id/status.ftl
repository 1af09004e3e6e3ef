### Status peserta: kehadiran, rencana, batas, sertifikat.

command-status = kehadiran, rencana, dan syarat sertifikat

status-attended = Kehadiran: { $attended } dari { $held } ({ $percent })
status-attended-none = Kehadiran: { $attended } dari { $held }
status-programme = Seluruh program { $planned }, syarat { $minimum }
status-best = Masih dapat mencapai { $percent }
status-final = Hasil akhir { $percent }
status-final-waits = Hasil akhir menunggu { $count } sesi yang belum ditandai
status-absence-left = Masih boleh tidak hadir: { $left }
status-out-of-reach = Syarat { $minimum } tidak dapat tercapai lagi. Mohon hubungi panitia.
status-plan = Rencana aksi: { $state ->
    [submitted] terkirim, sedang ditinjau
    [resubmitted] terkirim lagi, sedang ditinjau
    [changesRequested] perlu diperbaiki, terisi { $filled } dari { $total }
    [approved] disetujui
    [presented] disetujui dan sudah dipaparkan
   *[drafting] terisi { $filled } dari { $total }
}
status-deadline = Batas berikutnya: { $at }
status-certificate = Sertifikat masih memerlukan: { $missing }
status-certificate-complete = Semua syarat sertifikat terpenuhi.
status-needs-attendance = kehadiran { $minimum }
status-needs-plan = rencana disetujui
status-needs-seminar = seminar
status-details = Rincian kehadiran
status-participants-only =
    Status ini untuk peserta.
    Bapak/Ibu tidak tercatat sebagai peserta di program ini.

status-details-title = Rincian kehadiran: { $attended } dari { $held }
status-details-none = Belum ada sesi yang selesai.
status-day = { $day }: { $marks }
status-chart = Lihat grafik
status-chart-caption = Kehadiran saya dari hari ke hari

status-legend-attended = Hadir
status-legend-missed = Tidak hadir
status-legend-coming = Belum terlaksana
status-unit-jp = JP
status-unit-session = Sesi

status-warning-hard = ⚠️ Batas tidak hadir hampir habis
status-warning-impossible = ⚠️ Syarat kehadiran { $minimum } tidak dapat tercapai lagi
status-warning-ask = Bila ada kendala atau catatan yang keliru, silakan bicarakan dengan panitia. Panitia yang memutuskan.

mark-present = Hadir
mark-late = Terlambat
mark-excused = Izin
mark-sick = Sakit
mark-official_duty = Dinas luar
mark-absent = Alpa
mark-unrecorded = Belum tercatat
mark-none = belum ditandai
mark-amount = { $amount } { $unit ->
    [one] sesi
    [session] sesi
   *[jp] JP
}
