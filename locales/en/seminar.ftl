### The seminar: slots, order, score sheets, results.

## Organizers

reviews-button-seminar = Seminar
seminar-not-set =
    The seminar is not set up yet.
    Ready to present: { $approved }. Plan not approved yet: { $blocked }.
seminar-title = Seminar: { $presenters } { $presenters ->
        [one] presenter
       *[other] presenters
    }
seminar-hours-line = { $day }, { $from }–{ $until }
seminar-each = { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } for each presenter
seminar-free-saturday = { $day } is a Saturday.
seminar-free-sunday = { $day } is a Sunday.
seminar-free-dayOff = { $day } is a day off.
seminar-clash = At the same time as a session: { $session }, { $day }, { $time }
seminar-place = Place: { $place }
seminar-no-room = Not enough time: { $presenters } without a slot.
seminar-newcomers = Approved since: { $presenters }
seminar-untold = Not told yet: { $presenters }
seminar-button-set = Set up the seminar
seminar-button-order = Order
seminar-button-add = Add { $presenters }
seminar-button-tell = Tell { $presenters }
seminar-button-results = Scores
seminar-button-hours = Change the hours
seminar-button-place = Change the place
seminar-button-blocked = Cannot present yet ({ $people })
seminar-order = Order
seminar-order-line = { $number }. { $day } { $time } { $name }
seminar-order-slotless = { $number }. { $name }: no slot yet
seminar-button-roster = By roster
seminar-button-approval = By approval
seminar-place-of = Number { $number }: { $name }
seminar-no-slot = The seminar's hours do not reach this far.
seminar-blocked = Cannot present yet: { $people }
seminar-blocked-line = { $name }: { $why }
seminar-blocked-placed = { $name }: { $why }; the place is kept
seminar-confirm-tell = Tell { $presenters } { $presenters ->
        [one] presenter
       *[other] presenters
    }?
seminar-not-joined = Not joined, will not get it: { $people }
seminar-quiet = { $why } This message still goes now, without a sound.
seminar-button-tell-yes = Yes, tell them
seminar-told = { $presenters } { $presenters ->
        [one] presenter
       *[other] presenters
    } will be told.
seminar-told-all = All presenters are told; what may not have arrived is listed in /panel.
seminar-told-joined = Everybody who has joined will be told; what may not have arrived is listed in /panel. Not joined: { $people }

## Setting it up

seminar-ask-hours =
    When is the seminar?
    One line for each stretch of time; leave breaks out. Example:
    { $day } 08.30-12.00
    { $day } 13.00-15.30
seminar-fault-notUnderstood = I could not read line { $line }: “{ $typed }”
seminar-fault-noSuchDay = The day in line { $line } does not exist: “{ $typed }”
seminar-fault-noSuchTime = The time in line { $line } does not exist: “{ $typed }”
seminar-fault-endBeforeStart = In line { $line } the end is before the start: “{ $typed }”
seminar-fault-overlap = Line { $line } overlaps another: “{ $typed }”
seminar-fault-past = That day has passed: { $day }. Please write another day.
seminar-fault-tooMany = Too many: at most 20 lines.
seminar-ask-minutes =
    How many minutes for each presenter?
    Choose, or type the number.
seminar-minutes = { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } ({ $presenters } fit)
seminar-minutes-alone = { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }
seminar-minutes-range = Please write 1 to { $max } minutes.
seminar-ask-place =
    Where is the seminar?
    Example: Hall, 2nd floor
seminar-place-length = Please write the place, at most { $max } characters.
seminar-button-no-place = Not decided yet
seminar-button-drop-place = Remove the place
seminar-button-keep-hours = Keep the hours
seminar-now = Now: { $value }
seminar-place-none = not decided yet

## Presenters

seminar-slot = 📅 Your seminar slot
seminar-slot-moved = 📌 Your seminar slot has changed
seminar-slot-changed = 📌 The seminar's place has changed
seminar-slot-before = Was { $at }
seminar-slot-gone =
    📌 You have no seminar slot for now
    The earlier time no longer holds: { $at }
    The new time will follow.
seminar-number = Number { $number } of { $presenters }
seminar-not-told = Your seminar slot has not been set yet.
seminar-button-mine = My seminar
seminar-result = ✅ Seminar result: { $total } of 100
seminar-result-average = { $reviewers ->
        [one] From 1 reviewer
       *[other] Average of { $reviewers } reviewers
    }
seminar-result-line = { $title }: { $points } of { $weight }
seminar-result-note = Reviewer's note: “{ $note }”

## Reviewers

seminar-queue = Seminar scores
seminar-queue-line = { $number }. { $at } { $name }: { $state }
seminar-queue-slotless = { $number }. { $name } (no slot yet)
seminar-queue-slotless-begun = { $number }. { $name } (no slot yet): { $state }
seminar-sheet-empty = not scored
seminar-sheet-part = { $filled } of { $all } filled
seminar-sheet-in = handed in, { $total }
seminar-sheet = Score sheet: { $name }
seminar-sheet-line = { $title }: { $points } of { $weight }
seminar-sheet-so-far = Sum so far: { $total }
seminar-sheet-total = Sum: { $total } of 100
seminar-sheet-note = Note: “{ $note }”
seminar-sheet-closed = The result has been released; scores can no longer change.
seminar-sheet-counts = Handed in; you may still change it until the result is released.
seminar-button-fill = Fill in
seminar-button-change = Change scores
seminar-button-note = Write a note
seminar-button-hand-in = Hand in
seminar-button-queue = All presenters
seminar-button-sheet = Score sheet
seminar-button-scores = Seminar scores
seminar-criterion = { $title } ({ $number } of { $all })
seminar-criterion-of = { $name }: choose, or type 0 to { $weight }.
seminar-criterion-now = Now: { $points }
seminar-points-range = Please type a whole number, 0 to { $max }.
seminar-ask-note =
    A note for { $name }?
    Please type it; the participant gets it with the result.
seminar-note-length = Please write the note, at most { $max } characters.
seminar-handed-in-kept = The sheet is handed in.
seminar-handed-in-released = The result has been released.
seminar-handed-in-incomplete = Something is still without a score.

## Results

seminar-results = Scores: { $ready } not released
seminar-result-none = { $number }. { $name }: no score yet
seminar-result-ready = { $number }. { $name }: { $total } ({ $reviewers } { $reviewers ->
        [one] reviewer
       *[other] reviewers
    })
seminar-result-released = { $number }. { $name }: { $total }, released
seminar-button-release = Release { $results }
seminar-confirm-release =
    Release { $results } { $results ->
        [one] result
       *[other] results
    } to the participants?
    Each gets their own scores and the reviewers' notes. After that scores cannot change.
seminar-confirm-release-one =
    Release the result of { $name }?
    The participant gets their own scores and the reviewers' notes. After that scores cannot change.
seminar-release-early = The presentation is only on { $at }.
seminar-release-early-some = { $presenters } of them { $presenters ->
        [one] has
       *[other] have
    } not presented yet; the first is only on { $at }.
seminar-release-open = { $count } { $count ->
        [one] sheet
       *[other] sheets
    } not handed in: { $sheets }
seminar-release-sheet = { $reviewer } ({ $filled } of { $all })
seminar-release-sheet-of = { $reviewer } for { $name } ({ $filled } of { $all })
seminar-release-not-counted = Scores that are not handed in do not count.
seminar-button-release-yes = Yes, release
seminar-released = { $results } { $results ->
        [one] result
       *[other] results
    } released.
seminar-released-before = The results have been released.
