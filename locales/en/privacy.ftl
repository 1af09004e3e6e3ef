### Privacy: my data and deleting it.

## Deleting data

command-erase = delete my data
erase-what-goes =
    Deleting your data
    What is deleted: the link to this Telegram account, drafts of your plan with everything typed into them and the files, your attendance answers, reasons of absences, and questions to the organizers.
erase-what-stays = What stays, because the agency files it: your row of the roster, attendance, decisions about absences, and versions of the plan that were sent, with their reviews. The bot's own log holds numbers only, no names.
erase-copies =
    Messages in Telegram, on the organizers' phones too, are not deleted. Backups are deleted as the keeper of the server has planned.
    After that I send no more messages. To take part again you need a new link from the organizers.
erase-button-go-on = Go on deleting
erase-sure = Delete your data now?
erase-sure-draft =
    { $count ->
        [one] One section of your plan that was not sent is lost with it.
       *[other] { $count } sections of your plan that were not sent are lost with it.
    }
erase-sure-end = This cannot be undone.
erase-button-yes = Yes, delete my data
erase-done = Your data has been deleted
erase-done-chat = You can delete this chat yourself in Telegram. Thank you for taking part.
erase-nobody = Nothing about this account is stored here.
erase-holds-role =
    This account still holds a role: organizer, reviewer or owner.
    Please ask another organizer to take the role away first, then type /deletemydata again.
erase-for-staff =
    No. { $no }, { $name }, has deleted their data
    Drafts, attendance answers and questions are gone; attendance and versions of the plan that were sent stay.
    I send them no more messages. If they want to take part again, make a new link in /roster.
privacy-button-own-data = Download my data
