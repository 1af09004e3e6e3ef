clock-jumped =
    The server's clock jumped { $way ->
        [back] back
       *[ahead] ahead
    } by { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } (or the machine slept).
    What was due still goes out. Please check the clock and its synchronisation (NTP): limits are judged by it.
