### Pausing reminders.

command-pause = pause reminders

pause-ask =
    Pause reminders until when?
    Until then I will not ask about attendance or remind you of plan deadlines.
pause-still-comes = Announcements, schedule changes and the organizer's decisions still arrive.
pause-tomorrow = Until tomorrow
pause-week = One week
pause-date = Choose a date
pause-open = No end
pause-set-until = ✅ Reminders are paused until { $day }
pause-holds-until = Reminders are paused until { $day }
pause-set-open = ✅ Reminders are paused
pause-holds-open = Reminders are paused now
pause-then = From that day on reminders are sent again.
pause-until-resumed = Reminders are sent again only after you press Resume.
pause-resume = Resume
pause-again = Pause
pause-resumed =
    ✅ Reminders are sent again
    What was missed during the pause is not sent later.
pause-none =
    Reminders are not paused.
    To pause them: /pause
pause-ask-day =
    On which day should reminders start again?
    Example: { $example }
pause-refused = { $reason ->
        [noText] Please type the date.
        [noSuchDay] The date { $typed } does not exist.
        [past] Please choose a day after today.
        [tooFar] Please choose a day at most a year from today.
       *[notADate] I do not recognise “{ $typed }” as a date.
    }
    On which day should reminders start again? Example: { $example }
pause-only-participants =
    Pausing reminders is for participants.
    This account gets no reminders from me.
