import { Random } from '../../bench/random.ts';
import { type Block, blockOf } from './blocks.ts';
import { drawPolicy } from './policies.ts';
import { type Told, tell } from './story.ts';
import type { Tally } from './tally.ts';

/** Where the two disagree, and what makes it again. */
export interface Finding {
  readonly block: number;
  readonly told: Told;
}

/**
 * Tells the stories of a block and counts them.
 *
 * @returns where the library and the model disagree
 */
export function runBlock(seed: number, index: number, tally: Tally): Finding[] {
  const block: Block = blockOf(seed, index);
  const random = new Random(Math.imul(seed, 0x9e3779b1) + index);
  const varied = drawPolicy(random);
  const findings: Finding[] = [];
  for (const order of block.orders) {
    const policy = random.chance(0.3) ? undefined : varied;
    for (const told of tell(order, policy, random)) {
      tally.add(block, told);
      if (told.compared?.otherwise !== undefined) findings.push({ block: index, told });
    }
  }
  return findings;
}
