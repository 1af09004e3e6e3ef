command-broadcast = send an announcement to participants

broadcast-ask-content =
    Please send the announcement.
    Text, photo, file, video, audio or an album.
broadcast-ask-new-content =
    Please send the new content.
    Text, photo, file, video, audio or an album. The old one will not be sent.
broadcast-others-draft = Another organizer is writing an announcement as well.
broadcast-which-programme = Which programme is the announcement for?
broadcast-no-programme =
    There is no programme yet.
    Please create one first with /programme.
broadcast-unsupported = Please send text, a photo, a file, a video, audio or an album.
broadcast-caption-too-long =
    That caption is too long: { $chars } characters.
    Under a photo, file or album at most { $max } fit. Please shorten it and send it again, or send the text as an announcement of its own.
broadcast-placeholders-in-caption =
    Words in braces can be filled in only in a text message.
    Please send the caption without them, or send a text alone.
broadcast-unknown-placeholder =
    I do not know { $unknown }.
    You can use: { $known }
    Please correct it and send the text once more.
broadcast-too-long-for =
    The message to { $name } is too long.
    Filled in, it may have { $max } characters. Please send a shorter text.
broadcast-content-gone =
    I cannot copy that message.
    It may have been deleted or protected. Please send the announcement once more.

broadcast-second-message =
    This second message is not part of it: an announcement is one message.
    To join them, press Change content and send everything in one message.
broadcast-button-as-is = Leave it
broadcast-ask-audience = Who should get it?
broadcast-ask-group = Which group should get it?
broadcast-ask-role = Which role should get it?
broadcast-audience = { $which ->
        [all] all participants
        [organizer] organizers
        [reviewer] reviewers
        [unconfirmed] not confirmed yet
        [absentToday] absent today
        [planNotSubmitted] plan not submitted
       *[picked] those picked
    }
broadcast-chosen = Recipients: { $name } ({ $count })
broadcast-confirm = { $count ->
        [1] Send the message above to 1 person?
       *[other] Send the message above to { $count } people?
    }
broadcast-recipients = Recipients: { $names }
broadcast-personal = Above is how it reads for { $name }; each recipient gets their own.
broadcast-not-joined = Not joined yet, will not get it: { $names }
broadcast-blocked-before = Have blocked the bot, may not get it: { $names }
broadcast-with-receipts = Recipients are asked to press “I have read this”.
broadcast-more-names = and { $count } more
broadcast-unnamed = No name
broadcast-salutation = Mr/Ms
broadcast-no-session = no further session yet
broadcast-nobody =
    Nobody can receive it yet.
    None of these recipients has joined. Please choose other recipients.

broadcast-pick = { $count ->
        [0] Who should get it?
       *[other] Who should get it? { $count } picked
    }
broadcast-pick-unknown = I have not found “{ $typed }”.
broadcast-pick-ambiguous = “{ $typed }” fits several people: { $names }
broadcast-picked = Picked: { $names }
broadcast-pick-hint = Press a name, or type names or numbers. Example: Bunga, Cahyo, 7

broadcast-ask-time =
    When should it be sent?
    Choose, or type day and time. Example: tomorrow 08.00, or 25/3 09.00
broadcast-time-refused = { $why ->
        [noSuchDay] That date does not exist.
        [noSuchTime] That time does not exist.
       *[notAMoment] I cannot read that as day and time.
    }
broadcast-time-past = { $at } has passed.
broadcast-repeated =
    The same message was already { $when ->
        [scheduled] scheduled for
       *[sent] sent at
    } { $time }.
    To the same people, too. Send it once more?
broadcast-quiet = { $day ->
        [today] Send today at { $time }?
        [tomorrow] Send tomorrow at { $time }?
       *[other] Send on { $at }?
    }
broadcast-discarded =
    Cancelled.
    Nothing was sent.
broadcast-draft-of-another = Another organizer is writing this announcement.
broadcast-already-sent = { $when ->
        [scheduled] Already scheduled for
       *[sent] Already sent at
    } { $time }.
broadcast-too-late = This has changed; this is how it stands now.
broadcast-author-left =
    ⚠️ A scheduled announcement was not sent
    Its author is no longer an organizer. If it is still needed, please send it again with /broadcast.
broadcast-became-empty =
    ⚠️ A scheduled announcement was not sent
    Nobody belongs to its recipients any more. It said: “{ $excerpt }”

broadcast-drafts = { $count ->
        [0] You have no drafts.
       *[other] Announcement drafts: { $count }
    }
