command-ask = tanya panitia

ticket-ask = Silakan tulis pertanyaan Bapak/Ibu.
ticket-ask-more =
    Silakan tulis keterangan untuk No. { $number }.
    Tulisan berikut saya tambahkan ke pertanyaan itu. Bila tidak jadi: /batal
ticket-for-participants =
    Pertanyaan dikirim oleh peserta.
    Setiap pertanyaan saya teruskan kepada panitia program. Panitia menjawab dengan membalas pesannya.
ticket-needs-text = Mohon tuliskan pertanyaannya sebagai teks. Contoh: Apakah boleh membawa laptop sendiri?
ticket-too-long =
    Tulisan itu terlalu panjang: { $chars } karakter.
    Paling banyak { $max } karakter. Belum ada yang dikirim; mohon ringkas, lalu kirim kembali.
ticket-empty =
    Pesan itu kosong.
    Mohon tuliskan dengan kata-kata. Contoh: Apakah boleh membawa laptop sendiri?
ticket-control-characters =
    Tulisan itu memuat tanda yang tidak terlihat.
    Belum ada yang dikirim. Mohon ketik ulang.

ticket-sent = ✅ Pertanyaan No. { $number } sudah terkirim
ticket-added = ✅ Ditambahkan ke pertanyaan No. { $number }
ticket-edited =
    ✅ Pertanyaan No. { $number } diubah
    Panitia melihat teks yang baru.
ticket-edited-answered =
    Pertanyaan No. { $number } sudah dijawab dengan teks yang lama.
    Bila masih perlu, silakan tanya lagi.
ticket-answered-from = Panitia menjawab pada jam kerja, mulai { $at }.
ticket-answered-today = Panitia menjawab pada jam kerja, Senin–Jumat 08.00–16.00.
ticket-plan-waits = Jawabannya datang di sini. Rencana aksi tetap menunggu.
ticket-button-add = Tambah keterangan

ticket-answer = Jawaban panitia untuk No. { $number }
ticket-signed = { $staff }, panitia
ticket-signed-organizer = Panitia
ticket-button-clear = Sudah jelas
ticket-button-more = Tanya lagi
ticket-closed = Pertanyaan No. { $number } selesai. Terima kasih.
ticket-still-waiting = Pertanyaan ini masih menunggu jawaban.

ticket-staff-question = Pertanyaan No. { $number } dari { $name }
ticket-staff-addition = Tambahan No. { $number } dari { $name }
ticket-staff-how = Untuk menjawab, balas pesan ini.
ticket-staff-somebody = panitia lain
ticket-staff-answered = No. { $number } dari { $name } sudah dijawab oleh { $staff }
ticket-staff-answered-too = No. { $number } dari { $name } dijawab juga oleh { $staff }
ticket-answer-sent = ✅ Jawaban No. { $number } diteruskan kepada { $name }
ticket-answer-sent-too = Pertanyaan ini sudah dijawab sebelumnya; kedua jawaban sampai kepada peserta.
ticket-answer-needs-text = Mohon balas pertanyaannya dengan teks. Foto atau berkas dapat dikirim melalui /pengumuman.
ticket-asker-left =
    ⚠️ Jawaban No. { $number } belum dikirim
    Akun peserta ini tidak terhubung lagi. Mohon hubungi peserta dengan cara lain.
ticket-answer-undelivered =
    ⚠️ Jawaban No. { $number } { $status ->
        [unclear] belum pasti sampai
       *[other] belum sampai
    } kepada { $name }
    { $status ->
        [unreachable] Peserta memblokir bot. Mohon hubungi dengan cara lain.
        [unclear] Sambungan putus saat dikirim; tidak dikirim ulang. Bila perlu, balas pertanyaannya sekali lagi.
       *[other] Telegram belum menerimanya. Mohon balas pertanyaannya sekali lagi.
    }
ticket-reply-hint =
    Ini jawaban untuk No. { $number } dari { $name }?
    Mohon balas pesan pertanyaannya: tekan lama pesan itu, pilih Balas, lalu tulis jawabannya. Tulisan tadi belum dikirim.

ticket-offer-ask = Tanyakan panitia
ticket-offer-name = panitia
