### Berapa lama draf rencana disimpan.

## Sebelum dihapus, kepada panitia

retention-warning = ⚠️ Draf rencana akan dihapus { $day }
retention-warning-unsent = Belum pernah dikirim: { $count } rencana. Semuanya akan dihapus.
retention-warning-changed = Diubah sesudah dikirim: { $count } rencana. Perubahannya akan dihapus.
retention-versions-stay = Versi yang sudah dikirim tetap ada.
retention-warning-told = Saya beri tahu juga: { $told } dari { $unsent } peserta yang bersangkutan.
retention-warning-why = Masa simpannya berakhir. Bapak/Ibu masih dapat mengingatkan peserta atau mengunduh naskahnya.
retention-button-view = Lihat apa yang dihapus

## Sebelum dihapus, kepada peserta

retention-own-draft =
    ⚠️ Draf rencana akan dihapus { $day }
    { $programme }
    Masa simpannya berakhir, dan rencana Bapak/Ibu belum pernah dikirim.
    Untuk membaca, mengirim, atau mengunduhnya: /rencana
retention-own-changes =
    ⚠️ Perubahan rencana akan dihapus { $day }
    { $programme }
    Masa simpannya berakhir. Versi yang sudah dikirim tetap ada; yang diubah sesudahnya belum dikirim.
    Untuk membaca, mengirim, atau mengunduhnya: /rencana

## Apa yang dihapus

retention-view = Penghapusan draf rencana
retention-until = Disimpan sampai { $until }; dihapus { $at }.
retention-days = Masa simpan: { $days } hari sesudah program selesai.
retention-later = Masa simpan { $days } hari sesudah program sudah lewat; draf baru dihapus 14 hari setelah pemberitahuan.
retention-told = Panitia dan peserta yang drafnya belum dikirim diberi tahu; yang belum pasti sampai tercantum di /panel.
retention-will-tell = Panitia dan peserta yang drafnya belum dikirim diberi tahu { $at }.
retention-now = Bila dihapus sekarang:
retention-count-drafts = Rencana yang belum pernah dikirim: { $count }, seluruhnya
retention-count-kept = Rencana yang sudah dikirim: { $count }, hanya yang diubah sesudahnya
retention-count-inputs = Riwayat pengisian: { $count } isian
retention-count-files = Berkas bukti: { $count }
retention-never-sent = Belum pernah dikirim:
retention-more = … dan { $rest } lagi

## Sesudah dihapus

retention-erased = Draf rencana sudah dihapus
retention-erased-at = { $at }, sesudah masa simpan { $days } hari. Yang dihapus:
