import { isReviewedBy } from '#domain/review/review-waiting.ts';
import { type Actor, holdsRole, isKnown, type KnownActor, type Membership } from './actor.ts';

/** What can be done to the bot itself. */
type ActionOnBot = 'createProgramme' | 'tendUpdates' | 'manageOwners' | 'openCodes';

/** What can be done in a programme. */
export type ActionInProgramme =
  | 'editProgramme'
  | 'manageRoster'
  | 'manageSchedule'
  | 'manageRoles'
  | 'broadcast'
  | 'readBroadcast'
  | 'answerTicket'
  | 'viewProgress'
  | 'viewSchedule'
  | 'takeAttendance'
  | 'decideAbsence'
  | 'seeReviews'
  | 'manageReviews';

/** What people do for themselves, in their own place on a roster. */
const actionsInPlace = [
  'answerAttendance',
  'viewOwnStatus',
  'requestAbsence',
  'writePlan',
  'askQuestion',
  'pauseReminders',
  'keepCalendar',
] as const;
type ActionInPlace = (typeof actionsInPlace)[number];

/** What can be done with somebody's plan. */
type ActionOnPlan = 'readDraft' | 'readPlan' | 'reviewPlan' | 'scorePlan' | 'confirmPlan';

/** Everything a right is asked for. */
export type Action = ActionOnBot | ActionInProgramme | ActionInPlace | ActionOnPlan;

interface InProgramme {
  programmeId: number;
}

interface InPlace {
  participantId: number;
}

export interface OnPlan extends InProgramme {
  /** Whose plan it is. */
  participantId: number;
  /** Who is assigned to review it; empty when nobody is: then any reviewer of the programme may. */
  reviewerIds: readonly number[];
  /** Whose staff the writer is, as far as they have taken it on. */
  supervisorIds?: readonly number[];
}

/** What a right is about; of what people do for themselves, the place itself, as it is on the roster. */
type Granted<A extends Action> = A extends ActionOnBot
  ? object
  : A extends ActionInProgramme
    ? InProgramme
    : A extends ActionInPlace
      ? Membership
      : OnPlan;

/** Nothing but `authorise` makes one: the protected field keeps look-alikes from passing for it. */
class Proof<A extends Action> {
  readonly action: A;
  /** Who may. */
  readonly by: KnownActor;
  readonly about: Granted<A>;
  protected readonly isProof = true;

  constructor(action: A, by: KnownActor, about: Granted<A>) {
    this.action = action;
    this.by = by;
    this.about = about;
  }
}

/**
 * The proof that somebody may do this to that. A verb that reads or changes something of somebody takes one, so that
 * it cannot be called without asking.
 */
export type Right<A extends Action = Action> = Proof<A>;

/**
 * The one place where rights are decided: by roles and by whose thing it is, never by which button was visible. Owners
 * may do what organizers may, in every programme; nobody writes for another person. Undefined for whoever may not, and
 * for every stranger.
 */
export function authorise<A extends ActionOnBot>(actor: Actor, action: A): Right<A> | undefined;
export function authorise<A extends ActionInProgramme>(
  actor: Actor,
  action: A,
  about: InProgramme,
): Right<A> | undefined;
export function authorise<A extends ActionInPlace>(
  actor: Actor,
  action: A,
  about: InPlace,
): Right<A> | undefined;
export function authorise<A extends ActionOnPlan>(
  actor: Actor,
  action: A,
  about: OnPlan,
): Right<A> | undefined;
export function authorise(actor: Actor, action: Action, about: Subject = {}): Right | undefined {
  if (!isKnown(actor) || !may(actor, action, about)) return undefined;
  const granted = isInPlace(action) ? ownPlace(actor, about) : about;
  return new Proof(action, actor, granted as Granted<Action>);
}

const isInPlace = (action: Action): action is ActionInPlace => actionsInPlace.some((each) => each === action);

type Subject = Partial<OnPlan>;

function may(actor: KnownActor, action: Action, about: Subject): boolean {
  if (isInPlace(action)) return isOwn(actor, about);
  const { programmeId } = about;
  const isOwner = holdsRole(actor, 'owner');
  const organizes = isOwner || holdsRole(actor, 'organizer', programmeId);
  switch (action) {
    case 'manageOwners':
    case 'tendUpdates':
      return isOwner;
    case 'openCodes':
    case 'createProgramme':
      return isOwner || actor.roles.some((held) => held.role === 'organizer');
    case 'editProgramme':
    case 'manageRoster':
    case 'manageSchedule':
    case 'manageRoles':
    case 'broadcast':
    case 'answerTicket':
    case 'decideAbsence':
    case 'manageReviews':
      return organizes;
    case 'takeAttendance':
      return organizes || holdsRole(actor, 'facilitator', programmeId);
    case 'viewProgress':
      return organizes || holdsRole(actor, 'readOnly', programmeId);
    case 'viewSchedule':
    case 'readBroadcast':
      return organizes || isOnRoster(actor, programmeId) || worksIn(actor, programmeId);
    case 'seeReviews':
      return holdsRole(actor, 'reviewer', programmeId);
    case 'reviewPlan':
      return isItsReviewer(actor, about);
    case 'scorePlan':
      return holdsRole(actor, 'reviewer', programmeId) && !isOwn(actor, about);
    case 'confirmPlan':
      return isItsSupervisor(actor, about);
    case 'readDraft':
      return organizes || isOwn(actor, about);
    case 'readPlan':
      return organizes || isOwn(actor, about) || isItsReviewer(actor, about) || isItsSupervisor(actor, about);
  }
}

/** Those who work in the programme from day to day; a supervisor sees a plan of theirs and nothing else. */
const worksIn = (actor: Actor, programmeId?: number) =>
  (['facilitator', 'reviewer', 'readOnly'] as const).some((role) => holdsRole(actor, role, programmeId));

const isOnRoster = (actor: Actor, programmeId?: number) =>
  actor.memberships.some((each) => each.programmeId === programmeId);

const ownPlace = (actor: Actor, { participantId }: Subject) =>
  actor.memberships.find((each) => each.participantId === participantId);

const isOwn = (actor: Actor, about: Subject) => ownPlace(actor, about) !== undefined;

/** A reviewer of the programme, where somebody is assigned one of those; never the plan's own writer. */
function isItsReviewer(actor: KnownActor, about: Subject): boolean {
  const { programmeId, reviewerIds = [] } = about;
  if (!holdsRole(actor, 'reviewer', programmeId) || isOwn(actor, about)) return false;
  return isReviewedBy({ reviewerIds }, actor.personId);
}

/** A supervisor who has taken this plan on; never its own writer. */
const isItsSupervisor = (actor: KnownActor, about: Subject) =>
  holdsRole(actor, 'supervisor', about.programmeId) &&
  !isOwn(actor, about) &&
  (about.supervisorIds ?? []).includes(actor.personId);
