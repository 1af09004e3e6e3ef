join-notice =
    Welcome. Please read this first.
    { $programme }
    Data held by: { $controller }
    Purpose: running this programme
    Data: name, NIP, position, unit, attendance, answers, Telegram account
    Kept: drafts { $days } days; attendance lists as the archive rules say
    Messages and organizers' files pass through Telegram servers abroad. Please send no NIK and no doctor's letter.
    You may see, correct and delete your data: /privacy
join-notice-full =
    Privacy notice
    { $programme }
    Data held by: { $controller }. Basis: the public task of training civil servants, and your consent to using Telegram.
    Stored: name, NIP, rank, position, agency and unit from the roster; Telegram account; language; attendance answers; action plan; questions to the organizers.
    Not stored: phone number, NIK, address, religion, location, photo, Telegram user name.
    Who sees it: the organizers of this programme. Reviewers see submitted plans only. Other participants do not see your answers.
    Kept: drafts { $days } days after the programme; attendance lists as the agency's archive rules say.
    Messages and files, including rosters the organizers download, pass through Telegram servers abroad. Please send no NIK and no doctor's letter.
    You may see, correct and delete your data and withdraw your consent: /privacy. You can attend the programme without this bot; please contact the organizer.
join-controller-unnamed = the organizers of this programme
join-agree = Agree
join-read-more = Read more
join-confirm = Please check: is this you?
join-confirm-name = Name: { $name }
join-confirm-unit = Unit: { $unit }
join-confirm-opd = Agency: { $opd }
join-yes = Yes, correct
join-needs-fix = Needs fixing
join-not-me = Not me
join-done = ✅ { $name } is now registered
join-session =
    { $which ->
        [next] Next session
       *[first] First session
    }: { $startsAt }.
join-session-at =
    { $which ->
        [next] Next session
       *[first] First session
    }: { $startsAt }, { $place }.
join-will-ask = The day before, at { $at }, I will ask whether you are coming.
join-no-session-left = There are no more sessions to come.
join-no-session-yet = I will tell you the schedule here.
join-view-schedule = View schedule
join-plan = Action plan
join-not-me-done =
    Thank you. Nothing has been stored.
    This link is for someone else. Please ask the organizer for your own.
    Pressed by mistake? Open the link again.
join-cancelled =
    Cancelled. Nothing has been stored.
    If you change your mind, open the link again.
join-what-to-fix =
    What needs fixing?
    Write it in one message; the organizer will correct it. Example: my position is now head of the service section
join-fix-needs-text =
    Please write it as text.
    Example: my position is now head of the service section
join-fix-sent =
    ✅ Passed on to the organizer
    You can go on joining now; your record will be corrected.
join-fix-for-staff =
    📌 A participant's record needs fixing
    { $name }: “{ $words }”
join-not-me-for-staff =
    ⚠️ A link was opened by someone else
    The link for { $name } was opened and answered “Not me”. The link is still valid.
join-refused-used =
    This link has already been used.
    If you changed your Telegram account or never joined, please ask the organizer for a new link.
join-refused-expired =
    This link is no longer valid.
    Please ask the organizer for a new one.
join-refused-unknown =
    I do not know this link.
    Please open the organizer's whole link, or type your invitation code. Example: 7K4P-2Q9X
join-refused-other-place =
    This account is already registered in this programme.
    One Telegram account is for one participant. If this is wrong, please contact the organizer.
join-wrong-code =
    That code does not match.
    Please check its letters and digits. Example: 7K4P-2Q9X. Tries left: { $left }.
join-paused =
    Please wait 15 minutes.
    Five codes did not match, so codes are paused for safety. The organizer's link still works.
join-codes-off =
    Invitation codes are closed for now.
    Please open the organizer's link, or try again in an hour.
join-alarm-account =
    ⚠️ Five wrong invitation codes from one account
    That account is paused for 15 minutes. No data was shown.
join-alarm-many =
    ⚠️ 50 wrong invitation codes within an hour
    Somebody seems to be guessing from several accounts; each account is paused for 15 minutes after five. No data was shown.
join-alarm-closed =
    ⚠️ Invitation codes are closed
    There were 5,000 wrong codes within an hour. Links still work; codes open again by themselves after an hour.
join-codes-open = Open again
join-codes-opened =
    ✅ Invitation codes are open again
    What was wrong before does not count any more.
join-nik-refused =
    ⚠️ This looks like a NIK; not stored.
    I have deleted that message here. For your safety, please do not send a NIK.
    To join, open the organizer's link or type your invitation code. Example: 7K4P-2Q9X
nik-refused =
    ⚠️ This looks like a NIK; not stored.
    I have deleted that message here. For your safety, please do not send a NIK.

role-taken-owner =
    ✅ You are now the owner of this bot
    Start by creating a programme: /programme
role-taken-organizer =
    ✅ You are now an organizer
    { $programme }
role-taken-reviewer =
    ✅ You are now a reviewer
    { $programme }
role-held = { $role ->
        [owner] You are already the owner of this bot.
        [organizer] You are already an organizer.
       *[reviewer] You are already a reviewer.
    }
role-refused-used =
    This role link has already been used.
    Please ask for a new one.
role-refused-expired =
    This role link is no longer valid.
    Please ask for a new one.
role-refused-unknown =
    I do not know this role link.
    Please open the whole link, or ask for a new one.
role-taken-for-staff =
    📌 The { $role ->
        [organizer] organizer
       *[reviewer] reviewer
    } link was used
    Meant for: { $name }. { $programme }. If it was somebody else, please revoke the role.
role-taken-for-owners =
    📌 The bot has a new owner
    The owner link was used. If you do not know of it, please revoke the role.
role-revoke = Revoke
