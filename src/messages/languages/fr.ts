import type { Outcome } from '../../decision/outcome.ts';
import type { Contradiction } from '../../decision/reasons.ts';
import type { ClaimKind } from '../../facts/claim.ts';
import type { Contact } from '../../policy/document.ts';
import type { Format } from '../format.ts';
import type { DeadlineFacts, HeadlineFacts, Messages, RefundTotal, Sentence, StepFacts } from '../messages.ts';
import { capital, forms, named, starting, whenLike, words } from '../phrases.ts';
import type { TermEnd } from '../term.ts';

/**
 * The French sentences.
 *
 * Words come with their article and never stand after "à" or "de", so that nothing has to be contracted; events are
 * clauses: "quel jour la marchandise a été livrée". Blanks before colons and semicolons and within quotation marks do
 * not break.
 *
 * @since 0.2.0
 */
export const french: Messages = {
  language: 'fr',
  direction: 'ltr',
  betweenSentences: ' ',

  badges: {
    approved: 'Accord',
    'partially-approved': 'Accord partiel',
    denied: 'Impossible',
    'too-early': 'Pas encore possible',
    awaiting: 'En attente',
    review: 'En cours d’examen',
  },

  headlines: {
    cancellation: /* @__PURE__ */ headlinesFor((order) => `votre demande d’annulation de la commande ${order}`),
    return: /* @__PURE__ */ headlinesFor((order) => `votre demande de retour concernant la commande ${order}`),
    'missing-item': /* @__PURE__ */ headlinesFor(
      (order) => `votre réclamation pour un article manquant dans la commande ${order}`,
    ),
    defect: /* @__PURE__ */ headlinesFor((order) => `votre réclamation pour un défaut concernant la commande ${order}`),
    'missing-package': /* @__PURE__ */ headlinesFor(
      (order) => `votre réclamation pour un colis manquant de la commande ${order}`,
    ),
  },

  reasons: {
    'not-shipped': () => 'La marchandise n’a pas encore été expédiée, elle peut donc être annulée.',
    'cancellation-accepted': () =>
      'Nos conditions permettent d’annuler cette marchandise, bien qu’elle ait déjà été expédiée.',
    'return-accepted': () => 'Votre demande est conforme à nos conditions de retour.',
    'confirmed-missing': () => 'Nous confirmons que la marchandise manquait.',
    'defect-accepted': () => 'Nous reconnaissons que la marchandise est défectueuse.',
    'lost-in-transit': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'a été perdu', 'ont été perdus')} pendant l’acheminement.`,
    'beyond-what-is-left': () => 'Votre demande dépasse ce qui reste de cette commande.',
    'already-refunded': () => 'La marchandise a déjà été remboursée.',
    'already-replaced': () => 'La marchandise a déjà été remplacée.',
    'already-shipped': ({ parcels, delivered }, format) => {
      const they = capital(theParcels(parcels, format));
      return delivered === undefined
        ? `${they} ${forms(parcels, format, 'a déjà été expédié', 'ont déjà été expédiés')}, la marchandise ne peut donc plus être annulée.`
        : `${they} ${forms(parcels, format, 'a été livré', 'ont été livrés')} le ${format.day(delivered)}, la marchandise ne peut donc plus être annulée.`;
    },
    'shipped-after-request': ({ parcels }, format) =>
      `Il est possible que ${theParcels(parcels, format)} ${forms(parcels, format, 'ne soit parti', 'ne soient partis')} qu’après votre demande d’annulation.`,
    'parcel-contents-unknown': ({ parcels }, format) => `Il nous reste à déterminer ${whatIsIn(parcels, format)}.`,
    'never-shipped': () => 'La marchandise n’a pas encore été expédiée.',
    'not-delivered-yet': ({ parcels, overdue, until }, format) => {
      const they = capital(theParcels(parcels, format));
      if (overdue) {
        return `${they} ${forms(parcels, format, 'n’est pas arrivé et aurait', 'ne sont pas arrivés et auraient')} déjà dû arriver.`;
      }
      const onTheWay = `${they} ${forms(parcels, format, 'est', 'sont')} encore en cours d’acheminement`;
      if (until === undefined) return `${onTheWay}.`;
      return `${onTheWay}, avec une livraison prévue ${by(format.end(until), format)}.`;
    },
    'delivery-day-unknown': ({ parcels }, format) =>
      `Nous ne savons pas quel jour ${theParcels(parcels, format)} ${forms(parcels, format, 'a été livré', 'ont été livrés')}.`,
    'term-start-unknown': ({ event }, format) =>
      `Il nous reste à déterminer quel jour ${format.word('events', event)}.`,
    'term-start-not-known': ({ event }, format) =>
      `Personne ne sait quel jour ${format.word('events', event)}, nous ne pouvons donc pas calculer le délai de votre demande.`,
    'term-start-to-be-judged': ({ event }, format) =>
      `Personne ne sait quel jour ${format.word('events', event)}\u202f; nous devons examiner ce point.`,
    'return-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'pour demander un retour', format)}\u202f; votre demande nous est parvenue le ${whenLike(closed, asked, format)}.`,
    'report-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'pour nous signaler ce problème', format)}\u202f; votre signalement nous est parvenu le ${whenLike(closed, asked, format)}.`,
    'information-missing': ({ information }, format) =>
      `Il nous manque encore ${words('information', information, format)}.`,
    'information-not-in-time': ({ information, closed }, format) =>
      `${ended(closed, `pour nous indiquer ${words('information', information, format)}`, format)}\u202f; ce dont nous disposions à cette date était incomplet ou ne correspondait pas à la commande.`,
    'information-contradicts-order': ({ information, given, expected }, format) =>
      `Pour ${words('information', information, format)}, vous nous avez indiqué ${quoted(given)}, alors que cette commande comporte ${quoted(expected)}.`,
    'evidence-missing': ({ evidence }, format) => `Il nous manque encore ${words('evidence', evidence, format)}.`,
    'evidence-not-in-time': ({ evidence, closed }, format) =>
      `${ended(closed, `pour nous envoyer ${words('evidence', evidence, format)}`, format)}\u202f; nous n’avons pas tout reçu à temps.`,
    'condition-not-met': ({ conditions, foundBy }, format) =>
      `${foundBy === 'inspection' ? 'Notre contrôle a montré' : 'Vous nous avez indiqué'} que la marchandise ne remplit pas ${conditionsOf(conditions, format)}.`,
    'condition-unknown': ({ conditions, turn }, format) =>
      `${turn === 'store' ? 'Notre contrôle doit montrer' : 'Nous ne savons pas encore'} si la marchandise remplit ${conditionsOf(conditions, format)}.`,
    'arrived-damaged': () =>
      'La marchandise est arrivée endommagée\u202f; il s’agit donc d’un défaut et non d’un retour.',
    'lost-on-the-way-back': () =>
      'Le transporteur a perdu la marchandise lors du renvoi, et nous ne remboursons un retour qu’une fois la marchandise reçue.',
    'not-sent-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'pour renvoyer la marchandise', format)}\u202f; à cette date, elle n’avait pas été renvoyée.`,
    'sent-back-late': ({ closed, sentBack }, format) =>
      `${ended(closed, 'pour renvoyer la marchandise', format)}\u202f; elle a été renvoyée le ${whenLike(closed, sentBack, format)}.`,
    'sending-day-unknown': () => 'Nous ne savons pas quel jour vous avez renvoyé la marchandise.',
    'return-cost-unknown': ({ costs }, format) => `Il nous reste à déterminer ${words('costs', costs, format)}.`,
    'store-check-pending': () => 'Notre propre vérification n’est pas encore terminée.',
    'refuted-by-store': () => 'Notre vérification ne l’a pas confirmé.',
    'before-estimate': ({ parcels, opens }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'n’est considéré comme manquant', 'ne sont considérés comme manquants')} qu’${onlyFrom(opens, format)}.`,
    'carrier-check-pending': ({ parcels }, format) =>
      `Le transporteur ne nous a pas encore indiqué ${whereIs(parcels, format)}.`,
    'still-in-transit': ({ parcels }, format) =>
      `Selon le transporteur, ${theParcels(parcels, format)} ${forms(parcels, format, 'est', 'sont')} encore en cours d’acheminement.`,
    'delivery-disputed': ({ parcels }, format) =>
      `Vous nous avez indiqué que ${theParcels(parcels, format)} ${forms(parcels, format, 'n’est pas arrivé', 'ne sont pas arrivés')}, alors que nos données font état d’une livraison.`,
    'cause-of-loss-unknown': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'a été perdu', 'ont été perdus')}, et il nous reste à déterminer pourquoi.`,
    'lost-by-incomplete-address': ({ parcels }, format) =>
      `${capital(theParcels(parcels, format))} ${forms(parcels, format, 'a été perdu', 'ont été perdus')} parce que l’adresse de livraison était incomplète.`,
    'cancellation-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'pour demander une annulation', format)}\u202f; votre demande nous est parvenue le ${whenLike(closed, asked, format)}.`,
    'package-window-closed': ({ closed, asked }, format) =>
      `${ended(closed, 'pour signaler un colis manquant', format)}\u202f; votre réclamation nous est parvenue le ${whenLike(closed, asked, format)}.`,
    'window-not-open': ({ opens }, format) => `Cela n’est possible qu’${onlyFrom(opens, format)}.`,
    'arrived-back-late': ({ closed, receivedBack }, format) =>
      `${ended(closed, 'pour que la marchandise nous parvienne', format)}\u202f; elle nous est parvenue le ${whenLike(closed, receivedBack, format)}.`,
    'not-arrived-back-in-time': ({ closed }, format) =>
      `${ended(closed, 'pour que la marchandise nous parvienne', format)}\u202f; à cette date, elle ne nous était pas parvenue.`,
    'arrival-day-unknown': () => 'Il nous reste à déterminer quel jour la marchandise nous est parvenue.',
    'delivered-by-carrier': ({ parcels }, format) =>
      `Selon le transporteur, ${theParcels(parcels, format)} ${forms(parcels, format, 'a été livré', 'ont été livrés')}.`,
    'fact-unknown': ({ facts, turn }, format) =>
      turn === 'customer'
        ? `Pour nous prononcer, nous avons besoin de ${thisInformation(facts, format)}\u00a0: ${words('facts', facts, format)}.`
        : `Il nous reste à déterminer ceci\u00a0: ${words('facts', facts, format)}.`,
    'fact-to-be-judged': ({ facts }, format) => `Nous devons examiner ceci\u00a0: ${words('facts', facts, format)}.`,
    'requirement-not-met': ({ term: name, says }, format) =>
      says ?? `Nos conditions l’exigent, et ce n’est pas le cas\u00a0: ${format.word('terms', name)}.`,
    'requirement-to-be-judged': ({ term: name, says }, format) =>
      says ?? `Nous devons examiner ceci\u00a0: ${format.word('terms', name)}.`,
    'requirement-pending': ({ term: name, says }, format) =>
      says ?? `Ceci est encore en attente\u00a0: ${format.word('terms', name)}.`,
    referred: ({ to, says }, format) => says ?? `Pour cela, votre interlocuteur est ${format.word('referrals', to)}.`,
    'within-tolerance': ({ says }) => says ?? 'Cela reste dans la tolérance prévue par nos conditions.',
    'beyond-limit': ({ says }) => says ?? 'Cela dépasse ce que prévoient nos conditions.',
    'amount-to-be-judged': ({ deduction, atMost }, format) => {
      const howMuch = `Nous devons examiner le montant à déduire pour ${format.word('deductions', deduction)}`;
      return atMost === undefined ? `${howMuch}.` : `${howMuch}\u00a0: au maximum ${format.amount(atMost)}.`;
    },
    'refund-below-minimum': ({ amount, minimum }, format) =>
      `Après toutes les déductions, il resterait ${format.amount(amount)}\u202f; nos conditions ne prévoient de remboursement qu’à partir de ${format.amount(minimum)}.`,
    'replaceability-unknown': () => 'Il nous reste à déterminer si nous pouvons vous envoyer à nouveau la marchandise.',
    'no-remedy-available': () =>
      'Ce que nos conditions prévoient dans ce cas n’est pas disponible, nous devons donc examiner votre dossier.',
    'facts-contradict': ({ contradiction, subject }, format) =>
      `Nos données se contredisent\u00a0: ${CONTRADICTIONS[contradiction](subject, format)}.`,
    'paid-less-than-parts': () =>
      'Les paiements que nous avons enregistrés sont inférieurs au total de la commande, nous devons donc vérifier le montant.',
    'ledger-contradicts-itself': () =>
      'Nos données sur les remboursements précédents ne concordent pas, nous devons donc vérifier le montant.',
  },
  exception: ({ id, says }, format) =>
    says ?? `Des conditions particulières s’appliquent\u00a0: ${format.word('terms', id)}.`,
  aboutGoods: ({ goods, sentence }) => `${goods}\u00a0: ${sentence}`,

  deadlines: {
    'request-return': (deadline, format) => term(deadline, ({ of }) => `demander le retour ${of}`, format),
    'send-back': (deadline, format) => term(deadline, ({ it }) => `renvoyer ${it}`, format),
    'request-cancellation': (deadline, format) => term(deadline, ({ of }) => `demander l’annulation ${of}`, format),
    'arrive-back': (deadline, format) => term(deadline, ({ it }) => `nous faire parvenir ${it}`, format),
    report: (deadline, format) => term(deadline, ({ it }) => `signaler un problème concernant ${it}`, format),
    'claim-missing-package': (deadline, format) => claimTerm(deadline, format),
  },

  nextSteps: {
    'provide-information': ({ information, by: closes }, format) =>
      `Veuillez nous indiquer ${words('information', information, format)}${byIfAny(closes, format)}.`,
    'provide-evidence': ({ evidence, by: closes }, format) =>
      `Veuillez nous envoyer ${words('evidence', evidence, format)}${byIfAny(closes, format)}.`,
    'find-term-start': ({ event, who }, format) =>
      who === 'customer'
        ? `Veuillez nous indiquer quel jour ${format.word('events', event)}.`
        : `Nous allons déterminer quel jour ${format.word('events', event)}.`,
    'state-delivery-day': ({ parcels, by: closes }, format) =>
      `Veuillez nous indiquer${byIfAny(closes, format)} quel jour ${theParcels(parcels, format)} vous ${forms(parcels, format, 'est parvenu', 'sont parvenus')}.`,
    'state-condition': ({ conditions, by: closes }, format) =>
      `Veuillez nous indiquer${byIfAny(closes, format)} si la marchandise remplit ${conditionsOf(conditions, format)}.`,
    'prove-sending-day': ({ by: closes }, format) =>
      `Veuillez nous envoyer${byIfAny(closes, format)} une preuve du jour où vous avez renvoyé la marchandise, par exemple le reçu du transporteur.`,
    'send-back': ({ by: closes, units, inPartDone }, format) => {
      const until = byIfAny(closes, format);
      if (!inPartDone) return `Veuillez renvoyer ${units ? format.units(units) : 'la marchandise'}${until}.`;
      return units === undefined
        ? `Veuillez renvoyer la marchandise que vous avez encore${until}.`
        : `Veuillez renvoyer ce que vous avez encore de ${format.units(units)}${until}.`;
    },
    'pay-return-costs': () =>
      'Les frais d’expédition du retour et les éventuels frais de douane sont à votre charge, à régler au transporteur.',
    'use-tracking': () => 'Nous vous recommandons un mode d’expédition avec numéro de suivi.',
    'claim-again': ({ parcels = [], from }, format) => {
      const missing = named(parcels);
      return missing.length === 0
        ? `Veuillez renouveler votre demande à partir du ${starting(from, format)}.`
        : `Si d’ici là ${theParcels(missing, format)} ne vous ${forms(missing, format, 'est pas parvenu', 'sont pas parvenus')}, veuillez nous recontacter à partir du ${starting(from, format)}.`;
    },
    'ask-instead': (step, format) => ASK_INSTEAD[step.question](step, format),
    'contact-service': ({ contact }, format) =>
      `Pour toute question, veuillez contacter notre service client${contactText(contact, format)}.`,
    'wait-for-parcel': ({ parcels, by: closes }, format) => {
      const expected = closes === undefined ? '' : `, dont la livraison est prévue ${by(format.end(closes), format)}`;
      return `Veuillez attendre ${theParcels(parcels, format)}${expected}.`;
    },
    inspect: () => 'Nous contrôlerons la marchandise que vous renvoyez.',
    'check-stock-history': () => 'Nous vérifions nos mouvements de stock et vous tiendrons au courant.',
    'find-parcel-contents': ({ parcels }, format) =>
      `Nous allons déterminer ${whatIsIn(parcels, format)} et vous tiendrons au courant.`,
    'state-return-cost': ({ costs }, format) => `Nous allons déterminer ${words('costs', costs, format)}.`,
    'find-cause-of-loss': ({ parcels }, format) =>
      `Nous allons déterminer pourquoi ${theParcels(parcels, format)} ${forms(parcels, format, 'a été perdu', 'ont été perdus')} et vous tiendrons au courant.`,
    decide: () => 'Un membre de notre équipe prendra une décision et vous en informera.',
    pay: ({ amount, to, when }, format) => {
      const now = when === 'now' ? amount : 0;
      return totalText({ to, total: amount, now, afterInspection: amount - now }, format);
    },
    'send-replacement': ({ quantity }, format) =>
      format.plural(quantity) === 'one'
        ? 'Nous vous enverrons un article de remplacement.'
        : `Nous vous enverrons ${format.number(quantity)} articles de remplacement.`,
    'choose-remedy': ({ remedies }, format) =>
      `Veuillez nous indiquer votre préférence\u00a0: ${words('remedies', remedies, format, 'or')}.`,
    'find-parcel': ({ parcels }, format) => `Le transporteur doit déterminer ${whereIs(parcels, format)}.`,
    'state-fact': ({ who, facts, by: closes }, format) =>
      who === 'customer'
        ? `Veuillez nous donner ${thisInformation(facts, format)}${byIfAny(closes, format)}\u00a0: ${words('facts', facts, format)}.`
        : `Nous allons déterminer ceci\u00a0: ${words('facts', facts, format)}.`,
    'fulfil-requirement': ({ who, term: name, by: closes }, format) => {
      const whose = {
        customer: 'Veuillez faire le nécessaire',
        store: 'Nous ferons le nécessaire',
        carrier: 'Le transporteur doit faire le nécessaire',
      };
      return `${whose[who]}${byIfAny(closes, format)}\u00a0: ${format.word('terms', name)}.`;
    },
    'turn-to': ({ to }, format) => `Veuillez contacter ${format.word('referrals', to)}.`,
    'state-replaceability': () =>
      'Nous allons déterminer si nous pouvons vous envoyer à nouveau la marchandise et vous tiendrons au courant.',
    'state-arrival-day': () => 'Nous allons déterminer quel jour la marchandise nous est parvenue.',
    repair: () => 'Nous réparerons la marchandise.',
    'pay-store': ({ amount }, format) =>
      `Veuillez nous régler ${format.amount(amount)}\u00a0: les frais dépassent le remboursement.`,
    'follow-policy': ({ term: name, says, amount, by: closes }, format) => {
      if (says !== undefined) return says;
      const sum = amount === undefined ? '' : `, ${format.amount(amount)}`;
      return `Nos conditions prévoient également ceci${byIfAny(closes, format)}\u00a0: ${format.word('terms', name)}${sum}.`;
    },
  },

  offers: {
    refund: ({ refund }, format) =>
      `un remboursement de ${format.amount(refund.total)} sur votre moyen de paiement d’origine`,
    'account-balance': ({ refund }, format) => {
      const credit = `un avoir de ${format.amount(refund.total)} sur votre compte client`;
      return refund.bonus > 0 ? `${credit} avec un bonus de ${format.amount(refund.bonus)}` : credit;
    },
    replacement: ({ replaced, refund }, format) => {
      const replacement = `le remplacement de ${format.units(replaced)}`;
      return refund.total > 0 ? `${replacement} avec un remboursement de ${format.amount(refund.total)}` : replacement;
    },
    repair: ({ refund }, format) =>
      refund.total > 0 ? `une réparation avec un remboursement de ${format.amount(refund.total)}` : 'une réparation',
    allowance: ({ refund }, format) => `une remise de ${format.amount(refund.total)} en gardant la marchandise`,
  },

  refund: {
    choice: ({ offers, chosen }, format) =>
      `Vous pouvez choisir ${format.list(offers, 'or')}\u202f; ce qui suit vaut pour ${format.word('remedies', chosen)}.`,
    replacement: (replaced, format) => `Nous remplacerons ${format.units(replaced)}.`,
    total: (total, format) => totalText(total, format),
    parts: ({ parts, deducted }, format) => {
      const [only] = parts;
      if (!deducted && parts.length === 1 && only) return `Ce montant couvre ${format.word('parts', only.part)}.`;
      const all = format.list(
        parts.map(({ part, amount }) => `${format.amount(amount)} pour ${format.word('parts', part)}`),
      );
      return deducted ? `Avant déductions, cela représente ${all}.` : `Cela représente ${all}.`;
    },
    deduction: ({ code, amount }, format) =>
      `Nous déduisons ${format.amount(amount)} pour ${format.word('deductions', code)}.`,
    kept: {
      shipping: ({ amount }, format) => `Le montant de ${format.amount(amount)} pour la livraison n’est pas remboursé.`,
      duties: ({ amount }, format) =>
        `Le montant de ${format.amount(amount)} pour les droits de douane et la taxe à l’importation n’est pas remboursé.`,
      fees: ({ amount }, format) => `Le montant de ${format.amount(amount)} pour les autres frais n’est pas remboursé.`,
    },
    tenders: (tenders, format) =>
      `Le remboursement est réparti ainsi\u00a0: ${format.list(tenders.map(({ tender, amount }) => `${format.amount(amount)} sur ${quoted(tender)}`))}.`,
    bonus: (bonus, format) => `Vous recevez en plus un bonus de ${format.amount(bonus)} sur votre compte client.`,
  },

  eligibility: {
    claims: {
      cancellation: 'Annuler',
      return: 'Retourner',
      'missing-item': 'Signaler un article manquant',
      defect: 'Signaler un défaut',
      'missing-package': 'Signaler un colis manquant',
    },
    open: ({ closes }, format) =>
      closes === undefined ? 'Possible dès maintenant.' : `Possible ${until(format.end(closes), format)}.`,
    notYet: ({ opens }, format) =>
      opens === undefined ? 'Pas encore possible.' : `Possible à partir du ${starting(opens, format)}.`,
    closed: ({ closes }, format) => (closes === undefined ? 'Impossible.' : `${ended(closes, 'prévu', format)}.`),
    review: () => 'Veuillez nous contacter\u00a0: un membre de notre équipe décidera.',
    timeLeft: ({ days, hours }, format) => {
      if (days > 0) return `encore ${format.number(days)} ${format.plural(days) === 'one' ? 'jour' : 'jours'}`;
      if (hours === 0) return 'encore moins d’une heure';
      return `encore ${format.number(hours)} ${format.plural(hours) === 'one' ? 'heure' : 'heures'}`;
    },
  },

  words: {
    parties: {
      customer: 'une réponse de votre part',
      store: 'une vérification de notre côté',
      carrier: 'des nouvelles du transporteur',
    },
    remedies: {
      refund: 'le remboursement',
      'account-balance': 'l’avoir sur votre compte client',
      replacement: 'le remplacement',
      repair: 'la réparation',
      allowance: 'la remise en gardant la marchandise',
    },
    information: {
      'order-number': 'le numéro de commande',
      'product-code': 'la référence de l’article',
      reason: 'le motif de votre retour',
    },
    costs: { shipping: 'les frais d’expédition du retour', customs: 'les frais de douane du retour' },
    parts: {
      goods: 'la marchandise',
      tax: 'les taxes',
      shipping: 'la livraison',
      duties: 'les droits de douane et la taxe à l’importation',
      fees: 'les autres frais',
      overpaid: 'le trop-perçu',
    },
    evidence: {
      'packaging-photo': 'une photo de l’emballage',
      'item-photo': 'une photo de l’article',
      'arrival-photo': 'des photos de ce qui est arrivé',
      'parcel-declaration': 'une copie de la déclaration du colis',
      'defect-photo': 'une photo du défaut',
    },
    conditions: {
      unused: 'non utilisée',
      unopened: 'non ouverte',
      undamaged: 'non endommagée',
      'original-packaging': 'dans son emballage d’origine',
    },
    deductions: {
      'return-shipping': 'les frais d’expédition du retour que nous avons payés',
      'return-customs': 'les frais de douane du retour que nous avons payés',
      'restocking-fee': 'les frais de remise en stock',
      withheld: 'la part que nos conditions excluent du remboursement',
    },
    events: {
      placed: 'la commande a été passée',
      payment: 'la commande a été payée',
      invoice: 'la facture a été établie',
      dispatch: 'la marchandise a été remise au transporteur',
      'last-dispatch': 'la dernière partie de la marchandise a été remise au transporteur',
      delivery: 'la marchandise a été livrée',
      'first-delivery': 'la première partie de la marchandise a été livrée',
      'last-delivery': 'la dernière partie de la marchandise a été livrée',
      estimate: 'la marchandise était attendue',
      'last-scan': 'le transporteur a vu le colis pour la dernière fois',
      asked: 'vous avez fait votre demande',
      authorization: 'le retour a été autorisé',
      'sent-back': 'la marchandise a été renvoyée',
      'received-back': 'la marchandise nous est revenue',
    },
    facts: {},
    terms: {},
    referrals: { manufacturer: 'le fabricant' },
  },
  line: (id) => `ligne ${id}`,
  units: ({ quantity, product }) => `${quantity} × ${product}`,
};

