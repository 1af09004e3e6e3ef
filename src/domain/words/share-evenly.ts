/** What one reviewer carries already. */
export interface Load {
  personId: number;
  count: number;
}

/**
 * Shares items out so that the loads come as close together as they can: each goes to whoever carries least of those
 * who may have it, the first of equals. Deterministic; what is carried already is not touched. An item nobody may
 * have is left out.
 */
export function shareEvenly(
  itemIds: readonly number[],
  loads: readonly Load[],
  mayCarry: (itemId: number, personId: number) => boolean = () => true,
): { itemId: number; personId: number }[] {
  const carried = loads.map((load) => ({ ...load }));
  return itemIds.flatMap((itemId) => {
    const [first, ...others] = carried.filter(({ personId }) => mayCarry(itemId, personId));
    if (!first) return [];
    const least = others.reduce((low, load) => (load.count < low.count ? load : low), first);
    least.count += 1;
    return [{ itemId, personId: least.personId }];
  });
}
