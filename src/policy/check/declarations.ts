import type { Issue } from '../../facts/invalid.ts';
import type { PolicyDocument } from '../document.ts';
import type { FactDeclaration } from '../exception.ts';
import { type FactType, factTypeOf } from '../factNames.ts';
import { closedValues } from './closedValues.ts';

/** What a policy declares of a fact is something that the fact can be. */
export function declarationIssues({ facts = {} }: PolicyDocument): Issue[] {
  return Object.entries(facts).flatMap(([name, declaration]) => {
    const type = factTypeOf(name);
    return type === undefined ? [] : issuesOf(name, type, declaration);
  });
}

const EXPECTED: Readonly<Record<FactType, string>> = {
  moment: '',
  money: '',
  number: 'a number',
  text: 'text',
  list: 'a list of texts',
  boolean: 'true or false',
  attribute: '',
};

function issuesOf(name: string, type: FactType, { values, default: fallback }: FactDeclaration): Issue[] {
  const at = (key: string) => ['policy', 'facts', name, key];
  const issue = (key: string, message: string): Issue[] => [{ path: at(key), code: 'unfit-declaration', message }];
  const says = [...(values === undefined ? [] : ['values']), ...(fallback === undefined ? [] : ['default'])];
  if (type === 'moment' || type === 'money') {
    const what = type === 'moment' ? 'an event' : 'an amount';
    return says.flatMap((key) => issue(key, `cannot be said of ${what}, which the facts state; write only askOf`));
  }
  const must = `must be ${EXPECTED[type]}, as ${name} is`;
  const isUnfit = (value: unknown) => !fits(value, type);
  const closed = closedValues(name);
  const others = values?.filter((value) => closed?.includes(value as string) === false) ?? [];
  const missing = fallback !== undefined && !Array.isArray(fallback) && values?.includes(fallback as string) === false;
  return [
    ...(type === 'list' && values !== undefined
      ? issue('values', 'cannot be said of a list; write only default or askOf')
      : []),
    ...(type !== 'list' && values?.some(isUnfit) === true ? issue('values', must) : []),
    ...(fallback !== undefined && isUnfit(fallback) ? issue('default', must) : []),
    ...(others.length > 0 ? issue('values', `must be some of ${closed?.join(', ')}: ${name} is nothing else`) : []),
    ...(missing ? issue('default', `must be one of the values: ${JSON.stringify(values)}`) : []),
  ];
}

function fits(value: unknown, type: FactType): boolean {
  if (type === 'attribute') return true;
  if (type === 'list') return Array.isArray(value);
  return typeof value === (type === 'text' ? 'string' : type);
}
