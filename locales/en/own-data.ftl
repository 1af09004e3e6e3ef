### My data as PDF: headings, names of columns, states.

own-title = My data
own-made = Made { $at }
own-json-too = The JSON file holds the same data and, one by one, the { $inputs } things typed into plans.
own-running = My data, made { $at }
own-session = { $day }, { $title }
own-yes = yes
own-no = no

own-account = Telegram account
own-telegram-id = Account number
own-language = Language
own-since = Kept since
own-unreachable = Cannot be reached since
own-paused = Reminders paused since
own-resumes = Reminders go on
own-open-form = Form that is open, last touched
own-roles = Roles
own-role = Role
own-role-name = { $role ->
    [owner] owner
    [organizer] organizer
   *[reviewer] reviewer
}
own-named = Name on record
own-granted = Given
own-revoked = Revoked

own-programme-days = Days
own-controller = Responsible for the data
own-archived = Archived
own-roster-no = Roster number
own-code = Participant code
own-salutation = Salutation
own-nip = NIP
own-rank = Rank
own-group = Group
own-joined = Joined
own-removed = Taken off the roster

own-consents = Privacy consent
own-notice = Version of the notice
own-given = Given
own-withdrawn = Withdrawn

own-rsvps = Answers before sessions
own-which-session = Session
own-answer = Answer
own-details = Details
own-when = When
own-presences = Attendance
own-mark = Mark
own-arrived = Arrived
own-source = Source
own-source-code = code
own-source-link = QR link
own-source-staff = organizer
own-source-paper = paper
own-source-request = request
own-source-close = close of the session
own-changes = Changes of attendance
own-change = Change
own-change-of = from { $before } to { $after }
own-reason = Reason

own-absence = Request: { $kind }
own-state = State
own-absence-requested = waiting for a decision
own-absence-questioned = the organizer has a question
own-absence-approved = approved
own-absence-refused = refused
own-absence-withdrawn = withdrawn
own-sessions = Sessions
own-letter-no = Letter number
own-letter-on = Letter date
own-requested = Requested
own-decided = Decided
own-staff-words = The organizer's words
own-addition = Addition
own-appealed = Appealed
own-paper-received = Letter received on paper
own-file = File

own-plan = Action plan
own-plan-state = { $state ->
    [submitted] submitted
    [resubmitted] submitted again
    [changesRequested] to be changed
    [approved] approved
    [presented] presented
   *[drafting] being written
}
own-template = Template version
own-begun = Begun
own-last-answered = Last written
own-inputs = What was typed
own-inputs-in-json = { $count }, all of it in the JSON file
own-assigned = Reviewer assigned
own-section = Section
own-evidence = Supporting files
own-bytes = Size (bytes)
own-removed-on = Removed
own-version = Version { $n } as submitted
own-sent-on = Submitted
own-late = Late
own-version-text = Text
own-version-in-json = { $count } { $count ->
    [one] section
   *[other] sections
}, all of it in the JSON file
own-decision-changesRequested = Changes requested
own-decision-approved = Approved
own-decision-reopened = Opened again
own-comments = Reviewers' comments on version { $n }
own-text = Text

own-seminar = Seminar
own-turn = Turn
own-told-at = Time that was told
own-told-place = Place that was told
own-result-on = Result released
own-total = Score
own-reviewers = Number of reviewers
own-notes = Reviewers' notes
own-points = Points
own-criterion = Criterion
own-weight = At most

own-ticket = Question { $number }: { $state ->
    [open] waits for an answer
    [answered] answered
   *[closed] closed
}
own-from = From
own-from-me = me
own-from-staff = organizer
own-feeds = Private calendar addresses
own-made-on = Made

own-nudge = Plan reminder I asked for
own-nudge-time = Time
own-nudge-next = Next
own-nudge-daily = Every day
own-nudge-set = Asked for
own-reminders = Reminders
own-what = About
own-reminder-day = Attendance { $day }
own-reminder-reminder = Reminder
own-reminder-warning = Warning
own-reminder-feedback = News
own-reminder-planned = waits for its time
own-reminder-queued = sent
own-reminder-skipped = not needed
own-reminder-withdrawn = withdrawn

own-messages = Messages from the bot
own-read = Read
own-message-reminder = Reminder
own-message-broadcast = Announcement
own-message-notice = Notice
own-message-correction = Correction
own-message-recall = Recall
own-sent-pending = waits
own-sent-sending = being sent
own-sent-delivered = delivered
own-sent-unreachable = could not be reached
own-sent-failed = failed
own-sent-unclear = not certain
own-sent-withdrawn = not sent

own-invitations = Invitations
own-expires = Valid until
own-used = Used
own-files = Files that are kept
own-stored = Stored
own-deleted-on = Deleted on
own-wrong-codes = Wrong codes typed
own-acts = Log of what I did
own-act = Act
own-subject = About
