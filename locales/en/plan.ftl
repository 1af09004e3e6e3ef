### The action plan: its card, questions, answers and text.

command-plan = write the action plan

plan-list-two = { $first } and { $last }
plan-list-many = { $first } and { $last }
plan-and-more = … and { $rest } more

## The card

plan-home = 📝 Action plan: { $filled } of { $total } filled
plan-home-intro = You can fill it in little by little. Every answer is saved at once.
plan-home-last = Last: section { $number } ({ $title })
plan-home-last-on = Last: section { $number } ({ $title }), { $day }
plan-home-first = First deadline: { $at }
plan-home-first-parts = First deadline: { $at } ({ $parts })
plan-home-next = Next deadline: { $at }
plan-home-missed = The deadline for { $name }, { $day }, has passed; you can still fill it in.
plan-home-new = New from the organizer: { $names }
plan-all-filled = All sections are filled.
plan-stopped =
    ✅ All saved: { $filled } of { $total } filled
    Go on any time with /plan.

## The question of a section

plan-section-title = Section { $number } of { $total }: { $task }
plan-example = Example: { $example }
plan-section-new = A new section, added by the organizer.
plan-current = Current answer: { $answer }
plan-current-none = none yet
plan-current-text = Current answer: “{ $text }” ({ $words ->
    [one] 1 word
   *[other] { $words } words
  })
plan-amount-proposed = Not saved yet: { $amount }
plan-asks-words = { $option }: please write { $minWords }–{ $maxWords } words.
plan-chosen = { $label } (chosen)
plan-section-closed = That section is no longer open.
plan-nothing-written = Nothing is written in that section yet.
plan-needs-text = This section needs an answer in text.
plan-needs-button = Please answer this section with the buttons.
plan-still-kept = What you wrote before is still saved.

## After an answer

plan-saved-words =
    ✅ { $title }: { $words ->
        [one] 1 word
       *[other] { $words } words
    }
    “{ $text }”
plan-saved-words-late =
    ✅ { $title }: { $words ->
        [one] 1 word
       *[other] { $words } words
    }, your message of { $time }
    “{ $text }”
plan-joined =
    ✅ Added to { $title }: { $words ->
        [one] 1 word
       *[other] { $words } words
    }
    “{ $text }”
plan-button-separate = Separate: for section { $number }
plan-which-line =
    { $title } is filled already: “{ $old }”
    Replace it with “{ $typed }”?
plan-which-way =
    { $title } is filled already: { $oldWords ->
        [one] 1 word
       *[other] { $oldWords } words
    }
    “{ $old }”
    The new one, { $typedWords ->
        [one] 1 word
       *[other] { $typedWords } words
    }: “{ $typed }”
    Add it, or replace?
plan-way-join = Add
plan-way-replace = Replace
plan-way-leave = Leave as it is
plan-offer-answer = Put into section { $number }
plan-offer-more = Add to section { $number }
plan-offer-name = section { $number } ({ $title })
plan-offer-alone = Is this the answer to section { $number } ({ $title })?
plan-offer-yes = Yes, save
plan-talk = { $line } We are at section { $number } of { $total }: { $title }.
plan-saved-answer = ✅ { $title }: { $answer }
plan-saved-check = ✅ { $title } is correct
plan-saved-agreed = ✅ { $title } agreed
plan-saved-already = Already saved at { $time }.
plan-skipped = Section { $number } skipped for now: { $title }
plan-left-draft = Section { $number } kept as a draft: { $title }
plan-left-complete = Section { $number } stays saved: { $title }
plan-changed-draft = Section { $number } changed and is now a draft: { $title }
plan-unit-told =
    The organizer will be told.
    Once your record is corrected, please check section { $number } again.
plan-unit-for-staff =
    📝 { $name }: the work unit needs fixing
    On record now: { $unit }. Please update the roster.
plan-other-version = Another answer that came at the same time is still saved: “{ $text }”
plan-not-complete = This answer is not complete yet.

