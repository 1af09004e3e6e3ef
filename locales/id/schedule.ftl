command-schedule = jadwal hari ini, pekan ini, semua

schedule-day-today = 📅 Hari ini, { $day }
schedule-day-tomorrow = 📅 Besok, { $day }
schedule-day-other = 📅 { $day }
schedule-place = Tempat: { $place }
schedule-facilitator = Narasumber: { $name }
schedule-materials = Materi: { $materials }
schedule-my-answer = Jawaban saya: { $answer }
schedule-not-set = belum ditentukan
schedule-not-yet = belum ada

schedule-today-none = Hari ini tidak ada sesi.
schedule-day-none = Tidak ada sesi pada { $day }.
schedule-next = Berikutnya: { $at }
schedule-next-place = Berikutnya: { $at } di { $place }
schedule-tomorrow-at = besok, { $instant }
schedule-last-session = Sesi terakhir sudah selesai: { $day }.
schedule-none-yet =
    Jadwal belum diisi panitia.
    Silakan coba lagi nanti: /jadwal

schedule-week = 📅 Pekan { $range }: { $days } hari
schedule-week-none = Pekan { $range }: tidak ada sesi.
schedule-all-title = 📅 Semua jadwal: { $days } hari
schedule-all-page = 📅 Semua jadwal: { $days } hari ({ $page } dari { $pages })

schedule-card-title = { $title }, { $day }
schedule-map = Peta lokasi
schedule-change-answer = Ubah jawaban
schedule-give-answer = Jawab kehadiran
schedule-session-gone = Sesi itu sudah tidak ada. Ini jadwal terbaru.

schedule-today = Hari ini
schedule-this-week = Pekan ini
schedule-next-week = Pekan depan
schedule-last-week = Pekan lalu
schedule-week-of = Pekan { $day }
schedule-all = Semua jadwal
schedule-page-before = Sebelumnya
schedule-page-after = Selanjutnya
schedule-see-day = Lihat { $day }

schedule-no-such-day =
    Tanggal { $typed } tidak ada.
    Silakan coba: /jadwal { $example }
schedule-not-a-date =
    “{ $typed }” belum saya kenali sebagai tanggal.
    Contoh: /jadwal { $example }
