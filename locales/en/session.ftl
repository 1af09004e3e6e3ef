### Changing the timetable: collected, then announced once.

command-sessions = change the schedule
session-list = Schedule { $range }: { $count } { $count ->
        [one] session
       *[other] sessions
    }
session-list-line = { $hours } { $title }{ $state ->
        [cancelled] {" "}(cancelled)
        [drafted] {" "}(not announced)
       *[plain] {""}
    }
session-list-empty =
    The schedule is still empty.
    Please add sessions one by one, or send the schedule file here.
session-week-before = Week before
session-week-after = Week after
session-draft-button = Not announced: { $count ->
        [one] 1 change
       *[other] { $count } changes
    }
session-add = Add a session
session-to-list = List of sessions
session-see-draft = See changes
session-gone = That session no longer exists. This is how it stands now.
session-nothing = none yet
session-everyone = All participants

session-field-day = Day
session-field-hours = Time
session-field-place = Place
session-field-title = Session name
session-field-topic = Topic
session-field-facilitator = Facilitator
session-field-materials = Materials link
session-field-map = Map link
session-field-jp = JP
session-field-group = Group
session-line = { $field ->
        [day] Day
        [hours] Time
        [place] Place
        [title] Name
        [topic] Topic
        [facilitator] Facilitator
        [materials] Materials
        [map] Map
        [jp] JP
       *[group] Group
    }: { $value }
session-change = { $field ->
        [day] Day
        [hours] Time
        [place] Place
        [title] Name
        [topic] Topic
        [facilitator] Facilitator
        [materials] Materials
        [map] Map
        [jp] JP
       *[group] Group
    }: { $before } becomes { $after }
session-change-added = New session: { $hours }
session-change-cancelled = Cancelled
session-change-restored = Takes place after all

session-card-cancelled = This session is cancelled.
session-card-begun = This session has begun: its day, time and group stay.
session-card-waiting = Not announced yet:
session-cancel = Cancel session
session-restore = Takes place after all
session-drop-one = Remove changes

session-ask-day = Move it to which day?
session-ask-hours = At what time?
session-ask-place = Where is it?
session-ask-title = What is the session called?
session-ask-topic = What is its topic?
session-ask-facilitator = Who is the facilitator?
session-ask-materials = Where are the materials?
session-ask-map = What is the map link?
session-ask-jp = How many JP?
session-ask-group = For which group?
session-now = Now: { $now }
session-example-day = Example: 20/3/2019
session-example-hours = Example: 08.30-12.15
session-example-place = Example: Hall, 2nd floor. To leave it empty, write: none
session-example-title = Example: Morning session
session-example-topic = Example: Innovation in public service. To leave it empty, write: none
session-example-facilitator = Example: Bimo Rekaan. To leave it empty, write: none
session-example-materials = Example: https://example.org/materials. To leave it empty, write: none
session-example-map = Example: https://maps.app.goo.gl/abc. To leave it empty, write: none
session-example-jp = Example: 2.5. To leave it empty, write: none
session-new-day = New session: which day? (1 of 3)
session-new-hours = New session: what time? (2 of 3)
session-new-title = New session: what is it called? (3 of 3)
session-needs-text = Please answer with text.
session-same = Nothing has changed.

session-refused-notADate = I could not read “{ $typed }” as a date.
session-refused-noSuchDay = The date { $typed } does not exist.
session-refused-notHours =
    I could not read “{ $typed }” as a start and an end.
    Please write both. Example: 08.30-12.15
session-refused-notJp = I could not read “{ $typed }” as JP.
session-refused-notAnAddress = I could not read “{ $typed }” as a web address.
session-refused-empty = There is nothing I can read yet.
session-refused-unreadable = That text holds characters I cannot read, or is too long. Please type it again.
session-refused-tooLong = That text has { $chars } characters; { $max } at most. Please shorten it.
session-refused-endBeforeStart =
    The end ({ $end }) is not after the start ({ $start }).
    Please write both. Example: 08.30-12.15
session-refused-outsideProgramme =
    That day is outside the programme ({ $range }).
    Please write another day, or change the programme's dates with /programme.
session-refused-overlap =
    This overlaps with { $title }, { $hours }.
    The participants are the same. Please write another time, or change that session first.
session-refused-inThePast =
    That time has passed.
    Please write a time that is still to come.
session-refused-sessionStarted =
    That session has begun.
    Its day, time and group can no longer be changed.

session-draft = Not announced: { $count ->
        [one] 1 change
       *[other] { $count } changes
    }
session-draft-others = And { $count } more { $count ->
        [one] session
       *[other] sessions
    }
session-draft-nobody = Nobody who has joined is affected; no message will be sent.
session-draft-empty =
    No changes are waiting.
    The schedule is as the participants see it.
session-release = Announce to { $count } { $count ->
        [one] person
       *[other] people
    }
session-release-quietly = Save to the schedule
session-add-change = Add a change
session-drop-some = Remove some
session-drop-all = Discard all
session-drop-which = Remove which change?
session-drop = Remove: { $session }
session-confirm-drop =
    Discard { $count } { $count ->
        [one] change
       *[other] changes
    }?
    The schedule stays as the participants see it. What has been collected is lost.
session-dropped = That change was removed.
session-dropped-all = All changes were discarded.
session-changed-meanwhile = This has changed; this is how it stands now.
session-released-before = These changes have been announced already.

session-quiet =
    { $day ->
        [today] Send today at { $time }?
        [tomorrow] Send tomorrow at { $time }?
       *[other] Send on { $at }?
    }
    { $why }
    The schedule changes at once; only the news waits.
session-quiet-too-late =
    Send now without a sound?
    { $why } The next sending hours, { $at }, are too late for { $title }.
session-release-later =
    { $day ->
        [today] Send at { $wallTime }
        [tomorrow] Send tomorrow { $wallTime }
       *[other] Send { $at }
    }
session-release-silently = Send now without a sound
session-release-faulty = { $session }: can no longer be announced.

session-released-quiet = ✅ Schedule saved
session-released-later = ✅ Goes out { $at } to { $total } { $total ->
        [one] person
       *[other] people
    }
session-released-under-way = Sending: { $delivered } of { $total }
session-released-done = ✅ Delivered to { $delivered } of { $total } { $total ->
        [one] person
       *[other] people
    }
session-released-count = { $count ->
        [one] 1 change holds
       *[other] { $count } changes hold
    } since { $at }.
session-released-blocked = Bot blocked: { $names }
session-released-unclear = Uncertain or failed: { $names }
session-released-refresh = Refresh
session-names-others = { $names }, and { $count } more

session-notice-changed = 📌 Schedule changed: { $day }
session-notice-moved = 📌 Schedule moved to { $day }
session-notice-cancelled = 📌 Session cancelled: { $day }
session-notice-restored = 📌 Session takes place after all: { $day }
session-notice-added = 📌 New session: { $day }
session-notice-several = 📌 Schedule changed: { $count } { $count ->
        [one] session
       *[other] sessions
    }
session-notice-was = { $now } (was { $before })
session-notice-until = until { $time }
session-notice-state = { $session }: { $state ->
        [cancelled] cancelled
        [restored] takes place after all
       *[added] new session
    }
session-notice-others = And { $count } more { $count ->
        [one] session
       *[other] sessions
    }; please see the schedule.
session-notice-kept = Your answer stays: { $status }
session-notice-void = Your answer { $status } no longer holds; I will ask again.
session-notice-look = See schedule
session-notice-change = Change answer
session-notice-answer = Answer
