import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Decision, evaluateReturn, explain, type Format, type Messages, parsePolicy } from '../../src/index.ts';
import { japanese } from '../../src/messages/languages/ja.ts';
import { simplifiedChinese } from '../../src/messages/languages/zhHans.ts';
import { evaluate } from '../evaluate.ts';
import { anyCase, anyPolicy, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { everySentence, formatOf, type Names } from './everySentence.ts';
import { arrived, policy, products, ringBack } from './facts.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEED = 20_260_312;

/** All that comes from outside, so that what is left is the language's own. */
const NAMES: Names = {
  order: '◆',
  line: '◆',
  parcels: ['◆'],
  tender: '◆',
  given: '◆',
  expected: '◆',
  unknown: '◆',
  says: '◆。',
  contact: { email: '◆', phone: '◆', url: '◆' },
};

/** Dates, amounts and numbers as marks. */
function marked(messages: Messages): Format {
  const mark = () => '◆';
  const units: Format['units'] = (some) => format.list(some.map(() => messages.units({ quantity: '◆', product: '◆' })));
  const format: Format = {
    ...formatOf(messages),
    date: mark,
    instant: mark,
    day: mark,
    amount: mark,
    number: mark,
    units,
  };
  return { ...format, zone: '◆' };
}

/** Asked of a sentence that holds names and numbers: such a mark beside a letter of the language is its own. */
const ASCII_MARK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}）」”。，、：][,.;:!?()]|[,;:!?(][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const LANGUAGES = [
  ['Chinese', simplifiedChinese],
  ['Japanese', japanese],
] as const;

for (const [name, messages] of LANGUAGES) {
  describe(`${name} sentences`, () => {
    const said = everySentence(messages, NAMES, marked(messages));

    it('hold no blanks and no ASCII marks', () => {
      expect(said.length).toBeGreaterThan(300);
      for (const { name, text } of said) {
        expect(text, name).not.toMatch(/[\s\u3000!-/:-~]/);
        expect(text, name).not.toMatch(/undefined|NaN/);
      }
    });

    it('end with a full stop, and only there', () => {
      for (const { name, text, whole } of said) {
        if (whole) expect(text, name).toMatch(/^[^。]+。$/);
        else expect(text, name).not.toContain('。');
      }
    });

    it('pair their brackets and quotes', () => {
      for (const { text } of said) {
        for (const [open = '', close = ''] of ['（）', '「」', '“”']) {
          expect(text.split(open).length, text).toBe(text.split(close).length);
        }
        expect(text).not.toMatch(/（）|「」|“”|[，、；：。]{2}|[，、；：]。|[（「“][，、；：]/);
      }
    });

    const expectGoodWords = (decision: Decision) => {
      const { headline, reasons, deadlines, refund, nextSteps, text } = explain(decision, { messages, products });
      const sentences = [headline, ...reasons, ...deadlines, ...refund, ...nextSteps];
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(ASCII_MARK);
        expect(sentence).toMatch(/[。.]$/);
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
      }
      expect(text).not.toMatch(/。[^\S\n]| {2}/);
      const left = [...sentences]
        .sort((a, b) => b.length - a.length)
        .reduce((rest, one) => rest.replaceAll(one, ''), text);
      expect(left.replaceAll('\n\n', ''), 'nothing stands between two sentences').toBe('');
    };

    it('stand together without blanks, for any case under any policy', () => {
      fc.assert(
        fc.property(anyCase({ contradictions: true }), anyPolicy().map(parsePolicy), ({ order, claim, at }, policy) => {
          expectGoodWords(evaluate(order, claim, { at, policy }));
        }),
        { seed: SEED, numRuns: 150 },
      );
    });

    for (const kind of CLAIM_KINDS) {
      it(`and for a ${kind} that is likely to be granted`, () => {
        fc.assert(
          fc.property(cheerfulCase(kind), ({ order, claim, at }) => {
            expectGoodWords(evaluate(order, claim, { at }));
          }),
          { seed: SEED, numRuns: 60 },
        );
      });
    }
  });
}

describe('polite words', () => {
  it('in Chinese', () => {
    for (const { text } of everySentence(simplifiedChinese, NAMES)) {
      expect(text).not.toMatch(/[你妳]/);
      // Characters of the traditional script.
      expect(text).not.toMatch(/[們單訂貨請這還會時應為無將與於後個來對關稅運費]/);
    }
  });

  it('in Japanese', () => {
    for (const { name, text, whole } of everySentence(japanese, NAMES)) {
      if (!whole || text === NAMES.says) continue;
      expect(text, name).toMatch(/です|ます|でした|ました|ません|ください/);
    }
  });
});

describe('letters', () => {
  const decision = evaluateReturn(arrived, ringBack, { policy });

  it('in Chinese', () => {
    expect(explain(decision, { messages: simplifiedChinese, products }).text).toMatchInlineSnapshot(`
      "我们已同意您为订单A-1001提交的退货申请。

      您的申请符合我们的退货政策。

      您可以选择将€49.00退回您的原支付方式或将€49.00存入您的账户余额；以下内容适用于退款。我们会在收到并检查商品后将€49.00退回您的原支付方式。此款项为商品金额。运费€2.43不予退还。

      请告知我们您希望选择哪一种方式：退款或存入账户余额。请最迟于2026年3月12日星期四寄回商品。退货运费及可能产生的关税由您向承运商支付。建议您选择可提供物流单号的寄送方式。"
    `);
  });

  it('in Japanese', () => {
    expect(explain(decision, { messages: japanese, products }).text).toMatchInlineSnapshot(`
      "ご注文番号A-1001の返品のお申し出を承認いたしました。

      お申し出は、当店の返品ポリシーの条件を満たしております。

      元のお支払い方法への€49.00のご返金またはアカウント残高への€49.00の付与のいずれかをお選びいただけます（以下はご返金の場合のご案内です）。商品の到着と検品の完了後に€49.00を元のお支払い方法に返金いたします。これは商品代金です。送料の€2.43はご返金の対象外となります。

      ご希望の対応（ご返金またはアカウント残高への付与）をお知らせください。2026年3月12日木曜日までに商品をご返送ください。返送料および関税等が発生する場合の費用は、お客様から配送業者へお支払いください。追跡番号のある配送方法のご利用をお勧めいたします。"
    `);
  });
});
