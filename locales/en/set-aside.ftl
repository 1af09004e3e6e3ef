### Messages that could not be handled: the list for owners of the bot.

set-aside-title = Set aside: { $count }
set-aside-why = These could not be handled and are kept for three days. What they say is not shown.
set-aside-row = { $at } · { $code } · { $kind } · { $reason }
set-aside-kind = { $kind ->
    [message] message
    [edited_message] edited message
    [callback_query] button
    [my_chat_member] membership of the bot
   *[other] other
    }
set-aside-reason = { $reason ->
    [fault] a fault in the system
    [file] the file cannot be fetched
    [telegram] Telegram keeps refusing
    [tooLong] took too long
    [unstorable] cannot be stored
   *[other] cannot be read
    }
set-aside-none =
    Nothing is set aside.
    Everything that came in has been handled.
set-aside-retried = Tried again. The answer goes to its sender.
set-aside-unreadable = This one cannot be read yet.
set-aside-notice =
    { $count ->
        [one] 1 message could not be handled
       *[other] { $count } messages could not be handled
    }
    Whoever sent it was told where possible. What was sent is kept and can be tried again.
set-aside-look = Look
