absence-excused = Excused
absence-sick = Sick
absence-official_duty = Official duty
absence-leave = Leave
absence-attended = Statement of attendance
absence-new = Report an absence
absence-days =
    { $days }, { $count } { $count ->
        [one] session
       *[other] sessions
    }
absence-no-sessions = no session
absence-reason = Reason: “{ $words }”
absence-letter = Letter: { $number }, { $day }
absence-letter-missing = Letter: will follow
absence-addition = Added: “{ $words }”
absence-file-kept = The letter's file is kept; it is deleted 7 days after the decision.
absence-paper-received = The organizer has the letter on paper.
absence-after-downtime = Received after an outage: its limit passed while the bot was down.

absence-when =
    When can you not come?
    Please choose a day, or type the date.
    Several days, for example: 18/3/2019 - 20/3/2019
absence-which-session =
    Which session?
    { $day }
absence-whole-day = All sessions
absence-kind-question = Why can you not come?
absence-choose-kind =
    Please choose with a button first.
    Excused, Sick, Official duty or Leave.
absence-why =
    Please write the reason.
    One sentence is enough, for example: family matters
absence-range =
    { $kind }: { $days }, { $dayCount } { $dayCount ->
        [one] day
       *[other] days
    } ({ $count } { $count ->
        [one] session
       *[other] sessions
    })
absence-range-label = Several days away
absence-range-name = several days away
absence-range-why = Please write the reason, 3–500 characters.
absence-ask-letter =
    Please write number and date of the letter.
    For example: 090/123/2019, 15/3/2019
absence-letter-later = Letter will follow
absence-letter-unread =
    I could not read the number or the date.
    Please write the number, then the date. For example: 090/123/2019, 15/3/2019
absence-reasonWithoutWords =
    Please write the reason in words.
    Digits alone do not explain it. For example: family matters
absence-reasonTooShort =
    That is still too short.
    Please write 3–500 characters. For example: family matters
absence-reasonTooLong =
    That is too long: { $chars } characters.
    Please write at most 500 characters.
absence-empty =
    Please write it with letters and digits.
    That message was empty or held signs that nobody can see.
absence-needs-text = Please write it as text. For example: family matters
absence-noSuchDay =
    The date { $typed } does not exist.
    Please type another date. For example: 18/3/2019
absence-endBeforeStart =
    The last day is before the first.
    For example: 18/3/2019 - 20/3/2019
absence-notADate =
    I do not recognise that date.
    For example: 18/3/2019, or 18/3/2019 - 20/3/2019
absence-no-session =
    You have no session on that date.
    The whole schedule: /schedule
absence-too-late =
    The time to report it has passed.
    An absence can be reported up to { $days ->
        [one] one day
       *[other] { $days } days
    } after the session. Please ask the organizer: /ask

absence-filed = ✅ Sent to the organizer: { $kind }
absence-exists = Those sessions were reported before.
absence-own-title = { $kind }: { $state }
absence-is-requested = waiting for a decision
absence-is-questioned = the organizer has a question
absence-is-approved = approved
absence-is-refused = not approved
absence-is-withdrawn = withdrawn
absence-will-tell = I will tell you the decision here.
absence-sick-paper = If you have a doctor's letter, please hand it to the organizer in person, not through the bot.
absence-reply = Answer
absence-appeal = Appeal
absence-send-letter = Send letter number
absence-attach = Attach the letter
absence-withdraw = Withdraw the request
absence-own-requests = My requests
absence-withdraw-question = Withdraw this request?
absence-withdraw-yes = Yes, withdraw
absence-withdrawn = ✅ Request withdrawn
absence-list = My requests
absence-list-empty = There is no request yet.
absence-list-line = { $when }: { $kind }, { $state }
absence-list-button = { $kind } { $day }
absence-ask-reply = Please write your answer to the organizer.
absence-ask-appeal =
    Please write why you disagree.
    The organizer looks at it once more. One appeal is possible.
absence-ask-file =
    Please send a photo or PDF of the letter.
    Only the organizer can see it. It is deleted 7 days after the decision.
absence-file-needed =
    A photo or PDF of the letter is needed.
    At most 20 MB.
absence-file-too-large =
    This file is larger than 20 MB.
    Please send a smaller photo or PDF.
absence-file-off =
    Letters do not go through the bot in this programme.
    Please hand it straight to the organizer.
absence-given-reply = ✅ Your answer was passed on
absence-given-appeal = ✅ Your appeal was passed on
absence-given-letter = ✅ Letter noted
absence-given-file = ✅ The letter's file is kept
absence-news-approved = ✅ { $kind }: approved
absence-news-refused = 📌 { $kind }: not approved
absence-news-questioned = 📌 { $kind }: the organizer has a question
absence-state-requested = Waiting for a decision.
absence-state-approved = Approved.
absence-state-refused = Not approved: “{ $words }”
absence-organizers-reason = The organizer's reason: “{ $words }”
absence-state-questioned = The organizer asks: “{ $words }”
absence-state-withdrawn = Withdrawn by the participant.
absence-see = See the request

absence-staff-title = { $kind }: { $name }
absence-staff-new = 📌 { $title }
absence-approve = Approve
absence-refuse = Refuse
absence-question = Ask more
absence-change = Change the decision
absence-change-question =
    Change the decision for { $name }?
    The participant will hear of the change.
absence-paper = Letter received
absence-see-file = See the letter
absence-file-caption =
    Letter of { $name }
    Please delete it once you have looked.
absence-file-gone = This file has been deleted.
absence-alreadyDecided = This request has been decided already.
absence-gone = This request has been withdrawn.
absence-send-refused = Refusal for { $name }:
absence-send-questioned = Question to { $name }:
absence-why-refused =
    Why is it not approved?
    { $name } will read this. One sentence is enough.
absence-why-questioned =
    What should { $name } explain?
    One sentence is enough.
absence-queue = Requests waiting: { $count }
absence-queue-empty = No request is waiting.
absence-queue-decided = Those decided already follow below.
absence-rules = Absence rules
absence-rules-title = Absence rules
absence-rules-late =
    { $days ->
        [0] To be reported on the day of the session at the latest.
        [one] To be reported up to one day after the session.
       *[other] To be reported up to { $days } days after the session.
    }
absence-rules-days =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
absence-rules-files-on =
    Letters through the bot: allowed.
    A doctor's letter is health data; its file is deleted 7 days after the decision.
absence-rules-files-off = Letters through the bot: not allowed.
absence-rules-allow = Allow letters
absence-rules-forbid = Forbid letters

unmarked-title = Check-in is closed ({ $scope }): you are not recorded
unmarked-what = If you were there, the organizers can record it. If you could not come, please report it.
unmarked-attended = I was there
unmarked-nothing = There is nothing left to report for that day.
