import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from '../messages.ts';
import { capital, forms, named, starting, whenLike, words } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The Spanish sentences.
 *
 * Words come with their article and never stand after "a" or "de", so that nothing has to be contracted; events are
 * clauses: "qué día se entregó la mercancía".
 *
 * @since 0.2.0
 */
export const spanish: Messages = {
  language: 'es',
  direction: 'ltr',
  betweenSentences: ' ',

  badges: {
    approved: 'Aceptada',
    'partially-approved': 'Aceptada en parte',
    denied: 'No es posible',
    'too-early': 'Todavía no',
    awaiting: 'Pendiente',
    review: 'En revisión',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `su solicitud de cancelación del pedido ${order}`),
    return: /* @__PURE__ */ headlinesFor((order) => `su solicitud de devolución del pedido ${order}`),
    'missing-item': /* @__PURE__ */ headlinesFor(
      (order) => `su reclamación por un artículo que falta en el pedido ${order}`,
    ),
    defect: /* @__PURE__ */ headlinesFor((order) => `su reclamación por un defecto en el pedido ${order}`),
    'missing-package': /* @__PURE__ */ headlinesFor(
      (order) => `su reclamación por un paquete no recibido del pedido ${order}`,
    ),
  },

  reasons: {
    'not-shipped': () => 'La mercancía todavía no se ha enviado, por lo que se puede cancelar.',
    'cancellation-accepted': () => 'Nuestra política permite cancelar esta mercancía, aunque ya se haya enviado.',
    'return-accepted': () => 'Su solicitud cumple nuestra política de devoluciones.',
    'confirmed-missing': () => 'Confirmamos que faltaba la mercancía.',
    'defect-accepted': () => 'Reconocemos que la mercancía es defectuosa.',
    'lost-in-transit': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'se ha perdido', 'se han perdido')} durante el envío.`,
    'beyond-what-is-left': () => 'Su solicitud supera lo que queda de este pedido.',
    'already-refunded': () => 'La mercancía ya se ha reembolsado.',
    'already-replaced': () => 'La mercancía ya se ha reemplazado.',
    'already-shipped': ({ parcels, delivered }, format) => {
      const they = capital(theParcels(parcels, format));
      return delivered === undefined
        ? `${they} ya ${forms(parcels, format, 'se ha enviado', 'se han enviado')}, por lo que la mercancía ya no se puede cancelar.`
        : `${they} ${forms(parcels, format, 'se entregó', 'se entregaron')} el ${format.day(delivered)}, por lo que la mercancía ya no se puede cancelar.`;
    },
    'shipped-after-request': ({ parcels }, format) =>
      `Es posible que ${theParcels(parcels, format)} ${forms(parcels, format, 'haya', 'hayan')} salido después de que usted solicitara la cancelación.`,
    'parcel-contents-unknown': ({ parcels }, format) => `Todavía tenemos que averiguar ${whatIsIn(parcels, format)}.`,
    'never-shipped': () => 'La mercancía todavía no se ha enviado.',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const they = capital(theParcels(parcels, format));
      if (overdue) {
        return `${they} no ${forms(parcels, format, 'ha llegado y ya debería', 'han llegado y ya deberían')} haberlo hecho.`;
      }
      const onTheWay = `${they} todavía ${forms(parcels, format, 'está', 'están')} en camino`;
      if (until === undefined) return `${onTheWay}.`;
      return `${onTheWay}, con entrega prevista ${by(format.end(until), format)}.`;
    },
    'delivery-day-unknown': ({ parcels }, format) =>
      `No sabemos qué día ${forms(parcels, format, 'se entregó', 'se entregaron')} ${theParcels(parcels, format)}.`,
    'term-start-unknown': ({ event }, format) =>
      `Todavía tenemos que averiguar qué día ${format.word('events', event)}.`,
    'term-start-not-known': ({ event }, format) =>
      `Nadie sabe qué día ${format.word('events', event)}, por lo que no podemos calcular el plazo de su solicitud.`,
    'term-start-to-be-judged': ({ event }, format) =>
      `Nadie sabe qué día ${format.word('events', event)}; tenemos que estudiarlo.`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para solicitar una devolución', format)}; su solicitud nos llegó el ${whenLike(closed, asked, format)}.`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para presentar esta reclamación', format)}; su reclamación nos llegó el ${whenLike(closed, asked, format)}.`,
    'information-missing': ({ information }, format) =>
      `Todavía necesitamos ${words('information', information, format)}.`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `para indicarnos ${words('information', information, format)}`, format)}; lo que teníamos hasta entonces estaba incompleto o no coincidía con el pedido.`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `Para ${words('information', information, format)} usted nos ha indicado «${given}», pero en este pedido consta «${expected}».`,
    'evidence-missing': ({ evidence }, format) => `Todavía necesitamos ${words('evidence', evidence, format)}.`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `para enviarnos ${words('evidence', evidence, format)}`, format)}; no lo recibimos todo a tiempo.`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? 'Nuestra revisión ha mostrado' : 'Usted nos ha indicado'} que la mercancía no cumple ${conditionsOf(conditions, format)}.`,
    'condition-unknown': ({ conditions, turn }, format) =>
      `${turn === 'store' ? 'Nuestra revisión tiene que mostrar' : 'Todavía no sabemos'} si la mercancía cumple ${conditionsOf(conditions, format)}.`,
    'arrived-damaged': () => 'La mercancía llegó dañada, por lo que se trata de un defecto y no de una devolución.',
    'lost-on-the-way-back': () =>
      'La empresa de transporte perdió la mercancía en el camino de vuelta, y solo reembolsamos una devolución una vez que hemos recibido la mercancía.',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'para devolver la mercancía', format)}; hasta entonces no se había enviado.`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, 'para devolver la mercancía', format)}; se envió el ${whenLike(closed, sentBack, format)}.`,
    'sending-day-unknown': () => 'No sabemos qué día envió usted la mercancía de vuelta.',
    'return-cost-unknown': ({ costs }, format) => `Todavía tenemos que determinar ${words('costs', costs, format)}.`,
    'store-check-pending': () => 'Nuestra propia comprobación todavía no ha terminado.',
    'refuted-by-store': () => 'Nuestra comprobación no lo ha confirmado.',
    'before-estimate': ({ parcels, opens }, format) =>
      `${capital(theParcels(parcels, format))} solo ${forms(parcels, format, 'se considera no recibido', 'se consideran no recibidos')} ${onlyFrom(opens, format)}.`,
    'carrier-check-pending': ({ parcels }, format) =>
      `La empresa de transporte todavía no nos ha indicado ${whereIs(parcels, format)}.`,
    'still-in-transit': ({ parcels }, format) =>
      `Según la empresa de transporte, ${theParcels(parcels, format)} todavía ${forms(parcels, format, 'está', 'están')} en camino.`,
    'delivery-disputed': ({ parcels }, format) =>
      `Usted nos ha indicado que ${theParcels(parcels, format)} no ${forms(parcels, format, 'ha', 'han')} llegado, mientras que en nuestros registros consta una entrega.`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'se ha perdido', 'se han perdido')}, y todavía tenemos que averiguar por qué.`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'se ha perdido', 'se han perdido')} porque la dirección de entrega estaba incompleta.`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para solicitar una cancelación', format)}; su solicitud nos llegó el ${whenLike(closed, asked, format)}.`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'para reclamar un paquete no recibido', format)}; su reclamación nos llegó el ${whenLike(closed, asked, format)}.`,
    'window-not-open': ({ opens }, format) => `Esto solo es posible ${onlyFrom(opens, format)}.`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, 'para que la mercancía nos llegara', format)}; nos llegó el ${whenLike(closed, receivedBack, format)}.`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'para que la mercancía nos llegara', format)}; hasta entonces no nos había llegado.`,
    'arrival-day-unknown': () => 'Todavía tenemos que averiguar qué día nos llegó la mercancía.',
    'delivered-by-carrier': ({ parcels }, format) =>
      `Según la empresa de transporte, ${theParcels(parcels, format)} ya ${forms(parcels, format, 'se ha entregado', 'se han entregado')}.`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `Para decidir necesitamos saber lo siguiente: ${words('facts', facts, format)}.`
        : `Todavía tenemos que averiguar lo siguiente: ${words('facts', facts, format)}.`,
    'fact-to-be-judged': ({ facts }, format) => `Tenemos que estudiar lo siguiente: ${words('facts', facts, format)}.`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `Nuestra política lo exige y no se cumple: ${format.word('terms', name)}.`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `Tenemos que estudiar lo siguiente: ${format.word('terms', name)}.`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `Todavía está pendiente lo siguiente: ${format.word('terms', name)}.`,
    referred: ({ to, says }, format) => says ?? `En este caso, el responsable es ${format.word('referrals', to)}.`,
    'within-tolerance': ({ says }) => says ?? 'Esto está dentro de lo que tolera nuestra política.',
    'beyond-limit': ({ says }) => says ?? 'Esto es más de lo que concede nuestra política.',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const howMuch = `Tenemos que estudiar cuánto se deduce por ${format.word('deductions', deduction)}`;
      return atMost === undefined ? `${howMuch}.` : `${howMuch}: como máximo ${format.amount(atMost)}.`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `Después de todas las deducciones quedarían ${format.amount(amount)}; nuestra política solo prevé reembolsos a partir de ${format.amount(minimum)}.`,
    'replaceability-unknown': () => 'Todavía tenemos que averiguar si podemos volver a enviar la mercancía.',
    'no-remedy-available': () =>
      'Lo que nuestra política ofrece en este caso no está disponible, por lo que tenemos que estudiarlo.',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `Nuestros registros se contradicen: ${CONTRADICTIONS[contradiction](subject, format)}.`,
    'paid-less-than-parts': () =>
      'Los pagos que constan en nuestros registros son inferiores al total del pedido, por lo que tenemos que comprobar el importe.',
    'ledger-contradicts-itself': () =>
      'Nuestros registros de reembolsos anteriores no cuadran, por lo que tenemos que comprobar el importe.',
  },
  exception: ({ id, says }, format) =>
    says ?? `Se aplican condiciones especiales de nuestra política: ${format.word('terms', id)}.`,
  aboutGoods: ({ goods, sentence }) => `${goods}: ${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, ({ of }) => `solicitar la devolución ${of}`, format),
    'send-back': (deadline, format) => term(deadline, ({ it }) => `devolver ${it}`, format),
    'request-cancellation': (deadline, format) => term(deadline, ({ of }) => `solicitar la cancelación ${of}`, format),
    'arrive-back': (deadline, format) => term(deadline, ({ it }) => `hacernos llegar ${it}`, format),
    report: (deadline, format) => term(deadline, ({ it }) => `comunicarnos un problema con ${it}`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `Por favor, indíquenos ${words('information', information, format)}${byIfAny(closes, format)}.`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `Por favor, envíenos ${words('evidence', evidence, format)}${byIfAny(closes, format)}.`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `Por favor, indíquenos qué día ${format.word('events', event)}.`
        : `Averiguaremos qué día ${format.word('events', event)}.`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `${please('indíquenos', closes, format)} qué día le ${forms(parcels, format, 'llegó', 'llegaron')} ${theParcels(parcels, format)}.`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `${please('indíquenos', closes, format)} si la mercancía cumple ${conditionsOf(conditions, format)}.`,
    'prove-sending-day': ({ by: closes }, format) =>
      `${please('envíenos', closes, format)} un justificante del día en que devolvió la mercancía, como el resguardo de la empresa de transporte.`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const until = byIfAny(closes, format);
      if (!inPartDone) return `Por favor, devuelva ${units ? format.units(units) : 'la mercancía'}${until}.`;
      return units === undefined
        ? `Por favor, devuelva la mercancía que todavía tiene${until}.`
        : `Por favor, devuelva lo que todavía tiene de ${format.units(units)}${until}.`;
    },
    'pay-return-costs': () =>
      'Usted paga a la empresa de transporte los gastos de envío de la devolución y los posibles gastos de aduana.',
    'use-tracking': () => 'Le recomendamos un método de envío con número de seguimiento.',
    'claim-again': ({ parcels = [], from }, format) => {
      const missing = named(parcels);
      return missing.length === 0
        ? `Por favor, vuelva a presentar su solicitud a partir del ${starting(from, format)}.`
        : `Si para entonces no le ${forms(missing, format, 'ha', 'han')} llegado ${theParcels(missing, format)}, póngase de nuevo en contacto con nosotros a partir del ${starting(from, format)}.`;
    },
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) =>
      `Si tiene alguna pregunta, póngase en contacto con nuestro servicio de atención al cliente${contactText(contact, format)}.`,
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected = closes === undefined ? '' : `, con entrega prevista ${by(format.end(closes), format)}`;
      return `Por favor, espere a recibir ${theParcels(parcels, format)}${expected}.`;
    },
    inspect: () => 'Revisaremos la mercancía que usted devuelva.',
    'check-stock-history': () => 'Comprobaremos nuestro historial de existencias y le informaremos.',
    'find-parcel-contents': ({ parcels }, format) => `Averiguaremos ${whatIsIn(parcels, format)} y le informaremos.`,
    'state-return-cost': ({ costs }, format) => `Determinaremos ${words('costs', costs, format)}.`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `Averiguaremos por qué ${forms(parcels, format, 'se ha perdido', 'se han perdido')} ${theParcels(parcels, format)} y le informaremos.`,
    decide: () => 'Una persona de nuestro equipo tomará una decisión y le informará.',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) =>
      format.plural(quantity) === 'one'
        ? 'Le enviaremos un artículo de reemplazo.'
        : `Le enviaremos ${format.number(quantity)} artículos de reemplazo.`,
    'choose-remedy': ({ remedies }, format) =>
      `Por favor, indíquenos qué prefiere: ${words('remedies', remedies, format, 'or')}.`,
    'find-parcel': ({ parcels }, format) => `La empresa de transporte tiene que averiguar ${whereIs(parcels, format)}.`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `Por favor, indíquenos lo siguiente${byIfAny(closes, format)}: ${words('facts', facts, format)}.`
        : `Averiguaremos lo siguiente: ${words('facts', facts, format)}.`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const whose = {
        customer: 'Por favor, ocúpese de lo siguiente',
        store: 'Nos ocuparemos de lo siguiente',
        carrier: 'La empresa de transporte tiene que ocuparse de lo siguiente',
      };
      return `${whose[who]}${byIfAny(closes, format)}: ${format.word('terms', name)}.`;
    },
    'turn-to': ({ to }, format) => `Por favor, póngase en contacto con ${format.word('referrals', to)}.`,
    'state-replaceability': () => 'Averiguaremos si podemos volver a enviar la mercancía y le informaremos.',
    'state-arrival-day': () => 'Averiguaremos qué día nos llegó la mercancía.',
    repair: () => 'Repararemos la mercancía.',
    'pay-store': ({ amount }, format) =>
      `Por favor, páguenos ${format.amount(amount)}: los gastos superan el reembolso.`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `, ${format.amount(amount)}`;
      return `Nuestra política prevé además lo siguiente${byIfAny(closes, format)}: ${format.word('terms', name)}${sum}.`;
    },
  },

  offers: {
    refund: ({ refund }, format) => `un reembolso de ${format.amount(refund.total)} en su forma de pago original`,
    'account-balance': ({ refund }, format) => {
      const credit = `un abono de ${format.amount(refund.total)} en su cuenta de cliente`;
      return refund.bonus > 0 ? `${credit} con una bonificación de ${format.amount(refund.bonus)}` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `el reemplazo de ${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement} con un reembolso de ${format.amount(refund.total)}` : replacement;
    },
    repair: ({ refund }, format) =>
      refund.total > 0 ? `una reparación con un reembolso de ${format.amount(refund.total)}` : 'una reparación',
    allowance: ({ refund }, format) =>
      `quedarse con la mercancía y recibir una compensación de ${format.amount(refund.total)}`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `Puede elegir entre estas opciones: ${format.list(offers, 'or')}; lo que sigue vale para ${format.word('remedies', chosen)}.`,
    replacement: (replaced, format) => `Le enviaremos un reemplazo de ${format.units(replaced)}.`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `Este importe es por ${format.word('parts', only.part)}.`;
      const all = format.list(
        parts.map(({ part, amount }) => `${format.amount(amount)} por ${format.word('parts', part)}`),
      );
      return deducted ? `Antes de las deducciones, son ${all}.` : `Son ${all}.`;
    },
    deduction: ({ code, amount }, format) =>
      `Deducimos ${format.amount(amount)} por ${format.word('deductions', code)}.`,
    kept: {
      shipping: ({ amount }, format) => `El importe de ${format.amount(amount)} por el envío no se reembolsa.`,
      duties: ({ amount }, format) =>
        `El importe de ${format.amount(amount)} por aranceles e impuestos de importación no se reembolsa.`,
      fees: ({ amount }, format) => `El importe de ${format.amount(amount)} por otros gastos no se reembolsa.`,
    },
    tenders: (tenders, format) =>
      `El dinero se devuelve así: ${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)} a «${tender}»`))}.`,
    bonus: (bonus, format) => `Además recibe una bonificación de ${format.amount(bonus)} en su cuenta de cliente.`,
  },

  eligibility: {
    claims: {
      cancellation: 'Cancelar',
      return: 'Devolver',
      'missing-item': 'Comunicar que falta un artículo',
      defect: 'Comunicar un defecto',
      'missing-package': 'Comunicar que falta un paquete',
    },
    open: ({ closes }, format) =>
      closes === undefined ? 'Posible ahora.' : `Posible ${until(format.end(closes), format)}.`,
    notYet: ({ opens }, format) =>
      opens === undefined ? 'Todavía no es posible.' : `Posible a partir del ${starting(opens, format)}.`,
    closed: ({ closes }, format) =>
      closes === undefined ? 'No es posible.' : `${ended(closes, 'para esto', format)}.`,
    review: () => 'Por favor, póngase en contacto con nosotros: decidirá una persona de nuestro equipo.',
    timeLeft: ({ days, hours }, format) => {
      if (days === 0 && hours === 0) return 'queda menos de una hora';
      const [count, one, several] = days > 0 ? ([days, 'día', 'días'] as const) : ([hours, 'hora', 'horas'] as const);
      return format.plural(count) === 'one'
        ? `queda ${format.number(count)} ${one}`
        : `quedan ${format.number(count)} ${several}`;
    },
  },

  words: {
    parties: {
      customer: 'una respuesta de su parte',
      store: 'una comprobación por nuestra parte',
      carrier: 'la empresa de transporte',
    },
    remedies: {
      refund: 'el reembolso',
      'account-balance': 'el abono en su cuenta de cliente',
      replacement: 'el reemplazo',
      repair: 'la reparación',
      allowance: 'quedarse con la mercancía y recibir una compensación',
    },
    information: {
      'order-number': 'el número de pedido',
      'product-code': 'el código del producto',
      reason: 'el motivo de su devolución',
    },
    costs: {
      shipping: 'los gastos de envío de la devolución',
      customs: 'los gastos de aduana de la devolución',
    },
    parts: {
      goods: 'la mercancía',
      tax: 'los impuestos',
      shipping: 'el envío',
      duties: 'los aranceles e impuestos de importación',
      fees: 'otros gastos',
      overpaid: 'lo pagado por encima del total del pedido',
    },
    evidence: {
      'packaging-photo': 'una foto del embalaje',
      'item-photo': 'una foto del artículo',
      'arrival-photo': 'fotos de lo que ha llegado',
      'parcel-declaration': 'una copia de la declaración del paquete',
      'defect-photo': 'una foto del defecto',
    },
    conditions: {
      unused: 'sin usar',
      unopened: 'sin abrir',
      undamaged: 'sin daños',
      'original-packaging': 'en el embalaje original',
    },
    deductions: {
      'return-shipping': 'los gastos de envío de la devolución que hemos pagado',
      'return-customs': 'los gastos de aduana de la devolución que hemos pagado',
      'restocking-fee': 'el cargo por reposición',
      withheld: 'la parte que nuestra política no devuelve',
    },
    events: {
      placed: 'se realizó el pedido',
      payment: 'se pagó el pedido',
      invoice: 'se emitió la factura',
      dispatch: 'se entregó la mercancía a la empresa de transporte',
      'last-dispatch': 'se entregó la última parte de la mercancía a la empresa de transporte',
      delivery: 'se entregó la mercancía',
      'first-delivery': 'se entregó la primera parte de la mercancía',
      'last-delivery': 'se entregó la última parte de la mercancía',
      estimate: 'estaba prevista la entrega de la mercancía',
      'last-scan': 'la empresa de transporte registró el paquete por última vez',
      asked: 'usted presentó su solicitud',
      authorization: 'se autorizó la devolución',
      'sent-back': 'se envió la mercancía de vuelta',
      'received-back': 'nos llegó la mercancía devuelta',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: 'el fabricante' },
  },
  line: (id) => `línea ${id}`,
  units: ({ quantity, product }) => `${quantity} × ${product}`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `Aceptamos ${claim(order)}.`,
    'partially-approved': ({ order }) => `Aceptamos en parte ${claim(order)}.`,
    denied: ({ order }) => `Lamentablemente, no podemos aceptar ${claim(order)}.`,
    'too-early': ({ order }) => `Es demasiado pronto para decidir sobre ${claim(order)}.`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `Todavía no podemos decidir sobre ${claim(order)}: estamos a la espera de ${words('parties', turns, format)}.`
        : `Antes de poder decidir sobre ${claim(order)}, necesitamos una respuesta de su parte.`,
    review: ({ order }) => `Una persona de nuestro equipo decidirá sobre ${claim(order)} y le informará.`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => 'Mientras la mercancía no se haya enviado, puede solicitar en su lugar la cancelación.',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) {
      return 'En su lugar, puede solicitar la devolución de la mercancía una vez que le haya llegado.';
    }
    if (over) return `${ended(closes, 'para solicitar en su lugar una devolución', format)}.`;
    return `En su lugar, puede solicitar la devolución de la mercancía ${until(format.end(closes), format)}.`;
  },
  'missing-item': () => 'Por favor, comuníquenos en su lugar que falta el artículo.',
  defect: () => 'Por favor, comuníquenos en su lugar el daño como un defecto.',
  'missing-package': () =>
    'Por favor, comuníquenos en su lugar que falta el paquete, para que podamos consultarlo con la empresa de transporte.',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `el paquete ${parcel} se entregó antes de enviarse`,
  'delivered-before-placed': (parcel) => `el paquete ${parcel} se entregó antes de que se realizara el pedido`,
  'dispatched-before-placed': (parcel) => `el paquete ${parcel} se envió antes de que se realizara el pedido`,
  'lost-though-delivered': (parcel) => `el paquete ${parcel} consta a la vez como perdido y como entregado`,
  'sent-back-before-delivered': (line, format) =>
    `el artículo «${format.product(line)}» se devolvió antes de entregarse`,
  'received-back-before-sent-back': (line, format) =>
    `el artículo «${format.product(line)}» nos llegó de vuelta antes de enviarse`,
};

/** "a más tardar el jueves": up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `a más tardar el ${format.date(end.day)}` : `antes del ${format.instant(end.instant)}`;
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day'
    ? `hasta el ${format.date(end.day)}`
    : `hasta justo antes del ${format.instant(end.instant)}`;
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : ` ${by(format.end(closes), format)}`;
}

/** The term first where more than a name follows, so that the date does not split the sentence. */
function please(act: string, closes: string | undefined, format: Format): string {
  return closes === undefined ? `Por favor, ${act}` : `${capital(by(format.end(closes), format))}, ${act}, por favor,`;
}

/** A term ends with the whole of its last day. */
function ended(closed: string, what: string, format: Format): string {
  const end = format.end(closed);
  return `El plazo ${what} terminó el ${end.kind === 'day' ? format.date(end.day) : format.instant(end.instant)}`;
}

function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `después del ${format.date(end.day)}` : `a partir del ${starting(opens, format)}`;
}

function term(deadline: DeadlineFacts, act: (goods: Goods) => string, format: Format): string {
  const { closes, over } = deadline;
  const todo = act(goodsOf(deadline, format));
  if (closes === undefined) return `No hay plazo límite para ${todo}.`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, `para ${todo}`, format)}${zone}.`
    : `Puede ${todo} ${until(format.end(closes), format)}${zone}.`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = oneOfSeveral ? [...new Set(units.flatMap(({ parcel }) => parcel ?? []))] : [];
  const what = parcels.length > 0 ? theParcels(parcels, format) : 'el paquete';
  const several = parcels.length > 0 && format.plural(parcels.length) !== 'one';
  if (opens === undefined) {
    return `Puede comunicarnos en cualquier momento que ${several ? 'faltan' : 'falta'} ${what}.`;
  }
  const missing = several ? 'no recibidos' : 'no recibido';
  const from = `${starting(opens, format)}${inZone(opens, format)}`;
  return open
    ? `Desde el ${from}, puede reclamar ${what} como ${missing}.`
    : `A partir del ${from}, podrá reclamar ${what} como ${missing}.`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? ` (zona horaria ${format.zone})` : '';
}

