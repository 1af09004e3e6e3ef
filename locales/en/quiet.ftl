### Why a message is not sent now: the hour, a Sunday, a day off.

quiet-now = { $why ->
    [sunday] Today is a Sunday; sending goes on { $next }.
    [dayOff] Today is a day off ({ $name }); sending goes on { $next }.
   *[hours] It is { $now } now, outside the sending hours.
}
quiet-then = { $why ->
    [sunday] { $day } is a Sunday; sending goes on { $next }.
    [dayOff] { $day } is a day off ({ $name }); sending goes on { $next }.
   *[hours] { $at } is outside the sending hours.
}