function headlinesFor(claim: (order: string) => string): Readonly<Record<Outcome, Sentence<HeadlineFacts>>> {
  return {
    approved: ({ order }) => `Nous acceptons ${claim(order)}.`,
    'partially-approved': ({ order }) => `Nous acceptons en partie ${claim(order)}.`,
    denied: ({ order }) => `Malheureusement, nous ne pouvons pas accepter ${claim(order)}.`,
    'too-early': ({ order }) => `Il est trop tôt pour nous prononcer sur ${claim(order)}.`,
    awaiting: ({ order, turns }, format) =>
      turns.some((turn) => turn !== 'customer')
        ? `Nous ne pouvons pas encore nous prononcer sur ${claim(order)}\u00a0: nous attendons ${words('parties', turns, format)}.`
        : `Avant de pouvoir nous prononcer sur ${claim(order)}, nous avons besoin d’une réponse de votre part.`,
    review: ({ order }) => `Un membre de notre équipe se prononcera sur ${claim(order)} et vous en informera.`,
  };
}

type Ask = Sentence<StepFacts<'ask-instead'>>;

const ASK_INSTEAD: Readonly<Record<ClaimKind, Ask>> = {
  cancellation: () => 'Tant que la marchandise n’a pas été expédiée, vous pouvez plutôt nous demander de l’annuler.',
  return: ({ by: closes, over }, format) => {
    if (closes === undefined) {
      return 'Vous pourrez plutôt demander le retour de la marchandise lorsqu’elle vous sera parvenue.';
    }
    if (over) return `${ended(closes, 'pour demander un retour à la place', format)}.`;
    return `Vous pouvez plutôt demander le retour de la marchandise ${until(format.end(closes), format)}.`;
  },
  'missing-item': () => 'Veuillez plutôt nous signaler l’article manquant.',
  defect: () => 'Veuillez plutôt nous signaler ce dommage comme un défaut.',
  'missing-package': () =>
    'Veuillez plutôt nous signaler que le colis manque, afin que nous puissions nous renseigner auprès du transporteur.',
};

