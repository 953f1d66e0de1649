/**
 * The folders whose lines are changed, and the tests that must notice. All of them import the sources, are quick and
 * take the same cases each time. Those of one folder are not all tests there are: what only some test of another
 * folder would notice is better said where it belongs.
 */
export const FOLDERS = {
  time: ['time'],
  money: ['money'],
  rules: ['rules', 'clauses', 'language', 'needs', 'conformance/golden'],
  policy: [
    'policy/factNames',
    'policy/parts',
    'conformance/golden',
    'language',
    'facts/parsePolicy',
    'clauses',
    'needs',
  ],
  'policy/check': [
    'policy/check/parts',
    'policy/check',
    'policy/disjoint',
    'policy/lint',
    'policy/hostile',
    'policy/proofs',
  ],
  'policy/lint': ['policy/lint'],
  'policy/schema': ['policy/schema', 'schema', 'facts/parsePolicy', 'language'],
} as const;

export type Folder = keyof typeof FOLDERS;

export const isFolder = (name: string): name is Folder => Object.hasOwn(FOLDERS, name);
