import { sevenDayPolicy } from '../../../src/index.ts';
import { aCancellation, anOrder, aReturn } from '../../../src/testing/index.ts';
import { type Draft, optionsOf, type Policies } from './drafts.ts';

const { period, ...window } = sevenDayPolicy.return.request as { period: object };
const fourteenDays = { ...window, period: { ...period, amount: 14 } };
const later = { ...sevenDayPolicy, version: '2.0.0', return: { ...sevenDayPolicy.return, request: fourteenDays } };

/** Of two versions of a policy, the second with fourteen days, the one that binds the order decides. */
export function versionDrafts(policies: Policies): Draft[] {
  const versions = [
    { from: '2026-01-01', policy: sevenDayPolicy },
    { from: '2026-03-05', policy: later },
  ];
  policies['versions-placed'] = { binding: 'placed', versions };
  policies['versions-better'] = { binding: 'better', versions };
  const order = anOrder();
  const after = anOrder({ placed: '2026-03-05T09:00:00Z' });
  return Object.entries({
    'placed under the first version': { order, claim: aReturn(order, { asked: '2026-03-14T09:00:00Z' }) },
    'placed under the second version': { order: after, claim: aReturn(after, { asked: '2026-03-20T09:00:00Z' }) },
    'decided alike': { order: anOrder({ parcels: [] }), claim: aCancellation() },
  }).flatMap(([title, facts]) =>
    (['placed', 'better'] as const).map((binding) => ({
      id: `versions-${binding}-${title.replaceAll(' ', '-')}`,
      about: `Two versions of a policy, bound by ${binding}: ${title}.`,
      ...facts,
      ...optionsOf(undefined, `versions-${binding}`),
    })),
  );
}
