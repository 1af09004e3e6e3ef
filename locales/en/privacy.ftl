### Privacy: what is kept, my data as files, and deleting it.

command-privacy = privacy and my data
command-own-data = download all my data
button-privacy = Privacy

privacy-notice =
    Privacy and your data
    What is stored: name, NIP, position, work unit, attendance, answers and Telegram account.
    It is used for running the training programme only.
    Drafts are kept { $days } days after the programme; attendance lists as the agency's archive rules say.
    Messages and organizers' files pass through Telegram servers abroad. Please send no NIK and no doctor's letter.
privacy-ask =
    You can download everything kept about you with /mydata and delete it with /deletemydata.
    To correct your data, please contact the organizer with /ask.
privacy-contact = To see, correct or delete your data, please contact the programme's organizer.
privacy-commands = You can download everything kept about you with /mydata.
privacy-button-own-data = Download my data
privacy-button-erase = Delete my data

own-data-making = Your data is being collected.
own-data-nothing = We keep no data about this account.
own-data-account-only =
    All we keep is the number and language of this Telegram account, since { $since }.
    It belongs to no participant and no organizer yet.
own-data-busy =
    Many files are being made.
    Please ask again in a moment with /mydata.
own-data-caption-pdf =
    My data (PDF): to read
    It holds your profile with the NIP, attendance, plan, questions and messages.
own-data-caption-json =
    My data (JSON): complete, with everything you typed
    For an IT department.
own-data-caption-chat = This file is now in the Telegram chat as well. Please do not forward it. It can be deleted here within 48 hours.
own-data-file = my-data-{ $day }.{ $extension }

## Deleting data

command-erase = delete my data
erase-what-goes =
    Deleting your data
    What is deleted: the link to this Telegram account, drafts of your plan with everything typed into them and the files, your attendance answers, reasons of absences, and questions to the organizer.
erase-what-stays = What stays, because the agency files it: your row of the roster, attendance, decisions about absences, and versions of the plan that were sent, with their reviews. The bot's own log holds numbers only, no names.
erase-copies =
    Messages in Telegram, on the organizers' phones too, are not deleted. Backups are deleted on the server administrator's schedule.
    After that I send no more messages. To take part again you need a new link from the organizer.
erase-button-go-on = Go on deleting
erase-sure = Delete your data now?
erase-sure-draft =
    { $count ->
        [one] One section of your plan that was not sent is lost with it.
       *[other] { $count } sections of your plan that were not sent are lost with it.
    }
erase-sure-end = This cannot be undone.
erase-cancelled =
    Deletion cancelled.
    Your data stays.
erase-button-yes = Yes, delete my data
erase-done = Your data has been deleted
erase-done-files-embedded = What is left of it in the bot's files is gone within 24 hours.
erase-done-files-server = What is left of it in the database's files goes on the server administrator's schedule.
erase-done-chat = You can delete this chat yourself in Telegram. Thank you for taking part.
erase-holds-role =
    This account still holds a role: organizer, reviewer or owner.
    Please ask an organizer, or another owner of the bot, to take the role away first, then type /deletemydata again.
erase-for-staff =
    No. { $no }, { $name }, has deleted their data
    Drafts, attendance answers and questions are gone; attendance and versions of the plan that were sent stay.
    I send them no more messages. If they want to take part again, make a new link in /roster.

## A NIK within a message

nik-covered =
    The NIK in that message is not stored.
    I have covered its digits; the rest is handled as usual. The message can still be seen in this chat.
nik-button-remove = Delete that message
nik-removed = ✅ The message with the NIK is deleted from this chat.
nik-not-removed =
    I can no longer delete that message.
    Please delete it yourself: press and hold it, then choose delete.
