import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from '../messages.ts';
import { capital, forms, named, starting, whenLike, words } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The Brazilian Portuguese sentences.
 *
 * Words never stand after "a", "em" or "por", so that nothing has to be contracted; parts and deductions come without an
 * article ("R$ 4,90 de frete"), all others with theirs; events are clauses: "em que dia a mercadoria foi entregue".
 *
 * @since 0.2.0
 */
export const brazilianPortuguese: Messages = {
  language: 'pt-BR',
  direction: 'ltr',
  betweenSentences: ' ',

  badges: {
    approved: 'Aprovada',
    'partially-approved': 'Aprovada em parte',
    denied: 'Não é possível',
    'too-early': 'Ainda não',
    awaiting: 'Aguardando',
    review: 'Em análise',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `sua solicitação de cancelamento do pedido ${order}`),
    return: /* @__PURE__ */ headlinesFor((order) => `sua solicitação de devolução do pedido ${order}`),
    'missing-item': /* @__PURE__ */ headlinesFor((order) => `sua reclamação por um item faltante no pedido ${order}`),
    defect: /* @__PURE__ */ headlinesFor((order) => `sua reclamação por um defeito no pedido ${order}`),
    'missing-package': /* @__PURE__ */ headlinesFor(
      (order) => `sua reclamação por um pacote não recebido do pedido ${order}`,
    ),
  },

  reasons: {
    'not-shipped': () => 'A mercadoria ainda não foi enviada, portanto pode ser cancelada.',
    'cancellation-accepted': () => 'Nossa política permite cancelar esta mercadoria, embora ela já tenha sido enviada.',
    'return-accepted': () => 'Sua solicitação atende à nossa política de devolução.',
    'confirmed-missing': () => 'Confirmamos que a mercadoria estava faltando.',
    'defect-accepted': () => 'Reconhecemos que a mercadoria tem defeito.',
    'lost-in-transit': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'foi extraviado', 'foram extraviados')} durante o transporte.`,
    'beyond-what-is-left': () => 'Sua solicitação ultrapassa o que resta deste pedido.',
    'already-refunded': () => 'A mercadoria já foi reembolsada.',
    'already-replaced': () => 'A mercadoria já foi substituída.',
    'already-shipped': ({ parcels, delivered }, format) => {
      const they = capital(theParcels(parcels, format));
      return delivered === undefined
        ? `${they} já ${forms(parcels, format, 'foi enviado', 'foram enviados')}, portanto a mercadoria não pode mais ser cancelada.`
        : `${they} ${forms(parcels, format, 'foi entregue', 'foram entregues')} ${on(format.day(delivered))}, portanto a mercadoria não pode mais ser cancelada.`;
    },
    'shipped-after-request': ({ parcels }, format) =>
      `É possível que ${theParcels(parcels, format)} ${forms(parcels, format, 'tenha', 'tenham')} saído somente depois da sua solicitação de cancelamento.`,
    'parcel-contents-unknown': ({ parcels }, format) => `Ainda precisamos descobrir ${whatIsIn(parcels, format)}.`,
    'never-shipped': () => 'A mercadoria ainda não foi enviada.',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const they = capital(theParcels(parcels, format));
      if (overdue) {
        return `${they} não ${forms(parcels, format, 'chegou e já deveria', 'chegaram e já deveriam')} ter chegado.`;
      }
      const onTheWay = `${they} ainda ${forms(parcels, format, 'está', 'estão')} a caminho`;
      return until === undefined
        ? `${onTheWay}.`
        : `${onTheWay}, com entrega prevista ${by(format.end(until), format)}.`;
    },
    'delivery-day-unknown': ({ parcels }, format) =>
      `Não sabemos em que dia ${theParcels(parcels, format)} ${forms(parcels, format, 'foi entregue', 'foram entregues')}.`,
    'term-start-unknown': ({ event }, format) =>
      `Ainda precisamos descobrir em que dia ${format.word('events', event)}.`,
    'term-start-not-known': ({ event }, format) =>
      `Ninguém sabe em que dia ${format.word('events', event)}, portanto não podemos calcular o prazo da sua solicitação.`,
    'term-start-to-be-judged': ({ event }, format) =>
      `Ninguém sabe em que dia ${format.word('events', event)}; precisamos analisar isso.`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para solicitar uma devolução', format)}; sua solicitação foi recebida ${on(whenLike(closed, asked, format))}.`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para fazer esta reclamação', format)}; sua reclamação foi recebida ${on(whenLike(closed, asked, format))}.`,
    'information-missing': ({ information }, format) =>
      `Ainda precisamos receber ${words('information', information, format)}.`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `para informar ${words('information', information, format)}`, format)}; o que tínhamos até então estava incompleto ou não correspondia ao pedido.`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `Para ${words('information', information, format)}, você informou “${given}”, mas neste pedido consta “${expected}”.`,
    'evidence-missing': ({ evidence }, format) => `Ainda precisamos receber ${words('evidence', evidence, format)}.`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `para nos enviar ${words('evidence', evidence, format)}`, format)}; não recebemos tudo dentro do prazo.`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? 'Nossa inspeção constatou' : 'Você nos informou'} que a mercadoria não atende a ${conditionsOf(conditions, format)}.`,
    'condition-unknown': ({ conditions, turn }, format) =>
      `${turn === 'store' ? 'Nossa inspeção precisa mostrar' : 'Ainda não sabemos'} se a mercadoria atende a ${conditionsOf(conditions, format)}.`,
    'arrived-damaged': () => 'A mercadoria chegou danificada, portanto se trata de um defeito e não de uma devolução.',
    'lost-on-the-way-back': () =>
      'A transportadora extraviou a mercadoria no caminho de volta, e só reembolsamos uma devolução depois de receber a mercadoria.',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'para enviar a mercadoria de volta', format)}; até então ela não havia sido enviada.`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, 'para enviar a mercadoria de volta', format)}; ela foi enviada ${on(whenLike(closed, sentBack, format))}.`,
    'sending-day-unknown': () => 'Não sabemos em que dia você enviou a mercadoria de volta.',
    'return-cost-unknown': ({ costs }, format) => `Ainda precisamos apurar ${words('costs', costs, format)}.`,
    'store-check-pending': () => 'Nossa própria verificação ainda não foi concluída.',
    'refuted-by-store': () => 'Nossa verificação não confirmou isso.',
    'before-estimate': ({ parcels, opens }, format) =>
      `${capital(theParcels(parcels, format))} só ${forms(parcels, format, 'é considerado extraviado', 'são considerados extraviados')} ${onlyFrom(opens, format)}.`,
    'carrier-check-pending': ({ parcels }, format) =>
      `A transportadora ainda não nos informou ${whereIs(parcels, format)}.`,
    'still-in-transit': ({ parcels }, format) =>
      `Segundo a transportadora, ${theParcels(parcels, format)} ainda ${forms(parcels, format, 'está', 'estão')} a caminho.`,
    'delivery-disputed': ({ parcels }, format) =>
      `Você nos informou que ${theParcels(parcels, format)} não ${forms(parcels, format, 'chegou', 'chegaram')}, mas em nossos registros consta uma entrega.`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'foi extraviado', 'foram extraviados')}, e ainda precisamos descobrir por quê.`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'foi extraviado', 'foram extraviados')} porque o endereço de entrega estava incompleto.`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para solicitar um cancelamento', format)}; sua solicitação foi recebida ${on(whenLike(closed, asked, format))}.`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para reclamar de um pacote não recebido', format)}; sua reclamação foi recebida ${on(whenLike(closed, asked, format))}.`,
    'window-not-open': ({ opens }, format) => `Isso só é possível ${onlyFrom(opens, format)}.`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, 'para que a mercadoria chegasse à nossa loja', format)}; ela chegou ${on(whenLike(closed, receivedBack, format))}.`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'para que a mercadoria chegasse à nossa loja', format)}; até então ela não havia chegado.`,
    'arrival-day-unknown': () => 'Ainda precisamos descobrir em que dia a mercadoria chegou à nossa loja.',
    'delivered-by-carrier': ({ parcels }, format) =>
      `Segundo a transportadora, ${theParcels(parcels, format)} ${forms(parcels, format, 'foi entregue', 'foram entregues')}.`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `Para decidir, precisamos saber o seguinte: ${words('facts', facts, format)}.`
        : `Ainda precisamos descobrir o seguinte: ${words('facts', facts, format)}.`,
    'fact-to-be-judged': ({ facts }, format) => `Precisamos analisar o seguinte: ${words('facts', facts, format)}.`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `Nossa política exige isto, e não é o caso: ${format.word('terms', name)}.`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `Precisamos analisar o seguinte: ${format.word('terms', name)}.`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `Isto ainda está pendente: ${format.word('terms', name)}.`,
    referred: ({ to, says }, format) => says ?? `Neste caso, o responsável é ${format.word('referrals', to)}.`,
    'within-tolerance': ({ says }) => says ?? 'Isso está dentro do que nossa política tolera.',
    'beyond-limit': ({ says }) => says ?? 'Isso é mais do que nossa política concede.',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const howMuch = `Precisamos analisar quanto será deduzido a título de ${format.word('deductions', deduction)}`;
      return atMost === undefined ? `${howMuch}.` : `${howMuch}: no máximo ${format.amount(atMost)}.`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `Depois de todas as deduções, restariam ${format.amount(amount)}; nossa política só prevê reembolsos a partir de ${format.amount(minimum)}.`,
    'replaceability-unknown': () => 'Ainda precisamos descobrir se podemos enviar a mercadoria novamente.',
    'no-remedy-available': () =>
      'O que nossa política oferece neste caso não está disponível, portanto precisamos analisar a situação.',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `Nossos registros se contradizem: ${CONTRADICTIONS[contradiction](subject, format)}.`,
    'paid-less-than-parts': () =>
      'Os pagamentos que constam em nossos registros são inferiores ao total do pedido, portanto precisamos verificar o valor.',
    'ledger-contradicts-itself': () =>
      'Nossos registros de reembolsos anteriores não batem, portanto precisamos verificar o valor.',
  },
  exception: ({ id, says }, format) =>
    says ?? `Valem condições especiais da nossa política: ${format.word('terms', id)}.`,
  aboutGoods: ({ goods, sentence }) => `${goods}: ${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, ({ of }) => `solicitar a devolução ${of}`, format),
    'send-back': (deadline, format) => term(deadline, ({ it }) => `enviar ${it} de volta`, format),
    'request-cancellation': (deadline, format) => term(deadline, ({ of }) => `solicitar o cancelamento ${of}`, format),
    'arrive-back': (deadline, format) => term(deadline, ({ it }) => `fazer ${it} chegar à nossa loja`, format),
    report: (deadline, format) => term(deadline, ({ it }) => `comunicar um problema com ${it}`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `Por favor, informe ${words('information', information, format)}${byIfAny(closes, format)}.`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `Por favor, envie ${words('evidence', evidence, format)}${byIfAny(closes, format)}.`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `Por favor, informe em que dia ${format.word('events', event)}.`
        : `Vamos descobrir em que dia ${format.word('events', event)}.`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `${please('informe', closes, format)} em que dia você recebeu ${theParcels(parcels, format)}.`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `${please('informe', closes, format)} se a mercadoria atende a ${conditionsOf(conditions, format)}.`,
    'prove-sending-day': ({ by: closes }, format) =>
      `${please('envie', closes, format)} um comprovante do dia em que você enviou a mercadoria de volta, como o recibo da transportadora.`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const until = byIfAny(closes, format);
      if (!inPartDone) return `Por favor, envie ${units ? format.units(units) : 'a mercadoria'} de volta${until}.`;
      return units === undefined
        ? `Por favor, envie de volta a mercadoria que ainda está com você${until}.`
        : `Por favor, envie de volta o que ainda está com você de ${format.units(units)}${until}.`;
    },
    'pay-return-costs': () => 'Você paga à transportadora o frete da devolução e eventuais taxas alfandegárias.',
    'use-tracking': () => 'Recomendamos uma forma de envio com código de rastreamento.',
    'claim-again': ({ parcels = [], from }, format) => {
      const missing = named(parcels);
      return missing.length === 0
        ? `Por favor, faça uma nova solicitação a partir de ${starting(from, format)}.`
        : `Se até lá você não tiver recebido ${theParcels(missing, format)}, entre em contato conosco novamente a partir de ${starting(from, format)}.`;
    },
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) =>
      `Em caso de dúvidas, entre em contato com o nosso atendimento ao cliente${contactText(contact, format)}.`,
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected = closes === undefined ? '' : `, com entrega prevista ${by(format.end(closes), format)}`;
      return `Por favor, aguarde ${theParcels(parcels, format)}${expected}.`;
    },
    inspect: () => 'Vamos inspecionar a mercadoria que você enviar de volta.',
    'check-stock-history': () => 'Vamos verificar nosso histórico de estoque e avisar você.',
    'find-parcel-contents': ({ parcels }, format) => `Vamos descobrir ${whatIsIn(parcels, format)} e avisar você.`,
    'state-return-cost': ({ costs }, format) => `Vamos apurar ${words('costs', costs, format)}.`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `Vamos descobrir por que ${theParcels(parcels, format)} ${forms(parcels, format, 'foi extraviado', 'foram extraviados')} e avisar você.`,
    decide: () => 'Uma pessoa da nossa equipe vai decidir e avisar você.',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) =>
      format.plural(quantity) === 'one'
        ? 'Vamos enviar um item de reposição para você.'
        : `Vamos enviar ${format.number(quantity)} itens de reposição para você.`,
    'choose-remedy': ({ remedies }, format) =>
      `Por favor, informe o que você prefere: ${words('remedies', remedies, format, 'or')}.`,
    'find-parcel': ({ parcels }, format) => `A transportadora precisa descobrir ${whereIs(parcels, format)}.`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `Por favor, informe o seguinte${byIfAny(closes, format)}: ${words('facts', facts, format)}.`
        : `Vamos descobrir o seguinte: ${words('facts', facts, format)}.`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const whose = {
        customer: 'Por favor, providencie o seguinte',
        store: 'Vamos providenciar o seguinte',
        carrier: 'A transportadora precisa providenciar o seguinte',
      };
      return `${whose[who]}${byIfAny(closes, format)}: ${format.word('terms', name)}.`;
    },
    'turn-to': ({ to }, format) => `Por favor, entre em contato com ${format.word('referrals', to)}.`,
    'state-replaceability': () => 'Vamos descobrir se podemos enviar a mercadoria novamente e avisar você.',
    'state-arrival-day': () => 'Vamos descobrir em que dia a mercadoria chegou à nossa loja.',
    repair: () => 'Vamos consertar a mercadoria.',
    'pay-store': ({ amount }, format) =>
      `Por favor, pague-nos ${format.amount(amount)}: os custos são maiores que o reembolso.`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `, ${format.amount(amount)}`;
      return `Nossa política também prevê o seguinte${byIfAny(closes, format)}: ${format.word('terms', name)}${sum}.`;
    },
  },

  offers: {
    refund: ({ refund }, format) => `um reembolso de ${format.amount(refund.total)} na forma de pagamento original`,
    'account-balance': ({ refund }, format) => {
      const credit = `um crédito de ${format.amount(refund.total)} na sua conta da loja`;
      return refund.bonus > 0 ? `${credit} com um bônus de ${format.amount(refund.bonus)}` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `a substituição de ${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement} com um reembolso de ${format.amount(refund.total)}` : replacement;
    },
    repair: ({ refund }, format) =>
      refund.total > 0 ? `um conserto com um reembolso de ${format.amount(refund.total)}` : 'um conserto',
    allowance: ({ refund }, format) => `ficar com a mercadoria e receber ${format.amount(refund.total)} de volta`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `Você pode escolher entre estas opções: ${format.list(offers, 'or')}; o que segue vale para ${format.word('remedies', chosen)}.`,
    replacement: (replaced, format) => `Vamos substituir ${format.units(replaced)}.`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const all = format.list(
        parts.map(({ part, amount }) => `${format.amount(amount)} de ${format.word('parts', part)}`),
      );
      return deducted ? `Antes das deduções, são ${all}.` : `São ${all}.`;
    },
    deduction: ({ code, amount }, format) =>
      `Deduzimos ${format.amount(amount)} a título de ${format.word('deductions', code)}.`,
    kept: {
      shipping: ({ amount }, format) => `O valor de ${format.amount(amount)} de frete não é reembolsado.`,
      duties: ({ amount }, format) =>
        `O valor de ${format.amount(amount)} de taxas e impostos de importação não é reembolsado.`,
      fees: ({ amount }, format) => `O valor de ${format.amount(amount)} de outras taxas não é reembolsado.`,
    },
    tenders: (tenders, format) =>
      `O dinheiro volta assim: ${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)} para “${tender}”`))}.`,
    bonus: (bonus, format) => `Além disso, você recebe um bônus de ${format.amount(bonus)} na sua conta da loja.`,
  },

  eligibility: {
    claims: {
      cancellation: 'Cancelar',
      return: 'Devolver',
      'missing-item': 'Informar item faltante',
      defect: 'Informar defeito',
      'missing-package': 'Informar pacote não recebido',
    },
    open: ({ closes }, format) =>
      closes === undefined ? 'Possível agora.' : `Possível ${until(format.end(closes), format)}.`,
    notYet: ({ opens }, format) =>
      opens === undefined ? 'Ainda não é possível.' : `Possível a partir de ${starting(opens, format)}.`,
    closed: ({ closes }, format) =>
      closes === undefined ? 'Não é possível.' : `${ended(closes, 'para isso', format)}.`,
    review: () => 'Por favor, entre em contato conosco: uma pessoa da nossa equipe vai decidir.',
    timeLeft: ({ days, hours }, format) => {
      if (days === 0 && hours === 0) return 'resta menos de uma hora';
      const [count, one, several] = days > 0 ? ([days, 'dia', 'dias'] as const) : ([hours, 'hora', 'horas'] as const);
      return format.plural(count) === 'one'
        ? `resta ${format.number(count)} ${one}`
        : `restam ${format.number(count)} ${several}`;
    },
  },

  words: {
    parties: {
      customer: 'um retorno seu',
      store: 'uma verificação da nossa parte',
      carrier: 'a transportadora',
    },
    remedies: {
      refund: 'o reembolso',
      'account-balance': 'o crédito na sua conta da loja',
      replacement: 'a substituição',
      repair: 'o conserto',
      allowance: 'ficar com a mercadoria e receber dinheiro de volta',
    },
    information: {
      'order-number': 'o número do pedido',
      'product-code': 'o código do produto',
      reason: 'o motivo da devolução',
    },
    costs: { shipping: 'o frete da devolução', customs: 'as taxas alfandegárias da devolução' },
    parts: {
      goods: 'mercadoria',
      tax: 'impostos',
      shipping: 'frete',
      duties: 'taxas e impostos de importação',
      fees: 'outras taxas',
      overpaid: 'pagamento acima do total do pedido',
    },
    evidence: {
      'packaging-photo': 'uma foto da embalagem',
      'item-photo': 'uma foto do item',
      'arrival-photo': 'fotos do que chegou',
      'parcel-declaration': 'uma cópia da declaração de conteúdo do pacote',
      'defect-photo': 'uma foto do defeito',
    },
    conditions: {
      unused: 'sem uso',
      unopened: 'não aberta',
      undamaged: 'sem danos',
      'original-packaging': 'na embalagem original',
    },
    deductions: {
      'return-shipping': 'frete da devolução pago por nós',
      'return-customs': 'taxas alfandegárias da devolução pagas por nós',
      'restocking-fee': 'taxa de reposição ao estoque',
      withheld: 'valor não reembolsável segundo nossa política',
    },
    events: {
      placed: 'o pedido foi feito',
      payment: 'o pedido foi pago',
      invoice: 'a fatura foi emitida',
      dispatch: 'a mercadoria foi entregue à transportadora',
      'last-dispatch': 'a última parte da mercadoria foi entregue à transportadora',
      delivery: 'a mercadoria foi entregue',
      'first-delivery': 'a primeira parte da mercadoria foi entregue',
      'last-delivery': 'a última parte da mercadoria foi entregue',
      estimate: 'a entrega da mercadoria estava prevista',
      'last-scan': 'a transportadora registrou o pacote pela última vez',
      asked: 'você fez a solicitação',
      authorization: 'a devolução foi autorizada',
      'sent-back': 'a mercadoria foi enviada de volta',
      'received-back': 'a mercadoria voltou à nossa loja',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: 'o fabricante' },
  },
  line: (id) => `linha ${id}`,
  units: ({ quantity, product }) => `${quantity} × ${product}`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `Aceitamos ${claim(order)}.`,
    'partially-approved': ({ order }) => `Aceitamos em parte ${claim(order)}.`,
    denied: ({ order }) => `Infelizmente, não podemos aceitar ${claim(order)}.`,
    'too-early': ({ order }) => `Ainda é cedo para decidir sobre ${claim(order)}.`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `Ainda não podemos decidir sobre ${claim(order)}: estamos aguardando ${words('parties', turns, format)}.`
        : `Antes de decidir sobre ${claim(order)}, precisamos de um retorno seu.`,
    review: ({ order }) => `Uma pessoa da nossa equipe vai decidir sobre ${claim(order)} e avisar você.`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () =>
    'Enquanto a mercadoria não tiver sido enviada, você pode, em vez disso, solicitar o cancelamento.',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) {
      return 'Em vez disso, você pode solicitar a devolução da mercadoria depois de recebê-la.';
    }
    if (over) return `${ended(closes, 'para solicitar, em vez disso, uma devolução', format)}.`;
    return `Em vez disso, você pode solicitar a devolução da mercadoria ${until(format.end(closes), format)}.`;
  },
  'missing-item': () => 'Em vez disso, por favor, informe o item faltante.',
  defect: () => 'Em vez disso, por favor, informe o dano como defeito.',
  'missing-package': () =>
    'Em vez disso, por favor, informe que o pacote não chegou, para que possamos consultar a transportadora.',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `o pacote ${parcel} foi entregue antes de ser enviado`,
  'delivered-before-placed': (parcel) => `o pacote ${parcel} foi entregue antes de o pedido ser feito`,
  'dispatched-before-placed': (parcel) => `o pacote ${parcel} foi enviado antes de o pedido ser feito`,
  'lost-though-delivered': (parcel) => `o pacote ${parcel} consta como extraviado e também como entregue`,
  'sent-back-before-delivered': (line, format) =>
    `o item “${format.product(line)}” foi enviado de volta antes de ser entregue`,
  'received-back-before-sent-back': (line, format) => `o item “${format.product(line)}” voltou antes de ser enviado`,
};