/** The goods of a term, with their article, and with "de". */
interface Goods {
  readonly it: string;
  readonly of: string;
}

function goodsOf({ oneOfSeveral, units }: DeadlineFacts, format: Format): Goods {
  if (!oneOfSeveral) return { it: 'la mercancía', of: 'de la mercancía' };
  const products = [...new Set(units.map(({ line }) => format.product(line)))];
  const names = format.list(products.map((product) => `«${product}»`));
  return format.plural(products.length) === 'one'
    ? { it: `el artículo ${names}`, of: `del artículo ${names}` }
    : { it: `los artículos ${names}`, of: `de los artículos ${names}` };
}

function theParcels(parcels: readonly string[], format: Format): string {
  return `${forms(parcels, format, 'el paquete', 'los paquetes')} ${format.list(parcels)}`;
}

function whatIsIn(parcels: readonly string[], format: Format): string {
  return `qué ${forms(parcels, format, 'contiene', 'contienen')} ${theParcels(parcels, format)}`;
}

function whereIs(parcels: readonly string[], format: Format): string {
  return `dónde ${forms(parcels, format, 'está', 'están')} ${theParcels(parcels, format)}`;
}

function conditionsOf(conditions: readonly string[], format: Format): string {
  const these = forms(conditions, format, 'esta condición', 'estas condiciones');
  return `${these} para una devolución: ${words('conditions', conditions, format)}`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`en ${url}`] : []),
    ...(email ? [`por correo electrónico en ${email}`] : []),
    ...(phone ? [`por teléfono en el ${phone}`] : []),
  ];
  return ways.length === 0 ? '' : ` ${format.list(ways, 'or')}`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const credit = to === 'account-balance';
  if (total === 0) return `El importe ${credit ? 'del abono' : 'del reembolso'} es de ${format.amount(total)}.`;
  const places = {
    'original-payment': 'en su forma de pago original',
    'account-balance': 'en su cuenta de cliente',
    both: 'en parte en su forma de pago original y en parte en su cuenta de cliente',
  };
  const give = `Le ${credit ? 'abonaremos' : 'reembolsaremos'}${afterInspection === 0 ? ' ahora' : ''} ${format.amount(total)} ${places[to]}`;
  const inspected = 'una vez que hayamos recibido y revisado la mercancía';
  if (afterInspection === 0) return `${give}.`;
  if (now === 0) return `${give} ${inspected}.`;
  return `${give}: ${format.amount(now)} ahora y ${format.amount(afterInspection)} ${inspected}.`;
}
