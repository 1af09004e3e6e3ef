### Peserta dan jadwal dari berkas: pratinjau, simpan, tautan, daftar peserta.

command-roster = daftar peserta dan tautannya

import-preview = Mohon periksa. Belum ada yang disimpan.
import-preview-newer = Datanya berubah sejak pratinjau tadi. Mohon periksa lagi; belum ada yang disimpan.
import-preview-refused = Belum ada baris yang dapat disimpan.
import-preview-same = Tidak ada yang berubah.
import-count-roster = Peserta: { $counts }
import-count-schedule = Jadwal: { $counts }
import-count-new = { $count } baru
import-count-changed = { $count } berubah
import-count-unchanged = { $count } tetap
import-count-refused = { $count } ditolak
import-changed-roster = Berubah, baris { $row }, { $label }
import-changed-schedule = Jadwal berubah, baris { $row }, { $label }
import-change = { $field }: { $before } menjadi { $after }
import-nothing = (kosong)
import-moved = Pindah hari: jawaban kehadiran sesi ini dihapus, lalu ditanyakan lagi.
import-refused-roster = Ditolak:
import-refused-schedule = Ditolak di jadwal:
import-missing-roster = Tidak ada di berkas, tetap tersimpan: { $count } peserta ({ $names })
import-missing-schedule = Tidak ada di berkas, tetap tersimpan: { $count } sesi ({ $names })
import-names-and-others = { $names }, dan { $others } lainnya

import-save = Simpan { $count } baris
import-download-refused = Unduh yang ditolak
import-saved = ✅ Tersimpan: { $counts }
import-saved-both = ✅ Tersimpan
import-already-saved = Sudah tersimpan.
import-changed-meanwhile = Datanya berubah sejak pratinjau tadi.
import-nothing-refused = Tidak ada baris yang ditolak.
import-cancelled =
    Dibatalkan. Belum ada yang disimpan.
    Berkasnya dapat dikirim lagi kapan saja.
import-refused-caption =
    Mohon perbaiki { $count } baris ini
    Alasannya ada di kolom terakhir. Cukup kirim kembali berkas ini.

import-file-gone =
    Berkas itu sudah tidak tersimpan di sini.
    Silakan kirim berkasnya sekali lagi.
import-file-not-organizer =
    Berkas ini belum dapat saya terima.
    Hanya panitia yang mengirim berkas peserta dan jadwal. Bila ada pertanyaan: /tanya
import-file-other-type =
    “{ $name }” bukan berkas XLSX atau CSV.
    Mohon simpan sebagai XLSX (Excel) atau CSV, lalu kirim lagi.
import-file-too-large =
    “{ $name }” lebih dari { $max } MB.
    Mohon hapus gambar dan lembar lain, simpan, lalu kirim lagi.
import-file-too-many-rows =
    “{ $name }” berisi terlalu banyak baris.
    Paling banyak 5.000 baris satu lembar. Mohon hapus baris yang tidak diperlukan, lalu kirim lagi.
import-file-damaged =
    “{ $name }” tidak dapat dibuka; mungkin rusak atau terkunci sandi.
    Mohon buka di Excel, simpan sebagai XLSX tanpa sandi, lalu kirim lagi.
import-file-empty =
    “{ $name }” kosong.
    Mohon isi lembar Peserta atau Jadwal, lalu kirim lagi.
import-file-unrecognised =
    Lembar Peserta atau Jadwal belum saya temukan.
    Baris pertama harus berisi nama kolom, misalnya: Nama, NIP, OPD. Silakan pakai berkas kosong ini.
import-file-missing-columns =
    Lembar { $sheet }: kolom { $columns } belum ada.
    Mohon tambahkan pada baris pertama, lalu kirim lagi. Belum ada yang disimpan.
import-file-repeated-column =
    Lembar { $sheet }: kolom { $column } ada dua kali.
    Mohon sisakan satu, lalu kirim lagi. Belum ada yang disimpan.
import-file-no-rows =
    Berkas ini belum berisi peserta atau sesi.
    Mohon isi di bawah baris judul, lalu kirim lagi.

