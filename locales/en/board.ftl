### The organizers' attendance board.

command-board = attendance board of a session

board-title = Board: { $title }, { $day }
board-count-present = Present { $count }
board-count-late = Late { $count }
board-count-away = Away { $count }
board-count-absent = Absent { $count }
board-count-unrecorded = Not recorded { $count }
board-count-silent = Not checked in { $count }
board-count-notJoined = Not joined { $count }
board-all-marked = Everybody is marked
board-press = Press a name to mark: { $mark }
board-closed = Closed { $time }. Changes need a reason.
board-updated = Updated { $time }
board-marked = { $name } marked { $mark }, { $time }
board-marked-many = { $count } { $count ->
    [one] person
   *[other] people
} marked { $mark }, { $time }
board-away = Away

board-rest = The rest { $mark } ({ $count })
board-change-mark = Change mark
board-show-all = Show all
board-show-open = Only the open ones
board-undo = Undo
board-more = More
board-take-away = Remove the mark
board-close = Close attendance
board-reopen = Reopen
board-other-session = Another session

board-which-mark =
    Which mark do you want to set?
    It applies when you press a name.
board-more-hint = When attendance is closed, the unmarked become Not recorded (counted as missed), or what an approved absence says. Absent is for you to mark. It can be opened again.

board-choose = Which session's board?
board-session = { $session }: { $state ->
    [closed] closed, { $count } recorded
    [taken] { $count } recorded
   *[untaken] not recorded yet
}
board-none =
    There are no sessions in the schedule yet.
    They come from the workbook: /roster
board-none-yet =
    No session can be recorded yet.
    A board opens one hour before its session. Next session: { $at }

board-session-gone =
    That session is no longer in the schedule.
    Another board: /board
board-person-gone = That name is no longer on this session's list.
board-marked-before = Already marked { $mark } at { $time }.
board-nothing-to-mark = Nobody is left to mark.
board-is-closed = Attendance of this session is closed.
board-too-early = This board opens one hour before the session ({ $time }).
board-undone = { $count } { $count ->
    [one] mark
   *[other] marks
} taken back.
board-now-closed = Attendance is closed.
board-closed-before = Attendance was closed before.
board-not-started = The session has not begun.
board-reopened = Attendance is open again.
board-is-open = Attendance of this session is open.

correction-ask = Why is the mark changed?
correction-change = { $name }: { $before } to { $after }
correction-session = { $session }, { $day }
correction-how = Attendance is closed. Please write the reason, or choose:
correction-ready-paper = On the paper list
correction-ready-slip = Pressed by mistake
correction-ready-letter = Letter came later
correction-done = ✅ { $name }: { $mark }
correction-is-told = The participant will be told.
correction-not-told = They have not joined, so I cannot tell them.
correction-told = 📌 Attendance corrected: { $mark }
correction-told-before = { $session }, { $day } (before: { $mark })
correction-told-ask = If this is not right, please ask the organizer.
correction-reason = Reason: “{ $reason }”
correction-same = The mark is { $mark } already.
correction-needs-text = Please write the reason as text. Example: on the paper list
correction-reasonWithoutWords =
    Please write the reason in words.
    Digits alone do not explain it. Example: on the paper list
correction-reasonTooShort =
    The reason is too short.
    3–500 characters, please. Example: on the paper list
correction-reasonTooLong =
    The reason is too long: { $chars } characters.
    At most 500 characters, please.
correction-controlCharacters =
    Please type it once more.
    That message holds signs that nobody can see.
correction-unchanged = Nothing has changed.
correction-notClosed =
    Attendance of this session is open again.
    The mark can be changed on the board itself.
correction-gone = That name is no longer on this session's list.

board-paper = From a paper list
board-from-paper = { $count } { $count ->
    [one] mark
   *[other] marks
} from the paper list, { $time }
paper-ask = Type what is on the paper list
paper-how =
    A list number alone means Present. Others by code:
    T late, I excused, S sick, DL official duty, A absent.
    Example: 1-12, 15 T, 17 S
    Or send this session's XLSX file, filled in.
paper-example = Example: 1-12, 15 T, 17 S
paper-check = Please check. Nothing has been saved.
paper-status = { $mark } { $count }: { $numbers }
paper-change = No. { $no } { $name }: { $before } to { $after }
paper-more-changes = and { $count } more { $count ->
    [one] change
   *[other] changes
}
paper-unnamed = Not named, stay as they are: { $numbers }
paper-after-close = Attendance is closed; those whose mark changes will be told.
paper-reason = As on the paper attendance list
paper-saved = { $count } { $count ->
    [one] mark
   *[other] marks
} saved.
paper-nothing = I have found no number yet.
paper-unreadable = I cannot read “{ $typed }” as a list number.
paper-unknownCode = “{ $typed }”: I do not know that code (H, T, I, S, DL, A).
paper-noSuchNumber = “{ $typed }”: that number is not on this session's list.
paper-reversed = “{ $typed }”: the first number is larger than the last.
paper-twice = Number { $no } is named twice with different marks.
paper-bad-row = Row { $row }: I cannot read “{ $typed }” (H, T, I, S, DL, A).
paper-not-a-sheet = { $why ->
    [tooLarge] The file is over 5 MB.
    [tooManyRows] The file has too many rows.
    [columns] I cannot find the columns No and Keterangan in that file.
    [empty] The file is empty.
   *[damaged] That file cannot be opened as XLSX or CSV.
}
paper-saved-before = Nothing is waiting to be saved any more.

board-rules = Attendance rules
rules-title = Attendance rules
rules-line = { $name }: { $value }
rules-name-minimum = Required attendance
rules-name-countBy = Counted by
rules-name-duty = Official duty counts as present
rules-name-excused = Excused and sick lower the percentage
rules-name-late = Late counts as present
rules-name-close = Closes by itself
rules-jp = Sessions without JP: 1 JP = { $minutes } minutes, rounded.
rules-at-once = A change applies to all counts at once.
rules-change-minimum = Required attendance
rules-change-countBy = JP or sessions
rules-change-duty = Official duty
rules-change-excused = Excused and sick
rules-change-late = Counting late
rules-change-close = Closing time
rules-ask-minimum = How much attendance is required?
rules-ask-countBy = What is attendance counted by?
rules-ask-duty = Does official duty count as present?
rules-ask-excused = Do excused and sick lower the percentage?
rules-ask-late = Until when does late count as present?
rules-ask-close = When does attendance close by itself?
rules-value-minimum = { $value }%
rules-value-countBy = { $value ->
    [session] Sessions
   *[jp] JP
}
rules-value-duty = { $value ->
    [yes] Yes
   *[no] No
}
rules-value-excused = { $value ->
    [yes] Yes
   *[no] No
}
rules-value-late = { $value ->
    [always] Always
    [1] Up to 1 minute
   *[other] Up to { $value } minutes
}
rules-value-close = { $value } { $value ->
    [1] minute
   *[other] minutes
} after the end
rules-saved = The rule is saved.
board-private-only = For this please open the board in private chat: /board
