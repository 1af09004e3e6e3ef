command-schedule = schedule of today, this week, all

schedule-day-today = 📅 Today, { $day }
schedule-day-tomorrow = 📅 Tomorrow, { $day }
schedule-day-other = 📅 { $day }
schedule-place = Place: { $place }
schedule-facilitator = Resource person: { $name }
schedule-materials = Materials: { $materials }
schedule-my-answer = My answer: { $answer }
schedule-not-set = not set yet
schedule-not-yet = none yet

schedule-today-none = No sessions today.
schedule-day-none = No sessions on { $day }.
schedule-next = Next: { $at }
schedule-next-place = Next: { $at } at { $place }
schedule-tomorrow-at = tomorrow, { $instant }
schedule-last-session = The last session is over: { $day }.
schedule-none-yet =
    The organizer has not set up the schedule yet.
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
schedule-all-page = 📅 All sessions: { $days } days ({ $page } of { $pages })

schedule-card-title = { $title }, { $day }
schedule-map = Map
schedule-change-answer = Change my answer
schedule-give-answer = Give my answer
schedule-session-gone = That session no longer exists. This is the current schedule.

schedule-today = Today
schedule-this-week = This week
schedule-next-week = Next week
schedule-last-week = Last week
schedule-week-of = Week { $day }
schedule-all = All sessions
schedule-page-before = Previous
schedule-page-after = Next
schedule-see-day = View { $day }

schedule-no-such-day =
    { $typed } is not a date that exists.
    Please try: /schedule { $example }
schedule-not-a-date =
    I do not recognise “{ $typed }” as a date.
    Example: /schedule { $example }
