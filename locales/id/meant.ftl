### Tulisan yang ditanyakan untuk apa: jawaban rencana, atau yang lain.

meant-for-plan = Jawaban rencana
meant-attendance-passed = “{ $typed }” dicatat sebagai jawaban rencana.
meant-attendance-plan-closed =
    Bagian rencana itu sudah ditutup.
    “{ $typed }” belum dicatat. Silakan buka /rencana, lalu ketik jawabannya.
meant-attendance-lost =
    Mohon ketik jawabannya sekali lagi.
    Pesan yang tadi sudah terlalu lama.
meant-digits-passed = Angka itu dicatat sebagai jawaban rencana.
meant-digits-plan-closed =
    Bagian rencana itu sudah ditutup.
    Angka itu belum dicatat. Silakan buka /rencana, lalu ketik jawabannya.
meant-digits-lost =
    Mohon ketik angkanya sekali lagi.
    Pesan yang tadi sudah terlalu lama.
