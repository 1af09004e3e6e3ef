import { z } from 'zod';

const localText = z.strictObject({
  id: z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(60),
});

const criterion = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]{1,20}$/),
  title: localText,
  /** The most points it can bring; all together bring 100. */
  weight: z.int().min(1).max(100),
});

export type Criterion = z.infer<typeof criterion>;

const sheetForm = z
  .array(criterion)
  .min(1)
  .max(12)
  .refine((sheet) => sheet.reduce((sum, { weight }) => sum + weight, 0) === 100, 'notHundred')
  .refine((sheet) => new Set(sheet.map(({ key }) => key)).size === sheet.length, 'keyTwice');

/** The default score sheet of a plan's seminar; a proposal, a programme may keep another. */
export const defaultScoreSheet: readonly Criterion[] = [
  { key: 'problem', title: { id: 'Masalah dan data', en: 'Problem and data' }, weight: 15 },
  { key: 'idea', title: { id: 'Gagasan dan kebaruan', en: 'Idea and novelty' }, weight: 20 },
  { key: 'own_unit', title: { id: 'Kesesuaian dengan unit', en: 'Fit with own unit' }, weight: 10 },
  { key: 'benefit', title: { id: 'Manfaat dan indikator', en: 'Benefit and indicators' }, weight: 25 },
  { key: 'feasible', title: { id: 'Tahapan dan tim', en: 'Milestones and team' }, weight: 15 },
  { key: 'budget', title: { id: 'Anggaran dan risiko', en: 'Budget and risks' }, weight: 5 },
  { key: 'lasting', title: { id: 'Keberlanjutan', en: 'Sustainability' }, weight: 10 },
];

/** A programme's own score sheet as it is stored, or the default where it has none. Throws for a faulty one. */
export function readScoreSheet(stored: unknown): readonly Criterion[] {
  return stored === null || stored === undefined ? defaultScoreSheet : sheetForm.parse(stored);
}

/** Points by criterion; a criterion that has not been judged is not in it. */
export type Points = Readonly<Record<string, number>>;

/** The criteria still without points, in order. */
export function openCriteria(sheet: readonly Criterion[], points: Points): Criterion[] {
  return sheet.filter(({ key }) => points[key] === undefined);
}

/** Points so far; 100 at most. */
export function totalOf(sheet: readonly Criterion[], points: Points): number {
  return sheet.reduce((sum, { key }) => sum + (points[key] ?? 0), 0);
}

/** The points offered as buttons: a fifth, two fifths … the whole weight, each once. */
export function offeredPoints({ weight }: Criterion): number[] {
  return [...new Set([1, 2, 3, 4, 5].map((fifth) => Math.round((weight * fifth) / 5)))];
}

/** Whole points from 0 to the criterion's weight, as typed; undefined for anything else. */
export function readPoints(typed: string, { weight }: Criterion): number | undefined {
  const text = typed.trim();
  const points = /^\d{1,3}$/.test(text) ? Number(text) : undefined;
  return points !== undefined && points <= weight ? points : undefined;
}

/** Averages over several reviewers' complete sheets, to one decimal; undefined when there is none. */
export function averageOf(
  sheet: readonly Criterion[],
  given: readonly Points[],
): { total: number; byCriterion: Record<string, number> } | undefined {
  const complete = given.filter((points) => openCriteria(sheet, points).length === 0);
  if (complete.length === 0) return undefined;
  const mean = (of: (points: Points) => number) =>
    oneDecimal(complete.reduce((sum, points) => sum + of(points), 0) / complete.length);
  return {
    total: mean((points) => totalOf(sheet, points)),
    byCriterion: Object.fromEntries(sheet.map(({ key }) => [key, mean((points) => points[key] ?? 0)])),
  };
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
