import type { Feature } from '#telegram/feature.ts';
import { type MakeOffers, nothing } from './offer.ts';

/** A plain word for something to look at (“jadwal”, “besok jam berapa”): whichever feature shows it. */
export function offerLookups(features: readonly Feature[]): MakeOffers {
  const lookups = Object.assign({}, ...features.map((feature) => feature.lookups ?? {})) as NonNullable<
    Feature['lookups']
  >;
  return (ctx, { talk }) => {
    const look = talk.lookup && lookups[talk.lookup];
    return look ? [{ kind: 'lookup', sure: 'sure', take: () => look(ctx, talk.day ?? '') }] : nothing;
  };
}
