reminder-deadline-days =
    ⏰ Action plan deadline in { $days ->
        [one] 1 day
       *[other] { $days } days
    }
reminder-deadline-tomorrow = ⏰ Action plan deadline: tomorrow
reminder-deadline-today = ⏰ Action plan deadline: today
reminder-deadline-passed = ⏰ The action plan deadline has passed
reminder-deadline-at = { $label }: { $at }
reminder-deadline-missing = Still missing: { $sections }
reminder-deadline-send = Every section is filled in; the plan only needs to be submitted.
reminder-programme = Programme: { $name }
reminder-sections-more =
    { $names }, and { $more ->
        [one] 1 more section
       *[other] { $more } more sections
    }

reminder-plan-notStarted =
    📝 Your action plan has not been started
    You can fill it in little by little; every answer is saved at once.
reminder-plan-changesRequested =
    📝 Your action plan needs changes
    The reviewer has left comments. Please make the changes, then submit it again.
reminder-view-schedule = View schedule
