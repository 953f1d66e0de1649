import type { ConformanceKit } from '../../../src/conformance/index.ts';
import { type Decision, sevenDayPolicy } from '../../../src/index.ts';
import { decided, features } from './answers.ts';
import { bundledDrafts } from './bundled.ts';
import { clockDrafts } from './clocks.ts';
import type { Draft, Policies } from './drafts.ts';
import { generatedDrafts } from './generated.ts';
import { hostileDrafts } from './hostile.ts';
import { rareDrafts } from './rare.ts';
import { shopDrafts } from './shops.ts';
import { versionDrafts } from './versions.ts';

/**
 * Collects all cases and decides them.
 *
 * @param before - the kit of before, whose chosen cases stay, so that only what is decided otherwise differs; without it,
 * the cases of shops and the generated ones are chosen anew
 */
export function collect(before: ConformanceKit | undefined): ConformanceKit {
  const policies: Policies = { 'built-in': sevenDayPolicy };
  const fixed = [
    ...bundledDrafts(),
    ...clockDrafts(),
    ...rareDrafts(policies),
    ...versionDrafts(policies),
    ...hostileDrafts(policies),
  ];
  const chosen = before === undefined ? chosenAnew(policies, fixed) : chosenBefore(before, policies);
  const cases = [...fixed, ...chosen].map((draft) => decided(draft, policies));
  return { formatVersion: 1, policies: JSON.parse(JSON.stringify(policies)), cases };
}

function chosenAnew(policies: Policies, fixed: readonly Draft[]): Draft[] {
  const shops = shopDrafts(policies);
  const seen = new Set(
    [...fixed, ...shops].flatMap((draft) => {
      const { decision } = decided(draft, policies);
      return decision === undefined ? [] : features(decision as Decision);
    }),
  );
  return [...shops, ...generatedDrafts(policies, seen)];
}

function chosenBefore({ cases, policies: known }: ConformanceKit, policies: Policies): Draft[] {
  const chosen = cases.filter(({ id }) => /^(shop|generated)-/.test(id));
  for (const { options } of chosen) {
    if (options?.policy !== undefined) policies[options.policy] = known[options.policy];
  }
  return chosen.map(({ decision: _, issues: __, ...draft }) => draft);
}