const CONTRADICTIONS: Readonly<Record<Contradiction, (subject: string, format: Format) => string>> = {
  'delivered-before-dispatched': (parcel) => `le colis ${parcel} a été livré avant d’avoir été expédié`,
  'delivered-before-placed': (parcel) => `le colis ${parcel} a été livré avant que la commande ait été passée`,
  'dispatched-before-placed': (parcel) => `le colis ${parcel} a été expédié avant que la commande ait été passée`,
  'lost-though-delivered': (parcel) => `le colis ${parcel} a été à la fois perdu et livré`,
  'sent-back-before-delivered': (line, format) =>
    `l’article ${quoted(format.product(line))} a été renvoyé avant d’avoir été livré`,
  'received-back-before-sent-back': (line, format) =>
    `l’article ${quoted(format.product(line))} nous est revenu avant d’avoir été renvoyé`,
};

/** "au plus tard le jeudi": up to and with a day, or before an instant. */
function by(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `au plus tard le ${format.date(end.day)}` : `avant le ${format.instant(end.instant)}`;
}

function until(end: TermEnd, format: Format): string {
  return end.kind === 'day' ? `jusqu’au ${format.date(end.day)} inclus` : by(end, format);
}

function byIfAny(closes: string | undefined, format: Format): string {
  return closes === undefined ? '' : ` ${by(format.end(closes), format)}`;
}

