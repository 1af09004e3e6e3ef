## Naskah rencana aksi sebagai dokumen

document-kind = Rencana Aksi Inovasi Pelayanan Publik
document-untitled = (judul belum diisi)
document-draft = DRAF
document-running = Rencana aksi { $name }, versi { $version }
document-contents = Daftar isi
document-page = Halaman
document-number = No
document-name = Nama
document-position = Jabatan
document-unit = Unit kerja
document-opd = OPD
document-programme = Program
document-which-version = Versi
document-version = { $version }, { $day }
document-version-draft = { $version } (draf), { $day }
document-gap-empty = Belum diisi.
document-gap-skipped = Dilewati, belum diisi.
document-gap-draft = Masih draf, belum memenuhi ketentuan bagian ini.
document-schedule = Bagan jadwal { $count } tahapan
document-confirmed = { $answer }, { $day }