plan-draft-words = Saved as a draft: { $words ->
    [one] 1 word
   *[other] { $words } words
  }
plan-draft-add = { $min }–{ $max } words are needed. Please send only the addition.
plan-draft-add-facts = { $min }–{ $max } words are needed. Please send only the addition: how long, how many, who experiences it.
plan-draft-shorten = Please shorten it to { $min }–{ $max } words.
plan-draft-too-many-chars = { $chars } characters; at most { $max }. Please shorten it.
plan-draft-limit-at = Word { $max } is at: “… { $words }”
plan-joined-2 = Both messages have been joined.
plan-joined-3 = All three messages have been joined.
plan-joined-many = All messages have been joined.
plan-asks-replacement =
    Please send the new answer.
    The old answer stays saved until the new one is here.
plan-asks-again = Please send the answer once more.
plan-confirm-amount =
    I will record: { $amount }. Save?
    { $words }.

plan-undone = The last entry was taken back.
plan-undo-superseded = There is a newer entry by now.
plan-nothing-to-undo = There is no entry to take back.

plan-warn-no-digit = If you have a figure, it makes the problem clearer. You can add it any time.
plan-warn-capitals = The title is all in capitals. It could read: “{ $tidied }”
plan-warn-no-baseline = Line { $row }: there is no starting value yet. Recording it makes a good first milestone.
plan-warn-saturday = Line { $row }: { $day } is a Saturday.
plan-warn-sunday = Line { $row }: { $day } is a Sunday.
plan-warn-dayOff = Line { $row }: { $day } is a holiday.

## Rows: milestones, team, indicators and others

plan-rows-complete = ✅ Section { $number } complete: { $rows } { $noun }
plan-rows-too-few = ✅ { $rows } { $noun }. At least { $min } are needed.
plan-rows-too-many = ✅ { $rows } { $noun }. At most { $max }; please delete some.
plan-rows-noneOfRole = ✅ { $rows } { $noun }. Please name one “{ $role }”.
plan-rows-severalOfRole = ✅ { $rows } { $noun }. One “{ $role }” is enough; check lines { $where }.
plan-rows-no-early-end = ✅ { $rows } { $noun }. At least one should end by { $day }.
plan-rows-draft = ✅ { $rows } { $noun }, not complete yet.
plan-row-numbered = Line { $row }
plan-row-name = “{ $name }”.
plan-ask-cell = { $noun } { $row }: { $ask }
plan-ask-of-person = What is the { $title } of { $name }?
plan-row-needs-fixing = Line { $row } needs fixing.
plan-in-row = In line { $row }, { $fault }.
plan-swapped = Swapped?
plan-rows-kept = Saved already: line { $rows }.
plan-not-stored = { $what } in line { $rows } not stored.
plan-number-phone = Phone number
plan-number-nip = NIP
plan-number-nik = NIK
plan-write-cell = Please write the { $title } of { $noun } { $row }.
plan-choose-cell = Please choose the { $title } of { $noun } { $row }.
plan-write-row = Please write line { $row } again: { $heading }
plan-write-like = Please write: { $heading }
plan-asks-row = Please send line { $row } again, or choose one column.
plan-row-deleted = { $noun } “{ $name }” deleted.
plan-rows-left = { $left } { $noun } left.
plan-rows-left-too-few = { $left } { $noun } left; at least { $min } are needed.
plan-which-to-edit = Which line do you want to change?
plan-which-to-delete = Which line do you want to delete?

plan-fault-missing = the { $title } is missing
plan-fault-tooFewWords = the { $title } has { $words ->
    [one] 1 word
   *[other] { $words } words
  }, at least { $minWords } are needed
