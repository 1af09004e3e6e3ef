### Roster and timetable from a file: preview, saving, links, the list of participants.

command-roster = the participants and their links

import-preview = Please check. Nothing has been saved.
import-preview-newer = Things have changed since that preview. Please check again; nothing has been saved.
import-preview-refused = There is no row yet that can be saved.
import-preview-same = Nothing changes.
import-count-roster = Participants: { $counts }
import-count-schedule = Timetable: { $counts }
import-count-new = { $count } new
import-count-changed = { $count } changed
import-count-unchanged = { $count } unchanged
import-count-refused = { $count } refused
import-changed-roster = Changed, row { $row }, { $label }
import-changed-schedule = Timetable changed, row { $row }, { $label }
import-change = { $field }: { $before } becomes { $after }
import-nothing = (empty)
import-moved = Moved to another day: the answers for this session are dropped and asked for again.
import-refused-roster = Refused:
import-refused-schedule = Refused in the timetable:
import-missing-roster = { $count ->
    [one] Not in the file, still kept: one participant ({ $names })
   *[other] Not in the file, still kept: { $count } participants ({ $names })
  }
import-missing-schedule = { $count ->
    [one] Not in the file, still kept: one session ({ $names })
   *[other] Not in the file, still kept: { $count } sessions ({ $names })
  }
import-names-and-others = { $names }, and { $others } more

import-save = { $count ->
    [one] Save one row
   *[other] Save { $count } rows
  }
import-download-refused = Download the refused
import-saved = ✅ Saved: { $counts }
import-saved-both = ✅ Saved
import-already-saved = Already saved.
import-changed-meanwhile = Things have changed since that preview.
import-nothing-refused = No row is refused.
import-cancelled =
    Cancelled. Nothing has been saved.
    You may send the file again at any time.
import-refused-caption = { $count ->
    [one] Please correct this row
   *[other] Please correct these { $count } rows
  }
    The reasons are in the last column. Just send this file back.

import-file-gone =
    That file is no longer kept here.
    Please send it once more.
import-file-not-organizer =
    I cannot take this file.
    Only organizers send files of participants and sessions. If you have a question: /ask
import-file-other-type =
    “{ $name }” is no XLSX or CSV file.
    Please save it as XLSX (Excel) or CSV, then send it again.
import-file-too-large =
    “{ $name }” is over { $max } MB.
    Please remove pictures and other sheets, save, and send it again.
import-file-too-many-rows =
    “{ $name }” has too many rows.
    A sheet may have at most 5,000. Please remove the rows you do not need, then send it again.
import-file-damaged =
    “{ $name }” cannot be opened; it may be damaged or locked with a password.
    Please open it in Excel, save it as XLSX without a password, and send it again.
import-file-empty =
    “{ $name }” is empty.
    Please fill in the sheet Peserta or Jadwal, then send it again.
import-file-unrecognised =
    I found no sheet Peserta (participants) or Jadwal (timetable).
    The first row must hold the column names, for example: Nama, NIP, OPD. You can use this blank file.
import-file-missing-columns = { $count ->
    [one] Sheet { $sheet }: the column { $columns } is missing.
   *[other] Sheet { $sheet }: the columns { $columns } are missing.
  }
    Please add it to the first row, then send the file again. Nothing has been saved.
import-file-repeated-column =
    Sheet { $sheet }: the column { $column } is there twice.
    Please keep one, then send the file again. Nothing has been saved.
import-file-no-rows =
    This file holds no participants or sessions yet.
    Please fill in the rows below the header, then send it again.

roster-no-programme =
    There is no programme yet.
    Please make one first; the file comes next.
roster-new-programme = Make a programme
roster-open = View participants

roster-links-caption-new = { $count ->
    [one] Link for one new participant
   *[other] Links for { $count } new participants
  }
    Please send them one by one, never in a group. Valid until { $until }.
    This file is the only copy; I cannot show it again.
roster-links-caption = { $count ->
    [one] New link for one participant
   *[other] New links for { $count } participants
  }
    Please send them one by one, never in a group. Valid until { $until }. The old links no longer work.
    This file is the only copy; I cannot show it again.
file-delete = Delete this file
file-deleted = The file has been deleted.
file-deleted-note =
    The file has been deleted from this chat.
    Please delete copies saved to a phone or computer yourself.
file-too-old = It is over 48 hours old; Telegram does not let me delete it. Please delete it yourself.

roster-empty =
    There are no participants yet.
    Please fill in the blank file, then send it back here.
roster-list = Participants: { $joined } of { $total } have joined
roster-joined = joined
roster-waiting = not joined
roster-renew-links = { $count ->
    [one] New link for one person
   *[other] New links for { $count } people
  }
roster-template-filled = Download all (with NIP)
roster-template-blank = Blank file
roster-workbook-filled =
    Participants and timetable as saved
    It holds NIPs: please do not pass it on in a group. Change what you need, then send it back here.
roster-workbook-blank =
    Please fill in this file
    Then send it back here.

roster-person-no = No. { $no }
roster-person-no-nip = No. { $no } · NIP { $nip }
roster-person-field = { $field }: { $value }
roster-person-code = Code in the file: { $code }
roster-person-joined = Joined: { $at }
roster-person-no-link = Not joined; no valid link
roster-person-link = Not joined; the link is valid until { $at }
roster-person-link-expired = Not joined; the link ended { $at }
roster-person-gone = That participant is not on this list.
roster-relink = Make a new link
roster-relink-confirm =
    Make a new link for { $name }?
    The old link and code will no longer work.
roster-relink-confirm-joined =
    Make a new link for { $name }?
    The present Telegram account leaves this programme at once. Answers and plan stay saved.
roster-relink-yes = Yes, make the link
roster-relinked =
    New link for { $name }
    { $link }
    Code: { $code }
    Valid until { $until }. Please send it to the person directly; this link is shown only once.
roster-copy-link = Copy link
roster-relink-done-before = The new link has been made already.
roster-renew-confirm = { $count ->
    [one] Make a new link for one participant?
   *[other] Make new links for { $count } participants?
  }
    Everybody who has not joined gets a new link. Their old links will no longer work.
roster-renew-yes = Yes, make new links

import-will-collect = Changes of the schedule are collected first; participants are told once you announce them.
import-collected = ✅ Changes of the schedule collected
import-collected-none = The schedule has not changed.
import-collected-count = { $count ->
        [one] 1 session waits
       *[other] { $count } sessions wait
    } to be announced; the participants have not been told.
import-not-collected = Cannot be changed: { $session } ({ $fault ->
        [sessionStarted] it has begun
        [inThePast] that time has passed
        [outsideProgramme] outside the programme's dates
        [overlap] overlaps with { $other }
       *[endBeforeStart] ends before it starts
    })
import-not-collected-others = And { $count } more { $count ->
        [one] session
       *[other] sessions
    } cannot be changed.
import-see-changes = See schedule changes