roster-no-programme =
    Belum ada program.
    Silakan buat programnya dahulu; berkasnya menyusul.
roster-new-programme = Buat program
roster-open = Lihat peserta

roster-links-caption-new =
    Tautan untuk { $count } peserta baru
    Mohon kirim satu per satu, tidak di grup. Berlaku sampai { $until }.
    Berkas ini satu-satunya salinan; saya tidak dapat menampilkannya lagi.
roster-links-caption =
    Tautan baru untuk { $count } peserta
    Mohon kirim satu per satu, tidak di grup. Berlaku sampai { $until }. Tautan lama tidak berlaku lagi.
    Berkas ini satu-satunya salinan; saya tidak dapat menampilkannya lagi.
file-delete = Hapus berkas ini
file-deleted = Berkas sudah dihapus.
file-deleted-note =
    Berkas dihapus dari percakapan ini.
    Salinan yang sudah diunduh ke ponsel atau komputer mohon dihapus sendiri.
file-too-old = Sudah lebih dari 48 jam; Telegram tidak mengizinkan saya menghapusnya. Mohon hapus sendiri.

roster-empty =
    Belum ada peserta.
    Silakan isi berkas kosong, lalu kirim kembali ke sini.
roster-list = Peserta: { $joined } dari { $total } sudah bergabung
roster-joined = bergabung
roster-waiting = belum bergabung
roster-renew-links = Tautan baru untuk { $count } orang
roster-template-filled = Unduh isi (dengan NIP)
roster-template-blank = Berkas kosong
roster-workbook-filled =
    Peserta dan jadwal yang tersimpan
    Berisi NIP: mohon tidak diteruskan ke grup. Ubah seperlunya, lalu kirim kembali ke sini.
roster-workbook-blank =
    Mohon isi berkas ini
    Lalu kirim kembali ke sini.

roster-person-no = No. { $no }
roster-person-no-nip = No. { $no } · NIP { $nip }
roster-person-field = { $field }: { $value }
roster-person-code = Kode di berkas: { $code }
roster-person-joined = Bergabung: { $at }
roster-person-no-link = Belum bergabung; belum ada tautan yang berlaku
roster-person-link = Belum bergabung; tautannya berlaku sampai { $at }
roster-person-link-expired = Belum bergabung; tautannya berakhir { $at }
roster-person-gone = Peserta itu tidak ada di daftar ini.
roster-relink = Buat tautan baru
roster-relink-confirm =
    Buat tautan baru untuk { $name }?
    Tautan dan kode lama tidak berlaku lagi.
roster-relink-confirm-joined =
    Buat tautan baru untuk { $name }?
    Akun Telegram yang sekarang langsung dilepas dari program ini. Jawaban dan rencananya tetap tersimpan.
roster-relink-yes = Ya, buat tautan
roster-relinked =
    Tautan baru untuk { $name }
    { $link }
    Kode: { $code }
    Berlaku sampai { $until }. Mohon kirim langsung kepada yang bersangkutan; tautan ini hanya ditampilkan sekali.
roster-copy-link = Salin tautan
roster-relink-done-before = Tautan barunya sudah dibuat.
roster-renew-confirm =
    Buat tautan baru untuk { $count } peserta?
    Semua yang belum bergabung mendapat tautan baru. Tautan lama mereka tidak berlaku lagi.
roster-renew-yes = Ya, buat tautan baru

import-will-collect = Perubahan jadwal dikumpulkan dahulu; peserta dikabari setelah diumumkan.
import-collected = ✅ Perubahan jadwal dikumpulkan
import-collected-none = Jadwal tidak berubah.
import-collected-count = { $count } sesi menunggu diumumkan; peserta belum dikabari.
import-not-collected = Tidak dapat diubah: { $session } ({ $fault ->
        [sessionStarted] sudah dimulai
        [inThePast] waktunya sudah lewat
        [outsideProgramme] di luar tanggal program
        [overlap] bertabrakan dengan { $other }
       *[endBeforeStart] selesai sebelum mulai
    })
import-not-collected-others = Dan { $count } sesi lain tidak dapat diubah.
import-see-changes = Lihat perubahan jadwal