plan-fault-tooManyWords = the { $title } has { $words } words; at most { $maxWords } are allowed
plan-fault-too-long = the { $title } has more than { $maxChars } characters
plan-fault-noNumber = “{ $typed }” holds no figure
plan-fault-notAnOption = “{ $typed }” is not among the options for { $title }
plan-fault-notADate = I cannot read “{ $typed }” as a date
plan-fault-noSuchDay = the day { $typed } does not exist
plan-fault-too-many-cells = there are { $typed } columns instead of { $columns }
plan-fault-end-before-start = the end ({ $end }) is before the start ({ $start })
plan-fault-out-of-window = the date { $day } is outside the plan period ({ $from } to { $until })
plan-fault-same = { $one } and { $other } are the same

## Answers that cannot be taken

plan-refused-empty =
    That message is empty.
    Please write the answer in letters or figures.
plan-refused-too-long =
    Too long: { $chars } characters
    At most { $max } characters. Please split or shorten it. What you wrote before is still saved.
plan-refused-control =
    That message has signs that nobody can see.
    Please type it again. What you wrote before is still saved.
plan-refused-not-an-option =
    “{ $typed }” is not among the options.
    Please choose with the buttons.
plan-refused-too-many-picked = At most { $max } options. Please take one off first.
plan-refused-words =
    { $words ->
        [one] 1 word now.
       *[other] { $words } words now.
    }
    { $option }: please write { $min }–{ $max } words.
plan-refused-notAnAmount =
    I cannot read that amount yet.
    Examples: 0, 1,500,000 or 1.5 million
plan-refused-negative =
    The amount cannot be below zero.
    Examples: 0, 1,500,000 or 1.5 million
plan-refused-fractionOfRupiah =
    Please give whole rupiah, without cents.
    Examples: 1,500,000 or 1.5 million
plan-refused-amountTooLarge =
    That amount is too large.
    Examples: 1,500,000 or 1.5 million
plan-refused-amount-range =
    { $amount } is out of range.
    Please give between { $min } and { $max }. Examples: 1,500,000 or 1.5 million
plan-refused-rows-full = There are { $max } lines already; no more can be added. Please delete one first.
plan-refused-nothingToConfirm = There is nothing left to save.
plan-refused-noSuchRow = That line is no longer there.
plan-refused-nothingToRestore = There is no line to bring back.
plan-refused-sortedByStart = Milestones are sorted by their start.
plan-refused-nothingToSwap = The dates are in order already.
plan-refused-noSuchMessage =
    The message you changed is not part of an answer.
    Nothing changed here.
plan-refused-notForThisSection = That button is not for this section.

## The list of sections and the whole text

plan-example-page = An example plan (in Indonesian)
plan-old-sections = Kept, not printed
plan-groups = Choose a group of sections
plan-group = { $title }: choose a section
plan-group-complete = complete, { $filled } of { $total }
plan-group-count = { $filled } of { $total }
plan-group-drafts = { $drafts ->
    [one] 1 draft
   *[other] { $drafts } drafts
  }
plan-group-skipped = { $skipped } skipped
plan-group-draft = draft, needs more
plan-group-draft-long = draft, needs shortening
plan-section-line = { $number }. { $title }: { $why }
plan-state-complete = complete
plan-state-new = new section
plan-state-notAsked = not needed
plan-gap = { $title }: { $why }
plan-why-empty = empty
plan-why-skipped = skipped
plan-why-not-agreed = not agreed yet
plan-why-not-checked = not checked yet
plan-why-draft = draft, not complete
plan-why-tooFewWords = draft, { $words ->
    [one] 1 word
   *[other] { $words } words
  } (at least { $minWords })
plan-why-tooManyWords = draft, { $words } words (at most { $maxWords })
plan-why-tooFewRows = draft, { $rows ->
    [one] 1 line
   *[other] { $rows } lines
  } (at least { $minRows })
