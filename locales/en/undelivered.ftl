### News that may not have arrived.

undelivered-title =
    { $count ->
        [one] Not certain to have arrived: 1 message
       *[other] Not certain to have arrived: { $count } messages
    }
undelivered-of-bot = To the owners of the bot
undelivered-none = No message is in doubt.
undelivered-row = { $number }. { $name }: { $what }. { $at }, { $why }
undelivered-what =
    { $what ->
        [absence] decision on an absence
        [plan] decision on the action plan
        [review] review to do
        [ticket] answer to a question
        [slot] seminar slot
        [seminarResult] seminar result
        [mark] change of attendance
        [schedule] change of schedule
        [role] role
        [drafts] deletion of drafts
        [broadcast] correction of an announcement
        [attendance] attendance
       *[other] message
    }
undelivered-why =
    { $why ->
        [unclear] may not have arrived
        [failed] could not be sent
        [blocked] has blocked this bot
        [deactivated] Telegram account is not active
        [noChat] has not opened this bot
       *[late] its time was over
    }
undelivered-help = Send it again, or mark it done once you have told them yourself.
undelivered-again = Send again { $number }
undelivered-done = Done { $number }
undelivered-unchanged = Already settled, or it has arrived.
undelivered-sent-again = ✅ Sent again to { $name }
undelivered-notice =
    { $count ->
        [one] ⚠️ 1 message may not have arrived
       *[other] ⚠️ { $count } messages may not have arrived
    }
undelivered-view = View the messages
