command-broadcast = send an announcement to participants

broadcast-ask-content =
    Please send the announcement.
    One message: text, photo, file, video or audio.
broadcast-ask-new-content =
    Please send the new content.
    One message: text, photo, file, video or audio. The old one will not be sent.
broadcast-others-draft = Another organizer is writing an announcement as well.
broadcast-which-programme = Which programme is the announcement for?
broadcast-no-programme =
    There is no programme yet.
    Please create one first with /programme.
broadcast-unsupported = Please send one message: text, photo, file, video or audio.
broadcast-album =
    An album cannot be an announcement yet.
    Please send one photo or one file. If you need them all, send them as several announcements.
broadcast-caption-too-long =
    That caption is too long: { $chars } characters.
    Under a photo or file at most { $max } fit. Please shorten it, or send the text as an announcement of its own.
broadcast-content-gone =
    I cannot copy that message.
    It may have been deleted or protected. Please send the announcement once more.

broadcast-ask-audience = Who should get it?
broadcast-ask-group = Which group should get it?
broadcast-chosen = { $audience ->
        [group] Recipients: { $group }
       *[all] Recipients: all participants
    } ({ $count })
broadcast-confirm = { $count ->
        [1] Send the message above to 1 person?
       *[other] Send the message above to { $count } people?
    }
broadcast-not-joined = Not joined yet, will not get it: { $names }
broadcast-blocked-before = Have blocked the bot, may not get it: { $names }
broadcast-more-names = and { $count } more
broadcast-nobody =
    Nobody can receive it yet.
    None of these recipients has joined. Please choose other recipients.
broadcast-repeated =
    The same message was already { $when ->
        [scheduled] scheduled for
       *[sent] sent at
    } { $time }.
    To the same people, too. Send it once more?
broadcast-quiet =
    { $day ->
        [today] Send today at { $time }?
        [tomorrow] Send tomorrow at { $time }?
       *[other] Send on { $at }?
    }
    It is { $now } now, outside the sending hours.
broadcast-discarded =
    Cancelled.
    Nothing was sent.
broadcast-draft-of-another = Another organizer is writing this announcement.
broadcast-already-sent = { $when ->
        [scheduled] Already scheduled for
       *[sent] Already sent at
    } { $time }.
broadcast-too-late = It has changed; this is how it stands now.
broadcast-author-left =
    ⚠️ A scheduled announcement was not sent
    Its author is no longer an organizer. If it is still needed, please send it again with /broadcast.

broadcast-scheduled =
    Scheduled: { $at }
    { $total ->
        [1] For 1 person.
       *[other] For { $total } people.
    } The message will go out by itself.
broadcast-sending = Sending: { $done } of { $total }
broadcast-paused =
    Paused: { $done } of { $total }
    The others wait until you resume.
broadcast-stopping =
    Stop sending this?
    { $done } of { $total } done. { $open } more people will not get it. Sending is paused until you answer.
broadcast-stopped = Stopped. Delivered to { $delivered } of { $total } people
broadcast-finished = { $all ->
        [none] ⚠️ Not delivered to any of { $total } people yet
       *[some] ✅ Delivered to { $delivered } of { $total } people
    }
broadcast-result-unreachable = Bot blocked: { $names }
broadcast-result-unclear = Unclear: { $names } (connection lost; not sent again)
broadcast-result-failed = Not delivered: { $names }

broadcast-reports = { $count ->
        [0] There are no announcements yet.
       *[other] Latest announcements
    }
broadcast-report-of = Announcement of { $day }
broadcast-report-file = announcement-report-{ $day }.csv
broadcast-report-caption =
    Announcement report
    { $at }, { $count ->
        [1] 1 person
       *[other] { $count } people
    }
broadcast-report-no = No
broadcast-report-name = Name
broadcast-report-status = Status
broadcast-report-time = Time
broadcast-status = { $status ->
        [delivered] Delivered
        [unreachable] Bot blocked
        [unclear] Unclear
        [failed] Not delivered
        [withdrawn] Not sent
       *[pending] Waiting
    }

broadcast-button-reports = Announcement reports
broadcast-button-draft = Continue the draft
broadcast-button-all = All participants ({ $count })
broadcast-button-groups = Group
broadcast-button-group = { $group } ({ $count })
broadcast-button-send = Send
broadcast-button-repeat = Send once more
broadcast-button-later = { $day ->
        [today] Send at { $wallTime }
        [tomorrow] Send tomorrow { $wallTime }
       *[other] Send { $at }
    }
broadcast-button-silent = Send now without sound
broadcast-button-pause = Pause
broadcast-button-resume = Resume
broadcast-button-stop = Stop
broadcast-button-stop-yes = Stop for good
broadcast-button-again = { $count ->
        [1] Send again to 1 person
       *[other] Send again to { $count } people
    }
broadcast-button-report = Download report