/** A term ends with the whole of its last day. */
function ended(closed: string, what: string, format: Format): string {
  const end = format.end(closed);
  return `Le délai ${what} a pris fin le ${end.kind === 'day' ? format.date(end.day) : format.instant(end.instant)}`;
}

/** Begins with a vowel either way, for "ne ... qu’". */
function onlyFrom(opens: string, format: Format): string {
  const end = format.end(opens);
  return end.kind === 'day' ? `après le ${format.date(end.day)}` : `à partir du ${starting(opens, format)}`;
}

function term(deadline: DeadlineFacts, act: (goods: Goods) => string, format: Format): string {
  const { closes, over } = deadline;
  const todo = act(goodsOf(deadline, format));
  if (closes === undefined) return `Aucun délai n’est fixé pour ${todo}.`;
  const zone = inZone(closes, format);
  return over
    ? `${ended(closes, `pour ${todo}`, format)}${zone}.`
    : `Vous pouvez ${todo} ${until(format.end(closes), format)}${zone}.`;
}

function claimTerm({ opens, open, oneOfSeveral, units }: DeadlineFacts, format: Format): string {
  const parcels = oneOfSeveral ? [...new Set(units.flatMap(({ parcel }) => parcel ?? []))] : [];
  const what = parcels.length > 0 ? theParcels(parcels, format) : 'le colis';
  const several = parcels.length > 0 && format.plural(parcels.length) !== 'one';
  if (opens === undefined) {
    return `Vous pouvez nous signaler à tout moment que ${what} ${several ? 'manquent' : 'manque'}.`;
  }
  const missing = several ? 'manquants' : 'manquant';
  const from = `${starting(opens, format)}${inZone(opens, format)}`;
  return open
    ? `Depuis le ${from}, vous pouvez signaler ${what} comme ${missing}.`
    : `À partir du ${from}, vous pourrez signaler ${what} comme ${missing}.`;
}

