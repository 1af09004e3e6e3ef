### Texts of which is asked what they are for: an answer of the plan, or something else.

meant-for-plan = Plan answer
meant-attendance-passed = “{ $typed }” is taken as the plan answer.
meant-attendance-plan-closed =
    That plan section has been closed.
    “{ $typed }” is not recorded. Please open /plan, then type the answer.
meant-attendance-lost =
    Please type the answer once more.
    The message was too long ago.
meant-digits-passed = Those digits were taken as your plan answer.
meant-digits-plan-closed =
    That plan section has been closed.
    Those digits are not recorded. Please open /plan, then type the answer.
meant-digits-lost =
    Please type the digits once more.
    That message is too long ago.
