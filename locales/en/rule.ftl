### Reminder rules, set by organizers.

panel-reminders = Reminders

rule-list = Reminders: { $count } on
rule-line = { $when }: { $title }
rule-line-off = { $when }: { $title } (off)
rule-list-hours = Sending hours: { $hours }
rule-add = Add a reminder

rule-title-question = Attendance question
rule-title-again = Attendance reminder
rule-title-deadline = Plan deadline
rule-title-notStarted = Plan not started
rule-title-changesRequested = Changes wanted

rule-short-day = D{ $offset } { $at }
rule-short-minutes = { $offset } min

rule-anchor-trainingDay = the training day
rule-anchor-deadline = the plan deadline
rule-anchor-notStarted = the first day of the programme
rule-anchor-changesRequested = the reviewer's comments
rule-when-day = on { $about }, { $at }
rule-when-days-before = { $count ->
        [one] { $count } day
       *[other] { $count } days
    } before { $about }, { $at }
rule-when-days-after = { $count ->
        [one] { $count } day
       *[other] { $count } days
    } after { $about }, { $at }
rule-when-hours-before = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    } before { $about } begins
rule-when-hours-after = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    } after { $about }
rule-when-minutes-before = { $count } { $count ->
        [one] minute
       *[other] minutes
    } before { $about } begins
rule-when-minutes-after = { $count } { $count ->
        [one] minute
       *[other] minutes
    } after { $about }

rule-who-everyone = All participants
rule-who-open-trainingDay = Those who have not answered
rule-who-open-deadline = Those who are not done
rule-who-open-notStarted = Those who have not started
rule-who-open-changesRequested = Those who have not submitted again
rule-who-group = { $who }, group { $group }

rule-fact-about = About: { $title }
rule-fact-when = When: { $when }
rule-fact-who = To: { $who }
rule-fact-days-off = Sundays and holidays: sent all the same
rule-fact-no-days-off = Sundays and holidays: not sent
rule-fact-words = Text: “{ $text }”
rule-effect = Next: { $at }, { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
rule-effect-none = Next: 0 people. Its time has passed, or all are done.
rule-is-off = State: off, not sent

rule-edit-timing = Change time
rule-edit-words = Change text
rule-edit-who = Change recipients
rule-edit-group = Change group
rule-edit-daysoff = Holidays
rule-on = Switch on
rule-off = Switch off
rule-remove = Remove
rule-restore = Bring back
rule-removed =
    Reminder removed: { $title }
    What has been sent stays. It can be brought back.
rule-saved = ✅ Reminder saved
rule-too-many = At most 15 reminders. Please remove one first.

rule-ask-about = What is the new reminder about?
rule-about-trainingDay = Training day
rule-about-deadline = Plan deadline
rule-about-notStarted = Plan not started
rule-about-changesRequested = Plan needs changes

rule-ask-timing-trainingDay =
    When should it be sent?
    Counted from the training day.
rule-ask-timing-deadline =
    When should it be sent?
    Counted from the plan deadline.
rule-ask-timing-notStarted =
    When should it be sent?
    Counted from the first day of the programme.
rule-ask-timing-changesRequested =
    When should it be sent?
    Counted from the day the reviewer's comments went out.
rule-timing-example =
    Example: 2 days before 09.00
    Also: the day 07.00, 1 day after 08.00, 3 hours before
rule-timing-example-after =
    Example: 7 days after 09.00
rule-now = Now: { $now }

rule-ask-words =
    What should it say?
    Please type it, or use the standard text.
rule-words-default = Standard text
rule-placeholders = Fields you may use: { $list }
rule-ask-who = For whom?
rule-ask-group = For which group?
rule-group-all = All groups

rule-review = Please check, then save.

rule-refused-timing = { $fault ->
        [noText] Please answer with text.
        [noTime] “{ $typed }”: the time of day is missing.
        [noSuchTime] “{ $typed }”: there is no such time.
        [tooFar] “{ $typed }” is too far; at most 180 days.
        [afterOnly] This reminder can only be sent afterwards.
       *[notATiming] I do not understand “{ $typed }” as a time.
    }
rule-refused-words = { $fault ->
        [unknownPlaceholder] There is no field { $typed }.
        [tooLong] The text has { $chars } characters; at most { $max }.
        [controlCharacters] The text holds characters nobody can read. Please type it again.
       *[empty] Please type what it should say.
    }

foresee-open = What will arrive
foresee-pick =
    Whose messages do you want to see?
    This lists reminders and warnings, not announcements.
foresee-nobody =
    Nobody has joined yet.
    Reminders begin once they join.
foresee-everyone = All participants
foresee-title = What { $name } will receive
foresee-title-all = What all participants will receive
foresee-as-things-stand = If nobody answers or fills in anything:
foresee-nothing = No more reminders.
foresee-paused = The participant has paused reminders.
foresee-paused-until = The participant has paused reminders until { $at }.
foresee-line = { $at }: { $what }
foresee-line-count = { $line }, { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
foresee-kind-reminder = Reminder
foresee-kind-warning = Warning
foresee-kind-feedback = Request for feedback

skipped-open = What was skipped
skipped-title = Skipped: { $count ->
        [one] { $count } reminder
       *[other] { $count } reminders
    }
skipped-none =
    Nothing was skipped.
    All reminders went out, or there was nobody left to remind.
skipped-group = { $what }, { $about }: { $reason }
skipped-names-more = { $names }, and { $more } more
skipped-tooLate = its time had passed
skipped-quiet = no sending hours before it was too late
skipped-superseded = replaced by the next reminder
skipped-dailyLimit = two messages that day already
skipped-unreachable = the bot is blocked
skipped-unclear = may not have arrived
skipped-failed = could not be sent
skipped-paused = paused by the participant
skipped-eased = no answer three days in a row; asked once a day is enough
skipped-notice =
    ⚠️ { $count ->
        [one] { $count } reminder was not sent
       *[other] { $count } reminders were not sent
    }
    The bot was not running for a while. What is still useful has been sent, the rest was skipped.
skipped-view = View what was skipped

hours-open = Sending times
hours-title = Sending times and holidays
hours-daily = Hours: { $hours }
hours-friday = Friday pause: { $hours }
hours-ramadan = Ramadan { $days }: { $hours }
hours-no-sundays = Sundays: not sent
hours-sundays = Sundays: sent
hours-days-off = Days off during the programme: { $count }
hours-day = { $day }: { $name }
hours-own-day = { $day }: { $name } (programme)
hours-unknown-year = The national holidays of { $year } are not on file; please enter days off.
