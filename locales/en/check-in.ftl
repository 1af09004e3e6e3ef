### Checking in oneself with code and QR.

check-in-done = ✅ Checked in: { $status }
check-in-session = { $title }, { $day }
check-in-at = At { $time }
check-in-at-late = At { $time } (it began at { $start })
check-in-next = { $title }: check in again from { $time }.
check-in-already =
    You are already checked in: { $status }
    { $title }, { $day }, at { $time }. Nothing has changed.
check-in-already-by-staff =
    You are already marked: { $status }
    { $title }, { $day }. The organizer marked it; nothing has changed.
check-in-already-away =
    You are marked: { $status }
    { $title }, { $day }. I do not change what the organizer marked. If you are here, please tell the staff in the room.

check-in-wrong-code =
    Code { $code } does not match yet.
    It changes every { $seconds } seconds. Please type the six digits on the screen now. The staff in the room can help.
check-in-wrong-link =
    That QR code cannot be used.
    Please scan the one on the screen now. The staff in the room can help.
check-in-miscounted =
    A check-in code has six digits.
    “{ $digits }” has { $count } { $count ->
        [one] digit
       *[other] digits
    }. Please type the six digits that are on the screen now.
check-in-expired-code =
    Code { $code } has been replaced.
    A code is valid for { $seconds } seconds. Please type the six digits on the screen now. The staff in the room can help.
check-in-expired-link =
    That QR code has been replaced.
    It is valid for { $seconds } seconds. Please scan the one on the screen now. The staff in the room can help.
check-in-other-group =
    That code is for another group.
    { $title } in that room is not on your group's schedule. Please use the code in your own group's room, or ask the staff.
check-in-other-programme =
    That QR code is not for your programme.
    Please scan the one in the room of your session, or ask the staff.
check-in-not-open =
    Check-in is not open yet.
    { $title }, { $day }: from { $time }. Please try again then.
check-in-closed =
    Check-in for { $title } has closed.
    { $day }, closed at { $time }. If you are here, please tell the staff or the organizer.
check-in-cancelled =
    That session is cancelled.
    { $title }, { $day }: there is no check-in. Newest schedule: /schedule
check-in-no-session =
    There is no check-in today.
    The whole schedule: /schedule
check-in-paused =
    Your check-in is paused until { $until }.
    Ten codes did not match. The staff in the room can mark you now.
check-in-stranger =
    This account is not registered yet.
    Please open the organizer's invitation link first, then scan the QR code once more. If you have none, the staff in the room can help.
check-in-participants-only =
    This check-in is for participants.
    You are not on the roster of this programme.

check-in-how =
    Please check in: { $title }
    { $day }, check-in is open until { $until }.
    Scan the QR code on the screen with your phone's camera and press START, or type here the six digits shown now. Example: 482913
check-in-schedule = Today's schedule

check-in-guessing =
    ⚠️ Ten wrong codes: { $name }
    Their check-in is paused until { $until }. If they are in the room, please mark them directly.
check-in-many-misses =
    ⚠️ Many wrong codes: { $count } in 15 minutes
    Somebody may be guessing, or the screen cannot be read. Please look at the check-in screen.

check-in-shared =
    ⚠️ One code used by { $count } { $count ->
        [one] person
       *[other] people
    } after it was replaced
    { $title }, { $day }. A picture of it may have been passed on. Please compare with who is in the room.
check-in-look = See the names
check-in-look-count = Worth a look ({ $count })

check-in-screen = Check-in screen
check-in-screen-title = Check-in screen: { $programme }
check-in-screen-none =
    A page for the projector: a QR code and six digits that change every 30 seconds, and how many are in.
    Its address is secret: make it first, then open it on the room's computer.
check-in-screen-how = Open it on the computer at the projector, then press Full screen. Please do not share it with participants: whoever has this address sees the code.
check-in-screen-since = This address was made { $since }.
check-in-screen-unreadable = The address still works, but I cannot show it again because the bot's token has changed. If it is lost, please replace it.
check-in-screen-no-pages =
    The check-in screen is not available yet.
    This bot has no web address. Please ask whoever runs the server to set PUBLIC_URL. Until then attendance can be marked in /board.
check-in-screen-make = Make the address
check-in-screen-copy = Copy the address
check-in-screen-renew = Replace address
check-in-screen-revoke = Revoke address
check-in-screen-ready = ✅ The check-in screen's address is ready
check-in-screen-revoked = ✅ The check-in screen's address is revoked
check-in-screen-confirm-renew =
    Replace the check-in screen's address?
    A screen that is open with the old one will stop.
check-in-screen-confirm-revoke =
    Revoke the check-in screen's address?
    A screen that is open will stop; participants cannot check in by themselves until there is a new one.
check-in-screen-changed = The address has changed. This is how it stands now.

check-in-doubtful = Worth a look: { $count } { $count ->
        [one] check-in
       *[other] check-ins
    }, { $day }
check-in-doubtful-none = Nothing needs a look, { $day }
check-in-doubtful-note = This proves nothing; it is only unusual. Marks can be corrected in /board.
check-in-doubtful-line = { $name }, { $title }, { $time }: { $reasons }
check-in-doubtful-late = code sent { $seconds } { $seconds ->
        [one] second
       *[other] seconds
    } after it was replaced
check-in-doubtful-shared = the same code from { $count } { $count ->
        [one] other person
       *[other] others
    }
check-in-doubtful-away = had answered they could not come

check-in-name = Check-in
