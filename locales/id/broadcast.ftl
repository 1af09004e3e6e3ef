command-broadcast = kirim pengumuman kepada peserta

broadcast-ask-content =
    Silakan kirim isi pengumuman.
    Satu pesan: teks, foto, berkas, video, atau suara.
broadcast-ask-new-content =
    Silakan kirim isi yang baru.
    Satu pesan: teks, foto, berkas, video, atau suara. Isi yang lama tidak akan dikirim.
broadcast-others-draft = Panitia lain juga sedang menyusun pengumuman.
broadcast-which-programme = Pengumuman untuk program mana?
broadcast-no-programme =
    Belum ada program.
    Silakan buat dahulu dengan /program.
broadcast-unsupported = Mohon kirim satu pesan berupa teks, foto, berkas, video, atau suara.
broadcast-album =
    Album belum dapat menjadi pengumuman.
    Mohon kirim satu foto atau satu berkas saja. Bila semuanya perlu, kirim sebagai beberapa pengumuman.
broadcast-caption-too-long =
    Keterangan itu terlalu panjang: { $chars } karakter.
    Paling banyak { $max } karakter di bawah foto atau berkas. Mohon ringkas, atau kirim teksnya sebagai pengumuman tersendiri.
broadcast-content-gone =
    Pesan tadi tidak dapat saya salin.
    Mungkin sudah dihapus atau dilindungi. Mohon kirim isi pengumuman sekali lagi.

broadcast-ask-audience = Kirim kepada siapa?
broadcast-ask-group = Kirim kepada kelompok mana?
broadcast-chosen = { $audience ->
        [group] Penerima: { $group }
       *[all] Penerima: semua peserta
    } ({ $count })
broadcast-confirm = Kirim pesan di atas kepada { $count } orang?
broadcast-not-joined = Belum bergabung, tidak menerima: { $names }
broadcast-blocked-before = Memblokir bot, mungkin tidak menerima: { $names }
broadcast-more-names = dan { $count } orang lagi
broadcast-nobody =
    Belum ada yang dapat menerima.
    Penerima yang dipilih belum ada yang bergabung. Silakan pilih penerima lain.
broadcast-repeated =
    Pesan yang sama sudah { $when ->
        [scheduled] dijadwalkan untuk
       *[sent] dikirim
    } pukul { $time }.
    Penerimanya juga sama. Kirim sekali lagi?
broadcast-quiet =
    { $day ->
        [today] Kirim hari ini pukul { $time }?
        [tomorrow] Kirim besok pukul { $time }?
       *[other] Kirim { $at }?
    }
    Sekarang { $now }, di luar jam kirim.
broadcast-discarded =
    Dibatalkan.
    Tidak ada yang dikirim.
broadcast-draft-of-another = Pengumuman ini sedang disusun oleh panitia lain.
broadcast-already-sent = { $when ->
        [scheduled] Sudah dijadwalkan untuk pukul
       *[sent] Sudah dikirim pukul
    } { $time }.
broadcast-too-late = Sudah berubah; ini keadaan terbaru.
broadcast-author-left =
    ⚠️ Satu pengumuman terjadwal tidak dikirim
    Penyusunnya bukan panitia lagi. Bila masih perlu, silakan kirim kembali dengan /pengumuman.

broadcast-scheduled =
    Terjadwal: { $at }
    Untuk { $total } orang. Pesan akan terkirim dengan sendirinya.
broadcast-sending = Mengirim: { $done } dari { $total }
broadcast-paused =
    Dijeda: { $done } dari { $total }
    Yang lain menunggu sampai dilanjutkan.
broadcast-stopping =
    Hentikan pengiriman ini?
    Sudah { $done } dari { $total }. { $open } orang lagi tidak akan menerimanya. Pengiriman dijeda sampai dijawab.
broadcast-stopped = Dihentikan. Terkirim kepada { $delivered } dari { $total } orang
broadcast-finished = { $all ->
        [none] ⚠️ Belum terkirim kepada siapa pun dari { $total } orang
       *[some] ✅ Terkirim kepada { $delivered } dari { $total } orang
    }
broadcast-result-unreachable = Bot diblokir: { $names }
broadcast-result-unclear = Belum pasti: { $names } (sambungan putus; tidak dikirim ulang)
broadcast-result-failed = Gagal terkirim: { $names }

broadcast-reports = { $count ->
        [0] Belum ada pengumuman.
       *[other] Pengumuman terakhir
    }
broadcast-report-of = Pengumuman { $day }
broadcast-report-file = laporan-pengumuman-{ $day }.csv
broadcast-report-caption =
    Laporan pengumuman
    { $at }, { $count } orang
broadcast-report-no = No
broadcast-report-name = Nama
broadcast-report-status = Status
broadcast-report-time = Waktu
broadcast-status = { $status ->
        [delivered] Terkirim
        [unreachable] Bot diblokir
        [unclear] Belum pasti
        [failed] Gagal terkirim
        [withdrawn] Tidak dikirim
       *[pending] Menunggu
    }

broadcast-button-reports = Laporan pengumuman
broadcast-button-draft = Lanjutkan draf
broadcast-button-all = Semua peserta ({ $count })
broadcast-button-groups = Kelompok
broadcast-button-group = { $group } ({ $count })
broadcast-button-send = Kirim
broadcast-button-repeat = Kirim sekali lagi
broadcast-button-later = { $day ->
        [today] Kirim pukul { $wallTime }
        [tomorrow] Kirim besok { $wallTime }
       *[other] Kirim { $at }
    }
broadcast-button-silent = Kirim sekarang tanpa bunyi
broadcast-button-pause = Jeda
broadcast-button-resume = Lanjutkan
broadcast-button-stop = Hentikan
broadcast-button-stop-yes = Hentikan seterusnya
broadcast-button-again = Kirim lagi ke { $count } orang
broadcast-button-report = Unduh laporan
