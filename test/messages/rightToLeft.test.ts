import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Decision, english, evaluateReturn, explain, type Messages, parsePolicy } from '../../src/index.ts';
import { arabic } from '../../src/messages/languages/ar.ts';
import { evaluate } from '../evaluate.ts';
import { anyCase, anyPolicy, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { everySentence, formatOf, type Names } from './everySentence.ts';
import { arrived, policy, products, ringBack } from './facts.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEED = 20_260_312;

const ISOLATE = '\u2068';
const END = '\u2069';

/** Names as shops have them: in Latin letters, and in digits that would fall apart in text of the other direction. */
const LATIN: Names = {
  order: 'A-1001',
  line: 'line-1',
  parcels: ['P-1', 'P-2/b', 'DHL 77.3'],
  tender: 'visa *4242',
  given: 'RING-8',
  expected: 'RING-7 (gold)',
  unknown: 'not-final-sale',
  says: 'Final sale: no returns.',
  contact: { email: 'help@shop.example', phone: '+49 30 1234', url: 'https://shop.example/help' },
};
const DIGITS: Names = {
  order: '7700-41-3',
  line: '7701/2',
  parcels: ['7702-9', '7703 8', '+7704'],
  tender: '7705-4242',
  given: '7706-1',
  expected: '7707-2',
  unknown: '7708/1',
  says: '7709-1-1.',
  contact: { email: '7710@7.7', phone: '+77 11 77', url: '7712.7/7' },
};

/** What stands between no isolates, with a mark for each isolate; `undefined` where they do not pair. */
function outside(text: string): string | undefined {
  let depth = 0;
  let rest = '';
  for (const char of text) {
    if (char === ISOLATE) {
      if (depth === 0) rest += '◆';
      depth += 1;
    } else if (char === END) {
      depth -= 1;
      if (depth < 0) return undefined;
    } else if (depth === 0) {
      rest += char;
    }
  }
  return depth === 0 ? rest : undefined;
}

/** A name of another script has a direction of its own, and nothing of the sentence is joined to it. */
function expectSafe(text: string): void {
  const rest = outside(text);
  expect(rest, `isolates of: ${text}`).toBeDefined();
  // The short names of some zones are part of what Intl writes for an instant.
  expect(rest?.replace(/\b(?:UTC|GMT)\b/g, ''), text).not.toMatch(/\p{Script=Latin}|[@/\\_]/u);
  expect(rest, text).not.toMatch(/[^\s(«◆و]◆|\p{L}و◆|◆[\p{L}\p{N}]/u);
}

function expectSafeDecision(decision: Decision): void {
  for (const zone of [undefined, 'Asia/Riyadh']) {
    const options = { messages: arabic, zone, products: { '1': 'Silver ring (925), 2 cm' } };
    const { headline, reasons, deadlines, refund, nextSteps, text, direction } = explain(decision, options);
    expect(direction).toBe('rtl');
    for (const sentence of [headline, ...reasons, ...deadlines, ...refund, ...nextSteps]) {
      expectSafe(sentence);
      expect(sentence).toMatch(/^(?:[\p{Script=Arabic}\d\u2068]).*(?:\.|\.\u2069)$/su);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object| {2}| [.,;:!?،؛]|\.\.|\(\)/);
    }
    for (const paragraph of text.split('\n\n')) expectSafe(paragraph);
  }
}

describe('every sentence of Arabic', () => {
  for (const [how, names] of Object.entries({ 'Latin letters': LATIN, digits: DIGITS })) {
    const said = everySentence(arabic, names, formatOf(arabic, { [LATIN.line]: 'Silver ring (925), 2 cm' }));

    it(`keeps names in ${how} together`, () => {
      expect(said.length).toBeGreaterThan(1000);
      for (const { name, text } of said) {
        expectSafe(text);
        expect(outside(text), name).not.toMatch(/77\d|undefined|\[object|NaN| {2}/);
      }
    });
  }

  it('has the names in it', () => {
    const all = everySentence(arabic, LATIN)
      .map(({ text }) => text)
      .join('\n');
    const { contact, parcels, line: _, unknown: __, ...names } = LATIN;
    for (const name of [...Object.values(names), ...parcels, ...Object.values(contact), 'Europe/Berlin']) {
      expect(all).toContain(`${ISOLATE}${name}${END}`);
    }
    expect(all).toContain(`${ISOLATE}not final sale${END}`);
    expect(all).toContain(`${ISOLATE}البند ${ISOLATE}line-1${END}${END}`);
  });

  it('ends with a full stop', () => {
    for (const { text, whole } of everySentence(arabic, LATIN)) {
      if (whole) expect(text).toMatch(/\.\u2069?$/);
      else expect(text).not.toMatch(/\.\u2069?$/);
    }
  });

  it('has Arabic punctuation', () => {
    for (const { text } of everySentence(arabic, LATIN)) expect(outside(text)).not.toMatch(/\D[,;?]|["“”]/);
  });
});

describe('Arabic letters', () => {
  it('for any case under any policy', () => {
    fc.assert(
      fc.property(anyCase({ contradictions: true }), anyPolicy().map(parsePolicy), ({ order, claim, at }, policy) => {
        expectSafeDecision(evaluate(order, claim, { at, policy }));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  for (const kind of CLAIM_KINDS) {
    it(`for a ${kind} that is likely to be granted`, () => {
      fc.assert(
        fc.property(cheerfulCase(kind), ({ order, claim, at }) => {
          expectSafeDecision(evaluate(order, claim, { at }));
        }),
        { seed: SEED, numRuns: 60 },
      );
    });
  }

  it('reads as a letter', () => {
    const decision = evaluateReturn(arrived, ringBack, { policy });
    const { headline, reasons } = explain(decision, { messages: arabic, products });
    expect(headline).toBe('لقد قبلنا طلب الإرجاع الخاص بالطلبية رقم \u2068A-1001\u2069.');
    expect(reasons).toEqual(['يستوفي طلبكم شروط سياسة الإرجاع لدينا.']);
    const late = evaluateReturn(arrived, { ...ringBack, asked: '2026-03-14T10:00:00Z' }, { policy });
    expect(explain(late, { messages: arabic }).nextSteps).toEqual([
      'إذا كانت لديكم أي أسئلة، فيُرجى التواصل مع خدمة العملاء لدينا بالبريد الإلكتروني \u2068help@shop.example\u2069 أو بالهاتف \u2068+49 30 1234\u2069.',
    ]);
  });
});

describe('Arabic numbers', () => {
  const format = formatOf(arabic);
  const parcels = (count: number) => Array.from({ length: count }, (_, n) => `P${n + 1}`);

  it.each([
    [1, 'منتجًا بديلًا'],
    [2, 'منتجين بديلين'],
    [3, '3 منتجات بديلة'],
    [10, '10 منتجات بديلة'],
    [11, '11 منتجًا بديلًا'],
    [99, '99 منتجًا بديلًا'],
    [100, '100 منتج بديل'],
    [103, '103 منتجات بديلة'],
  ])('%i replacements', (quantity, words) => {
    const sentence = arabic.nextSteps['send-replacement']({ quantity } as never, { ...format, number: String });
    expect(sentence).toBe(`سنرسل إليكم ${words}.`);
  });

  it.each([
    [{ days: 0, hours: 0 }, 'بقي أقل من ساعة'],
    [{ days: 0, hours: 1 }, 'بقيت ساعة واحدة'],
    [{ days: 0, hours: 2 }, 'بقيت ساعتان'],
    [{ days: 0, hours: 9 }, 'بقيت 9 ساعات'],
    [{ days: 0, hours: 23 }, 'بقيت 23 ساعة'],
    [{ days: 1, hours: 3 }, 'بقي يوم واحد'],
    [{ days: 2, hours: 3 }, 'بقي يومان'],
    [{ days: 7, hours: 3 }, 'بقيت 7 أيام'],
    [{ days: 14, hours: 3 }, 'بقي 14 يومًا'],
    [{ days: 100, hours: 3 }, 'بقي 100 يوم'],
  ])('%o left', (left, words) => {
    expect(arabic.eligibility.timeLeft(left, { ...format, number: String })).toBe(words);
  });

  it('nouns and verbs agree with one, two and more parcels', () => {
    const lost = (count: number) =>
      outside(arabic.reasons['lost-in-transit']({ parcels: parcels(count) } as never, format));
    expect(lost(1)).toBe('فُقد الطرد ◆ في الطريق إليكم.');
    expect(lost(2)).toBe('فُقد الطردان ◆ و◆ في الطريق إليكم.');
    expect(lost(3)).toMatch(/^فُقدت الطرود ◆.* و◆ في الطريق إليكم\.$/);
    const disputed = (count: number) =>
      outside(arabic.reasons['delivery-disputed']({ parcels: parcels(count) } as never, format));
    expect(disputed(1)).toContain('بأن الطرد ◆ لم يصل إليكم');
    expect(disputed(2)).toContain('بأن الطردين ◆ و◆ لم يصلا إليكم');
    expect(disputed(11)).toMatch(/بأن الطرود ◆.* لم تصل إليكم/);
  });
});

describe('left-to-right languages', () => {
  const folder = new URL('../../src/messages/languages/', import.meta.url);
  const languages: Messages[] = [english];

  beforeAll(async () => {
    for (const file of readdirSync(folder)) {
      const module: Record<string, Messages> = await import(new URL(file, folder).href);
      languages.push(...Object.values(module).filter(({ direction }) => direction === 'ltr'));
    }
  });

  it('have no isolates', () => {
    expect(languages.length).toBeGreaterThan(2);
    for (const messages of languages) {
      for (const { text } of everySentence(messages, LATIN)) expect(text).not.toMatch(/[\u2066-\u2069]/);
    }
  });
});