broadcast-draft-of = Draft { $day }, { $time }
broadcast-drafts-of-other = { $name } is writing { $count ->
        [1] 1 draft
       *[other] { $count } drafts
    }.

broadcast-templates = { $count ->
        [0] No saved texts yet.
       *[other] Saved texts: { $count }
    }
    A text may have { $placeholders }; each recipient gets their own.
broadcast-template = { $state ->
        [new] ✅ Text saved
       *[kept] Send the text above?
    }
    “{ $title }”
broadcast-ask-template =
    Please send the text to save.
    It may have { $placeholders }
    Example: Dear {"{"}salutation{"}"} {"{"}name{"}"}, please join us tomorrow.
broadcast-template-text-only = Please send text only; nothing else can be saved.
broadcast-template-removed =
    Text removed.
    “{ $title }”
broadcast-template-restored = The text is back.

broadcast-scheduled =
    Scheduled: { $at }
    For { $total } { $total ->
        [1] person
       *[other] people
    } as things stand; recipients are counted again when it goes. { $sound ->
        [silent] It goes without a sound.
       *[loud] It will be sent by itself.
    }
broadcast-sending = Sending: { $done } of { $total }
broadcast-paused =
    Paused: { $done } of { $total }
    The others wait until you resume.
broadcast-stopping =
    Stop this announcement?
    { $done } of { $total } sent. { $open } more will not get it. It is paused until you answer.
broadcast-stopping-scheduled =
    Cancel this scheduled announcement?
    { $total } { $total ->
        [1] person
       *[other] people
    } will not get it. Nothing is sent until you answer.
broadcast-stopped = Stopped. Sent to { $delivered } of { $total } { $total ->
        [1] person
       *[other] people
    }
broadcast-finished = { $all ->
        [none] ⚠️ Not sent to anybody yet, of { $total }
       *[some] ✅ Sent to { $delivered } of { $total }
    } { $total ->
        [1] person
       *[other] people
    }
broadcast-result-missed = { $reason ->
        [blocked] Blocked the bot: { $names }
        [deactivated] Telegram account closed: { $names }
        [noChat] Have not opened the bot: { $names }
        [unclear] Not certain: { $names } (connection broke; not sent again)
       *[failed] Failed: { $names }
    }
broadcast-result-read = Read by { $read } of { $total } { $total ->
        [1] person
       *[other] people
    }

broadcast-ask-correction =
    Please send the right content.
    { $hint ->
        [text] Text, or a photo, video or file in its place.
        [caption] Only its caption can be replaced: send text.
       *[media] Another photo, video or file; or text if only the caption is wrong.
    }
broadcast-correction-refused = { $why ->
        [albumCaptionOnly] An album cannot be replaced.
        [voiceCaptionOnly] A voice message cannot be replaced.
       *[cannotBecomeVoice] What was sent cannot become a voice message.
    }
    { $why ->
        [albumCaptionOnly] Please send text for its caption, or recall it and send a new one.
        [voiceCaptionOnly] Please send text for its caption, or recall it and send a new one.
       *[cannotBecomeVoice] Please send text, a photo, a video or a file.
    }
broadcast-confirm-correction =
    { $count ->
        [1] Replace the content of 1 message?
       *[other] Replace the content of { $count } messages?
    }
    Phones stay quiet when a message is replaced. With “tell them”, a short note follows below it in the sending hours.
broadcast-corrected-notice =
    📌 The announcement above was corrected
    Please read it again.
broadcast-correction-done = This was decided already; this is how it stands now.
broadcast-busy = Something is still under way. Please try again afterwards.
broadcast-changing = { $kind ->
        [recall] Recalling: { $done } of { $total }
       *[correct] Replacing: { $done } of { $total }
    }
broadcast-corrected = { $all ->
        [none] ⚠️ No message could be replaced
       *[some] ✅ Replaced in { $count } { $count ->
            [1] message
           *[other] messages
        }
    }
broadcast-corrected-told = The recipients are told.
broadcast-result-not-corrected = Could not be replaced (message deleted or bot blocked): { $names }
broadcast-confirm-recall =
    { $count ->
        [1] Recall the announcement from 1 person?
       *[other] Recall the announcement from { $count } people?
    }
    The message will vanish from their chats. Possible until { $until }.
broadcast-recall-some-old = { $count } more keep it: 48 hours are over.
broadcast-recall-too-late =
    This message cannot be recalled any more.
    Telegram allows it for 48 hours after sending. It can still be corrected.
