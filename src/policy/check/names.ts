import type { Issue } from '../../facts/invalid.ts';
import { lazy } from '../../facts/lazy.ts';
import type { PolicyDocument } from '../document.ts';
import { EVENTS, factTypeOf, SCOPES } from '../factNames.ts';
import { nearest } from './nearest.ts';
import { placesOf } from './places.ts';

/** Every name of a fact, wherever the document has one, is one that there is. */
export function nameIssues(policy: PolicyDocument): Issue[] {
  const { factTests, costs, anchors } = placesOf(policy);
  const tested = [...factTests, ...costs].map(({ value, path }) => ({ value: value.fact, path: [...path, 'fact'] }));
  const declared = Object.keys(policy.facts ?? {}).map((value) => ({ value, path: ['policy', 'facts', value] }));
  const unknown = [...tested, ...declared].filter(({ value }) => factTypeOf(value) === undefined);
  return [
    ...unknown.map(({ value, path }): Issue => ({ path, code: 'unknown-fact', message: sentence(value) })),
    ...anchors
      .filter(({ value }) => !isAnchor(value))
      .map(({ value, path }): Issue => ({ path, code: 'unknown-anchor', message: anchorSentence(value) })),
  ];
}

/** Terms are counted from events, and from dates that a shop puts into attributes. */
const isAnchor = (name: string) => ['moment', 'attribute'].includes(factTypeOf(name) ?? '');

const SCOPE_NAMES = /* @__PURE__ */ Object.keys(SCOPES);

/** Every name that the library knows a fact by. */
export const knownFacts = /* @__PURE__ */ lazy((): readonly string[] => {
  const ofScopes = Object.entries(SCOPES).flatMap(([scope, { known }]) =>
    Object.keys(known).map((own) => `${scope}.${own}`),
  );
  return [...EVENTS, ...ofScopes];
});

function sentence(name: string): string {
  const [scope = '', own] = name.split('.');
  const like =
    own === undefined || SCOPE_NAMES.includes(scope) ? nearest(name, knownFacts()) : inNearestScope(scope, own);
  const known = own === undefined ? `an event (${EVENTS.join(', ')})` : `a fact of ${SCOPE_NAMES.join(', ')}`;
  return `'${name}' is no fact: ${like === undefined ? '' : `did you mean '${like}'? `}Name ${known}${allOf(scope)}`;
}

function inNearestScope(scope: string, own: string): string | undefined {
  const near = nearest(scope, SCOPE_NAMES);
  return near && `${near}.${own}`;
}

/** A scope of which the library knows every fact says which. */
function allOf(scope: string): string {
  const found = Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : undefined;
  if (found === undefined || found.open !== undefined) return '';
  return `; ${scope} has only ${Object.keys(found.known).join(', ')}`;
}

function anchorSentence(name: string): string {
  const like = nearest(name, EVENTS);
  const what = factTypeOf(name) === undefined ? 'is no fact' : 'is no moment';
  const hint = like === undefined ? '' : `did you mean '${like}'? `;
  return `'${name}' ${what}: ${hint}Count from an event (${EVENTS.join(', ')}) or from an attribute that holds a date, such as line.releasedOn`;
}
