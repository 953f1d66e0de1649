import { expect, it } from 'vitest';
import { treatsAlike } from '../../src/eligibility/alike.ts';
import { sevenDayPolicy } from '../../src/index.ts';
import type { PolicyDocument } from '../../src/policy/document.ts';
import { OF_WHOLE_CLAIM, SCOPES } from '../../src/policy/factNames.ts';

/** As returns ask for the fact; how it is tested makes no difference here. */
const asking = (fact: string): PolicyDocument => ({
  ...sevenDayPolicy,
  return: { ...sevenDayPolicy.return, requirements: [{ code: 'any', must: { fact, known: true } }] },
});

// Units of the same quantity and attributes are alike: every other fact of a line may differ between them.
const ofLine = Object.keys(SCOPES.line?.known ?? {}).filter((own) => own !== 'quantity');

it.each([...ofLine.map((own) => `line.${own}`), ...OF_WHOLE_CLAIM, 'item.product', 'parcel.id'])(
  'terms that ask for %s tell units apart that are otherwise alike',
  (fact) => {
    expect(treatsAlike(asking(fact), 'return')).toBe(false);
  },
);

it.each(['line.quantity', 'line.category', 'parcel.state', 'item.arrivedDamaged', 'delivery'])(
  'terms that ask for %s say the same of units that are alike',
  (fact) => {
    expect(treatsAlike(asking(fact), 'return')).toBe(true);
    expect(treatsAlike(asking(fact), 'defect')).toBe(true);
  },
);
