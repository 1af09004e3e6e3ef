home-menu =
    Please choose, { $name }.
    Other commands: /help
home-menu-staff =
    Please choose.
    Other commands: /help
home-stranger =
    Sorry, this account is not registered yet.
    Please open the organizer's invitation link, or type your invitation code. Example: 7K4P-2Q9X
    If you have none, please contact the organizer at your agency.
home-help = What you can do here
home-miss =
    I did not understand that message.
    Please choose what you need.
home-miss-kind =
    { $refused }
    Please choose what you need.
home-offer-person =
    Would you like the organizer's help?
    I did not understand your last three messages, but I can pass them on. No need to type them again.
home-language = Pilih bahasa / Choose a language
home-language-set = ✅ Language: English
home-choose-programme = Which programme do you mean?
home-cancelled =
    { $kind ->
        [absence] Filling in the absence request
        [absenceAddition] Writing the addition
        [absenceDecision] Writing the reason for the decision
        [correction] The change of the mark
        [paperSheet] Filling in from paper
        [broadcast] Writing the announcement
        [broadcastPick] The choice of recipients
        [broadcastTime] The scheduling
        [broadcastCorrect] The correction
        [broadcastTemplate] Saving the text
        [join] Joining
        [joinFix] The correction of your data
        [listJump] The search
        [planNudge] The change of the reminder
        [planTemplateUpload] Uploading the template
        [programmeNew] Making the programme
        [programmeField] The change of the programme
        [reminderRule] Filling in the reminder rule
        [pauseUntil] Choosing the date of the pause
        [reviewComment] Writing the comment
        [reopenPlan] Reopening the plan
        [seminarSetup] The change of the seminar settings
        [session] The change of the session
        [roleInvite] Making the role invitation
        [ask] The question
       *[other] This
    } is cancelled.
    Nothing was sent or changed.
home-cancelled-addition =
    { $kind ->
        [rsvpLetter] The letter number
       *[other] The reason
    } is left out.
    Your attendance answer stays saved.
home-cancelled-sheet =
    The score sheet is closed.
    What you have filled in stays.
home-cancelled-plan =
    The section is closed. What you saved stays.
    Go on any time with /plan.
home-plan-still-open = Your plan is still waiting; go on with the button below.
home-nothing-to-cancel = There is nothing to cancel.

command-menu = main menu
command-language = change the language
command-cancel = stop what is being filled in
command-help = list of commands

button-menu = Menu
button-schedule = Today's schedule
button-attendance = Attendance
button-plan-start = Start plan
button-plan-continue = Continue plan
button-plan-see = See the plan
button-status = My status
button-ask = Ask the organizer
button-panel = Organizer panel
button-switch-programme = Switch programme
button-other-language = Indonesia
button-cancel = Cancel
button-back = Back
button-save = Save
button-change = Change
button-no-longer-valid = This button is no longer valid.

error-internal =
    Sorry, something went wrong on our side.
    What was saved is safe. If it happens again, give the organizer the code { $code }.
error-file =
    Sorry, that file could not be fetched from Telegram.
    Please send it again, or try again later. If it keeps happening, tell the organizers the code { $code }.
error-retry = Try again
file-not-given =
    I cannot fetch that file from Telegram.
    Please send it once more, 20 MB at most.
unknown-command =
    There is no command { $command }.
    { $open ->
        [yes] What you are filling in stays open. List of commands: /help
       *[no] List of commands: /help
    }
answer-already-taken = That message was already taken care of.
answer-late = Sorry, this answer is { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
} late. Nothing is lost.
not-allowed-in-role =
    Sorry, this is not part of your role.
    If you need it, please ask the organizer to add the role.
not-allowed =
    This command is for organizers.
    If you need it, please ask the organizer for the role.
delivery-repeat = Sent again, because the first may not have arrived.
