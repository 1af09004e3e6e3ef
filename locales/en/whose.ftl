### Texts of which is asked what they are for.

whose-quoted = “{ $text }” ({ $words ->
    [one] 1 word
   *[other] { $words } words
})
whose-one = Is this for { $name }?
whose-several = Is this for { $first }, or for { $last }?
whose-not = No, it is not
whose-none = None of them
whose-dropped = All right, that text is not saved.
whose-gone =
    That text cannot be used any more.
    It has been used already, or it is too old. Please type it once more if needed.
talk-thanks = You are welcome.
talk-greeting = Hello. What can I do for you?
talk-agreement = All right.
talk-form-waits = I am still waiting for { $name }.
form-answer = As { $name }
form-name = { $kind ->
    [rsvpReason] the reason you are excused
    [rsvpLetter] the letter number
    [absence] the absence request
    [absenceAddition] the addition to the request
    [absenceDecision] the reason for the decision
    [correction] the reason for changing the mark
    [paperSheet] what is on the attendance list
    [broadcast] the announcement
    [broadcastPick] the recipients
    [broadcastTime] the sending time
    [broadcastCorrect] the corrected text
    [broadcastTemplate] the text to save
    [joinFix] the data that needs fixing
    [listJump] the words to look for
    [planNudge] the reminder time
    [programmeNew] the facts of the new programme
    [programmeField] the programme setting
    [reminderRule] the reminder rule
    [pauseUntil] the length of the pause
    [reviewComment] a comment on the plan
    [reopenPlan] the reason for reopening
    [seminarSheet] the entry on the score sheet
    [seminarSetup] the seminar settings
    [session] the timetable change
    [roleInvite] the name for the role link
    [ask] the question to the organizers
   *[other] the answer to my question
}
