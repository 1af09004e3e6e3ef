### Tulisan yang ditanyakan untuk apa.

whose-quoted = “{ $text }” ({ $words } kata)
whose-one = Ini untuk { $name }?
whose-several = Ini untuk { $first }, atau { $last }?
whose-not = Bukan
whose-none = Bukan semuanya
whose-dropped = Baik, tulisan itu tidak disimpan.
whose-gone =
    Tulisan itu sudah tidak menunggu.
    Sudah dipakai, atau waktunya sudah habis. Silakan ketik sekali lagi bila perlu.
talk-thanks = Sama-sama.
talk-greeting = Salam. Ada yang dapat saya bantu?
talk-agreement = Baik.
talk-form-waits = Saya masih menunggu { $name }.
form-answer = Untuk { $name }
form-name = { $kind ->
    [rsvpReason] alasan
    [rsvpLetter] nomor surat
    [absence] pengajuan izin
    [absenceAddition] keterangan untuk panitia
    [absenceDecision] alasan keputusan
    [correction] alasan perubahan
    [paperSheet] daftar hadir
    [broadcast] isi pengumuman
    [broadcastPick] nama penerima
    [broadcastTime] waktu kirim
    [broadcastCorrect] isi yang benar
    [broadcastTemplate] templat pengumuman
    [joinFix] data yang perlu diperbaiki
    [listJump] pencarian
    [planNudge] waktu pengingat
    [programmeNew] program baru
    [programmeField] pengaturan program
    [reminderRule] aturan pengingat
    [pauseUntil] lama jeda
    [reviewComment] catatan rencana
    [reopenPlan] alasan membuka kembali
    [seminarSheet] lembar nilai
    [seminarSetup] pengaturan seminar
    [session] perubahan jadwal
    [roleInvite] nama petugas
    [ask] pertanyaan untuk panitia
   *[other] jawaban pertanyaan tadi
}
