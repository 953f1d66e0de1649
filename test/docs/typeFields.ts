import ts from 'typescript';
import { programOf } from './snippets.ts';

/** A field of a type as its declaration states it. */
export interface DeclaredField {
  /** The name; for a field of an object that is written in place, with the field that holds it: `where.is`. */
  readonly name: string;
  readonly optional: boolean;
  /** The words that it may be, where it may be nothing else. */
  readonly words: readonly string[] | undefined;
}

/** The names of all types that a file exports and that have fields of their own. */
export function typesWithFields(source: string): string[] {
  return declarationsIn(source)
    .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true)
    .filter((node) => declaredFields(node).length > 0)
    .map(({ name }) => name.text);
}

/** The fields that a type declares itself, not those that it takes from another. */
export function ownFields(source: string, type: string): DeclaredField[] {
  const declared = declarationsIn(source).find(({ name }) => name.text === type);
  if (declared === undefined) throw new Error(`${source} declares no type ${type}`);
  const byName = new Map<string, DeclaredField>();
  for (const field of declaredFields(declared)) {
    // One member of a union may have a field that another has not.
    byName.set(field.name, byName.get(field.name) ?? field);
  }
  return [...byName.values()];
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function declarationsIn(source: string): Declaration[] {
  const file = programOf().getSourceFile(source);
  if (file === undefined) throw new Error(`${source} is no file of the library`);
  return file.statements.filter(
    (node): node is Declaration => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
  );
}

function declaredFields(node: Declaration): DeclaredField[] {
  return ts.isInterfaceDeclaration(node) ? fieldsAmong(node.members) : fieldsIn(node.type);
}

/** Of an object, and of every member of a union or an intersection that is written in place. */
function fieldsIn(type: ts.TypeNode): DeclaredField[] {
  if (ts.isTypeLiteralNode(type)) return fieldsAmong(type.members);
  if (ts.isParenthesizedTypeNode(type)) return fieldsIn(type.type);
  return ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type) ? type.types.flatMap(fieldsIn) : [];
}

function fieldsAmong(members: ts.NodeArray<ts.TypeElement>): DeclaredField[] {
  return members.filter(ts.isPropertySignature).flatMap((member): DeclaredField[] => {
    const { questionToken, type } = member;
    if (type === undefined || !ts.isIdentifier(member.name)) throw new Error('a field without a name or a type');
    const name = member.name.text;
    const inner = fieldsIn(type).map((field) => ({ ...field, name: `${name}.${field.name}` }));
    return [{ name, optional: questionToken !== undefined, words: wordsIn(type) }, ...inner];
  });
}

function wordsIn(type: ts.TypeNode): string[] | undefined {
  const checker = programOf().getTypeChecker();
  const found = checker.getTypeFromTypeNode(type);
  const members = (found.isUnion() ? found.types : [found]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const words = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  return words.length > 0 && words.length === members.length ? words : undefined;
}
