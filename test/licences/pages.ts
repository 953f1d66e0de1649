import { markdown } from '../size/pageTables.ts';
import type { BundledPackage } from './bundled.ts';
import type { UnderLicence } from './development.ts';

/** What `npm run licences` writes, by path in the project. */
export function pages(bundled: readonly BundledPackage[], development: readonly UnderLicence[]): Map<string, string> {
  return new Map([
    ['docs/third-party-notices.txt', notices(bundled)],
    ['docs/licences.md', licences(bundled, development)],
  ]);
}

/** The build puts it into the package: the licences ask that their notices go with every copy. */
function notices(bundled: readonly BundledPackage[]): string {
  const parts = bundled.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`);
  const head = 'The package redress contains code of the following packages, each under its own licence.\n';
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

const licences = (bundled: readonly BundledPackage[], development: readonly UnderLicence[]) => `# Licences

<!-- Written by \`npm run licences\`. -->

redress is under the MIT licence: see [LICENSE](../LICENSE).

## Inside the package

Nothing is installed with redress. Code of these packages is inside it, as far as it is used:

${markdown(
  ['package', 'version', 'licence'],
  bundled.map(({ name, version, licence }) => [`\`${name}\``, version, licence]),
)}

The MIT licence asks for one thing: that its notice and text go with every copy. They stand in
[third-party-notices.txt](third-party-notices.txt), which is published as \`dist/THIRD-PARTY-NOTICES.txt\`. An application
that ships a bundle with redress in it ships these packages too, and names them with redress where it names its own. What
each of them is worth, and costs, is on the page about [size](size.md).

\`redress/testing/arbitraries\` imports \`fast-check\` (MIT), which is not inside: who uses that entry point installs it.

## For development only

What builds and tests redress, from \`package-lock.json\`, by licence, with the packages that are asked for by name. Nothing of
it is published, but for the packages above.

${development.map(lineOf).join('\n')}
`;

const lineOf = ({ licence, packages, direct }: UnderLicence) => {
  const names = direct.length === 0 ? '' : `: ${direct.map((name) => `\`${name}\``).join(', ')}`;
  return `- ${licence}, ${packages} ${packages === 1 ? 'package' : 'packages'}${names}`;
};
