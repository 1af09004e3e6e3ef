rsvp-present = Present
rsvp-late = Late
rsvp-excused = Excused
rsvp-sick = Sick
rsvp-official_duty = Official duty
rsvp-scope-2 = both sessions
rsvp-scope-3 = all three sessions
rsvp-scope-many = all sessions
rsvp-answer-whole = { $status }, { $scope }
rsvp-answer-session = { $part } { $status }
rsvp-answer-part = { $status } ({ $part })
rsvp-session-at = { $title }: { $status }
rsvp-part-morning = morning
rsvp-part-noon = midday
rsvp-part-afternoon = afternoon
rsvp-part-evening = evening
rsvp-answer-none = none yet
rsvp-day-scope = { $day }, { $scope }

command-attendance = answer or change attendance

rsvp-question-tomorrow = ⏰ Please confirm attendance tomorrow
rsvp-question-today = ⏰ Please confirm attendance today
rsvp-question-other = ⏰ Please confirm attendance
rsvp-materials = Materials: { $address }
rsvp-one-for-all = One answer counts for { $scope }.
rsvp-current = Your answer now: { $answer }
rsvp-split = Different per session
rsvp-session-question = { $session }: coming?
rsvp-session-of = { $day } ({ $place } of { $total })

rsvp-saved = ✅ Saved: { $status }
rsvp-saved-split = ✅ Saved, different per session
rsvp-arrives = arriving around { $time }
rsvp-change-until-start = You can change it until the session starts.
rsvp-in-room = Are you in the room? Check in: type the six digits on the screen.
rsvp-in-room-started = { $title } has begun, so answers about coming are no longer recorded.
rsvp-reason-by-button = The organizer needs the reason. Please press “Write the reason”; one sentence is enough.
rsvp-ask-reason = Please write the reason for the organizer. One sentence is enough, for example: family matters.
rsvp-sick-told =
    The organizer has been told. Get well soon.
    If you have a doctor's letter, please hand it to the organizer in person, not through the bot.
rsvp-letter-later = Number and date of the assignment letter may follow, by { $day } at the latest.
rsvp-ask-arrival = If you know when you will arrive, please write it. Example: late 15 minutes
rsvp-left-out = { $title } has already started ({ $time }); its answer stays as it was.
rsvp-already-saved = Already saved at { $time }.
rsvp-write-reason = Write the reason
rsvp-send-letter = Send letter number
rsvp-schedule-tomorrow = Tomorrow's schedule
rsvp-schedule-today = Today's schedule
rsvp-schedule-other = Schedule { $day }

rsvp-confirm = I will record: { $status }. Save?
rsvp-pick = Please choose one answer.
rsvp-not-an-answer = “{ $typed }” is not recorded as attendance yet.
rsvp-which = Which is right: { $first } or { $last }?
rsvp-which-read = I read both in “{ $typed }”. { $kept }
rsvp-which-read-all = I read all of them in “{ $typed }”. { $kept }
rsvp-kept-none = Nothing has been saved.
rsvp-kept-answer = Your answer stays: { $answer }.
rsvp-other-answer = Another answer
rsvp-part-answer = { $part } { $status }
rsvp-parts-confirm = I read: { $answers }. Save?
rsvp-condition =
    Not recorded yet. Attendance { $day }:
    “{ $typed }”
    Once you know, please choose. You can change it until the session starts.
rsvp-delegated =
    Is somebody coming in your place? Not recorded yet.
    “{ $typed }”
    The organizer decides on a substitute. If you are not coming yourself on { $day }, please choose why.
rsvp-check-in-or-leave =
    Checking in, or not coming?
    “{ $typed }” may mean either. Nothing is recorded for { $day } yet.
rsvp-meant-tomorrow = Attendance tomorrow
rsvp-meant-today = Attendance today
rsvp-meant-other = Attendance { $day }
rsvp-which-programme-day = { $programme }, { $day }
rsvp-which-programme-name = { $programme } ({ $day })

rsvp-reason-question =
    Please write the reason.
    One sentence is enough, for example: family matters
rsvp-reason-given =
    ✅ Absence request sent to the organizer
    Reason: “{ $words }”
    I will tell you the decision here.
rsvp-reason-needs-text = Please write the reason as text. Example: family matters
rsvp-letter-question =
    Please write number and date of the letter.
    Example: 090/123/2019, 15/3/2019
rsvp-letter-given =
    ✅ Assignment letter recorded
    “{ $words }” has been passed on to the organizer.
rsvp-letter-needs-text = Number and date as text are enough. Example: 090/123/2019, 15/3/2019
rsvp-addition-empty =
    Please write it in letters and figures.
    That message was empty. Example: family matters
rsvp-addition-controlCharacters =
    Please type it once more.
    That message held signs that nobody can see.
rsvp-addition-reasonWithoutWords =
    Please write the reason in words.
    Digits alone do not explain it. For example: family matters
rsvp-addition-reasonTooShort =
    The reason is still too short.
    Please write 3–500 characters. Example: family matters
rsvp-addition-reasonTooLong =
    The reason is too long: { $chars } characters.
    Please write at most 500 characters. Example: family matters
rsvp-addition-noDate =
    I could not read the date of the letter.
    Please write the number, then the date. Example: 090/123/2019, 15/3/2019
rsvp-addition-noSuchDay =
    The date { $typed } does not exist.
    Please write number and date of the letter. Example: 090/123/2019, 15/3/2019
rsvp-addition-noNumber =
    I could not read the number of the letter.
    Please write the number, then the date. Example: 090/123/2019, 15/3/2019
rsvp-addition-numberTooLong =
    The number of the letter is too long.
    Please write at most 100 characters. Example: 090/123/2019, 15/3/2019

rsvp-state = Attendance { $day }: { $answer }
rsvp-closed = Closed.
rsvp-next = Next: { $at }.
rsvp-answer-day = Answer { $day }
rsvp-question-closed = This question is closed.
rsvp-session-gone = The sessions of that day are no longer in the schedule.
rsvp-no-session = There are no sessions on { $day }.
rsvp-no-more-days =
    There is no session left to answer.
    All sessions: /schedule
rsvp-participants-only =
    Attendance is answered by participants.
    You are not listed as a participant in this programme.
rsvp-started = { $title } has already started ({ $time }).
rsvp-started-instead = If you are there, please check in. If you cannot come, please report it to the organizer.
rsvp-check-in = Check in
rsvp-still-open = Can still be changed: { $titles }.
rsvp-change-session = Change { $title }
rsvp-arrival-outside =
    { $time } is outside { $title }.
    That session is { $from }–{ $until }. Please write it once more, for example: late 15 minutes

rsvp-staff-changed = 📌 { $name } changed the answer (before: { $status })
rsvp-staff-now = Current answer: { $status }

rsvp-question-instead =
    Please write your question.
    I will pass it on to the organizer. This is not recorded as an absence.
rsvp-pass-on =
    Pass this on to the organizer?
    “{ $typed }”
    This is not recorded as an attendance answer.

rsvp-unread = Not recorded yet. Attendance { $day }:
rsvp-button-pass-on = Pass on to the organizers
