import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { recogniseWorkbook } from '#domain/workbook/import-workbook.ts';
import { answerProgrammeStep } from '#features/programme/answer-programme-step.ts';
import { createProgramme } from '#features/programme/create-programme.ts';
import { editProgramme } from '#features/programme/edit-programme.ts';
import { dropUpload, keepUpload } from '#features/roster/keep-upload.ts';
import { unpackWorkbook } from '#features/roster/kept-workbook.ts';
import { planImport } from '#features/roster/plan-import.ts';
import { relinkParticipant } from '#features/roster/relink-participant.ts';
import { renewLinks } from '#features/roster/renew-links.ts';
import { type SaveInput, saveImport } from '#features/roster/save-import.ts';
import { cancelRoleLink, inviteRole } from '#features/staff/invite-role.ts';
import { revokeRole } from '#features/staff/revoke-role.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { linkAccount } from '#storage/people/participant-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { findForm, saveForm } from '#storage/state/form-store.ts';
import { findStoredFile } from '#storage/stored-file-store.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { loadTexts } from '#telegram/texts.ts';
import { seedElsewhere } from '#test/support/plan-rights.ts';
import { rightOf } from '#test/support/rights.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

const now = new Date('2019-03-15T03:00:00Z');
const jobs = { enqueue: async () => {}, start: async () => {}, stop: async () => {} };
const sayIn = loadTexts();
let database: Database;
let personId: number;
let programmeId: number;

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  personId = await ensurePerson(database.db, 900_001, now);
});
afterAll(() => database.close());

/** Of somebody who organizes something else so far. */
const rightToCreate = () => {
  const roles = [{ role: 'organizer' as const, programmeId: 0 }];
  const stands = { locale: 'id' as const, memberships: [], missCount: 0, wasUnreachable: false };
  return authorise({ telegramUserId: 900_001, personId, roles, ...stands }, 'createProgramme')!;
};

const rightTo = <A extends 'editProgramme' | 'manageRoster' | 'manageRoles'>(action: A, of = programmeId) =>
  rightOf(database.db, personId, (actor) => authorise(actor, action, { programmeId: of }));

const needs = () => ({ database, secrets, botUsername: 'pendamping_bot', sayIn, jobs });

test('a step answered twice by one update goes on once', async () => {
  await saveForm(database.db, personId, { kind: 'programmeNew', values: { step: 'name' }, now });
  const answer = { right: rightToCreate(), typed: '18/3/2019 - 18/6/2019', updateId: 1, now };
  await answerProgrammeStep(needs(), answer);
  expect(await answerProgrammeStep(needs(), answer)).toEqual({ kind: 'answered' });
  expect(await findForm(database.db, personId, { kind: 'programmeNew', now })).toEqual({
    step: 'dates',
    name: '18/3/2019 - 18/6/2019',
  });
});

test('a button of an earlier question changes nothing', async () => {
  const pressed = { right: rightToCreate(), typed: 'WIB', step: 'zone' as const, updateId: 2, now };
  expect(await answerProgrammeStep(needs(), pressed)).toEqual({ kind: 'closed' });
});

test('a programme is made once however often the update comes', async () => {
  const values = {
    step: 'review',
    name: 'Workshop',
    startsOn: '2019-03-18',
    endsOn: '2019-06-18',
    level: 'core',
  } as const;
  await saveForm(database.db, personId, { kind: 'programmeNew', values, now });
  const input = { right: rightToCreate(), updateId: 3, now };
  expect(await createProgramme(needs(), input)).toEqual({ kind: 'incomplete' });
  const whole = { ...values, zone: 'Asia/Jakarta' };
  await saveForm(database.db, personId, { kind: 'programmeNew', values: whole, now });
  const created = await createProgramme(needs(), { ...input, updateId: 4 });
  expect(created).toEqual({ kind: 'created', programmeId: expect.any(Number) });
  expect(await createProgramme(needs(), { ...input, updateId: 4 })).toEqual(created);
  expect(await createProgramme(needs(), { ...input, updateId: 5 })).toEqual({ kind: 'closed' });
  expect(await database.db.programme.count()).toBe(1);
  expect(await database.db.roleGrant.count()).toBe(1);
  programmeId = created.kind === 'created' ? created.programmeId : 0;
});

test('an edit is applied and audited once', async () => {
  const values = { programmeId, field: 'deadlines' as const };
  await saveForm(database.db, personId, { kind: 'programmeField', values, now });
  const edit = {
    right: await rightTo('editProgramme'),
    typed: '18/6/2019 16.00 | Naskah akhir',
    updateId: 6,
    now,
  };
  const saved = await editProgramme(needs(), edit);
  expect(saved).toEqual({ kind: 'saved', programmeId, field: 'deadlines' });
  expect(await editProgramme(needs(), edit)).toEqual(saved);
  expect(await database.db.deadline.count()).toBe(1);
  expect(await database.db.auditEntry.count({ where: { action: 'programme.edited' } })).toBe(1);
});

const programme = () => ({ id: programmeId, zone: 'Asia/Jakarta' });

async function upload(updateId: number): Promise<SaveInput> {
  const rows = [
    ['Nama', 'NIP', 'OPD', 'Kelompok'],
    ['Andi Fiktif', '198403122009011901', 'Dinas Pendidikan', 'A'],
    ['Bunga Rekaan', '1271 0112 0384 0001', 'Dinas Kesehatan', 'A'],
    ['Citra Fiktif', '', 'Dinas Sosial', null],
  ];
  const workbook = recogniseWorkbook([{ name: 'Peserta', rows }]);
  if (workbook.kind !== 'recognised') throw new Error(workbook.kind);
  const tables = { roster: workbook.roster! };
  const right = await rightTo('manageRoster');
  const kept = { right, tables, fileName: 'peserta.csv', updateId, now };
  const fileId = await keepUpload(needs(), kept);
  expect(await keepUpload(needs(), kept)).toBe(fileId);
  const preview = await planImport(database.db, { programme: programme(), tables, now });
  return { right, fileId, tables, fingerprint: preview.fingerprint, updateId: updateId + 1, now };
}

test('an import is saved once; the same update again writes nothing and makes the links anew', async () => {
  const input = await upload(10);
  const first = await saveImport(needs(), input);
  const counts = { new: 2, changed: 0, unchanged: 0, refused: 1 };
  expect(first).toMatchObject({ kind: 'saved', roster: counts, links: { rows: [{ no: 1 }, { no: 2 }] } });
  const again = await saveImport(needs(), input);
  expect(again).toMatchObject({ kind: 'saved', roster: counts, links: { rows: [{ no: 1 }, { no: 2 }] } });
  expect(await database.db.participant.count()).toBe(2);
  expect(await database.db.link.count({ where: { revokedAt: null } })).toBe(2);
  expect(await saveImport(needs(), { ...input, updateId: 12 })).toEqual({ kind: 'savedBefore' });
});

test('what is kept of a workbook holds no NIK and means the same', async () => {
  const input = await upload(20);
  const file = await findStoredFile(database.db, input.fileId);
  expect(Buffer.from(file!.bytes).toString()).not.toContain('1271');
  const tables = unpackWorkbook(file!.bytes);
  const preview = await planImport(database.db, { programme: programme(), tables, now });
  expect(preview.fingerprint).toBe(input.fingerprint);
});

test('saving something else than was shown is refused', async () => {
  const input = await upload(30);
  expect(await saveImport(needs(), { ...input, fingerprint: '0'.repeat(16) })).toEqual({
    kind: 'changedMeanwhile',
  });
});

test('a phone is re-linked once; a second tap does nothing', async () => {
  const participant = await database.db.participant.findFirstOrThrow({ where: { name: 'Andi Fiktif' } });
  const phone = await ensurePerson(database.db, 700_001, now);
  await linkAccount(database.db, participant.id, { personId: phone, now });
  const newest = await database.db.link.findFirstOrThrow({
    where: { participantId: participant.id },
    orderBy: { id: 'desc' },
  });
  const right = await rightTo('manageRoster');
  const input = { right, participantId: participant.id, newestLinkId: newest.id, updateId: 40, now };
  expect(await relinkParticipant(needs(), input)).toMatchObject({ kind: 'relinked' });
  expect(await relinkParticipant(needs(), input)).toMatchObject({ kind: 'relinked' });
  expect(await relinkParticipant(needs(), { ...input, updateId: 41 })).toEqual({ kind: 'alreadyDone' });
  expect(await database.db.auditEntry.count({ where: { action: 'participant.relinked' } })).toBe(1);
  const open = { participantId: participant.id, revokedAt: null };
  expect(await database.db.link.count({ where: open })).toBe(1);
});

test('renewed links are audited once and leave one open link a person', async () => {
  const input = { right: await rightTo('manageRoster'), updateId: 50, now };
  expect((await renewLinks(needs(), input)).rows).toHaveLength(2);
  expect((await renewLinks(needs(), input)).rows).toHaveLength(2);
  expect(await database.db.auditEntry.count({ where: { action: 'links.renewed' } })).toBe(1);
  expect(await database.db.link.count({ where: { kind: 'join', revokedAt: null } })).toBe(2);
});

test('a role link is made once, and cancelled once', async () => {
  const right = await rightTo('manageRoles');
  const input = { right, role: 'reviewer' as const, name: 'Laras Contoh', updateId: 60, now };
  await inviteRole(needs(), input);
  await inviteRole(needs(), input);
  const links = await database.db.link.findMany({ where: { kind: 'role' } });
  expect(links).toHaveLength(1);
  const cancel = { right, linkId: links[0]!.id, now };
  expect(await cancelRoleLink(needs(), cancel)).toEqual({ kind: 'cancelled' });
  expect(await cancelRoleLink(needs(), cancel)).toEqual({ kind: 'tooLate' });
});

test('a role is revoked once, its holder told once; nobody revokes their own', async () => {
  const laras = await ensurePerson(database.db, 900_004, now);
  await grantRole(database.db, { personId: laras, programmeId, role: 'reviewer', name: 'Laras Contoh', now });
  const grants = await database.db.roleGrant.findMany({ orderBy: { id: 'asc' } });
  const right = await rightTo('manageRoles');
  const input = { right, grantId: grants[1]!.id, updateId: 70, now };
  expect(await revokeRole(needs(), input)).toEqual({ kind: 'revoked', role: 'reviewer' });
  expect(await revokeRole(needs(), input)).toEqual({ kind: 'revoked', role: 'reviewer' });
  expect(await revokeRole(needs(), { ...input, updateId: 71 })).toEqual({ kind: 'gone' });
  expect(await database.db.delivery.count()).toBe(1);
  const own = { ...input, grantId: grants[0]!.id, updateId: 72 };
  expect(await revokeRole(needs(), own)).toEqual({ kind: 'ownRole' });
});

test('a right to one programme reaches nothing of another', async () => {
  const { db } = database;
  const elsewhere = await seedElsewhere(db, personId, 'organizer');
  const [edits, roster, roles] = [
    await rightTo('editProgramme', elsewhere),
    await rightTo('manageRoster', elsewhere),
    await rightTo('manageRoles', elsewhere),
  ];
  const values = { programmeId, field: 'name' as const };
  await saveForm(db, personId, { kind: 'programmeField', values, now });
  const edit = { right: edits, typed: 'Nama Lain', updateId: 80, now };
  expect(await editProgramme(needs(), edit)).toEqual({ kind: 'closed' });
  expect((await db.programme.findUniqueOrThrow({ where: { id: programmeId } })).name).toBe('Workshop');

  const { fileId } = await upload(81);
  await dropUpload(needs(), { right: roster, fileId });
  expect(await findStoredFile(db, fileId)).toBeDefined();
  await dropUpload(needs(), { right: await rightTo('manageRoster'), fileId });
  expect(await findStoredFile(db, fileId)).toBeUndefined();

  const { id: participantId } = await db.participant.findFirstOrThrow({ where: { programmeId } });
  const newest = await db.link.findFirstOrThrow({ where: { participantId }, orderBy: { id: 'desc' } });
  const relink = { right: roster, participantId, newestLinkId: newest.id, updateId: 83, now };
  expect(await relinkParticipant(needs(), relink)).toEqual({ kind: 'gone' });
  expect((await renewLinks(needs(), { right: roster, updateId: 84, now })).rows).toEqual([]);

  const invite = { role: 'reviewer' as const, name: 'Laras Contoh', updateId: 85, now };
  await inviteRole(needs(), { ...invite, right: await rightTo('manageRoles') });
  const link = await db.link.findFirstOrThrow({ where: { kind: 'role', revokedAt: null } });
  expect(await cancelRoleLink(needs(), { right: roles, linkId: link.id, now })).toEqual({ kind: 'tooLate' });
  const laras = await ensurePerson(db, 900_004, now);
  const given = { personId: laras, programmeId, role: 'reviewer' as const, now };
  const { grantId } = await grantRole(db, given);
  expect(await revokeRole(needs(), { right: roles, grantId, updateId: 86, now })).toEqual({ kind: 'gone' });
});

test('a role of a programme is not ended by the right over owners, nor an owner by that over a programme', async () => {
  const { db } = database;
  const owner = await ensurePerson(db, 900_009, now);
  const { grantId: ownership } = await grantRole(db, { personId: owner, role: 'owner', now });
  const right = await rightOf(db, owner, (actor) => authorise(actor, 'manageOwners'));
  const reviewer = await db.roleGrant.findFirstOrThrow({ where: { role: 'reviewer', revokedAt: null } });
  const input = { right, grantId: reviewer.id, updateId: 90, now };
  expect(await revokeRole(needs(), input)).toEqual({ kind: 'gone' });
  const other = { right: await rightTo('manageRoles'), grantId: ownership, updateId: 91, now };
  expect(await revokeRole(needs(), other)).toEqual({ kind: 'gone' });
});
