import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Decision,
  english,
  evaluateCancellation,
  evaluateMissingPackage,
  evaluateReturn,
  explain,
  type Messages,
  parsePolicy,
  type Reason,
} from '../../src/index.ts';
import { german } from '../../src/messages/languages/de.ts';
import { spanish } from '../../src/messages/languages/es.ts';
import { french } from '../../src/messages/languages/fr.ts';
import { brazilianPortuguese } from '../../src/messages/languages/ptBR.ts';
import { evaluate } from '../evaluate.ts';
import { anyCase, anyPolicy } from '../generators/index.ts';
import { everySentence, formatOf, type Names } from './everySentence.ts';
import { arrived, onTheWay, order, plainBlanks, policy, ring, ringBack } from './facts.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEED = 20_260_312;

const folder = new URL('../../src/messages/languages/', import.meta.url);
const languages: [string, Messages][] = await Promise.all(
  readdirSync(folder).map(async (file): Promise<[string, Messages]> => {
    const module: Record<string, Messages> = await import(new URL(file, folder).href);
    const [messages, ...others] = Object.values(module);
    if (messages === undefined || others.length > 0) throw new Error(`${file} is not one language`);
    return [file, messages];
  }),
);

const NAMES: Names = {
  order: 'A-1001',
  line: '7',
  parcels: ['P1', 'P2', 'P3', 'P4', 'P5'],
  tender: 'Visa',
  given: 'RING-8',
  expected: 'RING-7',
  unknown: 'police-report',
  says: 'SAYS.',
  contact: { email: 'help@shop.example', phone: '+49 30 1234', url: 'https://shop.example' },
};

const FULL_STOPS: Readonly<Record<string, string>> = { ja: '。', 'zh-Hans': '。' };
const RUBBISH = /undefined|NaN|null|\[object|Invalid|T\d\d:\d\d|\{|\}| {2}| [.,;:!?]|\.\.|\(\)|^ | $/;
const ENGLISH = /\b(?:the|you|your|and|of|we|our|were|have|this|that|with|until)\b/i;

/** Groups of words whose names are open: the language has to know the usual ones. */
const OPEN = ['evidence', 'conditions', 'deductions', 'events', 'facts', 'terms', 'referrals'] as const;

const inEnglish = new Set(everySentence(english, NAMES).map(({ name, text }) => `${name}: ${text}`));

it('there are seven languages besides English', () => {
  expect(languages.map(([, { language }]) => language).sort()).toEqual(
    ['ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans'].sort(),
  );
});

describe.each(languages)('%s', (_, messages) => {
  const { language, words } = messages;
  const said = everySentence(messages, NAMES).filter(({ text }) => text !== NAMES.says);

  it('has a tag that Intl has', () => {
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
    expect(Intl.NumberFormat.supportedLocalesOf(language)).toEqual([language]);
    expect(Intl.ListFormat.supportedLocalesOf(language)).toEqual([language]);
    expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language]);
  });

  it('has a whole sentence for everything, without rubbish', () => {
    const stop = FULL_STOPS[language] ?? '.';
    expect(said.length).toBeGreaterThan(1000);
    for (const { name, text, whole } of said) {
      expect(text, name).not.toMatch(RUBBISH);
      expect(text.length, name).toBeGreaterThan(1);
      if (!whole) continue;
      expect(text.replace(/\u2069$/, '').endsWith(stop), `${name}: ${text}`).toBe(true);
      // A sentence may begin with a name from outside.
      if (!text.startsWith('police report')) expect(text).toMatch(/^[^\p{Ll}]/u);
    }
  });

  it('is not English', () => {
    for (const { name, text } of said) {
      expect(inEnglish.has(`${name}: ${text}`), `${name}: ${text}`).toBe(false);
      expect(text, name).not.toMatch(ENGLISH);
    }
    for (const [outcome, badge] of Object.entries(messages.badges)) {
      expect(badge.trim(), outcome).toBe(badge);
      expect(Object.values(english.badges)).not.toContain(badge);
    }
    expect(new Set(Object.values(messages.badges)).size).toBe(6);
    for (const claim of Object.values(messages.eligibility.claims)) {
      expect(claim).not.toBe('');
      expect(Object.values(english.eligibility.claims)).not.toContain(claim);
    }
    expect(messages.line('7')).toContain('7');
    expect(messages.line('7')).not.toBe(english.line('7'));
  });

  it('knows the usual words', () => {
    for (const group of OPEN) {
      expect(Object.keys(words[group]).sort(), group).toEqual(Object.keys(english.words[group]).sort());
    }
    for (const group of Object.values(words)) {
      for (const [name, word] of Object.entries<string>(group)) {
        expect(word, name).not.toMatch(RUBBISH);
        expect(word, name).not.toBe('');
      }
      expect(new Set(Object.values(group)).size).toBe(Object.keys(group).length);
    }
  });

  it('says one, two and five', () => {
    const format = formatOf(messages);
    for (const write of [messages.reasons['lost-in-transit'], messages.reasons['delivery-disputed']]) {
      const [one, two, five] = [1, 2, 5].map((count) => {
        const parcels = NAMES.parcels.slice(0, count);
        const text = (write as (about: unknown, with_: typeof format) => string)({ parcels }, format);
        for (const parcel of parcels) expect(text).toContain(parcel);
        return text;
      });
      expect(new Set([one, two, five]).size).toBe(3);
    }
    const count = (quantity: number) => messages.nextSteps['send-replacement']({ quantity } as never, format);
    expect(new Set([count(1), count(2), count(5)]).size).toBe(3);
    const left = (days: number, hours: number) => messages.eligibility.timeLeft({ days, hours }, format);
    expect(new Set([left(1, 5), left(2, 5), left(5, 5), left(0, 1), left(0, 2), left(0, 5)]).size).toBe(6);
  });
});

