### How long plan drafts are kept.

## Before they are deleted, to organizers

retention-warning = ⚠️ Plan drafts will be deleted on { $day }
retention-warning-unsent = Never sent: { $count ->
        [one] one plan. It will be deleted.
       *[other] { $count } plans. All of them will be deleted.
    }
retention-warning-changed = Changed after being sent: { $count ->
        [one] one plan. The changes will be deleted.
       *[other] { $count } plans. The changes will be deleted.
    }
retention-versions-stay = Versions that were sent stay.
retention-warning-told = Participants concerned: { $unsent }; I will tell { $told } of them as well.
retention-warning-why = The time for drafts is over then. You can still remind participants or download the drafts.
retention-button-view = See what is deleted

## Before they are deleted, to participants

retention-own-draft =
    ⚠️ Your plan draft will be deleted on { $day }
    { $programme }
    The time for drafts is over then, and your plan has never been sent.
    To read, send or download it: /plan
retention-own-changes =
    ⚠️ Your plan changes will be deleted on { $day }
    { $programme }
    The time for drafts is over then. The version you sent stays; what you changed after it has not been sent.
    To read, send or download it: /plan

## What is deleted

retention-view = Deleting plan drafts
retention-until = Kept until { $until }; deleted { $at }.
retention-days = Drafts are kept { $days } days after the programme.
retention-later = The { $days } days after the programme are over; drafts are deleted 14 days after people are told.
retention-told = Organizers and participants with unsent drafts are told; what may not have arrived is listed in /panel.
retention-will-tell = Organizers and participants with unsent drafts are told { $at }.
retention-now = If they were deleted now:
retention-count-drafts = Plans never sent: { $count }, all of it
retention-count-kept = Plans that were sent: { $count }, only what changed since
retention-count-inputs = Answers in the history: { $count }
retention-count-files = Evidence files: { $count }
retention-never-sent = Never sent:
retention-more = … and { $rest } more

## After they are deleted

retention-erased = Plan drafts have been deleted
retention-erased-at = { $at }, after { $days } days. What was deleted:
