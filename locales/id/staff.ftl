### Peran panitia dan penguji: tautan sekali pakai, siapa yang memegang, mencabut.

staff-list = Peran di { $programme }
staff-holder = { $name }: { $role ->
        [owner] pemilik
        [organizer] panitia
       *[reviewer] penguji
    }, sejak { $since }
staff-none = Belum ada yang memegang peran.
staff-open-links = Tautan yang belum dipakai:
staff-open-link = { $name }: { $role ->
        [organizer] panitia
       *[reviewer] penguji
    }, berlaku sampai { $until }
staff-unnamed = { $role ->
        [owner] Pemilik bot
        [organizer] Panitia tanpa nama
       *[reviewer] Penguji tanpa nama
    }
staff-roles = Daftar peran
staff-invite = { $role ->
        [organizer] Undang panitia
       *[reviewer] Undang penguji
    }
staff-revoke = Cabut: { $name }
staff-cancel-link = Batalkan tautan: { $name }
staff-ask-name = { $role ->
        [organizer] Untuk siapa tautan panitia ini?
       *[reviewer] Untuk siapa tautan penguji ini?
    }
    Mohon tulis namanya, agar perannya dapat dikenali. Contoh: Surya Andaian
staff-name-refused =
    Mohon tulis namanya dengan teks.
    Satu baris, paling banyak { $max } karakter. Contoh: Surya Andaian
staff-invited = { $role ->
        [organizer] Tautan panitia untuk { $name }
       *[reviewer] Tautan penguji untuk { $name }
    }
    { $link }
    Hanya sekali pakai, berlaku sampai { $until }. Mohon kirim langsung kepada yang bersangkutan; tautan ini tidak ditampilkan lagi.
staff-copy-link = Salin tautan
staff-revoke-confirm = Cabut peran { $role ->
        [owner] pemilik bot
        [organizer] panitia
       *[reviewer] penguji
    } dari { $name }?
    Haknya langsung berakhir. Peran dapat diberikan lagi dengan tautan baru.
staff-revoke-plans = { $plans } rencana yang ditugaskan kepadanya menjadi tanpa penguji; rencana itu dapat ditinjau semua penguji.
staff-revoke-yes = Ya, cabut peran
staff-revoke-revoked = Peran sudah dicabut.
staff-revoke-gone = Peran itu sudah tidak dipegang.
staff-revoke-ownRole = Peran sendiri tidak dapat dicabut.
staff-revoked-notice = Peran { $role ->
        [organizer] panitia
       *[reviewer] penguji
    } sudah berakhir
    { $programme }. Bila keliru, mohon hubungi panitia.
staff-link-cancelled = Tautan sudah dibatalkan.
staff-link-tooLate = Tautan itu sudah dipakai atau sudah berakhir.
staff-revoked-owner =
    Peran pemilik bot sudah berakhir
    Bila keliru, mohon hubungi pemilik lain.
staff-revoke-owner-ids = Akun ini tercantum di OWNER_IDS. Bila tetap di sana, perannya kembali saat bot dijalankan ulang.
staff-revoke-lastOwner = Pemilik terakhir tidak dapat dicabut.
