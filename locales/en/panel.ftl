### The organizer's panel.

command-panel = the organizer's panel
panel-title = Panel: { $programme }
panel-joined = Joined: { $joined } of { $total } { $total ->
        [one] participant
       *[other] participants
    }
panel-silent = Tomorrow, { $day }: { $count } { $count ->
        [one] has
       *[other] have
    } not answered about attendance
panel-roster = Participants
panel-board = Attendance board
panel-reports = Reports
panel-broadcast = Announcement
panel-set-aside = Set aside ({ $count })
panel-programme = Programme
panel-roles = Roles
panel-other = Switch programme
panel-absences =
    { $count ->
        [0] Absence requests
       *[other] Absence requests ({ $count })
    }
panel-schedule = Schedule
panel-changes = Schedule not announced: { $count ->
        [one] 1 change
       *[other] { $count } changes
    }
panel-undelivered = Not certain ({ $count })
panel-undelivered-owners = Not certain, to owners ({ $count })