it('every decision is explained in every language', () => {
  fc.assert(
    fc.property(anyCase({ contradictions: true }), anyPolicy().map(parsePolicy), ({ order, claim, at }, policy) => {
      const decision = evaluate(order, claim, { at, policy });
      for (const [file, messages] of languages) {
        const { badge, headline, reasons, deadlines, refund, nextSteps, text } = explain(decision, { messages });
        for (const part of [badge, headline, ...reasons, ...deadlines, ...refund, ...nextSteps]) {
          expect(part, file).not.toMatch(/^\s*$|undefined|NaN|null|\[object| {2}/);
        }
        expect(text.startsWith(headline)).toBe(true);
        for (const reason of reasons) expect(text).toContain(reason);
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});

const approved = evaluateReturn(arrived, { ...ringBack, remedy: 'refund' }, { policy });
const late = evaluateReturn(arrived, { ...ringBack, asked: '2026-03-14T10:00:00Z' }, { policy });
const early = evaluateMissingPackage(
  onTheWay,
  { kind: 'missing-package', asked: '2026-03-09T10:00:00Z', orderNumber: 'A-1001' },
  { policy },
);
const tenders = [
  { id: 'Visa', amount: 7390 },
  { id: 'PayPal', amount: 3000 },
];
const cancelled = evaluateCancellation({ ...order, tenders }, { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' });
const incomplete = evaluateReturn(arrived, { ...ringBack, items: [{ ...ring, condition: {} }] }, { policy });

const awaits = { verdict: 'awaiting', clause: 'R1', turn: 'customer' } as const;
const review = { verdict: 'review', clause: 'R1' } as const;
const parcels = (count: number) => NAMES.parcels.slice(0, count);
const overdue = (count: number): Reason[] =>
  parcels(count).map((parcel) => ({ code: 'not-delivered-yet', ...awaits, parcel, overdue: true }));
const disputed = (count: number): Reason[] =>
  parcels(count).map((parcel) => ({ code: 'delivery-disputed', ...review, parcel }));
const contradiction: Reason = {
  code: 'facts-contradict',
  ...review,
  contradiction: 'sent-back-before-delivered',
  subject: '1',
};
const wrongNumber: Reason = {
  code: 'information-contradicts-order',
  ...awaits,
  information: 'order-number',
  given: 'A-1002',
  expected: 'A-1001',
};
const event: Reason = { code: 'term-start-unknown', ...awaits, turn: 'store', event: 'last-dispatch' };

const base: Decision = { ...approved, lines: [], deadlines: [] };

/** Which blanks Intl and French typography use is of no interest here. */
const reasonsIn = (messages: Messages, ...reasons: Reason[]) =>
  explain({ ...base, reasons }, { messages, products: { '1': 'Ring' } }).reasons.map(plainBlanks);
const letterIn = (messages: Messages, decision: Decision) =>
  plainBlanks(explain(decision, { messages }).text).split('\n\n');

/** Read by somebody, word by word. */
const EXAMPLES = [
  {
    name: 'German',
    messages: german,
    approved: [
      'Wir akzeptieren Ihre Rückgabe aus der Bestellung A-1001.',
      'Ihre Anfrage entspricht unseren Rückgabebedingungen.',
      'Sie haben die Wahl: eine Erstattung von 49,00 € über Ihre ursprüngliche Zahlungsart oder eine Gutschrift von 49,00 € auf Ihrem Kundenkonto; das Folgende gilt für die Erstattung. Wir erstatten Ihnen 49,00 € über Ihre ursprüngliche Zahlungsart, sobald wir die Ware erhalten und geprüft haben. Dieser Betrag ist für die Ware. Die Versandkosten von 2,43 € werden nicht erstattet.',
      'Bitte senden Sie die Ware bis Donnerstag, 12. März 2026 zurück. Die Kosten der Rücksendung und etwaige Zollgebühren zahlen Sie an den Versanddienstleister. Wir empfehlen eine Versandart mit Sendungsnummer.',
    ],
    late: [
      'Leider können wir Ihre Rückgabe aus der Bestellung A-1001 nicht akzeptieren.',
      'Die Frist für die Anmeldung einer Rückgabe endete am Donnerstag, 12. März 2026; Ihre Anfrage ist am Samstag, 14. März 2026 bei uns eingegangen. Die Frist für die Rücksendung der Ware endete am Donnerstag, 12. März 2026; bis dahin war sie nicht abgesendet.',
      'Bei Fragen erreichen Sie unseren Kundenservice per E-Mail an help@shop.example oder telefonisch unter +49 30 1234.',
    ],
    early: [
      'Für eine Entscheidung über Ihre Meldung eines fehlenden Pakets der Bestellung A-1001 ist es noch zu früh.',
      'Das Paket P1 gilt erst nach Dienstag, 10. März 2026 als vermisst.',
      'Falls das Paket P1 bis dahin nicht bei Ihnen angekommen ist, melden Sie sich bitte ab Mittwoch, 11. März 2026 noch einmal bei uns.',
    ],
    cancelled: [
      'Wir akzeptieren Ihre Stornierung der Bestellung A-1001.',
      'Die Ware wurde noch nicht versendet und kann daher storniert werden.',
      'Wir erstatten Ihnen jetzt 103,90 € über Ihre ursprüngliche Zahlungsart. Das sind 99,00 € für die Ware und 4,90 € für den Versand. Das Geld geht so zurück: 73,90 € auf „Visa“ und 30,00 € auf „PayPal“.',
    ],
    incomplete: [
      'Bevor wir über Ihre Rückgabe aus der Bestellung A-1001 entscheiden können, benötigen wir noch etwas von Ihnen.',
      'Wir wissen noch nicht, ob die Ware diese Bedingungen für eine Rückgabe erfüllt: unbenutzt, ungeöffnet, unbeschädigt und in der Originalverpackung.',
      'Bitte teilen Sie uns bis Donnerstag, 12. März 2026 mit, ob die Ware diese Bedingungen für eine Rückgabe erfüllt: unbenutzt, ungeöffnet, unbeschädigt und in der Originalverpackung. Sie können die Ware bis Donnerstag, 12. März 2026 (Zeitzone Europe/Berlin) zurücksenden.',
    ],
    sentences: [
      'Das Paket P1 ist nicht angekommen und hätte inzwischen ankommen sollen.',
      'Die Pakete P1 und P2 sind nicht angekommen und hätten inzwischen ankommen sollen.',
      'Die Pakete P1, P2, P3, P4 und P5 sind nicht angekommen und hätten inzwischen ankommen sollen.',
      'Sie haben uns mitgeteilt, dass das Paket P1 nicht angekommen ist; unsere Unterlagen zeigen jedoch eine Zustellung.',
      'Sie haben uns mitgeteilt, dass die Pakete P1 und P2 nicht angekommen sind; unsere Unterlagen zeigen jedoch eine Zustellung.',
      'Unsere Unterlagen widersprechen sich: Der Artikel „Ring“ wurde zurückgesendet, bevor er zugestellt wurde.',
      'Für die Bestellnummer haben Sie uns „A-1002“ angegeben, zu dieser Bestellung gehört jedoch „A-1001“.',
      'Wir müssen noch herausfinden, an welchem Tag der letzte Teil der Ware dem Versanddienstleister übergeben wurde.',
    ],
  },
  {
    name: 'French',
    messages: french,
    approved: [
      'Nous acceptons votre demande de retour concernant la commande A-1001.',
      'Votre demande est conforme à nos conditions de retour.',
      'Vous pouvez choisir un remboursement de 49,00 € sur votre moyen de paiement d’origine ou un avoir de 49,00 € sur votre compte client ; ce qui suit vaut pour le remboursement. Nous vous rembourserons 49,00 € sur votre moyen de paiement d’origine une fois que nous aurons reçu et contrôlé la marchandise. Ce montant couvre la marchandise. Le montant de 2,43 € pour la livraison n’est pas remboursé.',
      'Veuillez renvoyer la marchandise au plus tard le jeudi 12 mars 2026. Les frais d’expédition du retour et les éventuels frais de douane sont à votre charge, à régler au transporteur. Nous vous recommandons un mode d’expédition avec numéro de suivi.',
    ],
    late: [
      'Malheureusement, nous ne pouvons pas accepter votre demande de retour concernant la commande A-1001.',
      'Le délai pour demander un retour a pris fin le jeudi 12 mars 2026 ; votre demande nous est parvenue le samedi 14 mars 2026. Le délai pour renvoyer la marchandise a pris fin le jeudi 12 mars 2026 ; à cette date, elle n’avait pas été renvoyée.',
      'Pour toute question, veuillez contacter notre service client par e-mail à help@shop.example ou par téléphone au +49 30 1234.',
    ],
    early: [
      'Il est trop tôt pour nous prononcer sur votre réclamation pour un colis manquant de la commande A-1001.',
      'Le colis P1 n’est considéré comme manquant qu’après le mardi 10 mars 2026.',
      'Si d’ici là le colis P1 ne vous est pas parvenu, veuillez nous recontacter à partir du mercredi 11 mars 2026.',
    ],
    cancelled: [
      'Nous acceptons votre demande d’annulation de la commande A-1001.',
      'La marchandise n’a pas encore été expédiée, elle peut donc être annulée.',
      'Nous vous remboursons dès maintenant 103,90 € sur votre moyen de paiement d’origine. Cela représente 99,00 € pour la marchandise et 4,90 € pour la livraison. Le remboursement est réparti ainsi : 73,90 € sur « Visa » et 30,00 € sur « PayPal ».',
    ],
    incomplete: [
      'Avant de pouvoir nous prononcer sur votre demande de retour concernant la commande A-1001, nous avons besoin d’une réponse de votre part.',
      'Nous ne savons pas encore si la marchandise remplit ces conditions de retour : non utilisée, non ouverte, non endommagée et dans son emballage d’origine.',
      'Veuillez nous indiquer au plus tard le jeudi 12 mars 2026 si la marchandise remplit ces conditions de retour : non utilisée, non ouverte, non endommagée et dans son emballage d’origine. Vous pouvez renvoyer la marchandise jusqu’au jeudi 12 mars 2026 inclus (fuseau horaire Europe/Berlin).',
    ],
    sentences: [
      'Le colis P1 n’est pas arrivé et aurait déjà dû arriver.',
      'Les colis P1 et P2 ne sont pas arrivés et auraient déjà dû arriver.',
      'Les colis P1, P2, P3, P4 et P5 ne sont pas arrivés et auraient déjà dû arriver.',
      'Vous nous avez indiqué que le colis P1 n’est pas arrivé, alors que nos données font état d’une livraison.',
      'Vous nous avez indiqué que les colis P1 et P2 ne sont pas arrivés, alors que nos données font état d’une livraison.',
      'Nos données se contredisent : l’article « Ring » a été renvoyé avant d’avoir été livré.',
      'Pour le numéro de commande, vous nous avez indiqué « A-1002 », alors que cette commande comporte « A-1001 ».',
      'Il nous reste à déterminer quel jour la dernière partie de la marchandise a été remise au transporteur.',
    ],
  },
  {
    name: 'Spanish',
    messages: spanish,
    approved: [
      'Aceptamos su solicitud de devolución del pedido A-1001.',
      'Su solicitud cumple nuestra política de devoluciones.',
      'Puede elegir entre estas opciones: un reembolso de 49,00 € en su forma de pago original o un abono de 49,00 € en su cuenta de cliente; lo que sigue vale para el reembolso. Le reembolsaremos 49,00 € en su forma de pago original una vez que hayamos recibido y revisado la mercancía. Este importe es por la mercancía. El importe de 2,43 € por el envío no se reembolsa.',
      'Por favor, devuelva la mercancía a más tardar el jueves, 12 de marzo de 2026. Usted paga a la empresa de transporte los gastos de envío de la devolución y los posibles gastos de aduana. Le recomendamos un método de envío con número de seguimiento.',
    ],
    late: [
      'Lamentablemente, no podemos aceptar su solicitud de devolución del pedido A-1001.',
      'El plazo para solicitar una devolución terminó el jueves, 12 de marzo de 2026; su solicitud nos llegó el sábado, 14 de marzo de 2026. El plazo para devolver la mercancía terminó el jueves, 12 de marzo de 2026; hasta entonces no se había enviado.',
      'Si tiene alguna pregunta, póngase en contacto con nuestro servicio de atención al cliente por correo electrónico en help@shop.example o por teléfono en el +49 30 1234.',
    ],
    early: [
      'Es demasiado pronto para decidir sobre su reclamación por un paquete no recibido del pedido A-1001.',
      'El paquete P1 solo se considera no recibido después del martes, 10 de marzo de 2026.',
      'Si para entonces no le ha llegado el paquete P1, póngase de nuevo en contacto con nosotros a partir del miércoles, 11 de marzo de 2026.',
    ],
    cancelled: [
      'Aceptamos su solicitud de cancelación del pedido A-1001.',
      'La mercancía todavía no se ha enviado, por lo que se puede cancelar.',
      'Le reembolsaremos ahora 103,90 € en su forma de pago original. Son 99,00 € por la mercancía y 4,90 € por el envío. El dinero se devuelve así: 73,90 € a «Visa» y 30,00 € a «PayPal».',
    ],
    incomplete: [
      'Antes de poder decidir sobre su solicitud de devolución del pedido A-1001, necesitamos una respuesta de su parte.',
      'Todavía no sabemos si la mercancía cumple estas condiciones para una devolución: sin usar, sin abrir, sin daños y en el embalaje original.',
      'A más tardar el jueves, 12 de marzo de 2026, indíquenos, por favor, si la mercancía cumple estas condiciones para una devolución: sin usar, sin abrir, sin daños y en el embalaje original. Puede devolver la mercancía hasta el jueves, 12 de marzo de 2026 (zona horaria Europe/Berlin).',
    ],
    sentences: [
      'El paquete P1 no ha llegado y ya debería haberlo hecho.',
      'Los paquetes P1 y P2 no han llegado y ya deberían haberlo hecho.',
      'Los paquetes P1, P2, P3, P4 y P5 no han llegado y ya deberían haberlo hecho.',
      'Usted nos ha indicado que el paquete P1 no ha llegado, mientras que en nuestros registros consta una entrega.',
      'Usted nos ha indicado que los paquetes P1 y P2 no han llegado, mientras que en nuestros registros consta una entrega.',
      'Nuestros registros se contradicen: el artículo «Ring» se devolvió antes de entregarse.',
      'Para el número de pedido usted nos ha indicado «A-1002», pero en este pedido consta «A-1001».',
      'Todavía tenemos que averiguar qué día se entregó la última parte de la mercancía a la empresa de transporte.',
    ],
  },
  {
    name: 'Brazilian Portuguese',
    messages: brazilianPortuguese,
    approved: [
      'Aceitamos sua solicitação de devolução do pedido A-1001.',
      'Sua solicitação atende à nossa política de devolução.',
      'Você pode escolher entre estas opções: um reembolso de € 49,00 na forma de pagamento original ou um crédito de € 49,00 na sua conta da loja; o que segue vale para o reembolso. Vamos reembolsar € 49,00 na forma de pagamento original depois de recebermos e inspecionarmos a mercadoria. São € 49,00 de mercadoria. O valor de € 2,43 de frete não é reembolsado.',
      'Por favor, envie a mercadoria de volta até quinta-feira, 12 de março de 2026. Você paga à transportadora o frete da devolução e eventuais taxas alfandegárias. Recomendamos uma forma de envio com código de rastreamento.',
    ],
    late: [
      'Infelizmente, não podemos aceitar sua solicitação de devolução do pedido A-1001.',
      'O prazo para solicitar uma devolução terminou na quinta-feira, 12 de março de 2026; sua solicitação foi recebida no sábado, 14 de março de 2026. O prazo para enviar a mercadoria de volta terminou na quinta-feira, 12 de março de 2026; até então ela não havia sido enviada.',
      'Em caso de dúvidas, entre em contato com o nosso atendimento ao cliente pelo e-mail help@shop.example ou pelo telefone +49 30 1234.',
    ],
    early: [
      'Ainda é cedo para decidir sobre sua reclamação por um pacote não recebido do pedido A-1001.',
      'O pacote P1 só é considerado extraviado depois de terça-feira, 10 de março de 2026.',
      'Se até lá você não tiver recebido o pacote P1, entre em contato conosco novamente a partir de quarta-feira, 11 de março de 2026.',
    ],
    cancelled: [
      'Aceitamos sua solicitação de cancelamento do pedido A-1001.',
      'A mercadoria ainda não foi enviada, portanto pode ser cancelada.',
      'Vamos reembolsar agora € 103,90 na forma de pagamento original. São € 99,00 de mercadoria e € 4,90 de frete. O dinheiro volta assim: € 73,90 para “Visa” e € 30,00 para “PayPal”.',
    ],
    incomplete: [
      'Antes de decidir sobre sua solicitação de devolução do pedido A-1001, precisamos de um retorno seu.',
      'Ainda não sabemos se a mercadoria atende a estas condições para uma devolução: sem uso, não aberta, sem danos e na embalagem original.',
      'Até quinta-feira, 12 de março de 2026, por favor, informe se a mercadoria atende a estas condições para uma devolução: sem uso, não aberta, sem danos e na embalagem original. Você pode enviar a mercadoria de volta até quinta-feira, 12 de março de 2026 (fuso horário Europe/Berlin).',
    ],
    sentences: [
      'O pacote P1 não chegou e já deveria ter chegado.',
      'Os pacotes P1 e P2 não chegaram e já deveriam ter chegado.',
      'Os pacotes P1, P2, P3, P4 e P5 não chegaram e já deveriam ter chegado.',
      'Você nos informou que o pacote P1 não chegou, mas em nossos registros consta uma entrega.',
      'Você nos informou que os pacotes P1 e P2 não chegaram, mas em nossos registros consta uma entrega.',
      'Nossos registros se contradizem: o item “Ring” foi enviado de volta antes de ser entregue.',
      'Para o número do pedido, você informou “A-1002”, mas neste pedido consta “A-1001”.',
      'Ainda precisamos descobrir em que dia a última parte da mercadoria foi entregue à transportadora.',
    ],
  },
] as const;

describe.each(EXAMPLES)('$name, as a customer reads it', ({ messages, ...expected }) => {
  it.each([
    ['approved', approved],
    ['late', late],
    ['early', early],
    ['cancelled', cancelled],
    ['incomplete', incomplete],
  ] as const)('a letter about a claim that is %s', (name, decision) => {
    expect(letterIn(messages, decision)).toEqual(expected[name]);
  });

  it('reasons for one, two and five parcels, with names, numbers and events', () => {
    const groups = [
      overdue(1),
      overdue(2),
      overdue(5),
      disputed(1),
      disputed(2),
      [contradiction],
      [wrongNumber],
      [event],
    ];
    expect(groups.flatMap((reasons) => reasonsIn(messages, ...reasons))).toEqual(expected.sentences);
  });
});

describe('Brazilian days of the week', () => {
  it('have a gender, dates of another locale have none', () => {
    const { reasons } = explain(late, { messages: brazilianPortuguese, locale: 'en-GB' });
    expect(reasons[0]).toMatch(/terminou em Thursday,? 12 March 2026; sua solicitação foi recebida em Saturday,? 14/);
    expect(explain(late, { messages: brazilianPortuguese }).reasons[0]).toMatch(/terminou na quinta-feira.* no sábado/);
  });
});

describe('goods of several terms', () => {
  const units = (lines: readonly string[]) => lines.map((line) => ({ line }));
  const about = (lines: readonly string[]) =>
    ({ act: 'send-back', units: units(lines), oneOfSeveral: true, over: false, open: true }) as never;
  const products = { '1': 'Ring', '2': 'Illa' };

  it.each([
    [german, ['Für die Rücksendung des Artikels „Ring“ gibt es keine Frist.', 'der Artikel „Ring“ und „Illa“']],
    [french, ['Aucun délai n’est fixé pour renvoyer l’article « Ring ».', 'les articles « Ring » et « Illa »']],
    [spanish, ['No hay plazo límite para devolver el artículo «Ring».', 'los artículos «Ring» y «Illa»']],
    [brazilianPortuguese, ['Não há prazo para enviar o item “Ring” de volta.', 'os itens “Ring” e “Illa”']],
  ] as const)('are named with their article and quotation marks: %#', (messages, [one, several]) => {
    const format = formatOf(messages, products);
    const say = (...lines: string[]) => plainBlanks(messages.deadlines['send-back'](about(lines), format));
    expect(say('1')).toBe(one);
    expect(say('1', '2')).toContain(several);
  });
});
