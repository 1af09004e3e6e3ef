### Import of roster and timetable: why rows are refused, field labels, and the sheet Petunjuk.

# One line of the report: row number in the file, the name where it was readable, then the reason.
import-refused-line = { $count ->
    [one] Row { $rows }: { $reason }
   *[other] Rows { $rows }: { $reason }
  }
import-refused-line-named = Row { $rows }, { $label }: { $reason }

import-refused-missing-value = { $field } is empty. Please fill it in.
import-refused-too-long = { $field } has { $chars } characters; at most { $max }. Please shorten it.
import-refused-control-characters = { $field } holds characters that cannot be read. Please type it again.
import-refused-nik = 16 digits, it looks like a NIK; not stored. Please enter the NIP of 18 digits.
import-refused-nik-elsewhere = { $field } holds 16 digits, it looks like a NIK; not stored. Please remove it from the file.
import-refused-nip-damaged = NIP reads { $seen }. Please format the NIP column as Text, then type it again.
import-refused-nip-length = A NIP has 18 digits; this row has { $digits }. Please check.
import-refused-nip-not-digits = The NIP holds letters or other signs. Please enter 18 digits only, or leave it empty.
import-refused-nip-birth-date = The first 8 digits of the NIP are no real birth date. Please check, example: 19840312.
import-refused-nip-appointment = Digits 9 to 14 of the NIP do not fit a month of appointment. Please check, example: 200901.
import-refused-nip-sex = Digit 15 of the NIP should be 1 or 2. Please check.
import-refused-nip-serial = The last three digits of the NIP cannot be 000. Please check.
import-refused-nip-taken = NIP { $nip } already belongs to { $name }. Please check both.
import-refused-duplicate-nip = Same NIP ({ $nip }). Please check both.
import-refused-duplicate-code = Code { $code } is used more than once. Please use each code once.
import-refused-unknown-code = Code { $code } is not the code of { $label } in this programme ({ $known }). Please use that code, or leave Kode empty.
import-refused-ambiguous-person = There is more than one { $name } at { $opd }. Please fill in NIP or Kode to show who is meant.
import-refused-same-person = The same person ({ $name }). Please keep one row.
import-refused-unknown-salutation = I do not know the salutation “{ $seen }”. Please enter Bapak or Ibu, or leave it empty.
import-refused-no-such-date = The date { $seen } does not exist. Please correct it, example: 18/03/2019.
import-refused-unreadable-date = I could not read “{ $seen }” as a date. Please write it like 18/03/2019.
import-refused-unreadable-time = { $field }: I could not read “{ $seen }” as a time. Please write it like 08.00.
import-refused-end-before-start = The end { $end } is not after the start { $start }. Please correct the times.
import-refused-overlap = The times overlap for the same group. Please change one of them.
import-refused-overlap-existing = Overlaps { $title }, { $start }–{ $end }, already in the timetable. Please change the time.
import-refused-same-session = The same session ({ $title }). Please keep one row.
import-refused-ambiguous-session = There are several sessions at this date and time. Please fill in Kelompok or Kode.
import-refused-jp-not-a-number = JP “{ $seen }” is not a number. Please enter a number, example: 3.
import-refused-not-an-address = { $field } “{ $seen }” is no web address. Please fill in the whole address, example: https://example.org/materials.

import-field-name = Name
import-field-nip = NIP
import-field-rank = Rank/grade
import-field-position = Position
import-field-opd = Agency (OPD)
import-field-unit = Unit
import-field-group = Group
import-field-salutation = Salutation
import-field-code = Code
import-field-date = Date
import-field-start = Start
import-field-end = End
import-field-title = Session
import-field-topic = Topic
import-field-facilitator = Facilitator
import-field-place = Place
import-field-jp = JP
import-field-materialsUrl = Materials link
import-field-mapUrl = Map link

# The sheet Petunjuk in the workbook the bot hands out.
import-guide-title = Guide: { $programme }
import-guide-steps = Fill in the sheets Peserta (participants) and Jadwal (timetable), save, then send this file to the bot. The bot shows what is new, changed, unchanged and refused; nothing is saved before you press Simpan (Save).
import-guide-roster = Peserta: one person a row. Required: Nama (name) and OPD (agency), shaded blue. Sapaan (salutation): Bapak, Ibu, or empty. Example: Bunga Rekaan · Dinas Pendidikan · Sekretariat · Ibu.
import-guide-nip = NIP: 18 digits, or empty if there is none yet. The column is formatted as Text; when pasting from another file choose “paste values only”, so that the digits are not damaged. Please do not enter a NIK.
import-guide-schedule = Jadwal: one session a row. Required: Tanggal (date), Mulai (start), Selesai (end) and Sesi (session). Example: 18/03/2019 · 08.00 · 12.15 · Sesi pagi. Tautan materi (materials link) and Tautan peta (map link): a web address, may be empty.
import-guide-date = Dates: day first, for example 18/03/2019 or 18 March 2019.
import-guide-time = Times: 08.00 or 08:00, local time of the programme. JP (lesson hours) is a number.
import-guide-group = Kelompok (group): empty means everyone. Sessions of one group must not overlap.
import-guide-code = Kode (code): filled in by the bot to recognise the row; please do not change it. Leave it empty for a new row.
import-guide-empty = An emptied cell clears what was there. A column that is removed altogether changes nothing.
import-guide-missing = A row removed from the file does not remove the participant or session; the bot only mentions it.
import-guide-limits = The file may have at most 5 MB and 5,000 rows, as XLSX or CSV.
