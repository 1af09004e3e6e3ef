import type { OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import { formatNumber } from '#domain/words/number-format.ts';
import type { OwnPlace } from '#storage/privacy/own-place-data.ts';
import { factSection, sayInstant, tableSection, type Wording } from './own-data-section.ts';

/** The place in the seminar, and its result once that was handed over. */
export function seminarSections(
  { seminarPlace, seminarResult }: OwnPlace,
  wording: Wording,
): OwnDataSection[] {
  const { say } = wording;
  if (!seminarPlace) return [];
  const points = (value: number) => formatNumber(value, say.locale);
  return [
    ...factSection(say, { title: say('own-seminar'), level: 2 }, [
      ['own-turn', seminarPlace.position],
      ['own-told-at', sayInstant(wording, seminarPlace.toldStartsAt)],
      ['own-told-place', seminarPlace.toldPlace],
      ['own-result-on', sayInstant(wording, seminarPlace.releasedAt)],
      ['own-total', seminarResult && points(seminarResult.total)],
      ['own-reviewers', seminarResult?.reviewers],
      ['own-notes', seminarResult?.notes.join('\n')],
    ]),
    ...tableSection(
      say,
      { title: say('own-points'), level: 3 },
      {
        columns: ['own-criterion', 'own-total', 'own-weight'],
        rows: (seminarResult?.criteria ?? []).map((each) => [
          each.title[say.locale],
          points(each.points),
          each.weight,
        ]),
      },
    ),
  ];
}
