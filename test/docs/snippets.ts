import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** README and every page of the docs, by their paths in the project. */
export const PAGES = ['README.md', ...filesIn('docs/', /\.md$/).filter((page) => !page.startsWith('docs/api/'))];

/** Every source file, by its path in the project. */
export const SOURCES = filesIn('src/', /\.ts$/);

/** One program to paste: the code, where it stands, and what the page says that it prints. */
export interface Snippet {
  readonly where: string;
  readonly code: string;
  /** What it prints, where the page shows it. */
  readonly printed?: string;
}

export const textOf = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}${path.replaceAll('\\', '/')}`)
    .filter((path) => name.test(path))
    .sort();
}

/**
 * The programs of a page. A `ts` block that imports nothing goes on where the block before it ended, with what was
 * printed before cleared away. A `text` block shows what the block before it prints.
 */
export function snippetsIn(page: string): Snippet[] {
  const snippets: Snippet[] = [];
  for (const { language, line, body } of fencesIn(textOf(page))) {
    const last = snippets.at(-1);
    const where = `${page}:${line}`;
    if (language === 'ts') {
      const code = /^import /m.test(body) || last === undefined ? body : `${last.code}\nconsole.clear();\n${body}`;
      snippets.push({ where, code });
    } else if (language === 'text' && last !== undefined && last.printed === undefined) {
      snippets[snippets.length - 1] = { ...last, printed: body };
    } else if (language === 'text') {
      throw new Error(`${where}: a text block shows what the ts block before it prints, and there is none`);
    }
  }
  return snippets;
}

function fencesIn(markdown: string): { language: string; line: number; body: string }[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: body = '', index }) => ({
    language,
    body,
    line: markdown.slice(0, index).split('\n').length + 1,
  }));
}

/** The `@example` blocks in the comments of a source file; each runs to the next tag. */
export function examplesIn(source: string): Snippet[] {
  const text = textOf(source);
  return [...text.matchAll(/^ *\* @example\n((?: *\*(?: (?!@).*)?\n)+)/gm)].map(({ 1: lines = '', index }) => ({
    where: `${source}:${text.slice(0, index).split('\n').length + 1}`,
    code: lines.replaceAll(/^ *\* ?/gm, '').replaceAll(/^```.*\n/gm, ''),
  }));
}

/** Whether a program stands alone; the others are about what users cannot import. */
export const isPublic = (snippet: Snippet) => importsOf(snippet).length > 0;

/** The entry points of the package that a program imports: `redress`, `redress/conformance` ... */
export const importsOf = ({ code }: Snippet) =>
  [...code.matchAll(/ from '(redress(?:\/[\w-]+)*)';$/gm)].map(([, name = '']) => name);

