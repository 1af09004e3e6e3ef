### Data saya sebagai PDF: judul, nama kolom, keadaan.

own-title = Data saya
own-made = Dibuat { $at }
own-json-too = Berkas JSON memuat data yang sama, ditambah { $inputs } ketikan dalam rencana satu per satu.
own-running = Data saya, dibuat { $at }
own-session = { $day }, { $title }
own-yes = ya
own-no = tidak

own-account = Akun Telegram
own-telegram-id = Nomor akun
own-language = Bahasa
own-since = Tersimpan sejak
own-unreachable = Tidak dapat dihubungi sejak
own-paused = Pengingat dijeda sejak
own-resumes = Pengingat berlanjut
own-open-form = Isian yang sedang terbuka, terakhir
own-roles = Peran
own-role = Peran
own-role-name = { $role ->
    [owner] pemilik
    [organizer] panitia
   *[reviewer] penguji
}
own-named = Nama tercatat
own-granted = Diberikan
own-revoked = Dicabut

own-programme-days = Waktu
own-controller = Penanggung jawab data
own-archived = Diarsipkan
own-roster-no = Nomor peserta
own-code = Kode peserta
own-salutation = Sapaan
own-nip = NIP
own-rank = Pangkat/Gol.
own-group = Kelompok
own-joined = Bergabung
own-removed = Dikeluarkan dari daftar

own-consents = Persetujuan privasi
own-notice = Versi pemberitahuan
own-given = Disetujui
own-withdrawn = Dicabut

own-rsvps = Jawaban sebelum sesi
own-which-session = Sesi
own-answer = Jawaban
own-details = Keterangan
own-when = Waktu
own-presences = Kehadiran
own-mark = Tercatat
own-arrived = Tiba
own-source = Asal
own-source-code = kode
own-source-link = tautan QR
own-source-staff = panitia
own-source-paper = kertas
own-source-request = permohonan
own-source-close = penutupan sesi
own-changes = Perubahan kehadiran
own-change = Perubahan
own-change-of = dari { $before } ke { $after }
own-reason = Alasan

own-absence = Permohonan: { $kind }
own-state = Keadaan
own-absence-requested = menunggu keputusan
own-absence-questioned = ditanyakan panitia
own-absence-approved = disetujui
own-absence-refused = tidak disetujui
own-absence-withdrawn = dibatalkan sendiri
own-sessions = Sesi
own-letter-no = Nomor surat
own-letter-on = Tanggal surat
own-requested = Diajukan
own-decided = Diputuskan
own-staff-words = Kata panitia
own-addition = Tambahan
own-appealed = Mohon ditinjau lagi
own-paper-received = Surat diterima panitia
own-file = Berkas

own-plan = Rencana aksi
own-plan-state = { $state ->
    [submitted] terkirim
    [resubmitted] terkirim lagi
    [changesRequested] perlu diperbaiki
    [approved] disetujui
    [presented] sudah dipaparkan
   *[drafting] sedang disusun
}
own-template = Versi templat
own-begun = Mulai ditulis
own-last-answered = Terakhir diisi
own-inputs = Riwayat ketikan
own-inputs-in-json = { $count }, lengkap di berkas JSON
own-assigned = Penguji ditetapkan
own-section = Bagian
own-evidence = Berkas pendukung
own-bytes = Ukuran (bita)
own-removed-on = Dihapus
own-version = Versi { $n } yang dikirim
own-sent-on = Dikirim
own-late = Terlambat
own-version-text = Isi
own-version-in-json = { $count } bagian, lengkap di berkas JSON
own-decision-changesRequested = Diminta perbaikan
own-decision-approved = Disetujui
own-decision-reopened = Dibuka lagi
own-comments = Catatan penguji atas versi { $n }
own-text = Tulisan

own-seminar = Seminar
own-turn = Urutan
own-told-at = Waktu yang diberitahukan
own-told-place = Tempat yang diberitahukan
own-result-on = Hasil diumumkan
own-total = Nilai
own-reviewers = Banyaknya penguji
own-notes = Catatan penguji
own-points = Nilai tiap unsur
own-criterion = Unsur
own-weight = Paling banyak

own-ticket = Pertanyaan { $number }: { $state ->
    [open] menunggu jawaban
    [answered] dijawab
   *[closed] selesai
}
own-from = Dari
own-from-me = saya
own-from-staff = panitia
own-feeds = Alamat kalender pribadi
own-made-on = Dibuat

own-nudge = Pengingat rencana yang saya minta
own-nudge-time = Jam
own-nudge-next = Berikutnya
own-nudge-daily = Setiap hari
own-nudge-set = Diminta
own-reminders = Pengingat
own-what = Tentang
own-reminder-day = Kehadiran { $day }
own-reminder-reminder = Pengingat
own-reminder-warning = Peringatan
own-reminder-feedback = Kabar
own-reminder-planned = menunggu waktunya
own-reminder-queued = dikirim
own-reminder-skipped = tidak perlu dikirim
own-reminder-withdrawn = ditarik

own-messages = Pesan dari bot
own-read = Dibaca
own-message-reminder = Pengingat
own-message-broadcast = Pengumuman
own-message-notice = Pemberitahuan
own-message-correction = Ralat
own-message-recall = Penarikan
own-sent-pending = menunggu
own-sent-sending = sedang dikirim
own-sent-delivered = terkirim
own-sent-unreachable = tidak dapat dihubungi
own-sent-failed = gagal
own-sent-unclear = tidak pasti
own-sent-withdrawn = tidak dikirim

own-invitations = Undangan
own-expires = Berlaku sampai
own-used = Dipakai
own-files = Berkas yang disimpan
own-stored = Disimpan
own-deleted-on = Dihapus pada
own-wrong-codes = Kode yang keliru
own-acts = Catatan tindakan saya
own-act = Tindakan
own-subject = Mengenai
