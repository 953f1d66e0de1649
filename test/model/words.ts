/**
 * Names that the policy document chooses and that `clauses.md` does not spell out. If the built-in policy uses other
 * words for the same things, change them here and nowhere else.
 */

/** R7: photos of packaging and items. */
export const RETURN_PHOTOS = ['packaging-photo', 'item-photo'];

/** M3: photos of what arrived, and a copy of the parcel declaration. */
export const MISSING_ITEM_EVIDENCE = ['arrival-photo', 'parcel-declaration'];

/** D1: images of the defect item. */
export const DEFECT_EVIDENCE = ['defect-photo'];

/** R2: unused, unopened, undamaged, original packaging. */
export const CONDITIONS = ['unused', 'unopened', 'undamaged', 'original-packaging'];
