### Handing in, reviewing, fixing and approving the action plan.

command-review = review action plans

## The participant hands in

plan-button-submit = Submit
plan-submit-gaps = Not ready to submit: { $gaps } { $gaps ->
        [one] section
       *[other] sections
    } to go
plan-submit-confirm =
    All complete. Submit to the reviewer?
    Version { $n } will be locked while it is reviewed.
plan-submit-due = Deadline: { $at }
plan-submit-late = The deadline, { $at }, has passed; this version is recorded as late.
plan-submit-until = Still accepted until { $at }.
plan-submit-comments = { $comments ->
        [one] 1 comment is still open
       *[other] { $comments } comments are still open
    }: { $titles }
plan-submit-closed =
    The time to submit has passed.
    Plans could be submitted until { $at }. What you wrote is kept; please contact the organizer.
plan-submitted =
    ✅ Version { $n } submitted
    { $at }. I will tell you the outcome here.
plan-submitted-late =
    ✅ Version { $n } submitted, recorded as late
    { $at }. I will tell you the outcome here.
plan-submitted-already = Version { $n } was submitted at { $time }.
plan-with-reviewers =
    📝 Version { $n } is with the reviewer
    Submitted { $at }. Meanwhile it is locked; you can still read it.
plan-drafts-erased =
    Drafts of plans were deleted on { $day }
    { $version ->
        [kept] The time they are kept is over. The version you sent last can still be read.
       *[none] The time they are kept is over. This plan was never sent, so no version of it is left.
    }
plan-presented = The plan was presented at the seminar.

## Decisions, to the participant

review-fix-request = 📝 Please fix { $sections } { $sections ->
        [one] section
       *[other] sections
    }
review-comment = { $title }: “{ $text }”
review-comment-fixed = { $title } (changed since): “{ $text }”
review-comment-here = Reviewer's comment: “{ $text }”
review-more-comments = … and { $rest } more
review-by = Reviewer: { $name }
review-unnamed = no name given
review-button-fix = Fix { $title }
review-button-all-comments = Read all comments
review-comments-page = Comments
review-approved =
    ✅ Your action plan is approved
    Version { $n }, { $at }. The plan is locked; to change it, please contact the organizer.
review-reopened =
    📝 Your action plan is open again
    The organizer's reason: “{ $reason }”
    Please fix it, then submit the next version.

## Invitation to the reviewer

review-invitation = 📝 Please review a plan, version { $n }
review-button-begin = Start reviewing
review-no-reviewer =
    📝 Nobody reviews the plan of { $name } yet
    Version { $n } has been submitted. Please invite or assign a reviewer.

## The reviewer's queue and card

review-queue = 📝 { $waiting } { $waiting ->
        [one] plan waits
       *[other] plans wait
    } for review
review-queue-empty = No plan is waiting.
review-queue-nothing = Plans appear here once participants submit them.
review-queue-waiting = { $name }, version { $n }: { $days ->
        [0] came in today
        [one] waiting for 1 day
       *[other] waiting for { $days } days
    }
review-queue-overdue = { $line } (overdue)
review-queue-withParticipant = { $name }, version { $n }: being fixed
review-queue-approved = { $name }, version { $n }: approved
review-nudge = ⏰ { $plans } { $plans ->
        [one] plan waits
       *[other] plans wait
    } for your review
review-nudge-more = … and { $rest } more
review-button-review = Review plans
review-button-queue = Review queue
review-card = 📝 Plan, version { $n }, waiting for review
review-card-approved = ✅ Version { $n } approved by { $by }, { $at }
review-card-changesRequested = Version { $n } sent back by { $by }, { $at }
review-card-reopened = Version { $n } reopened by { $by }, { $at }
review-card-replaced = Version { $n } has been replaced by version { $latest }.
review-handed-in = Submitted { $at }
review-handed-in-late = Submitted { $at } (late)
review-after-downtime = Received after an outage: its deadline passed while the bot was down.
review-changed = Changed since version { $n }: { $what }
review-unchanged = Nothing has changed since version { $n }.
review-unsent = Your comments not yet sent: { $comments }
review-button-read = Read the plan
review-button-changes = See the changes
review-button-newest = Open version { $n }
review-button-comment = Comment
review-button-mine = My comments ({ $comments })
review-button-request = Ask for changes
review-button-approve = Approve

review-page = { $name }, version { $n }
review-gap = (incomplete)
review-button-comment-on = Comment: { $title }
review-changes-page = Changed since version { $n }
review-marks = [−…−] removed, [+…+] added
review-change-of = { $title }:
review-comment-earlier = Earlier comment: “{ $text }”
review-commented-unchanged = Commented on, but unchanged:
review-row-added = New line: { $row }
review-row-changed = Changed line: { $row }
review-row-removed = Removed line: { $row }
review-rows-added = { $rows } new { $rows ->
        [one] line
       *[other] lines
    }
review-rows-changed = { $rows } { $rows ->
        [one] line
       *[other] lines
    } changed
review-rows-removed = { $rows } { $rows ->
        [one] line
       *[other] lines
    } removed
review-words-added = { $words } { $words ->
        [one] word
       *[other] words
    } added
review-words-removed = { $words } { $words ->
        [one] word
       *[other] words
    } removed

