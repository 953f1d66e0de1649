import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const POLICY = fileURLToPath(new URL('../../src/policy/', import.meta.url));
const PERIOD = fileURLToPath(new URL('../../src/time/period.ts', import.meta.url));

/** A type of the policy document: its fields, and what their docstrings say. */
export interface Interface {
  readonly names: ReadonlySet<string>;
  readonly docs: ReadonlyMap<string, string>;
}

/** Forms that the schema holds as one object with optional fields. */
const TOGETHER = [
  /^(AllOf|AnyOf|Not|FactTest|CountTest)$/,
  /^(PeriodClock|CountBackClock|CutOffClock|YearlyClock|DateClock|LatestOf|EarliestOf|FirstKnown|Unlimited)$/,
];

/** Every type of the policy document with its fields, those that it extends included. */
export function interfaces(): Interface[] {
  const files = readdirSync(POLICY)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => POLICY + file);
  const own = new Map<string, { docs: Map<string, string>; parents: string[] }>();
  for (const file of [...files, PERIOD]) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      const parents = (node.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()));
      own.set(node.name.text, { docs: docsOf(node), parents });
    });
  }
  const all = (name: string): [string, string][] => {
    const found = own.get(name);
    return found === undefined ? [] : [...found.parents.flatMap(all), ...found.docs];
  };
  const single = [...own.keys()].map((name) => merged(all(name)));
  const together = TOGETHER.map((form) => merged([...own.keys()].filter((name) => form.test(name)).flatMap(all)));
  return [...single, ...together].map((docs) => ({ names: new Set(docs.keys()), docs }));
}

/** A field that is repeated without a docstring keeps the one that it had. */
function merged(fields: readonly [string, string][]): Map<string, string> {
  const docs = new Map<string, string>();
  for (const [name, text] of fields) docs.set(name, text || docs.get(name) || '');
  return docs;
}

function docsOf(node: ts.InterfaceDeclaration): Map<string, string> {
  return new Map(
    node.members.filter(ts.isPropertySignature).map((field) => {
      const text = ts
        .getJSDocCommentsAndTags(field)
        .map((doc) => ts.getTextOfJSDocComment(doc.comment as string) ?? '')
        .join(' ');
      return [field.name.getText(), text.replace(/\s+/g, ' ').trim()];
    }),
  );
}
