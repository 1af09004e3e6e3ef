### Privacy: what is kept, and my data as files.

command-privacy = privacy and my data
command-own-data = download all my data
button-privacy = Privacy

privacy-notice =
    Privacy and your data
    What is stored: name, NIP, position, work unit, attendance, answers and Telegram account.
    It is used for running the training programme only.
    Drafts are kept 180 days after the programme; attendance lists as the agency's archive rules say.
    Messages and organizers' files pass through Telegram servers abroad. Please send no NIK and no doctor's letter.
privacy-ask = To see, correct or delete your data, please contact the organizer with /ask.
privacy-contact = To see, correct or delete your data, please contact the programme's organizer.
privacy-commands = You can download everything kept about you with /mydata.
privacy-button-own-data = Download my data

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
    For use with a computer. Times are in UTC.
own-data-caption-chat = This file is now in the Telegram chat as well. Please do not forward it. It can be deleted here within 48 hours.
own-data-file = my-data-{ $day }.{ $extension }
