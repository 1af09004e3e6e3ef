clock-jumped =
    Jam server melompat { $way ->
        [back] mundur
       *[ahead] maju
    } { $minutes } menit (atau mesinnya tertidur).
    Yang sudah waktunya tetap dikirim. Mohon periksa jam dan sinkronisasinya (NTP): batas waktu dinilai menurut jam itu.
