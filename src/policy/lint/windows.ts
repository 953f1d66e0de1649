import { closesEarlier, closesNoLater } from '../check/clocks.ts';
import type { Path } from '../check/places.ts';
import { sectionsOf } from '../check/sections.ts';
import type { PolicyDocument, Window } from '../document.ts';
import type { PolicyFinding } from './finding.ts';

/** Windows that are never open, or too short for what must be done in them. */
export function windowFindings(policy: PolicyDocument): PolicyFinding[] {
  return sectionsOf(policy).flatMap(({ terms, path, kind }) => {
    const { request, report, claim, sendBack } = terms;
    const windows: [Window | undefined, Path][] = [
      [request, [...path, 'request']],
      [report, [...path, 'report']],
      [claim, [...path, 'claim']],
      [sendBack?.dispatch, [...path, 'sendBack', 'dispatch']],
      [sendBack?.arrival, [...path, 'sendBack', 'arrival']],
    ];
    const general = policy[kind === 'defect' ? 'defect' : 'return'];
    const asked = kind === 'defect' ? (report ?? policy.defect.report) : (request ?? policy.return.request);
    const sent = sendBack?.dispatch ?? (sendBack === undefined ? general.sendBack?.dispatch : undefined);
    const isOwn = request !== undefined || report !== undefined || sendBack?.dispatch !== undefined;
    const hasWayBack = (kind === 'return' || kind === 'defect') && isOwn;
    return [
      ...windows.flatMap(([window, at]) => (window === undefined ? [] : neverOpen(window, at))),
      ...(hasWayBack && sent !== undefined && closesEarlier(clockOf(sent), clockOf(asked))
        ? [
            tooEarly([
              ...path,
              sendBack?.dispatch === undefined ? (kind === 'defect' ? 'report' : 'request') : 'sendBack',
            ]),
          ]
        : []),
    ];
  });
}

/** The closing of a window alone. */
function clockOf({ opens: _, unknownDay: __, ...clock }: Window): Window {
  return clock as Window;
}

function neverOpen(window: Window, path: Path): PolicyFinding[] {
  if (window.opens === undefined || !closesNoLater(clockOf(window), window.opens)) return [];
  const message = 'is never open: it closes no later than it opens; write a longer period, or an earlier opening';
  return [{ path, code: 'closes-before-opens', message }];
}

const tooEarly = (path: Path): PolicyFinding => ({
  path,
  code: 'send-back-closes-before-request',
  message:
    'lets customers ask when the goods can no longer be sent in time: count sendBack.dispatch from asked or authorization, or let it close no earlier than the request',
});
