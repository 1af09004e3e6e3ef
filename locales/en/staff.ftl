### Roles of organizers and reviewers: one-time links, who holds them, taking them away.

staff-list = Roles in { $programme }
staff-holder = { $name }: { $role ->
        [owner] owner
        [organizer] organizer
       *[reviewer] reviewer
    }, since { $since }
staff-none = Nobody holds a role yet.
staff-open-links = Links not used yet:
staff-open-link = { $name }: { $role ->
        [organizer] organizer
       *[reviewer] reviewer
    }, valid until { $until }
staff-unnamed = { $role ->
        [owner] Owner of the bot
        [organizer] Organizer without a name
       *[reviewer] Reviewer without a name
    }
staff-roles = List of roles
staff-invite = { $role ->
        [organizer] Invite organizer
       *[reviewer] Invite reviewer
    }
staff-revoke = Revoke: { $name }
staff-cancel-link = Cancel link: { $name }
staff-ask-name = { $role ->
        [organizer] Who is this organizer link for?
       *[reviewer] Who is this reviewer link for?
    }
    Please write the name, so that the role can be recognised. Example: Surya Andaian
staff-name-refused =
    Please write the name as text.
    One line of at most { $max } characters. Example: Surya Andaian
staff-invited = { $role ->
        [organizer] Organizer link for { $name }
       *[reviewer] Reviewer link for { $name }
    }
    { $link }
    It works once and until { $until }. Please send it to the person directly; it is not shown again.
staff-copy-link = Copy link
staff-revoke-confirm = { $role ->
        [owner] Revoke the owner role of { $name }?
        [organizer] Revoke the organizer role of { $name }?
       *[reviewer] Revoke the reviewer role of { $name }?
    }
    The rights end at once. The role can be given again with a new link.
staff-revoke-plans = { $plans ->
        [one] 1 plan assigned to them will have no reviewer; every reviewer may then review it.
       *[other] { $plans } plans assigned to them will have no reviewer; every reviewer may then review them.
    }
staff-revoke-yes = Yes, revoke it
staff-revoke-revoked = The role has been revoked.
staff-revoke-gone = That role is no longer held.
staff-revoke-ownRole = You cannot revoke your own role.
staff-revoked-notice = { $role ->
        [organizer] Your organizer role has ended
       *[reviewer] Your reviewer role has ended
    }
    { $programme }. If this is a mistake, please contact the organizer.
staff-link-cancelled = The link has been cancelled.
staff-link-tooLate = That link has been used or has ended.
staff-revoked-owner =
    Your role as owner of the bot has ended
    If this is a mistake, please ask another owner.
staff-revoke-owner-ids = This account is listed in OWNER_IDS. If it stays there, the role is back when the bot starts again.
staff-revoke-lastOwner = The last owner cannot be removed.