/** "na quinta-feira", "no sábado": the days of the week have a gender; a date of another locale has none. */
function on(day: string): string {
  if (/^(?:sábado|domingo)/.test(day)) return `no ${day}`;
  return /^[a-zç]+-feira/.test(day) ? `na ${day}` : `em ${day}`;
}

/** "até quinta-feira": up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `até ${format.date(end.day)}` : `antes de ${format.instant(end.instant)}`;
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `até ${format.date(end.day)}` : `até pouco antes de ${format.instant(end.instant)}`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : ` ${by(format.end(closes), format)}`;
}

/** The term first where more than a name follows, so that the date does not split the sentence. */
function please(act: string, closes: string | undefined, format: Format): string {
  return closes === undefined ? `Por favor, ${act}` : `${capital(by(format.end(closes), format))}, por favor, ${act}`;
}

/** A term ends with the whole of its last day. */
function ended(closed: string, what: string, format: Format): string {
  const end = format.end(closed);
  return `O prazo ${what} terminou ${on(end.kind === 'day' ? format.date(end.day) : format.instant(end.instant))}`;
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `depois de ${format.date(end.day)}` : `a partir de ${starting(opens, format)}`;
}

function term(deadline: DeadlineFacts, act: (goods: Goods) => string, format: Format): string {
  const { closes, over } = deadline;
  const todo = act(goodsOf(deadline, format));
  if (closes === undefined) return `Não há prazo para ${todo}.`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, `para ${todo}`, format)}${zone}.`
    : `Você pode ${todo} ${until(format.end(closes), format)}${zone}.`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = oneOfSeveral ? [...new Set(units.flatMap(({ parcel }) => parcel ?? []))] : [];
  const what = parcels.length > 0 ? theParcels(parcels, format) : 'o pacote';
  const several = parcels.length > 0 && format.plural(parcels.length) !== 'one';
  if (opens === undefined) {
    return `Você pode informar a qualquer momento que ${what} não ${several ? 'chegaram' : 'chegou'}.`;
  }
  const missing = several ? 'extraviados' : 'extraviado';
  const from = `${starting(opens, format)}${inZone(opens, format)}`;
  return open
    ? `Desde ${from}, você pode informar ${what} como ${missing}.`
    : `A partir de ${from}, você poderá informar ${what} como ${missing}.`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? ` (fuso horário ${format.zone})` : '';
}

/** The goods of a term, with their article, and with "de". */
interface Goods {
  readonly it: string;
  readonly of: string;
}

function goodsOf({ oneOfSeveral, units }: DeadlineFacts, format: Format): Goods {
  if (!oneOfSeveral) return { it: 'a mercadoria', of: 'da mercadoria' };
  const products = [...new Set(units.map(({ line }) => format.product(line)))];
  const names = format.list(products.map((product) => `“${product}”`));
  return format.plural(products.length) === 'one'
    ? { it: `o item ${names}`, of: `do item ${names}` }
    : { it: `os itens ${names}`, of: `dos itens ${names}` };
}

function theParcels(parcels: readonly string[], format: Format): string {
  return `${forms(parcels, format, 'o pacote', 'os pacotes')} ${format.list(parcels)}`;
}

function whatIsIn(parcels: readonly string[], format: Format): string {
  return `o que ${theParcels(parcels, format)} ${forms(parcels, format, 'contém', 'contêm')}`;
}

function whereIs(parcels: readonly string[], format: Format): string {
  return `onde ${forms(parcels, format, 'está', 'estão')} ${theParcels(parcels, format)}`;
}

function conditionsOf(conditions: readonly string[], format: Format): string {
  const these = forms(conditions, format, 'esta condição', 'estas condições');
  return `${these} para uma devolução: ${words('conditions', conditions, format)}`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`em ${url}`] : []),
    ...(email ? [`pelo e-mail ${email}`] : []),
    ...(phone ? [`pelo telefone ${phone}`] : []),
  ];
  return ways.length === 0 ? '' : ` ${format.list(ways, 'or')}`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const credit = to === 'account-balance';
  if (total === 0) return `O valor ${credit ? 'do crédito' : 'do reembolso'} é de ${format.amount(total)}.`;
  const places = {
    'original-payment': 'na forma de pagamento original',
    'account-balance': 'na sua conta da loja',
    both: 'em parte na forma de pagamento original e em parte na sua conta da loja',
  };
  const give = `Vamos ${credit ? 'creditar' : 'reembolsar'}${afterInspection === 0 ? ' agora' : ''} ${format.amount(total)} ${places[to]}`;
  const inspected = 'depois de recebermos e inspecionarmos a mercadoria';
  if (afterInspection === 0) return `${give}.`;
  if (now === 0) return `${give} ${inspected}.`;
  return `${give}: ${format.amount(now)} agora e ${format.amount(afterInspection)} ${inspected}.`;
}
