### The action plan as a file.

plan-file-making = Preparing the file.
plan-file-draft = Work in progress, marked DRAFT.
plan-file-version = Plan, version { $version }.
plan-file-outline = One-page outline for the seminar.
plan-file-kipp = The plan by the aspects of KIPP.
plan-file-no-mapping =
    This plan cannot be mapped yet.
    Nothing is answered for any aspect of KIPP.
plan-file-busy =
    Many files are being prepared.
    Please press the button again in a moment.
plan-file-button-word = Download Word
plan-file-button-pdf = Download PDF
plan-file-button-outline = Seminar outline
plan-file-button-kipp = KIPP mapping

## What is in the files

outline-kind = Seminar outline of the action plan
outline-more = … and { $rest } more
kipp-kind = Action Plan by the Aspects of KIPP
kipp-running = { $running }, by the aspects of KIPP
kipp-nothing = Nothing yet
kipp-nothing-why = The plan has no answer for this aspect yet.
kipp-summary = Summary
kipp-background = Background and purpose
kipp-novelty = Novelty and added value
kipp-implementation = Implementation
kipp-significance = Significance
kipp-adaptability = Adaptability
kipp-resources = Resources
kipp-sustainability = Sustainability strategy

## The pack of all plans

pack-button = Pack of plans
pack-offer =
    Pack of plans: { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    }
    Submitted plans come in their latest version; the others are marked DRAFT.
pack-without = { $count ->
    [one] { $count } participant has not started writing.
   *[other] { $count } participants have not started writing.
    }
pack-nothing =
    There is no plan to pack yet.
    Participants begin with /plan.
pack-choose = What should be in it?
pack-button-both = Word and PDF
pack-button-docx = Word only
pack-button-pdf = PDF only
pack-progress =
    Preparing plans: { $done } of { $total }
    You may use other menus meanwhile.
pack-stopping = The pack is stopped.
pack-stopped = Pack stopped: { $done } of { $total } { $total ->
        [one] plan
       *[other] plans
    }
pack-under-way = This pack is still being prepared.
pack-interrupted =
    That pack ended before it was complete.
    Please ask for it once more.
pack-failed =
    The pack could not be prepared.
    The fault is ours. Please ask for it once more.
pack-done = ✅ Pack ready: { $total ->
        [one] { $total } plan
       *[other] { $total } plans
    }
pack-failures = Not made: { $names }
pack-caption = Action plans, part { $part }: { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
pack-caption-one = Action plans: { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
pack-button-stop = Stop
pack-button-again = Ask again
