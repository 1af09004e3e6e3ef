command-broadcast = kirim pengumuman kepada peserta

broadcast-ask-content =
    Silakan kirim isi pengumuman.
    Teks, foto, berkas, video, suara, atau album.
broadcast-ask-new-content =
    Silakan kirim isi yang baru.
    Teks, foto, berkas, video, suara, atau album. Isi yang lama tidak akan dikirim.
broadcast-others-draft = Panitia lain juga sedang menyusun pengumuman.
broadcast-which-programme = Pengumuman untuk program mana?
broadcast-no-programme =
    Belum ada program.
    Silakan buat dahulu dengan /program.
broadcast-unsupported = Mohon kirim teks, foto, berkas, video, suara, atau album.
broadcast-caption-too-long =
    Keterangan itu terlalu panjang: { $chars } karakter.
    Paling banyak { $max } karakter di bawah foto, berkas, atau album. Mohon ringkas lalu kirim lagi, atau kirim teksnya sebagai pengumuman tersendiri.
broadcast-placeholders-in-caption =
    Isian dalam kurung kurawal hanya dapat dipakai dalam pesan teks.
    Mohon kirim keterangannya tanpa isian, atau kirim teks saja.
broadcast-unknown-placeholder =
    { $unknown } belum saya kenali.
    Yang dapat dipakai: { $known }
    Mohon perbaiki, lalu kirim teksnya sekali lagi.
broadcast-too-long-for =
    Pesan untuk { $name } terlalu panjang.
    Setelah diisi, paling banyak { $max } karakter. Mohon kirim teks yang lebih singkat.
broadcast-content-gone =
    Pesan tadi tidak dapat saya salin.
    Mungkin sudah dihapus atau dilindungi. Mohon kirim isi pengumuman sekali lagi.

broadcast-second-message =
    Pesan kedua ini belum ikut: satu pengumuman memuat satu pesan.
    Untuk menggabungkannya, tekan Ubah isi, lalu kirim semuanya dalam satu pesan.
broadcast-button-as-is = Biarkan
broadcast-ask-audience = Kirim kepada siapa?
broadcast-ask-group = Kirim kepada kelompok mana?
broadcast-ask-role = Kirim kepada peran mana?
broadcast-audience = { $which ->
        [all] semua peserta
        [organizer] panitia
        [reviewer] penguji
        [unconfirmed] belum konfirmasi
        [absentToday] tidak hadir hari ini
        [planNotSubmitted] rencana belum dikirim
       *[picked] yang dipilih
    }
broadcast-chosen = Penerima: { $name } ({ $count })
broadcast-confirm = Kirim pesan di atas kepada { $count } orang?
broadcast-recipients = Penerima: { $names }
broadcast-personal = Di atas contoh untuk { $name }; setiap penerima mendapat isiannya sendiri.
broadcast-not-joined = Belum bergabung, tidak menerima: { $names }
broadcast-blocked-before = Memblokir bot, mungkin tidak menerima: { $names }
broadcast-with-receipts = Penerima diminta menekan “Sudah baca”.
broadcast-more-names = dan { $count } orang lagi
broadcast-unnamed = Tanpa nama
broadcast-salutation = Bapak/Ibu
broadcast-no-session = belum ada sesi berikutnya
broadcast-nobody =
    Belum ada yang dapat menerima.
    Penerima yang dipilih belum ada yang bergabung. Silakan pilih penerima lain.

broadcast-pick = { $count ->
        [0] Siapa yang menerima?
       *[other] Siapa yang menerima? { $count } dipilih
    }
broadcast-pick-unknown = “{ $typed }” belum saya temukan.
broadcast-pick-ambiguous = “{ $typed }” cocok dengan beberapa orang: { $names }
broadcast-picked = Dipilih: { $names }
broadcast-pick-hint = Tekan nama, atau ketik nama atau nomor. Contoh: Bunga, Cahyo, 7

broadcast-ask-time =
    Kapan pengumuman dikirim?
    Pilih, atau ketik hari dan jam. Contoh: besok 08.00, atau 25/3 09.00
broadcast-time-refused = { $why ->
        [noSuchDay] Tanggal itu tidak ada.
        [noSuchTime] Jam itu tidak ada.
       *[notAMoment] Belum terbaca sebagai hari dan jam.
    }
broadcast-time-past = { $at } sudah lewat.
broadcast-repeated =
    Pesan yang sama sudah { $when ->
        [scheduled] dijadwalkan untuk
       *[sent] dikirim
    } pukul { $time }.
    Penerimanya juga sama. Kirim sekali lagi?
broadcast-quiet = { $day ->
        [today] Kirim hari ini pukul { $time }?
        [tomorrow] Kirim besok pukul { $time }?
       *[other] Kirim { $at }?
    }
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
broadcast-became-empty =
    ⚠️ Pengumuman terjadwal tidak dikirim
    Tidak ada lagi yang termasuk penerimanya. Isinya: “{ $excerpt }”

broadcast-drafts = { $count ->
        [0] Belum ada draf Bapak/Ibu.
       *[other] Draf pengumuman: { $count }
    }
