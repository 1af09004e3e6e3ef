### Attendance papers and charts.

command-reports = reports and attendance sheets

report-menu = Reports: choose a file
report-recap = Attendance recap (XLSX)
report-per-session = Attendance by session (XLSX)
report-sign-sheet = Sheet to sign (PDF)
report-chart-attendance = Attendance chart
report-chart-plans = Progress of the plans
report-paper-xlsx = Attendance { $session } (XLSX)
report-paper-pdf = Sheet to sign { $session } (PDF)
report-ask-nip =
    Do you need the NIP column?
    Files pass through Telegram's servers. Please do not forward one with NIPs to a group.
report-with-plain = Without NIP
report-with-nip = With NIP
report-choose-xlsx = Attendance of which session?
report-choose-pdf = Sheet of which session?
report-no-sessions = There are no sessions in the schedule yet.
report-no-marks = No attendance has been recorded yet.
report-caption-recap = Attendance recap of the whole programme
report-caption-session = Attendance { $session }, { $day }
report-caption-plain = Without NIP. Can be deleted from here within 48 hours.
report-caption-nip = Holds NIPs: please do not forward it to a group. Can be deleted from here within 48 hours.
report-file-recap = attendance-recap.xlsx
report-file-xlsx = attendance_{ $day }_{ $session }.xlsx
report-file-pdf = sign-sheet_{ $day }_{ $session }.pdf

report-recap-title = ATTENDANCE RECAP
report-session-title = ATTENDANCE SHEET
report-sheet-recap = Recap
report-sheet-sessions = By session
report-sheet-session = Attendance
report-made = Made { $at }
report-minimum = Required attendance: { $minimum }
report-joined = yes
report-not-joined = not yet
report-unmarked = not marked { $count }
report-missed = Absent or not recorded
report-people = People
report-of-participants = Of { $total } { $total ->
    [one] participant
   *[other] participants
}
report-step-joined = Joined
report-step-begun = Started writing
report-step-half = Half filled
report-step-filled = All filled
report-step-submitted = Submitted
report-step-approved = Approved

report-column-no = No
report-column-name = Name
report-column-nip = NIP
report-column-opd = Agency
report-column-joined = Joined
report-column-attended = { $unit } attended
report-column-held = { $unit } held
report-column-planned = { $unit } planned
report-column-percent = Percent
report-column-best = Best percent
report-column-rank = Rank
report-column-position = Position
report-column-unit = Unit/agency
report-column-arrived = Arrived
report-column-status = Status
report-column-signature = Signature
report-column-remark = Remark
report-label-programme = Programme
report-label-day = Day
report-label-time = Time
report-label-session = Session
report-label-place = Place
report-label-facilitator = Facilitator
report-sign-place = ...................., { $day }
report-sign-role = Organizer,
report-page = Page
