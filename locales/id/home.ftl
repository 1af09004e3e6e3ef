home-menu =
    Silakan pilih, { $name }.
    Perintah lain: /bantuan
home-menu-staff =
    Silakan pilih.
    Perintah lain: /bantuan
home-stranger =
    Mohon maaf, akun ini belum terdaftar.
    Silakan buka tautan undangan dari panitia, atau ketik kode undangan. Contoh: 7K4P-2Q9X
    Bila belum menerimanya, mohon hubungi panitia di instansi Bapak/Ibu.
home-help = Yang dapat dilakukan di sini
home-miss =
    Saya belum memahami pesan itu.
    Silakan pilih yang Bapak/Ibu perlukan.
home-miss-kind =
    { $refused }
    Silakan pilih yang Bapak/Ibu perlukan.
home-offer-person =
    Perlu bantuan panitia?
    Tiga pesan terakhir belum saya pahami, tetapi dapat saya teruskan. Tidak perlu diketik ulang.
home-language = Pilih bahasa / Choose a language
home-language-set = ✅ Bahasa: Indonesia
home-choose-programme = Program mana yang dimaksud?
home-cancelled =
    { $kind ->
        [absence] Pengisian permohonan izin
        [absenceAddition] Penulisan keterangan
        [absenceDecision] Penulisan alasan keputusan
        [correction] Perubahan tanda
        [paperSheet] Pengisian dari kertas
        [broadcast] Penyusunan pengumuman
        [broadcastPick] Pemilihan penerima
        [broadcastTime] Penjadwalan pengumuman
        [broadcastCorrect] Perbaikan pengumuman
        [broadcastTemplate] Penyimpanan teks
        [join] Pendaftaran
        [joinFix] Perbaikan data
        [listJump] Pencarian
        [planNudge] Perubahan pengingat
        [planTemplateUpload] Pengunggahan templat
        [programmeNew] Pembuatan program
        [programmeField] Perubahan program
        [reminderRule] Pengisian aturan pengingat
        [pauseUntil] Pemilihan tanggal jeda
        [reviewComment] Penulisan catatan
        [reopenPlan] Pembukaan kembali rencana
        [seminarSetup] Perubahan pengaturan seminar
        [session] Perubahan sesi
        [roleInvite] Pembuatan undangan peran
        [ask] Pertanyaan
       *[other] Pengisian
    } dibatalkan.
    Tidak ada yang dikirim atau diubah.
home-cancelled-addition =
    { $kind ->
        [rsvpLetter] Nomor surat
       *[other] Alasan
    } tidak jadi diisi.
    Jawaban kehadiran tetap tersimpan.
home-cancelled-sheet =
    Lembar nilai ditutup.
    Yang sudah diisi tetap tersimpan.
home-cancelled-plan =
    Bagian rencana ditutup. Yang sudah tersimpan tetap ada.
    Lanjutkan kapan saja dengan /rencana.
home-plan-still-open = Rencana aksi tetap menunggu; lanjutkan dengan tombol di bawah.
home-nothing-to-cancel = Tidak ada yang sedang diisi.

command-menu = menu utama
command-language = ganti bahasa
command-cancel = hentikan yang sedang diisi
command-help = daftar perintah

button-menu = Menu
button-schedule = Jadwal hari ini
button-attendance = Kehadiran
button-plan-start = Mulai rencana
button-plan-continue = Lanjutkan rencana
button-plan-see = Lihat rencana
button-status = Status saya
button-ask = Tanya panitia
button-panel = Panel panitia
button-switch-programme = Ganti program
button-other-language = English
button-cancel = Batal
button-back = Kembali
button-save = Simpan
button-change = Ubah
button-no-longer-valid = Tombol ini sudah tidak berlaku.

error-internal =
    Mohon maaf, ada gangguan di sistem kami.
    Yang sudah tersimpan tetap aman. Bila berulang, sebutkan kode { $code } kepada panitia.
error-file =
    Mohon maaf, berkas itu tidak dapat diambil dari Telegram.
    Silakan kirim ulang berkasnya, atau coba lagi nanti. Bila berulang, sebutkan kode { $code } kepada panitia.
error-retry = Coba lagi
file-not-given =
    Berkas itu tidak dapat saya ambil dari Telegram.
    Mohon kirim sekali lagi, paling besar 20 MB.
unknown-command =
    Perintah { $command } tidak ada.
    { $open ->
        [yes] Yang sedang diisi tetap terbuka. Daftar perintah: /bantuan
       *[no] Daftar perintah: /bantuan
    }
answer-already-taken = Pesan itu sudah diproses.
answer-late = Mohon maaf, balasan terlambat { $minutes } menit. Tidak ada yang hilang.
not-allowed-in-role =
    Mohon maaf, ini di luar peran Bapak/Ibu.
    Bila diperlukan, mohon minta panitia menambahkan perannya.
not-allowed =
    Perintah ini untuk panitia.
    Bila Bapak/Ibu memerlukannya, mohon minta perannya kepada panitia.
delivery-repeat = Kabar ini dikirim ulang karena yang pertama belum pasti sampai.
