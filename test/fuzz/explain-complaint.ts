import { readUpdate } from '#telegram/inbox/read-update.ts';
import type { FuzzStage } from './fuzz-stage.ts';
import type { Json } from './make-value.ts';
import { shrinkUpdate } from './shrink-update.ts';
import { type Complaint, repeatArrival, sendWave } from './storm.ts';

/** Complaints in words; the first that is about an update comes with the smallest update that is as wrong. */
export async function explain(stage: FuzzStage, complaints: Complaint[]): Promise<string> {
  const first = complaints.find(({ arrival }) => arrival !== undefined);
  const list = complaints.map(({ about }) => about.split('\n')[0]);
  if (!first?.arrival) return complaints.map(({ about }) => about).join('\n');
  const { about, arrival } = first;
  const head = about.split('\n')[0];
  const isStillWrong = async (smaller: Json) => {
    // What cannot be read is set aside and answered by nobody: another matter.
    if (arrival.owed && readUpdate(smaller).kind !== 'update') return false;
    const again = await sendWave(stage, [repeatArrival(arrival, smaller)], 'webhook');
    return again.some((each) => each.about.split('\n')[0] === head);
  };
  const smallest = await shrinkUpdate(JSON.parse(arrival.body) as Json, isStillWrong);
  return [...new Set(list), about, `Smallest update: ${JSON.stringify(smallest).slice(0, 2_000)}`].join('\n');
}
