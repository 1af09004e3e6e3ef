command-schedule = the schedule: today, this week, all

schedule-day-today = 📅 Today, { $day }
schedule-day-tomorrow = 📅 Tomorrow, { $day }
schedule-day-other = 📅 { $day }
schedule-place = Place: { $place }
schedule-facilitator = Facilitator: { $name }
schedule-materials = Materials: { $materials }
schedule-my-answer = My answer: { $answer }
schedule-presence = Check-in: { $state }
schedule-presence-opens = opens { $time }
schedule-check-in = Check in
schedule-presence-none = not recorded yet
schedule-not-set = not set yet
schedule-not-yet = none yet
schedule-available = available

schedule-today-none = No sessions today.
schedule-day-none = No sessions on { $day }.
schedule-next = Next: { $at }
schedule-next-place = Next: { $at } at { $place }
schedule-tomorrow-at = tomorrow, { $instant }
schedule-last-session = Last session: { $day }.
schedule-none-yet =
    The schedule is not ready yet.
    Please try again later: /schedule

schedule-week =
    📅 Week { $range }: { $days ->
        [one] 1 day
       *[other] { $days } days
    }
schedule-week-none = Week { $range }: no sessions.
schedule-all-title =
    📅 All sessions: { $days ->
        [one] 1 day
       *[other] { $days } days
    }

schedule-card-title = { $title }, { $day }
schedule-map = Map
schedule-open-materials = Open materials
schedule-change-answer = Change my answer
schedule-give-answer = Give my answer
schedule-session-gone = That session no longer exists. This is the current schedule.

schedule-today = Today
schedule-this-week = This week
schedule-next-week = Next week
schedule-last-week = Last week
schedule-week-of = Week { $day }
schedule-all = All sessions
schedule-see-day = View { $day }

schedule-no-such-day =
    The date { $typed } does not exist.
    Please try: /schedule { $example }
schedule-not-a-date =
    I do not recognise “{ $typed }” as a date.
    Example: /schedule { $example }

schedule-calendar = Phone calendar
calendar-title = The schedule in your phone's calendar
calendar-file-note = Calendar file: it does not change when the schedule changes.
calendar-feed-note = Calendar address: changes of the schedule come in by themselves. It is secret and for you alone.
calendar-feed-since =
    Your calendar address was made on { $since } and is in my message of that time.
    For safety I cannot show it again. If it is lost, please replace it.
calendar-download = Download calendar
calendar-feed-make = Make an address
calendar-feed-renew = Replace address
calendar-feed-revoke = Revoke address
calendar-feed-ready = ✅ Calendar address made
calendar-feed-revoked = ✅ Calendar address revoked
calendar-confirm-renew =
    Replace the calendar address?
    The old one stops working. Calendars that use it need the new one.
calendar-confirm-revoke =
    Revoke the calendar address?
    Calendars that use it no longer receive the schedule.
calendar-changed-meanwhile = This has changed; this is how it stands now.
calendar-address-title = Your calendar address
calendar-address-how =
    In your calendar app choose “Add from URL” or “Subscribe to calendar”, then paste this address.
    Whoever has it can read your schedule; please do not pass it on.
calendar-address-copy = Copy address
calendar-empty = The schedule is not ready yet.
calendar-file-caption =
    Schedule for your calendar: { $count } { $count ->
        [one] session
       *[other] sessions
    }
    Open this file to add it.
