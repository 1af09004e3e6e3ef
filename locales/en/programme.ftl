### Making and changing a programme.

command-programme = the programme and its settings

programme-ask-name =
    What is the programme called? (1 of 4)
    Example: Public Service Innovation Workshop 2019
programme-ask-dates =
    When does it begin and end? (2 of 4)
    Day first. Example: 18/3/2019 - 18/6/2019
programme-ask-zone = Choose the time zone (3 of 4)
programme-ask-level = Core or full plan? (4 of 4)
programme-level-core = Core, { $count } { $count ->
        [one] section
       *[other] sections
    }
programme-level-full = Full, { $count } { $count ->
        [one] section
       *[other] sections
    }

programme-review = Please check, then save.
programme-facts-days = { $days }, { $zone }, { $sections } { $sections ->
        [one] section
       *[other] sections
    }
programme-facts-question = Attendance question: the day before at { $time }
programme-facts-hours = Sending hours: { $hours }, except { $friday ->
        [none] { $sundays ->
            [off] Sundays and holidays
           *[other] holidays
        }
       *[other] Fridays { $friday }{ $sundays ->
            [off] , Sundays and holidays
           *[other] {" "}and holidays
        }
    }
programme-facts-ramadan = Ramadan { $days }: { $hours }
programme-facts-late = Late: after { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }
programme-facts-required = Attendance required: { $percent }% of JP

programme-what-to-change = What would you like to change?
programme-step-name = Name
programme-step-dates = Dates
programme-step-zone = Time zone
programme-step-level = Plan

programme-saved = ✅ Programme saved
programme-workbook-caption =
    Please fill in this file
    Then send it back here.
programme-already-saved = That programme is already saved.

programme-list = Which programme do you mean?
programme-button-new = New programme
programme-button-complete = Complete the programme

programme-refused-empty =
    Please write the programme's name.
    Example: Public Service Innovation Workshop 2019
programme-refused-characters =
    That name holds characters that cannot be read.
    Please type it again. Example: Public Service Innovation Workshop 2019
programme-refused-long =
    That name has { $chars } characters; at most { $max }.
    Please shorten it. Example: Public Service Innovation Workshop 2019
programme-refused-dates =
    I could not read “{ $typed }” as two dates.
    Please write the first and the last day. Example: 18/3/2019 - 18/6/2019
programme-refused-no-such-day =
    The date { $typed } does not exist.
    Please write the first and the last day. Example: 18/3/2019 - 18/6/2019
programme-refused-backwards =
    The end is before the start.
    I read: “{ $typed }”. Please write it again. Example: 18/3/2019 - 18/6/2019
programme-refused-choose =
    Please choose with the buttons.
    “{ $typed }” is not one of the choices.
programme-needs-text = Please answer with text. What you have filled in is kept; /programme to go on.

programme-card-closing = Self check-in: { $when }
programme-closes-end = closes when the session ends
programme-closes-after = closes { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } after the start
programme-card-controller = Data held by: { $controller }
programme-card-no-controller = Data held by: not filled in yet (it is shown in the privacy notice)
programme-card-drafts = Plan drafts are kept until { $day } ({ $days } days after the programme)
programme-card-drafts-later =
    Plan drafts are kept until { $day } ({ $days } days after the programme are over; participants are told 14 days before)
programme-card-drafts-gone = Plan drafts were deleted on { $day }
programme-card-deadlines = Plan deadlines:
programme-card-no-deadlines = Plan deadlines: none yet
programme-card-days-off = { $count ->
    [one] Day off: one day
   *[other] Days off: { $count } days
  }

programme-field-name = Change name
programme-field-dates = Change dates
programme-field-controller = Data held by
programme-field-deadlines = Plan deadlines
programme-field-daysoff = Days off
programme-field-ramadan = Ramadan hours
programme-field-late = Late limit
programme-field-closing = Check-in closing
programme-field-retention = Keeping drafts
programme-button-drafts = Deleting drafts
programme-field-saved = ✅ Saved: { $field }
programme-field-now = Now: { $now }

programme-field-ask-name =
    What is the programme called?
    Example: Public Service Innovation Workshop 2019
programme-field-ask-dates =
    When does it begin and end?
    Day first. Example: 18/3/2019 - 18/6/2019
programme-field-ask-controller =
    Who holds the participants' data?
    The name is shown in the privacy notice. Example: BKDPSDM Kota Medan
programme-field-ask-deadlines =
    Write the plan deadlines, one per line.
    date time | name
    Example: 18/6/2019 16.00 | Final draft
    The same name moves its deadline. To remove one, write: delete | Final draft