## The reviewer's comments

review-choose-section = Choose the section to comment on.
review-section-commented = { $title } ({ $comments })
review-section-empty = This section was not filled in.
review-ask-comment = { $title }: what needs fixing?
review-ask-rewrite = { $title }: write the comment anew.
review-ask-hint = Please type the comment. Example: Please add an evaluation step.
review-comment-kept =
    ✅ Comment saved: { $title }
    Not sent yet; the participant gets it with your decision.
review-comment-added =
    ✅ Further comment saved: { $title }
    “{ $text }”
    Not sent yet; the participant gets it with your decision.
review-button-remove-this = Remove this comment
review-button-other-comment = Another comment
review-my-comments = Your comments: { $comments }, not sent yet
review-no-comments = No comment has been written yet.
review-button-rewrite = Change { $row }
review-button-remove = Remove { $row }
review-comment-removed =
    Comment removed.
    { $title }: “{ $text }”
review-comment-gone = That comment has been sent or removed.
review-comment-late = That comment was not saved; this version has been decided on or replaced.
review-comment-empty = That message is empty.
review-comment-control = It contains signs that nobody can see; please type it again.
review-comment-too-long = Too long: { $chars } characters, at most { $max }.

## The reviewer's decision

review-needs-comment =
    Please write at least one comment.
    Choose a section, then type what needs fixing.
review-button-choose = Choose a section
review-confirm-request = Send { $comments } { $comments ->
        [one] comment
       *[other] comments
    } to { $name }?
review-button-send = Send { $comments } { $comments ->
        [one] comment
       *[other] comments
    }
review-confirm-approve = Approve the plan of { $name }, version { $n }? The plan will be locked.
review-comments-come-along = { $comments } { $comments ->
        [one] comment goes
       *[other] comments go
    } along.
review-button-approve-n = Approve version { $n }
review-done-approved =
    ✅ Version { $n } approved
    I will tell { $name }.
review-done-changesRequested =
    ✅ Changes requested
    I will tell { $name }. The next version will come to your queue.
review-already-approved = Already approved at { $time }.
review-already-changesRequested = Already sent back at { $time }.
review-already-reopened = Already reopened at { $time }.
review-decided-by-other = That decision stands; yours was not sent.
review-unsent-kept = Your comments ({ $comments }) are kept for the next version.

## Organizers: how the plans stand, who reviews whom

panel-reviews = Action plans
reviews-title = Action plans and reviews
reviews-drafting = Not submitted: { $plans }
reviews-waiting = Waiting for the reviewer: { $plans }
reviews-waiting-overdue = Waiting for the reviewer: { $plans }, overdue { $overdue }
reviews-fixing = Being fixed: { $plans }
reviews-approved = Approved: { $plans }
reviews-unassigned = No reviewer assigned: { $plans }
reviews-no-reviewers = There is no reviewer yet. Please invite one under Roles.
reviews-button-plans = All plans
reviews-button-spread = Share evenly
reviews-button-groups = By group
reviews-button-rules = Submission rules
reviews-plans = Participants' plans
reviews-line = { $no }. { $name }: { $state }
reviews-line-by = { $no }. { $name }: { $state } ({ $by })
reviews-state-drafting = not submitted
reviews-state-submitted = version { $n } with the reviewer
reviews-state-resubmitted = version { $n } with the reviewer
reviews-state-changesRequested = being fixed
reviews-state-approved = version { $n } approved
reviews-state-presented = version { $n } presented
reviews-plan-of = { $name }, { $opd }
reviews-plan-state = Plan: { $state }
reviews-anybody = Reviewer: nobody assigned; any reviewer may take it.
reviews-button-assign = Assign { $name }
reviews-button-release = Release { $name }
reviews-button-reopen = Reopen
reviews-assigned = Reviewer assigned to { $participants } { $participants ->
        [one] participant
       *[other] participants
    }.
reviews-spread-confirm = Share { $plans } { $plans ->
        [one] plan
       *[other] plans
    } among the reviewers?
reviews-spread-line = { $name }: { $plans }
reviews-spread-keeps = What is assigned already stays as it is.
reviews-button-spread-yes = Yes, share evenly
reviews-choose-group = Which group?
reviews-choose-reviewer =
    Who reviews { $group }?
    The reviewer so far is replaced.
reviews-send-reason = The plan of { $name } is opened again, because:
reviews-ask-reason =
    Reopen the plan of { $name }?
    Please write why; the participant will see it. Example: the trial dates need to change.
reviews-reason-length = The reason needs { $min }–{ $max } characters.
reviews-reopened = ✅ The plan of { $name } is open again; I will tell them.
reviews-notApproved = The plan of { $name } is not locked now.
reviews-rules = Rules for submitting and reviewing
reviews-rules-grace = First version after the last deadline: { $rule }
reviews-rules-nudge = Reviewers are reminded every { $days } { $days ->
        [one] day
       *[other] days
    }.
reviews-grace-always = Always accepted
reviews-grace-none = Not accepted
reviews-grace-days = Accepted for { $days } more { $days ->
        [one] day
       *[other] days
    }
reviews-nudge-days = { $days } { $days ->
    [one] day
   *[other] days
}
