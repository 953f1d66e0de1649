import { loadLanguage } from './languages.ts';
import { Page } from './page.ts';
import { readSettings, type Settings, searchOf } from './settings.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no place to be shown in');

let settings = readSettings(location.search);

const page = new Page(root, (change) => {
  settings = { ...settings, ...change };
  history.replaceState(null, '', searchOf(settings));
  show(settings);
});

async function show(asked: Settings): Promise<void> {
  const language = await loadLanguage(asked.language);
  // A language that came late must not replace what was chosen after it.
  if (asked === settings) page.show(asked, language);
}

show(settings);
