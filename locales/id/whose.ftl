### Tulisan yang ditanyakan untuk apa.

whose-quoted = “{ $text }” ({ $words } kata)
whose-one = Ini untuk { $name }?
whose-several = Ini untuk { $first }, atau untuk { $last }?
whose-not = Bukan
whose-none = Tidak satu pun
whose-dropped = Baik, tulisan itu tidak disimpan.
whose-gone =
    Tulisan itu tidak dapat dipakai lagi.
    Sudah dipakai, atau sudah terlalu lama. Silakan ketik sekali lagi bila perlu.
talk-thanks = Sama-sama.
talk-greeting = Salam. Ada yang dapat saya bantu?
talk-agreement = Baik.
talk-form-waits = Saya masih menunggu { $name }.
form-answer = Sebagai { $name }
form-name = { $kind ->
    [rsvpReason] alasan izin
    [rsvpLetter] nomor surat
    [absence] pengajuan izin
    [absenceAddition] keterangan permohonan
    [absenceDecision] alasan keputusan
    [correction] alasan perubahan tanda
    [paperSheet] isi daftar hadir
    [broadcast] isi pengumuman
    [broadcastPick] nama penerima
    [broadcastTime] waktu kirim
    [broadcastCorrect] isi yang benar
    [broadcastTemplate] teks yang disimpan
    [joinFix] data yang perlu diperbaiki
    [listJump] kata yang dicari
    [planNudge] waktu pengingat
    [programmeNew] data program baru
    [programmeField] pengaturan program
    [reminderRule] aturan pengingat
    [pauseUntil] lama jeda
    [reviewComment] catatan untuk rencana
    [reopenPlan] alasan membuka kembali
    [seminarSheet] isi lembar nilai
    [seminarSetup] pengaturan seminar
    [session] perubahan jadwal
    [roleInvite] nama untuk tautan peran
    [ask] pertanyaan kepada panitia
   *[other] jawaban pertanyaan tadi
}
