### Jeda pengingat.

command-pause = jeda pengingat

pause-ask =
    Jeda pengingat sampai kapan?
    Selama jeda saya tidak menanyakan kehadiran dan tidak mengingatkan batas rencana.
pause-still-comes = Pengumuman, perubahan jadwal, dan keputusan panitia tetap sampai.
pause-tomorrow = Sampai besok
pause-week = Sepekan
pause-date = Pilih tanggal
pause-open = Tanpa batas
pause-set-until = ✅ Pengingat dijeda sampai { $day }
pause-holds-until = Pengingat dijeda sampai { $day }
pause-set-open = ✅ Pengingat dijeda
pause-holds-open = Pengingat sedang dijeda
pause-then = Mulai hari itu pengingat dikirim lagi.
pause-until-resumed = Pengingat baru dikirim lagi setelah Bapak/Ibu menekan Lanjutkan.
pause-resume = Lanjutkan
pause-again = Jeda
pause-resumed =
    ✅ Pengingat dikirim lagi
    Yang terlewat selama jeda tidak dikirim ulang.
pause-none =
    Pengingat tidak sedang dijeda.
    Untuk menjedanya: /jeda
pause-ask-day =
    Pengingat mulai lagi tanggal berapa?
    Contoh: { $example }
pause-refused = { $reason ->
        [noText] Mohon tuliskan tanggalnya.
        [noSuchDay] Tanggal { $typed } tidak ada.
        [past] Mohon pilih tanggal setelah hari ini.
        [tooFar] Mohon pilih tanggal paling jauh setahun dari hari ini.
       *[notADate] “{ $typed }” belum saya kenali sebagai tanggal.
    }
    Pengingat mulai lagi tanggal berapa? Contoh: { $example }
pause-only-participants =
    Jeda pengingat hanya untuk peserta.
    Akun ini tidak menerima pengingat dari saya.
