### Texts of which is asked what they are for.

whose-quoted = “{ $text }” ({ $words ->
    [one] 1 word
   *[other] { $words } words
})
whose-one = Is this for { $name }?
whose-several = Is this for { $first }, or { $last }?
whose-not = No
whose-none = None of them
whose-dropped = All right, that text is not kept.
whose-gone =
    That text does not wait any more.
    It was used already, or its time is over. Please type it once more if needed.
talk-thanks = You are welcome.
talk-greeting = Hello. What can I do for you?
talk-agreement = All right.
talk-form-waits = I still wait for { $name }.
form-answer = For { $name }
form-name = { $kind ->
    [rsvpReason] the reason
    [rsvpLetter] the letter number
    [absence] the absence request
    [absenceAddition] the note to the organizers
    [absenceDecision] the reason of the decision
    [correction] the reason of the change
    [paperSheet] the attendance list
    [broadcast] the announcement
    [broadcastPick] the recipients
    [broadcastTime] the sending time
    [broadcastCorrect] the corrected text
    [broadcastTemplate] the announcement template
    [joinFix] what needs fixing
    [listJump] the search
    [planNudge] the reminder time
    [programmeNew] the new programme
    [programmeField] the programme setting
    [reminderRule] the reminder rule
    [pauseUntil] how long the pause lasts
    [reviewComment] a comment on the plan
    [reopenPlan] the reason to reopen
    [seminarSheet] the score sheet
    [seminarSetup] the seminar settings
    [session] the timetable change
    [roleInvite] the name
    [ask] the question to the organizers
   *[other] the question before
}