/** A value that a program promises in a `//=>` comment. */
export interface Promised {
  readonly line: number;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** What a program did. */
export interface Run {
  readonly promised: readonly Promised[];
  readonly printed: string;
}

/**
 * Runs a program and collects what it promised and printed.
 *
 * @param modules - what imports give, by their names
 * @param scope - what a program without imports finds in reach
 */
export function run(
  snippet: Snippet,
  modules: ReadonlyMap<string, unknown>,
  scope: Readonly<Record<string, unknown>> = {},
): Run {
  const promised: Promised[] = [];
  const printed: string[] = [];
  const inReach = Object.keys(scope);
  const program = new Function('require', 'exports', 'console', 'promise', ...inReach, commonJs(withPromises(snippet)));
  program(
    (name: string) => {
      if (!modules.has(name)) throw new Error(`${snippet.where}: imports ${name}`);
      return modules.get(name);
    },
    {},
    {
      log: (...values: unknown[]) => printed.push(values.map(shown).join(' ')),
      clear: () => printed.splice(0),
    },
    (line: number, actual: unknown, expected: unknown) => promised.push({ line, actual, expected }),
    ...inReach.map((name) => scope[name]),
  );
  return { promised, printed: printed.map((line) => `${line}\n`).join('') };
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function commonJs(code: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

const PROMISE = /[ \t]*(?:\n[ \t]*)?\/\/=> (.*(?:\n[ \t]*\/\/ {2}.*)*)/y;

/**
 * `call(); //=> value` becomes `promise(line, call(), value);`. The comment may stand on the line after the statement,
 * and go on over lines that are indented further.
 */
function withPromises({ where, code }: Snippet): string {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);
  const edits: { start: number; end: number; text: string }[] = [];
  visit(source);
  const comments = code.match(/\/\/=>/g)?.length ?? 0;
  if (edits.length !== comments) throw new Error(`${where}: a //=> comment follows no expression`);
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);

  function visit(node: ts.Node): void {
    if (ts.isExpressionStatement(node)) {
      PROMISE.lastIndex = node.end;
      const expected = PROMISE.exec(code)?.[1]?.replaceAll(/\n[ \t]*\/\//g, '\n');
      if (expected !== undefined) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const text = `promise(${line}, ${node.expression.getText()}, (${expected}));`;
        edits.push({ start: node.getStart(), end: PROMISE.lastIndex, text });
        return;
      }
    }
    ts.forEachChild(node, visit);
  }
}

/** What the compiler says against programs, with where each stands; type errors in the promises are none. */
export function typeErrorsIn(snippets: readonly Snippet[]): string[] {
  const files = new Map(snippets.map(({ where, code }, i) => [`${ROOT}test/docs/snippet-${i}.ts`, { where, code }]));
  const host = ts.createCompilerHost({});
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, options, ...more) => {
    const snippet = files.get(name);
    // `export` makes a module of every program, so that they do not share names.
    return snippet === undefined
      ? getSourceFile(name, options, ...more)
      : ts.createSourceFile(name, `${snippet.code}\nexport {};`, options);
  };
  const own = compilerOptions();
  const paths = { ...own.paths, 'redress/*': ['./src/*/index.ts'] };
  const options = { ...own, paths, noUnusedLocals: false, noUnusedParameters: false };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, { where }]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

/** The words of a type of the source that is a union of them. */
export function wordsOf(source: string, type: string): string[] {
  const { checker, type: union } = typeIn(source, type);
  const members = union.isUnion() ? union.types : [union];
  return members.map((member) => {
    if (member.isStringLiteral()) return member.value;
    throw new Error(`${type} is no union of words: ${checker.typeToString(member)}`);
  });
}

/** For a type of the source that is a union of objects: the words that each member may have in one field, by another's. */
export function fieldsOf(source: string, type: string, key: string, field: string): Map<string, readonly string[]> {
  const { checker, members } = membersOf(source, type);
  const wordsFor = (member: ts.Type, name: string) => {
    const property = checker.getPropertyOfType(member, name);
    const found = property && checker.getTypeOfSymbol(property);
    const words = (found?.isUnion() ? found.types : [found]).map((one) => (one?.isStringLiteral() ? one.value : ''));
    if (words.includes('')) throw new Error(`${type} has a member whose ${name} is no word`);
    return words;
  };
  return new Map(members.map((member) => [wordsFor(member, key).join(), wordsFor(member, field)]));
}

/** For a type of the source that is a union of objects: the fields of each member, by the word that it has in one. */
export function detailsOf(source: string, type: string, key: string): Map<string, readonly string[]> {
  const { checker, members } = membersOf(source, type);
  const words = fieldsOf(source, type, key, key);
  const names = members.map((member) => checker.getPropertiesOfType(member).map(({ name }) => name));
  return new Map([...words.keys()].map((word, i) => [word, names[i] ?? []]));
}

function membersOf(source: string, type: string) {
  const { checker, type: union } = typeIn(source, type);
  return { checker, members: union.isUnion() ? union.types : [union] };
}

let compiled: ts.Program | undefined;

/** The library as the compiler sees it, its files by their paths in the project. */
export function programOf() {
  compiled ??= ts.createProgram([`${ROOT}src/index.ts`], compilerOptions());
  const program = compiled;
  return {
    getTypeChecker: () => program.getTypeChecker(),
    getSourceFile: (source: string) => program.getSourceFile(`${ROOT}${source}`),
  };
}

function typeIn(source: string, name: string): { checker: ts.TypeChecker; type: ts.Type } {
  const checker = programOf().getTypeChecker();
  const file = programOf().getSourceFile(source);
  const declared = file?.statements.find(
    (node): node is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(node) && node.name.text === name,
  );
  if (declared === undefined) throw new Error(`${source} declares no type ${name}`);
  return { checker, type: checker.getTypeAtLocation(declared) };
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}
