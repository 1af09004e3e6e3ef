join-notice =
    Selamat datang. Mohon baca dahulu.
    { $programme }
    Pengelola data: { $controller }
    Tujuan: penyelenggaraan program ini
    Data: nama, NIP, jabatan, unit kerja, kehadiran, jawaban, akun Telegram
    Disimpan: draf { $days } hari; daftar hadir sesuai aturan arsip
    Pesan dan berkas panitia melewati server Telegram di luar negeri. Mohon tidak mengirim NIK atau surat dokter.
    Bapak/Ibu berhak melihat, memperbaiki, dan menghapus data: /privasi
join-notice-full =
    Pemberitahuan privasi
    { $programme }
    Pengelola data: { $controller }. Dasar: tugas penyelenggaraan pelatihan aparatur, dan persetujuan Bapak/Ibu untuk memakai Telegram.
    Yang disimpan: nama, NIP, pangkat, jabatan, OPD, dan unit kerja dari daftar peserta; akun Telegram; bahasa; jawaban kehadiran; rencana aksi; pertanyaan kepada panitia.
    Yang tidak disimpan: nomor telepon, NIK, alamat, agama, lokasi, foto diri, nama pengguna Telegram.
    Yang melihat: panitia program ini. Penguji hanya melihat rencana aksi yang dikirim. Peserta lain tidak melihat jawaban Bapak/Ibu.
    Lama simpan: draf { $days } hari setelah program selesai; daftar hadir sesuai aturan arsip instansi.
    Pesan dan berkas, termasuk daftar peserta yang diunduh panitia, melewati server Telegram di luar negeri. Mohon tidak mengirim NIK atau surat dokter.
    Bapak/Ibu berhak melihat, memperbaiki, dan menghapus data, serta menarik persetujuan: /privasi. Tanpa bot ini Bapak/Ibu tetap dapat mengikuti program; silakan hubungi panitia.
join-controller-unnamed = panitia program ini
join-agree = Setuju
join-read-more = Baca selengkapnya
join-confirm = Mohon periksa: apakah ini Bapak/Ibu?
join-confirm-name = Nama: { $name }
join-confirm-unit = Unit: { $unit }
join-confirm-opd = OPD: { $opd }
join-yes = Ya, benar
join-needs-fix = Perlu diperbaiki
join-not-me = Bukan saya
join-done = ✅ { $name } sudah terdaftar
join-session =
    { $which ->
        [next] Sesi berikutnya
       *[first] Sesi pertama
    }: { $startsAt }.
join-session-at =
    { $which ->
        [next] Sesi berikutnya
       *[first] Sesi pertama
    }: { $startsAt }, { $place }.
join-will-ask = Sehari sebelumnya, pukul { $at }, saya akan menanyakan kehadiran Bapak/Ibu.
join-no-session-left = Tidak ada sesi lagi yang akan datang.
join-no-session-yet = Jadwalnya akan saya kabarkan di sini.
join-view-schedule = Lihat jadwal
join-plan = Rencana aksi
join-not-me-done =
    Terima kasih. Belum ada yang disimpan.
    Tautan ini untuk orang lain. Mohon minta tautan Bapak/Ibu sendiri kepada panitia.
    Bila tadi salah tekan, silakan buka tautannya sekali lagi.
join-cancelled =
    Pendaftaran dibatalkan. Belum ada yang disimpan.
    Bila berubah pikiran, silakan buka tautannya sekali lagi.
join-what-to-fix =
    Apa yang perlu diperbaiki?
    Tuliskan dalam satu pesan; panitia akan memperbaikinya. Contoh: jabatan saya sekarang Kepala Seksi Pelayanan
join-fix-needs-text =
    Mohon tuliskan dengan teks.
    Contoh: jabatan saya sekarang Kepala Seksi Pelayanan
join-fix-sent =
    ✅ Catatan diteruskan kepada panitia
    Pendaftaran dapat dilanjutkan sekarang; datanya menyusul diperbaiki.
join-fix-for-staff =
    📌 Data peserta perlu diperbaiki
    { $name }: “{ $words }”
