### The check-in screen of the venue.

screen-title = Check-in screen: { $programme }
screen-loading = Loading the check-in screen…
screen-title-of-group = { $title } ({ $group })
screen-waiting = Check-in is not open yet
screen-closed = Check-in has closed
screen-over = No more sessions
screen-opens = Opens at { $time }
screen-in-time = In time until { $time }
screen-closes = Closes at { $time }
screen-next = Next: { $title }, { $day }, check-in from { $time }
screen-counted = { $in } of { $expected } checked in
screen-how = Scan with your phone's camera and press START, or type these digits to { $bot } on Telegram
screen-qr-label = QR code to check in
screen-offline = Connection lost. The last picture stays; I keep trying.
screen-no-code = Waiting for the connection. The staff can mark attendance.
screen-gone = This screen's address is no longer valid. Please ask the organizer for a new one.
screen-names-show = Show names
screen-names-hide = Hide names
screen-dark = Dark
screen-light = Light
screen-groups = Groups
screen-all-groups = All
screen-other-language = Indonesia
screen-full = Full screen
screen-noscript = This page needs JavaScript.