broadcast-recalled = { $all ->
        [none] ⚠️ No message could be recalled
       *[some] ✅ Recalled from { $count } { $count ->
            [1] person
           *[other] people
        }
    }
broadcast-result-kept = Still have this message: { $names }

broadcast-read-companion = Please press when you have read it.
broadcast-read = { $when ->
        [before] Already noted as read at
       *[confirmed] Noted: read at
    } { $time }.
broadcast-not-yours = This announcement is not for this account.
broadcast-nudge =
    📌 Please read the announcement above
    Then press “I have read this”.
broadcast-nudged = { $when ->
        [later] { $count } { $count ->
            [1] person
           *[other] people
        } will be reminded { $at }, in the sending hours.
       *[now] { $count ->
            [1] 1 person has
           *[other] { $count } people have
        } been reminded.
    }
broadcast-nudged-before = They were just reminded ({ $at }). It can be repeated after an hour.
broadcast-nudge-nobody = All recipients have read it.

broadcast-reports = { $count ->
        [0] No announcements yet.
       *[other] Recent announcements
    }
broadcast-report-of = Announcement { $day }
broadcast-report-file = announcement-report-{ $day }.{ $format }
broadcast-report-sheet = Announcement report
broadcast-report-caption =
    Announcement report
    { $at }, { $count } { $count ->
        [1] person
       *[other] people
    }
broadcast-report-no = No
broadcast-report-name = Name
broadcast-report-status = Status
broadcast-report-time = Time
broadcast-report-why = Remark
broadcast-report-read = Read
broadcast-report-corrected = Correction
broadcast-report-recalled = Recall
broadcast-status = { $status ->
        [delivered] Sent
        [unreachable] Not reached
        [unclear] Not certain
        [failed] Failed
        [withdrawn] Not sent
       *[pending] Waiting
    }
broadcast-why = { $reason ->
        [blocked] Bot blocked
        [deactivated] Telegram account closed
        [noChat] Has not opened the bot
        [unclear] Connection broke while sending
       *[failed] Refused by Telegram
    }
broadcast-change-status = { $status ->
        [done] Done
       *[failed] Not done
    }

broadcast-button-reports = Announcement reports
broadcast-button-drafts = Drafts ({ $count })
broadcast-button-templates = { $count ->
        [0] Saved texts
       *[other] Saved texts ({ $count })
    }
broadcast-button-all = All participants ({ $count })
broadcast-button-groups = Group
broadcast-button-roles = Role
broadcast-button-group = { $group } ({ $count })
broadcast-button-role = { $role ->
        [organizer] Organizers
       *[reviewer] Reviewers
    } ({ $count })
broadcast-button-condition = { $which ->
        [unconfirmed] Not confirmed
        [absentToday] Absent today
       *[planNotSubmitted] Plan not submitted
    } ({ $count })
broadcast-button-pick = Pick names
broadcast-button-unpick = { $name }: picked
broadcast-button-picked = Done ({ $count })
broadcast-button-send = Send
broadcast-button-schedule = Schedule
broadcast-button-move = Change the time
broadcast-button-time = { $day ->
        [today] Today { $time }
        [tomorrow] Tomorrow { $time }
       *[other] { $date }, { $time }
    }
broadcast-button-receipts = { $wish ->
        [off] Without “I have read this”
       *[on] Ask for “I have read this”
    }
broadcast-button-read = I have read this
broadcast-button-read-at = I have read this { $time }
broadcast-button-nudge = Remind { $count } who have not
broadcast-button-edit = Change content
broadcast-button-other-people = Change recipients
broadcast-button-repeat = Send once more
broadcast-button-later = { $day ->
        [today] Send at { $wallTime }
        [tomorrow] Send tomorrow { $wallTime }
       *[other] Send { $at }
    }
broadcast-button-silent = { $when ->
        [now] Send now without a sound
       *[then] Then, without a sound
    }
broadcast-button-pause = Pause
broadcast-button-resume = Resume
broadcast-button-stop = Stop
broadcast-button-stop-yes = Stop for good
broadcast-button-again = { $count ->
        [1] Send again to 1 person
       *[other] Send again to { $count } people
    }
broadcast-button-report = Download report
broadcast-button-report-csv = Download as CSV
broadcast-button-correct = Correct the content
broadcast-button-save = Save
broadcast-button-save-tell = Save & tell them
broadcast-button-recall = Recall
broadcast-button-template-new = Save a new text
broadcast-button-template-use = Use this text
broadcast-button-template-remove = Remove text
broadcast-button-template-restore = Put it back