join-not-me-for-staff =
    ⚠️ Tautan dibuka orang lain
    Tautan untuk { $name } dibuka, lalu dijawab “Bukan saya”. Tautan itu masih berlaku.
join-refused-used =
    Tautan ini sudah digunakan.
    Bila Bapak/Ibu berganti akun Telegram atau belum pernah bergabung, mohon minta tautan baru kepada panitia.
join-refused-expired =
    Tautan ini sudah tidak berlaku.
    Mohon minta tautan baru kepada panitia.
join-refused-unknown =
    Tautan ini tidak saya kenali.
    Mohon buka tautan lengkap dari panitia, atau ketik kode undangan. Contoh: 7K4P-2Q9X
join-refused-other-place =
    Akun ini sudah terdaftar di program ini.
    Satu akun Telegram hanya untuk satu peserta. Bila keliru, mohon hubungi panitia.
join-wrong-code =
    Kode itu belum cocok.
    Mohon periksa kembali huruf dan angkanya. Contoh: 7K4P-2Q9X. Kesempatan tersisa: { $left }.
join-paused =
    Mohon tunggu 15 menit.
    Lima kode belum cocok, jadi kode dihentikan sebentar demi keamanan. Tautan dari panitia tetap dapat dibuka.
join-codes-off =
    Kode undangan sedang ditutup.
    Silakan buka tautan dari panitia, atau coba lagi dalam satu jam.
join-alarm-account =
    ⚠️ Lima kode undangan salah dari satu akun
    Akun itu dihentikan 15 menit. Tidak ada data yang terbuka.
join-alarm-many =
    ⚠️ 50 kode undangan salah dalam satu jam
    Tampaknya ada yang menebak kode dari beberapa akun; setiap akun dihentikan 15 menit sesudah lima kali. Tidak ada data yang terbuka.
join-alarm-closed =
    ⚠️ Kode undangan ditutup
    Sudah 5.000 kode salah dalam satu jam. Tautan tetap dapat dibuka; kode terbuka lagi dengan sendirinya sesudah satu jam.
join-codes-open = Buka lagi
join-codes-opened =
    ✅ Kode undangan terbuka lagi
    Yang salah sebelumnya tidak dihitung lagi.
join-nik-refused =
    ⚠️ Ini tampaknya NIK; tidak disimpan.
    Pesan itu sudah saya hapus dari percakapan ini. Demi keamanan, mohon tidak mengirim NIK.
    Untuk bergabung, silakan buka tautan dari panitia, atau ketik kode undangan. Contoh: 7K4P-2Q9X
nik-refused =
    ⚠️ Ini tampaknya NIK; tidak disimpan.
    Pesan itu sudah saya hapus dari percakapan ini. Demi keamanan, mohon tidak mengirim NIK.

role-taken-owner =
    ✅ Bapak/Ibu sekarang pemilik bot ini
    Mulai dengan membuat program: /program
role-taken-organizer =
    ✅ Bapak/Ibu sekarang panitia
    { $programme }
role-taken-reviewer =
    ✅ Bapak/Ibu sekarang penguji
    { $programme }
role-held = { $role ->
        [owner] Bapak/Ibu sudah tercatat sebagai pemilik bot ini.
        [organizer] Bapak/Ibu sudah tercatat sebagai panitia.
       *[reviewer] Bapak/Ibu sudah tercatat sebagai penguji.
    }
role-refused-used =
    Tautan peran ini sudah digunakan.
    Mohon minta tautan baru kepada yang memberikannya.
role-refused-expired =
    Tautan peran ini sudah tidak berlaku.
    Mohon minta tautan baru kepada yang memberikannya.
role-refused-unknown =
    Tautan peran ini tidak saya kenali.
    Mohon buka tautan lengkapnya, atau minta tautan baru.
role-taken-for-staff =
    📌 Tautan { $role ->
        [organizer] panitia
       *[reviewer] penguji
    } sudah dipakai
    Untuk: { $name }. { $programme }. Bila bukan yang bersangkutan, mohon cabut perannya.
role-taken-for-owners =
    📌 Ada pemilik bot baru
    Tautan pemilik sudah dipakai. Bila tidak dikenal, mohon cabut perannya.
role-revoke = Cabut