plan-why-tooManyRows = draft, { $rows } lines (at most { $maxRows })
plan-why-row = draft, line { $row } needs fixing
plan-why-sourceContradictsBudget = does not match the budget
plan-why-amountNotConfirmed = not saved yet
plan-why-waitsForOrganizer = waiting for the organizer
plan-text-gaps = Your plan: { $gaps ->
    [one] 1 section is incomplete
   *[other] { $gaps } sections are incomplete
  }
plan-text-complete = Your plan is complete: { $filled } of { $total } { $total ->
    [one] section
   *[other] sections
  }
plan-text-page = Your plan
plan-text-gap = [{ $why }]
plan-end-open = { $filled } of { $total } filled. Still to be completed:

## Buttons

plan-button-begin = Begin with the { $title }
plan-button-groups = List of sections
plan-button-example-plan = Example plan
plan-button-old = Earlier sections ({ $count })
plan-button-preview = View plan
plan-button-read = Read here
plan-button-example = Show example
plan-button-hide-example = Hide example
plan-button-skip = Skip for now
plan-button-stop = Save & stop
plan-button-done = Done
plan-button-to-section = To section { $number }
plan-button-show-text = Show what I wrote
plan-button-replace = Replace it all
plan-button-undo = Take back
plan-button-tidy = Tidy the title
plan-button-change-amount = Change the amount
plan-button-one-by-one = Fill in one by one
plan-button-add-row = Add { $noun }
plan-button-edit-rows = Change a line
plan-button-delete-rows = Delete a line
plan-button-edit-row = Change line { $row }
plan-button-delete-row = Delete line { $row }
plan-button-swap = Yes, swap dates
plan-button-restore = Bring back { $noun }
plan-button-up = Move up
plan-button-down = Move down
plan-button-copy = Copy the line
plan-button-shorten = Shorten { $title }
plan-button-choose = Choose { $title }
plan-button-complete = Complete { $title }
plan-button-check = Check { $title }
plan-button-fill = Fill in { $title }

## Evidence

plan-evidence = Evidence of section { $number }: { $files ->
    [one] 1 file
   *[other] { $files } files
  }
plan-evidence-line = { $nth }. { $name }, { $size }
plan-evidence-attached = ✅ Evidence attached: { $name }
plan-evidence-removed = Evidence “{ $name }” removed.
plan-evidence-restored = ✅ Evidence “{ $name }” brought back.
plan-evidence-too-large = The file ({ $size }) is too large: at most 20 MB.
plan-evidence-full = There are { $max } files already; no more can be added. Please remove one first.
plan-evidence-gone = That file is no longer there.
plan-button-attach = Attach as evidence
plan-button-evidence = See evidence ({ $files })
plan-button-evidence-see = See { $nth }
plan-button-evidence-remove = Remove { $nth }
plan-button-evidence-restore = Bring evidence back

## A reminder of one's own

plan-nudge-ask = When should I remind you to continue?
plan-nudge-example = Choose, or type. Example: tomorrow 8, every day 16.30
plan-nudge-now = Now: { $when }
plan-nudge-daily = every day { $time }
plan-nudge-once = { $day }, { $time }
plan-nudge-unread = I cannot read “{ $typed }” as a time yet.
plan-nudge-past = That time has passed.
plan-nudge-outside = I send no messages at that hour; please choose between { $hours }.
plan-nudge-set = ✅ I will remind you { $at }
plan-nudge-moved = The time you asked for is outside the sending hours, so I moved it.
plan-nudge-set-daily = ✅ I will remind you every day at { $time }
plan-nudge-first = From { $at }, except on days off.
plan-nudge-stopped = Plan reminders stopped.
plan-nudge-title = 📝 Time to go on with your plan: { $filled } of { $total } filled
plan-nudge-next = Next: section { $number }, { $title }.
plan-button-nudge = Remind me
plan-button-nudge-change = Change reminder
plan-button-nudge-tomorrow = Tomorrow 08.00
plan-button-nudge-morning = Every day 08.00
plan-button-nudge-afternoon = Every day 16.00
plan-button-nudge-off = Do not remind me
