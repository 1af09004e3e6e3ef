### Kabar yang belum pasti sampai.

undelivered-title = Belum pasti sampai: { $count } kabar
undelivered-of-bot = Untuk pemilik bot
undelivered-none = Tidak ada kabar yang belum pasti.
undelivered-row = { $number }. { $name }: { $what }. { $at }, { $why }
undelivered-what =
    { $what ->
        [absence] keputusan izin
        [plan] keputusan rencana aksi
        [review] tugas meninjau
        [ticket] jawaban pertanyaan
        [slot] jadwal seminar
        [seminarResult] hasil seminar
        [mark] perubahan presensi
        [schedule] perubahan jadwal
        [role] peran
        [drafts] penghapusan draf
        [broadcast] ralat pengumuman
        [attendance] kehadiran
       *[other] kabar
    }
undelivered-why =
    { $why ->
        [unclear] mungkin tidak sampai
        [failed] gagal terkirim
        [blocked] memblokir bot ini
        [deactivated] akun Telegramnya tidak aktif
        [noChat] belum membuka bot ini
       *[late] tidak sempat terkirim
    }
undelivered-help = Kirim lagi, atau tandai selesai bila sudah disampaikan sendiri.
undelivered-again = Kirim lagi { $number }
undelivered-done = Selesai { $number }
undelivered-unchanged = Sudah diurus, atau sudah sampai.
undelivered-sent-again = ✅ Dikirim lagi kepada { $name }
undelivered-notice = ⚠️ { $count } kabar belum pasti sampai
undelivered-view = Lihat kabarnya
