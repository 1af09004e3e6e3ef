/** What one reviewer carries already. */
export interface Load {
  personId: number;
  count: number;
}

/**
 * Shares items out so that the loads come as close together as they can: each goes to whoever carries least,
 * the first of equals. Deterministic; what is carried already is not touched. Nobody to share among gives nothing.
 */
export function shareEvenly(
  itemIds: readonly number[],
  loads: readonly Load[],
): { itemId: number; personId: number }[] {
  const carried = loads.map((load) => ({ ...load }));
  return itemIds.flatMap((itemId) => {
    const [first, ...others] = carried;
    if (!first) return [];
    const least = others.reduce((low, load) => (load.count < low.count ? load : low), first);
    least.count += 1;
    return [{ itemId, personId: least.personId }];
  });
}
