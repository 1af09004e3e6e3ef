group-hello =
    Thank you, I am in this group now.
    An organizer can connect it to a programme: /panel
group-offer =
    Make this the organizers' group?
    The attendance board can be shown here. Only people with a role can mark; reasons and sickness are never shown.
group-bind = Connect this group
group-bind-to = Connect: { $programme }
group-bound =
    ✅ Organizers' group: { $programme }
    Attendance board: /board
group-release = Disconnect the group
group-private =
    I answer in private chat.
    In groups I show nothing personal.
group-open-private = Open the chat
group-anonymous =
    Please send it from your own account.
    I cannot act on a command sent in the name of a group or channel, because I do not know who sent it.
