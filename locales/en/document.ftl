## The action plan as a document

document-kind = Public Service Innovation Action Plan
document-untitled = (no title yet)
document-draft = DRAFT
document-running = Action plan of { $name }, version { $version }
document-contents = Contents
document-page = Page
document-number = No
document-name = Name
document-position = Position
document-unit = Work unit
document-opd = Agency
document-programme = Programme
document-which-version = Version
document-version = { $version }, { $day }
document-version-draft = { $version } (draft), { $day }
document-gap-empty = Not filled in yet.
document-gap-skipped = Skipped, not filled in yet.
document-gap-draft = Still a draft, not within the rules of this section.
document-schedule = Schedule of { $count } { $count ->
    [one] milestone
   *[other] milestones
}
document-confirmed = { $answer }, { $day }
