### Impor peserta dan jadwal: alasan baris ditolak, nama isian, dan lembar Petunjuk.

# Satu baris laporan: nomor baris di berkas, nama bila terbaca, lalu alasannya.
import-refused-line = Baris { $rows }: { $reason }
import-refused-line-named = Baris { $rows }, { $label }: { $reason }

import-refused-missing-value = { $field } belum diisi. Mohon dilengkapi.
import-refused-too-long = { $field } berisi { $chars } karakter; paling banyak { $max }. Mohon dipersingkat.
import-refused-control-characters = { $field } berisi karakter yang tidak terbaca. Mohon ketik ulang isinya.
import-refused-nik = 16 angka, tampaknya NIK; tidak disimpan. Mohon isi NIP 18 angka.
import-refused-nik-elsewhere = { $field } berisi 16 angka, tampaknya NIK; tidak disimpan. Mohon dihapus dari berkas.
import-refused-nip-damaged = NIP terbaca { $seen }. Mohon format kolom NIP sebagai Teks, lalu ketik ulang.
import-refused-nip-length = NIP terdiri atas 18 angka; di baris ini { $digits }. Mohon diperiksa kembali.
import-refused-nip-not-digits = NIP berisi huruf atau tanda lain. Mohon isi 18 angka saja, atau kosongkan.
import-refused-nip-birth-date = 8 angka pertama NIP bukan tanggal lahir yang ada. Mohon diperiksa kembali, contoh: 19840312.
import-refused-nip-appointment = Angka ke-9 sampai ke-14 NIP tidak cocok dengan masa pengangkatan. Mohon diperiksa kembali, contoh: 200901.
import-refused-nip-sex = Angka ke-15 NIP seharusnya 1 atau 2. Mohon diperiksa kembali.
import-refused-nip-serial = Tiga angka terakhir NIP tidak boleh 000. Mohon diperiksa kembali.
import-refused-nip-taken = NIP { $nip } sudah dipakai { $name }. Mohon periksa keduanya.
import-refused-duplicate-nip = NIP sama ({ $nip }). Mohon periksa keduanya.
import-refused-duplicate-code = Kode { $code } dipakai lebih dari sekali. Mohon pakai setiap kode satu kali.
import-refused-unknown-code = Kode { $code } bukan kode { $label } di program ini ({ $known }). Mohon pakai kode itu, atau kosongkan.
import-refused-ambiguous-person = Ada lebih dari satu { $name } di { $opd }. Mohon isi NIP atau Kode agar jelas siapa yang dimaksud.
import-refused-same-person = Orang yang sama ({ $name }). Mohon sisakan satu baris.
import-refused-unknown-salutation = Sapaan “{ $seen }” belum saya kenali. Mohon isi Bapak atau Ibu, atau kosongkan.
import-refused-no-such-date = Tanggal { $seen } tidak ada. Mohon diperbaiki, contoh: 18/03/2019.
import-refused-unreadable-date = “{ $seen }” belum terbaca sebagai tanggal. Mohon tulis seperti 18/03/2019.
import-refused-unreadable-time = { $field }: “{ $seen }” belum terbaca sebagai jam. Mohon tulis seperti 08.00.
import-refused-end-before-start = Selesai { $end } tidak setelah Mulai { $start }. Mohon perbaiki jamnya.
import-refused-overlap = Waktunya bertabrakan untuk kelompok yang sama. Mohon ubah jam salah satunya.
import-refused-overlap-existing = Waktunya bertabrakan dengan { $title }, { $start }–{ $end }, yang sudah ada di jadwal. Mohon ubah jamnya.
import-refused-same-session = Sesi yang sama ({ $title }). Mohon sisakan satu baris.
import-refused-ambiguous-session = Ada beberapa sesi pada tanggal dan jam ini. Mohon isi Kelompok atau Kode.
import-refused-jp-not-a-number = JP “{ $seen }” bukan angka. Mohon isi angka, contoh: 3.
import-refused-not-an-address = { $field } “{ $seen }” bukan alamat web. Mohon isi alamat lengkap, contoh: https://example.org/materi.

import-field-name = Nama
import-field-nip = NIP
import-field-rank = Pangkat/Golongan
import-field-position = Jabatan
import-field-opd = OPD
import-field-unit = Unit
import-field-group = Kelompok
import-field-salutation = Sapaan
import-field-code = Kode
import-field-date = Tanggal
import-field-start = Mulai
import-field-end = Selesai
import-field-title = Sesi
import-field-topic = Materi
import-field-facilitator = Narasumber
import-field-place = Tempat
import-field-jp = JP
import-field-materialsUrl = Tautan materi
import-field-mapUrl = Tautan peta

# Lembar Petunjuk di dalam berkas yang dibagikan bot.
import-guide-title = Petunjuk: { $programme }
import-guide-steps = Isi lembar Peserta dan Jadwal, simpan, lalu kirim berkas ini ke bot. Bot menampilkan yang baru, berubah, tetap, dan ditolak; belum ada yang disimpan sebelum Bapak/Ibu menekan Simpan.
import-guide-roster = Peserta: satu orang satu baris. Wajib: Nama dan OPD (berlatar biru). Sapaan: Bapak, Ibu, atau kosong. Contoh: Bunga Rekaan · Dinas Pendidikan · Sekretariat · Ibu.
import-guide-nip = NIP: 18 angka, atau kosong bila belum ada. Kolom ini berformat Teks; bila menempel dari berkas lain, pilih “tempel nilai saja” agar angkanya tidak rusak. Mohon tidak mengisi NIK.
import-guide-schedule = Jadwal: satu sesi satu baris. Wajib: Tanggal, Mulai, Selesai, dan Sesi. Contoh: 18/03/2019 · 08.00 · 12.15 · Sesi pagi. Tautan materi dan Tautan peta: alamat web, boleh kosong.
import-guide-date = Tanggal: hari lebih dahulu, misalnya 18/03/2019 atau 18 Maret 2019.
import-guide-time = Jam: 08.00 atau 08:00, waktu setempat program. JP berupa angka.
import-guide-group = Kelompok: kosong berarti untuk semua peserta. Sesi satu kelompok tidak boleh bertabrakan waktunya.
import-guide-code = Kode: diisi oleh bot untuk mengenali baris; mohon tidak diubah. Kosongkan untuk baris baru.
import-guide-empty = Sel yang dikosongkan menghapus isinya. Kolom yang dihapus seluruhnya tidak mengubah apa pun.
import-guide-missing = Baris yang dihapus dari berkas tidak menghapus peserta atau sesi; bot hanya menyebutkannya.
import-guide-limits = Berkas paling besar 5 MB dan 5.000 baris, berupa XLSX atau CSV.