programme-field-ask-daysoff =
    Write the programme's days off, one per line.
    date | name
    Example: 20/4/2019 | Coordination meeting
    Several days: 20/4/2019 - 23/4/2019 | Office closed
    National holidays are counted already. To remove one, write: delete | 20/4/2019
programme-field-ask-late =
    After how many minutes is somebody late?
    Counted from the start of a session, 0–240 minutes. Example: 15
programme-field-ask-closing =
    When does self check-in close?
    Minutes after a session's start (5–600), or: end (when the session ends). Example: 60
programme-field-ask-retention =
    For how many days are plan drafts kept?
    Counted from the programme's last day, 30–3650 days. Then drafts are deleted; versions that were sent stay. Example: 180
programme-field-ask-ramadan =
    When is the month of Ramadan?
    On these days messages go out from 08.00 to 17.00 only, or at the hours after the |.
    Example: 6/5/2019 - 4/6/2019 | 08.00-17.00
    To remove it, write: delete

programme-refused-controller =
    That name cannot be used.
    Please write one line of at most 120 characters. Example: BKDPSDM Kota Medan
programme-refused-deadlines =
    I could not read the deadlines. Nothing has been saved.
    Example: 18/6/2019 16.00 | Final draft
programme-refused-late =
    “{ $typed }” cannot be read as minutes.
    Please write a number, 0–240. Example: 15
programme-refused-closing =
    “{ $typed }” cannot be read.
    Please write minutes after the start (5–600), or: end. Example: 60
programme-refused-retention =
    “{ $typed }” cannot be read as days.
    Please write a number, 30–3650. Example: 180
programme-retention-longer =
    Drafts cannot be kept longer.
    Participants have agreed to the privacy notice: drafts are kept { $now } days, not { $days }. The time can still be made shorter.
programme-retention-over =
    The time for drafts can no longer be changed.
    The plan drafts of this programme have been deleted.
programme-refused-daysoff =
    I could not read the days off. Nothing has been saved.
    Example: 20/4/2019 | Coordination meeting
programme-line-deadlines =
    Line { $line } needs fixing. Nothing has been saved.
    { $fault ->
        [noBar] “{ $typed }”: there is no | between time and name.
        [noLabel] “{ $typed }”: there is no name after the |.
        [labelTooLong] The name may have at most { $max } characters.
        [noTime] “{ $typed }”: there is no date and time.
        [noSuchTime] The time { $typed } does not exist.
        [noSuchDay] The date { $typed } does not exist.
        [tooMany] At most 40 lines at once.
       *[notADate] I could not read “{ $typed }” as a date.
    }
    Example: 18/6/2019 16.00 | Final draft
programme-line-daysoff =
    Line { $line } needs fixing. Nothing has been saved.
    { $fault ->
        [noBar] “{ $typed }”: there is no | between date and name.
        [noLabel] “{ $typed }”: there is no name after the |.
        [labelTooLong] The name may have at most { $max } characters.
        [noSuchDay] The date { $typed } does not exist.
        [tooMany] At most 40 lines at once.
        [tooManyDays] “{ $typed }”: at most 60 days at once.
       *[notADate] I could not read “{ $typed }” as a date.
    }
    Example: 20/4/2019 | Coordination meeting
programme-line-unknown-deadline =
    There is no deadline called “{ $typed }”. Nothing has been saved.
    Please write its name as listed. Example: delete | Final draft

programme-field-hours = Sending hours
programme-field-friday = Friday pause
programme-field-sundays = Sundays
programme-sundays-off = not sent
programme-sundays-on = sent
programme-field-ask-hours =
    From what time until what time?
    Outside these hours I start no conversation. Example: 07.00-18.00
programme-field-ask-friday =
    When is the pause on Fridays?
    Example: 11.30-13.30
    To remove it, type: delete
programme-field-ask-sundays =
    May messages be sent on Sundays?
    Please type: yes or no.
    The attendance question of the day before has its own setting.
programme-refused-hours =
    I do not understand “{ $typed }” as hours.
    Example: 07.00-18.00
programme-refused-friday =
    I do not understand “{ $typed }” as hours.
    Example: 11.30-13.30, or type: delete
programme-refused-sundays =
    Please type yes or no.
    I did not understand “{ $typed }”.
programme-refused-window = { $fault ->
        [wholeDay] { $typed } means day and night.
        [endsBeforeStart] The end is earlier than the beginning.
        [notADay] “{ $typed }” holds a date that does not exist.
       *[notATime] There is no such time in “{ $typed }”.
    }
    I send nothing by myself at night. Example: 07.00-18.00
