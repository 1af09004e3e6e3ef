command-ask = ask the organizer

ticket-ask = Please write your question.
ticket-ask-more =
    Please write what to add to No. { $number }.
    What you write next goes with that question. Changed your mind? /cancel
ticket-for-participants =
    Questions are sent by participants.
    I pass each question on to the programme's organizers. They answer by replying to its message.
ticket-needs-text = Please write your question as text. Example: May I bring my own laptop?
ticket-too-long =
    That is too long: { $chars } characters.
    At most { $max } characters fit. Nothing was sent; please shorten it and send it again.
ticket-empty =
    That message is empty.
    Please write it in words. Example: May I bring my own laptop?
ticket-control-characters =
    That text has signs that nobody can see.
    Nothing was sent. Please type it again.

ticket-sent = ✅ Question No. { $number } is with the organizers
ticket-added = ✅ Added to question No. { $number }
ticket-edited =
    ✅ Question No. { $number } has been changed
    The organizers see the new text.
ticket-edited-answered =
    Question No. { $number } was already answered with the old text.
    If you still need to, please ask again.
ticket-answered-from = The organizers answer during office hours, from { $at }.
ticket-answered-today = The organizers answer during office hours, Monday to Friday 08.00–16.00.
ticket-plan-waits = The answer comes here. Your plan is still waiting.
ticket-button-add = Add details

ticket-answer = The organizers' answer to No. { $number }
ticket-signed = { $staff }, organizer
ticket-signed-organizer = The organizers
ticket-button-clear = That is clear
ticket-button-more = Ask again
ticket-closed = Question No. { $number } is closed. Thank you.
ticket-still-waiting = This question is still waiting for an answer.

ticket-staff-question = Question No. { $number } from { $name }
ticket-staff-addition = More on No. { $number } from { $name }
ticket-staff-how = To answer, reply to this message.
ticket-staff-somebody = another organizer
ticket-staff-answered = No. { $number } from { $name } was answered by { $staff }
ticket-staff-answered-too = No. { $number } from { $name } was answered by { $staff } as well
ticket-answer-sent = ✅ Answer to No. { $number } passed on to { $name }
ticket-answer-sent-too = This question had been answered before; both answers go to the participant.
ticket-answer-needs-text = Please reply to the question with text. Photos and files can go out with /broadcast.
ticket-asker-left =
    ⚠️ The answer to No. { $number } was not sent
    This participant's account is no longer connected. Please contact them in another way.
ticket-answer-undelivered =
    ⚠️ The answer to No. { $number } { $status ->
        [unclear] may not have reached
       *[other] has not reached
    } { $name }
    { $status ->
        [unreachable] The participant has blocked the bot. Please contact them in another way.
        [unclear] The connection broke while sending; it is not sent again. If needed, reply to the question once more.
       *[other] Telegram did not accept it. Please reply to the question once more.
    }
ticket-reply-hint =
    Is this an answer to No. { $number } from { $name }?
    Please reply to the question itself: press and hold that message, choose Reply, then write the answer. Nothing was sent yet.

ticket-offer-ask = Ask the organizers
ticket-offer-name = the organizers