broadcast-draft-of = Draf { $day }, { $time }
broadcast-drafts-of-other = { $name } sedang menyusun { $count } draf.

broadcast-templates = { $count ->
        [0] Belum ada teks tersimpan.
       *[other] Teks tersimpan: { $count }
    }
    Teks dapat memuat { $placeholders }; isinya berbeda untuk setiap penerima.
broadcast-template = { $state ->
        [new] ✅ Teks tersimpan
       *[kept] Kirim teks di atas?
    }
    “{ $title }”
broadcast-ask-template =
    Silakan kirim teksnya.
    Boleh memuat { $placeholders }
    Contoh: Yth. {"{"}sapaan{"}"} {"{"}nama{"}"}, besok mohon hadir.
broadcast-template-text-only = Mohon kirim teks saja; yang lain tidak dapat disimpan.
broadcast-template-removed =
    Teks dihapus.
    “{ $title }”
broadcast-template-restored = Teks dikembalikan.

broadcast-scheduled =
    Terjadwal: { $at }
    Untuk { $total } orang menurut keadaan sekarang; penerima dihitung lagi saat dikirim. { $sound ->
        [silent] Dikirim tanpa bunyi.
       *[loud] Pesan akan terkirim dengan sendirinya.
    }
broadcast-sending = Mengirim: { $done } dari { $total }
broadcast-paused =
    Dijeda: { $done } dari { $total }
    Yang lain menunggu sampai dilanjutkan.
broadcast-stopping =
    Hentikan pengiriman ini?
    Sudah { $done } dari { $total }. { $open } orang lagi tidak akan menerimanya. Pengiriman dijeda sampai dijawab.
broadcast-stopping-scheduled =
    Batalkan pengumuman terjadwal ini?
    { $total } orang tidak akan menerimanya. Selama belum dijawab, tidak ada yang dikirim.
broadcast-stopped = Dihentikan. Terkirim kepada { $delivered } dari { $total } orang
broadcast-finished = { $all ->
        [none] ⚠️ Belum terkirim kepada siapa pun dari { $total } orang
       *[some] ✅ Terkirim kepada { $delivered } dari { $total } orang
    }
broadcast-result-missed = { $reason ->
        [blocked] Bot diblokir: { $names }
        [deactivated] Akun Telegram tidak aktif: { $names }
        [noChat] Belum membuka bot: { $names }
        [unclear] Belum pasti: { $names } (sambungan putus; tidak dikirim ulang)
       *[failed] Gagal terkirim: { $names }
    }
broadcast-result-read = Sudah baca: { $read } dari { $total } orang

broadcast-ask-correction =
    Silakan kirim isi yang benar.
    { $hint ->
        [text] Teks, atau foto, video, atau berkas sebagai pengganti.
        [caption] Hanya teks keterangannya yang dapat diganti.
       *[media] Foto, video, atau berkas pengganti; atau teks bila hanya keterangannya yang salah.
    }
broadcast-correction-refused = { $why ->
        [albumCaptionOnly] Isi album tidak dapat diganti.
        [voiceCaptionOnly] Pesan suara tidak dapat diganti.
       *[cannotBecomeVoice] Pesan yang terkirim tidak dapat menjadi pesan suara.
    }
    { $why ->
        [albumCaptionOnly] Mohon kirim teks untuk mengganti keterangannya, atau tarik kembali lalu kirim yang baru.
        [voiceCaptionOnly] Mohon kirim teks untuk mengganti keterangannya, atau tarik kembali lalu kirim yang baru.
       *[cannotBecomeVoice] Mohon kirim isi berupa teks, foto, video, atau berkas.
    }
broadcast-confirm-correction =
    Ganti isi pada { $count } pesan?
    Ponsel penerima tidak berbunyi bila pesan diganti. Dengan “beri tahu”, satu kabar menyusul di bawahnya pada jam kirim.
broadcast-corrected-notice =
    📌 Pengumuman di atas diperbaiki
    Mohon dibaca kembali.
broadcast-correction-done = Sudah diputuskan; ini keadaan terbaru.
broadcast-busy = Masih ada yang sedang berjalan. Mohon coba lagi sesudahnya.
broadcast-changing = { $kind ->
        [recall] Menarik kembali: { $done } dari { $total }
       *[correct] Mengganti isi: { $done } dari { $total }
    }
broadcast-corrected = { $all ->
        [none] ⚠️ Tidak ada pesan yang dapat diganti
       *[some] ✅ Isi diganti pada { $count } pesan
    }
broadcast-corrected-told = Penerimanya diberi tahu.
broadcast-result-not-corrected = Tidak dapat diganti (pesan dihapus atau bot diblokir): { $names }
broadcast-confirm-recall =
    Tarik pengumuman dari { $count } orang?
    Pesan akan terhapus dari percakapan mereka. Batasnya { $until }.
broadcast-recall-some-old = { $count } orang lagi tetap menyimpannya: sudah lewat 48 jam.
broadcast-recall-too-late =
    Pesan ini tidak dapat ditarik lagi.
    Telegram mengizinkannya sampai 48 jam sesudah dikirim. Isinya masih dapat diperbaiki.
