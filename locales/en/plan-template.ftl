### What plans ask: sections, versions of the template, and the library of templates.

template-home = 📝 Plan layout: { $sections } { $sections ->
    [one] section
   *[other] sections
}
template-in-use = Template: { $title }, version { $version }
template-level-core = Level: core
template-level-full = Level: full
template-left-out = Not asked: { $names }
template-plans = Being written: { $open }; locked: { $locked }
template-names-more = { $names }, and { $rest } more
template-level-now-core = ✅ The level is core now. Answers to other sections are kept.
template-level-now-full = ✅ The level is full now.

## Which sections are asked

template-groups = Choose a group of sections
template-group = { $title }: what is asked
template-section = { $title }: { $state ->
    [required] required
    [leftOut] not asked
    [fullOnly] full level only
   *[asked] asked
  }
template-section-stays = This section is required; it cannot be left out.
template-switched-on = ✅ { $title } is asked again.
template-switched-off = ✅ { $title } is no longer asked.
template-off-answered = { $answered ->
    [one] One participant has answered it; the answer is kept, not printed.
   *[other] { $answered } participants have answered it; their answers are kept, not printed.
  }
template-off-dependents = Sections that depend on it: { $names }
template-off-deadline = The deadline “{ $label }” names this section.

## Versions

template-versions = Versions of the template: { $versions }
template-version-line = Version { $version }: { $title }{ $more }
template-version-mark = in use
template-version = { $title }, version { $version }: { $sections } { $sections ->
    [one] section
   *[other] sections
}
template-version-used = This version is in use.
template-differs = What differs from version { $version }, which is in use:
template-differs-nothing = The same as version { $version }, which is in use.
template-differs-added = New sections: { $names }
template-differs-removed = No longer there: { $names }
template-differs-otherKind = Answered in another way: { $names }
template-differs-changed = Words or rules changed: { $names }
template-differs-order = The order changed.
template-ask-use = { $plans ->
    [one] Use version { $version } for one plan?
   *[other] Use version { $version } for { $plans } plans?
  }
template-ask-use-kept = Every answer is kept. New sections are marked; sections that are gone are not printed.
template-ask-use-locked = { $plans ->
    [one] One locked plan keeps its version.
   *[other] { $plans } locked plans keep their version.
  }
template-used = ✅ Version { $version } is in use.
template-moved = { $plans ->
    [one] One plan that is being written goes on with it.
   *[other] { $plans } plans that are being written go on with it.
  }
template-already-used = That version is in use already.

## Library and files

template-library = Choose a template
template-library-line = { $title }: { $sections } { $sections ->
    [one] section
   *[other] sections
}
template-ask-file =
    Please send the template file (JSON).
    Download the template in use, change it, and send it back. No plan changes by that alone.
template-file-caption =
    Plan template
    Change it and send this file back.
template-file-added = ✅ Saved, not in use yet.
template-file-known = That content is here already.
template-file-notJson =
    That file is not JSON that can be read.
    Please change the file from [Download template] with a text editor and send it back.
template-file-tooLarge =
    That file is too large.
    A template has at most 1 MB.
template-file-needsFile =
    Please send the file.
    It is the JSON file from [Download template].
template-refused =
    The template cannot be used yet; faults: { $faults }
    Nothing has been saved.
template-faults-more = … and { $rest } more
template-fault-duplicate = The key “{ $key }” is used twice in { $within }.
template-fault-reference = { $section }: there is no “{ $reference }”.
template-fault-cycle = The conditions run in a circle: { $sections }
template-fault-form = { $place }: { $code ->
    [invalid_type] missing, or of another kind
    [unrecognized_keys] there is an unknown name
    [too_small] too short or too small
    [too_big] too long or too large
    [invalid_format] only small letters, digits and underscores
   *[other] does not fit
  }

## Buttons

template-button-home = Plan layout
template-button-sections = Choose sections
template-button-core = Make it core
template-button-full = Make it full
template-button-versions = Versions
template-button-version = Version { $version }
template-button-library = Other template
template-button-download = Download template
template-button-upload = Upload template
template-button-use = Use version { $version }
template-button-on = Ask { $title }
template-button-off = Leave out { $title }