/** Clock times name their zone, days do not. */
function inZone(instant: string, format: Format): string {
  return format.end(instant).kind === 'day' ? ` (fuseau horaire ${format.zone})` : '';
}

/** The goods of a term, with their article, and with "de". */
interface Goods {
  readonly it: string;
  readonly of: string;
}

function goodsOf({ oneOfSeveral, units }: DeadlineFacts, format: Format): Goods {
  if (!oneOfSeveral) return { it: 'la marchandise', of: 'de la marchandise' };
  const products = [...new Set(units.map(({ line }) => format.product(line)))];
  const names = format.list(products.map(quoted));
  return format.plural(products.length) === 'one'
    ? { it: `l’article ${names}`, of: `de l’article ${names}` }
    : { it: `les articles ${names}`, of: `des articles ${names}` };
}

function theParcels(parcels: readonly string[], format: Format): string {
  return `${forms(parcels, format, 'le', 'les')} colis ${format.list(parcels)}`;
}

function whatIsIn(parcels: readonly string[], format: Format): string {
  return `ce que ${forms(parcels, format, 'contient', 'contiennent')} ${theParcels(parcels, format)}`;
}

function whereIs(parcels: readonly string[], format: Format): string {
  return `où se ${forms(parcels, format, 'trouve', 'trouvent')} ${theParcels(parcels, format)}`;
}

