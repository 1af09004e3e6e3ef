### A participant's standing: attendance, plan, deadlines, certificate.

command-status = attendance, plan, and what the certificate needs

status-attended = Attendance: { $attended } of { $held } ({ $percent })
status-attended-none = Attendance: { $attended } of { $held }
status-programme = Whole programme { $planned }, { $minimum } required
status-best = You can still reach { $percent }
status-final = Final result { $percent }
status-final-waits =
    The final result waits for { $count } { $count ->
        [one] session
       *[other] sessions
    } not marked yet
status-absence-left = Absence still allowed: { $left }
status-out-of-reach = The required { $minimum } is out of reach. Please contact the organizer.
status-plan = Action plan: { $state ->
    [submitted] submitted, under review
    [resubmitted] submitted again, under review
    [changesRequested] changes requested, { $filled } of { $total } filled
    [approved] approved
    [presented] approved and presented
   *[drafting] { $filled } of { $total } filled
}
status-deadline = Next deadline: { $at }
status-certificate = Certificate still needs: { $missing }
status-certificate-complete = You have everything the certificate needs.
status-needs-attendance = { $minimum } attendance
status-needs-plan = approved plan
status-needs-seminar = seminar
status-details = Attendance details
status-participants-only =
    This is for participants.
    You are not registered as a participant of this programme.

status-details-title = Attendance details: { $attended } of { $held }
status-details-none = No session has ended yet.
status-day = { $day }: { $marks }
status-chart = View chart
status-chart-caption = My attendance day by day

status-legend-attended = Attended
status-legend-missed = Missed
status-legend-coming = Still to come
status-unit-jp = JP
status-unit-session = Sessions

status-warning-hard = ⚠️ Your allowed absence is almost used up
status-warning-impossible = ⚠️ The required { $minimum } attendance is out of reach
status-warning-ask = If something stands in your way, or a mark is wrong, please talk to the organizer, who decides.

mark-present = Present
mark-late = Late
mark-excused = Excused
mark-sick = Sick
mark-official_duty = Official duty
mark-absent = Absent
mark-unrecorded = Not recorded
mark-none = not marked yet
mark-amount = { $amount } { $unit ->
    [one] session
    [session] sessions
   *[jp] JP
}
