import { type Actor, holdsRole } from './role.ts';

/** Everything a right is asked for. */
export type Action =
  | 'createProgramme'
  | 'tendUpdates'
  | 'editProgramme'
  | 'manageRoster'
  | 'manageSchedule'
  | 'manageRoles'
  | 'manageOwners'
  | 'openCodes'
  | 'broadcast'
  | 'readBroadcast'
  | 'answerTicket'
  | 'viewProgress'
  | 'viewSchedule'
  | 'answerAttendance'
  | 'viewOwnStatus'
  | 'takeAttendance'
  | 'requestAbsence'
  | 'decideAbsence'
  | 'writePlan'
  | 'readDraft'
  | 'readPlan'
  | 'reviewPlan'
  | 'manageReviews'
  | 'askQuestion'
  | 'pauseReminders';

/** What the right is about. A participant's own things name the participant as well. */
export interface Subject {
  programmeId?: number;
  participantId?: number;
  /** Who is assigned to review the plan in question; empty when nobody is. */
  reviewerIds?: readonly number[];
}

/**
 * The one place where rights are decided: by roles and by whose thing it is, never by which button was
 * visible. Owners may do what organizers may, in every programme; nobody writes for another person.
 */
export function authorise(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const organizes =
    holdsRole(actor, 'owner') ||
    (subject.programmeId !== undefined && holdsRole(actor, 'organizer', subject.programmeId));
  switch (action) {
    case 'manageOwners':
      return holdsRole(actor, 'owner');
    case 'openCodes':
    case 'createProgramme':
      return holdsRole(actor, 'owner') || actor.roles.some((held) => held.role === 'organizer');
    case 'tendUpdates':
      return holdsRole(actor, 'owner');
    case 'manageRoles':
      return organizes;
    case 'editProgramme':
    case 'manageRoster':
    case 'manageSchedule':
    case 'broadcast':
    case 'answerTicket':
    case 'decideAbsence':
    case 'viewProgress':
    case 'takeAttendance':
    case 'manageReviews':
      return organizes;
    case 'viewSchedule':
    case 'readBroadcast':
      return (
        organizes ||
        actor.memberships.some((each) => each.programmeId === subject.programmeId) ||
        holdsRole(actor, 'reviewer', subject.programmeId)
      );
    case 'readDraft':
      return organizes || isOwn(actor, subject);
    case 'readPlan':
      return organizes || isOwn(actor, subject) || mayReview(actor, subject);
    case 'reviewPlan':
      return mayReview(actor, subject);
    case 'answerAttendance':
    case 'viewOwnStatus':
    case 'requestAbsence':
    case 'writePlan':
    case 'askQuestion':
    case 'pauseReminders':
      return isOwn(actor, subject);
  }
}

function isOwn(actor: Actor, { participantId }: Subject): boolean {
  return actor.memberships.some((each) => each.participantId === participantId);
}

/** A reviewer of the programme, where somebody is assigned one of those; never the plan's own writer. */
function mayReview(actor: Actor, { programmeId, participantId, reviewerIds = [] }: Subject): boolean {
  if (programmeId === undefined || !holdsRole(actor, 'reviewer', programmeId)) return false;
  if (actor.memberships.some((each) => each.participantId === participantId)) return false;
  return reviewerIds.length === 0 || reviewerIds.some((id) => id === actor.personId);
}