function thisInformation(facts: readonly string[], format: Format): string {
  return forms(facts, format, 'cette information', 'ces informations');
}

function quoted(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}

function conditionsOf(conditions: readonly string[], format: Format): string {
  const these = forms(conditions, format, 'cette condition', 'ces conditions');
  return `${these} de retour\u00a0: ${words('conditions', conditions, format)}`;
}

function contactText({ email, phone, url }: Contact, format: Format): string {
  const ways = [
    ...(url ? [`sur ${url}`] : []),
    ...(email ? [`par e-mail à ${email}`] : []),
    ...(phone ? [`par téléphone au ${phone}`] : []),
  ];
  return ways.length === 0 ? '' : ` ${format.list(ways, 'or')}`;
}

function totalText({ to, total, now, afterInspection }: RefundTotal, format: Format): string {
  const credit = to === 'account-balance';
  if (total === 0) return `Le montant ${credit ? 'à créditer' : 'à rembourser'} est de ${format.amount(total)}.`;
  const places = {
    'original-payment': 'sur votre moyen de paiement d’origine',
    'account-balance': 'sur votre compte client',
    both: 'en partie sur votre moyen de paiement d’origine et en partie sur votre compte client',
  };
  const amount = `${format.amount(total)} ${places[to]}`;
  const give = credit ? 'Nous créditons' : 'Nous vous remboursons';
  const willGive = credit ? 'Nous créditerons' : 'Nous vous rembourserons';
  const inspected = 'une fois que nous aurons reçu et contrôlé la marchandise';
  if (afterInspection === 0) return `${give} dès maintenant ${amount}.`;
  if (now === 0) return `${willGive} ${amount} ${inspected}.`;
  return `${willGive} ${amount}\u00a0: ${format.amount(now)} dès maintenant et ${format.amount(afterInspection)} ${inspected}.`;
}
