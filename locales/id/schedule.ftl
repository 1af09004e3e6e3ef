command-schedule = jadwal hari ini, pekan ini, semua

schedule-day-today = 📅 Hari ini, { $day }
schedule-day-tomorrow = 📅 Besok, { $day }
schedule-day-other = 📅 { $day }
schedule-place = Tempat: { $place }
schedule-facilitator = Narasumber: { $name }
schedule-materials = Materi: { $materials }
schedule-my-answer = Jawaban saya: { $answer }
schedule-presence = Presensi: { $state }
schedule-presence-opens = dibuka { $time }
schedule-check-in = Presensi
schedule-presence-none = belum tercatat
schedule-not-set = belum ditentukan
schedule-not-yet = belum ada
schedule-available = tersedia

schedule-today-none = Hari ini tidak ada sesi.
schedule-day-none = Tidak ada sesi pada { $day }.
schedule-next = Berikutnya: { $at }
schedule-next-place = Berikutnya: { $at } di { $place }
schedule-tomorrow-at = besok, { $instant }
schedule-last-session = Sesi terakhir: { $day }.
schedule-none-yet =
    Jadwal belum tersedia.
    Silakan coba lagi nanti: /jadwal

schedule-week = 📅 Pekan { $range }: { $days } hari
schedule-week-none = Pekan { $range }: tidak ada sesi.
schedule-all-title = 📅 Semua jadwal: { $days } hari

schedule-card-title = { $title }, { $day }
schedule-map = Peta lokasi
schedule-open-materials = Buka materi
schedule-change-answer = Ubah jawaban
schedule-give-answer = Jawab kehadiran
schedule-session-gone = Sesi itu sudah tidak ada. Ini jadwal terbaru.

schedule-today = Hari ini
schedule-this-week = Pekan ini
schedule-next-week = Pekan depan
schedule-last-week = Pekan lalu
schedule-week-of = Pekan { $day }
schedule-all = Semua jadwal
schedule-see-day = Lihat { $day }

schedule-no-such-day =
    Tanggal { $typed } tidak ada.
    Silakan coba: /jadwal { $example }
schedule-not-a-date =
    “{ $typed }” belum saya kenali sebagai tanggal.
    Contoh: /jadwal { $example }

schedule-calendar = Kalender ponsel
calendar-title = Jadwal di kalender ponsel
calendar-file-note = Berkas kalender: berkas ini tidak berubah bila jadwal berubah.
calendar-feed-note = Alamat kalender: perubahan jadwal ikut masuk sendiri. Alamat itu rahasia, hanya untuk Bapak/Ibu.
calendar-feed-since =
    Alamat kalender dibuat { $since }, dan ada pada pesan saya waktu itu.
    Demi keamanan tidak dapat saya tampilkan lagi. Bila hilang, silakan ganti alamatnya.
calendar-download = Unduh kalender
calendar-feed-make = Buat alamat
calendar-feed-renew = Ganti alamat
calendar-feed-revoke = Cabut alamat
calendar-feed-ready = ✅ Alamat kalender dibuat
calendar-feed-revoked = ✅ Alamat kalender dicabut
calendar-confirm-renew =
    Ganti alamat kalender?
    Alamat yang lama berhenti. Kalender yang memakainya perlu dipasangi alamat baru.
calendar-confirm-revoke =
    Cabut alamat kalender?
    Kalender yang memakainya tidak lagi menerima jadwal.
calendar-changed-meanwhile = Sudah berubah; ini keadaan terbaru.
calendar-address-title = Alamat kalender Bapak/Ibu
calendar-address-how =
    Di aplikasi kalender pilih “Tambah dari URL” atau “Langganan kalender”, lalu tempelkan alamat ini.
    Siapa pun yang memegangnya dapat membaca jadwal Bapak/Ibu; mohon tidak dibagikan.
calendar-address-copy = Salin alamat
calendar-empty = Jadwal belum tersedia.
calendar-file-caption =
    Jadwal untuk kalender: { $count } sesi
    Buka berkas ini untuk memasangnya.
