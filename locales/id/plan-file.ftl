### Rencana aksi sebagai berkas.

plan-file-making = Berkas sedang disiapkan.
plan-file-draft = Naskah sementara, bertanda DRAF.
plan-file-version = Naskah versi { $version }.
plan-file-outline = Ringkasan satu halaman untuk seminar.
plan-file-kipp = Isi rencana menurut aspek KIPP.
plan-file-no-mapping =
    Rencana ini belum dapat dipetakan.
    Belum ada isi untuk satu pun aspek KIPP.
plan-file-busy =
    Banyak berkas sedang disiapkan.
    Mohon tekan lagi tombolnya sebentar lagi.
plan-file-button-word = Unduh Word
plan-file-button-pdf = Unduh PDF
plan-file-button-outline = Ringkasan seminar
plan-file-button-kipp = Pemetaan KIPP

## Isi berkas

outline-kind = Ringkasan seminar rencana aksi
outline-more = … dan { $rest } lagi
kipp-kind = Pemetaan Rencana Aksi ke Aspek KIPP
kipp-running = { $running }, menurut aspek KIPP
kipp-nothing = Belum ada isi
kipp-nothing-why = Aspek ini belum terjawab dalam rencana.
kipp-summary = Ringkasan
kipp-background = Latar belakang dan tujuan
kipp-novelty = Kebaruan/nilai tambah
kipp-implementation = Implementasi inovasi
kipp-significance = Signifikansi
kipp-adaptability = Adaptabilitas
kipp-resources = Sumber daya
kipp-sustainability = Strategi keberlanjutan

## Paket naskah

pack-button = Paket naskah
pack-offer =
    Paket naskah: { $plans } rencana
    Yang sudah dikirim memakai versi terakhirnya; yang lain ditandai DRAF.
pack-without = { $count } peserta belum mulai menulis.
pack-nothing =
    Belum ada rencana untuk dipaketkan.
    Peserta mulai menulis dengan /rencana.
pack-choose = Pilih isi paket:
pack-button-both = Word dan PDF
pack-button-docx = Word saja
pack-button-pdf = PDF saja
pack-progress =
    Menyiapkan naskah: { $done } dari { $total }
    Bapak/Ibu boleh memakai menu lain sementara ini.
pack-stopping = Paket dihentikan.
pack-stopped = Paket dihentikan: { $done } dari { $total } naskah
pack-under-way = Paket ini masih disiapkan.
pack-interrupted =
    Paket itu terhenti sebelum selesai.
    Silakan minta sekali lagi.
pack-failed =
    Paket belum dapat disiapkan.
    Gangguan di pihak kami. Silakan minta sekali lagi.
pack-done = ✅ Paket siap: { $total } naskah
pack-failures = Tidak terbuat: { $names }
pack-caption = Naskah rencana aksi, bagian { $part }: { $count } peserta
pack-caption-one = Naskah rencana aksi: { $count } peserta
pack-button-stop = Hentikan
pack-button-again = Minta lagi