broadcast-recalled = { $all ->
        [none] ⚠️ Tidak ada pesan yang dapat ditarik
       *[some] ✅ Ditarik dari { $count } orang
    }
broadcast-result-kept = Masih menyimpan pesan ini: { $names }

broadcast-read-companion = Mohon tekan bila sudah dibaca.
broadcast-read = { $when ->
        [before] Sudah tercatat dibaca pukul
       *[confirmed] Tercatat: dibaca pukul
    } { $time }.
broadcast-not-yours = Pengumuman ini bukan untuk akun ini.
broadcast-nudge =
    📌 Mohon baca pengumuman di atas
    Lalu tekan “Sudah baca”.
broadcast-nudged = { $when ->
        [later] { $count } orang akan diingatkan { $at }, pada jam kirim.
       *[now] { $count } orang diingatkan.
    }
broadcast-nudged-before = Baru saja diingatkan ({ $at }). Boleh diulang setelah satu jam.
broadcast-nudge-nobody = Semua penerima sudah membaca.

broadcast-reports = { $count ->
        [0] Belum ada pengumuman.
       *[other] Pengumuman terakhir
    }
broadcast-report-of = Pengumuman { $day }
broadcast-report-file = laporan-pengumuman-{ $day }.{ $format }
broadcast-report-sheet = Laporan pengumuman
broadcast-report-caption =
    Laporan pengumuman
    { $at }, { $count } orang
broadcast-report-no = No
broadcast-report-name = Nama
broadcast-report-status = Status
broadcast-report-time = Waktu
broadcast-report-why = Keterangan
broadcast-report-read = Dibaca
broadcast-report-corrected = Perbaikan
broadcast-report-recalled = Penarikan
broadcast-status = { $status ->
        [delivered] Terkirim
        [unreachable] Tidak sampai
        [unclear] Belum pasti
        [failed] Gagal terkirim
        [withdrawn] Tidak dikirim
       *[pending] Menunggu
    }
broadcast-why = { $reason ->
        [blocked] Bot diblokir
        [deactivated] Akun Telegram tidak aktif
        [noChat] Belum membuka bot
        [unclear] Sambungan putus saat dikirim
       *[failed] Ditolak Telegram
    }
broadcast-change-status = { $status ->
        [done] Berhasil
       *[failed] Tidak berhasil
    }

broadcast-button-reports = Laporan pengumuman
broadcast-button-drafts = Draf ({ $count })
broadcast-button-templates = { $count ->
        [0] Teks tersimpan
       *[other] Teks tersimpan ({ $count })
    }
broadcast-button-all = Semua peserta ({ $count })
broadcast-button-groups = Kelompok
broadcast-button-roles = Peran
broadcast-button-group = { $group } ({ $count })
broadcast-button-role = { $role ->
        [organizer] Panitia
       *[reviewer] Penguji
    } ({ $count })
broadcast-button-condition = { $which ->
        [unconfirmed] Belum konfirmasi
        [absentToday] Tidak hadir hari ini
       *[planNotSubmitted] Rencana belum dikirim
    } ({ $count })
broadcast-button-pick = Pilih nama
broadcast-button-unpick = { $name }: dipilih
broadcast-button-picked = Selesai ({ $count })
broadcast-button-send = Kirim
broadcast-button-schedule = Jadwalkan
broadcast-button-move = Ganti waktu
broadcast-button-time = { $day ->
        [today] Hari ini { $time }
        [tomorrow] Besok { $time }
       *[other] { $date }, { $time }
    }
broadcast-button-receipts = { $wish ->
        [off] Tanpa “Sudah baca”
       *[on] Minta “Sudah baca”
    }
broadcast-button-read = Sudah baca
broadcast-button-read-at = Sudah baca { $time }
broadcast-button-nudge = Ingatkan { $count } yang belum
broadcast-button-edit = Ubah isi
broadcast-button-other-people = Ubah penerima
broadcast-button-repeat = Kirim sekali lagi
broadcast-button-later = { $day ->
        [today] Kirim pukul { $wallTime }
        [tomorrow] Kirim besok { $wallTime }
       *[other] Kirim { $at }
    }
broadcast-button-silent = { $when ->
        [now] Kirim sekarang tanpa bunyi
       *[then] Tetap, tanpa bunyi
    }
broadcast-button-pause = Jeda
broadcast-button-resume = Lanjutkan
broadcast-button-stop = Hentikan
broadcast-button-stop-yes = Hentikan seterusnya
broadcast-button-again = Kirim lagi ke { $count } orang
broadcast-button-report = Unduh laporan
broadcast-button-report-csv = Unduh sebagai CSV
broadcast-button-correct = Perbaiki isi
broadcast-button-save = Simpan
broadcast-button-save-tell = Simpan & beri tahu
broadcast-button-recall = Tarik kembali
broadcast-button-template-new = Simpan teks baru
broadcast-button-template-use = Pakai teks ini
broadcast-button-template-remove = Hapus teks
broadcast-button-template-restore = Kembalikan teks
