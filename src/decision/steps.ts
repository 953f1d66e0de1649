import type { ClaimKind, InformationKind, RemedyKind } from '../facts/claim.ts';
import type { Contact } from '../policy/document.ts';
import type { ClauseId } from './clauses.ts';
import type { Party } from './reasons.ts';

interface Step<Code extends string, Who extends Party> {
  readonly code: Code;
  readonly who: Who;
  readonly clause: ClauseId;
  /** Exclusive instant, ISO 8601 in UTC, where there is a term. */
  readonly by?: string;
  /** The last local day of the term. */
  readonly lastDay?: string;
}

/**
 * Who does what by when. New codes may come in a minor version.
 *
 * @since 0.1.0
 */
export type NextStep =
  | (Step<'provide-information', 'customer'> & { readonly information: InformationKind })
  | (Step<'provide-evidence', 'customer'> & { readonly evidence: string })
  | (Step<'state-delivery-day', 'customer'> & { readonly parcel: string })
  | (Step<'find-term-start', Party> & { readonly event: string })
  | (Step<'state-condition', 'customer'> & { readonly condition: string })
  | Step<'prove-sending-day', 'customer'>
  | Step<'send-back', 'customer'>
  | Step<'pay-return-costs', 'customer'>
  | Step<'use-tracking', 'customer'>
  | (Step<'claim-again', 'customer'> & { readonly from: string; readonly parcel?: string })
  | (Step<'ask-instead', 'customer'> & { readonly question: ClaimKind; readonly parcel?: string })
  | (Step<'contact-service', 'customer'> & { readonly contact: Contact })
  | (Step<'wait-for-parcel', 'customer'> & { readonly parcel: string })
  | Step<'inspect', 'store'>
  | Step<'check-stock-history', 'store'>
  | (Step<'find-parcel-contents', 'store'> & { readonly parcels: readonly string[] })
  | (Step<'state-return-cost', 'store'> & { readonly cost: 'shipping' | 'customs' })
  | (Step<'find-cause-of-loss', 'store'> & { readonly parcel: string })
  | Step<'decide', 'store'>
  | (Step<'pay', 'store'> & {
      readonly amount: number;
      readonly to: 'original-payment' | 'account-balance' | 'both';
      readonly when: 'now' | 'after-inspection';
    })
  | (Step<'send-replacement', 'store'> & { readonly quantity: number })
  | (Step<'choose-remedy', 'customer'> & { readonly remedies: readonly RemedyKind[] })
  | (Step<'find-parcel', 'carrier'> & { readonly parcel: string })
  | (Step<'state-fact', Party> & { readonly fact: string })
  | (Step<'fulfil-requirement', Party> & { readonly term: string; readonly says?: string })
  | (Step<'turn-to', 'customer'> & { readonly to: string })
  | Step<'state-replaceability', 'store'>
  | Step<'state-arrival-day', 'store'>
  | Step<'repair', 'store'>
  | (Step<'pay-store', 'customer'> & {
      /** Minor units. */
      readonly amount: number;
    })
  | (Step<'follow-policy', Party> & {
      readonly term: string;
      readonly says?: string;
      /** Minor units. */
      readonly amount?: number;
    });

/**
 * Every code of a next step.
 *
 * @since 0.1.0
 */
export type NextStepCode = NextStep['code'];
