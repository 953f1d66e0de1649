import { el } from './dom.ts';
import { isLanguage, LANGUAGES } from './languages.ts';
import { momentIn, type Settings, ZONES } from './settings.ts';
import type { Words } from './words.ts';

/** Language, zone and moment. */
export function settingsBar(
  settings: Settings,
  words: Words,
  onChange: (change: Partial<Settings>) => void,
): HTMLElement {
  const language = select('language', LANGUAGES, settings.language, (code) => {
    if (isLanguage(code)) onChange({ language: code });
  });
  const names = Object.fromEntries(ZONES.map((zone) => [zone, zone === 'order' ? words.zoneOfOrder : zone]));
  const zone = select('zone', names, settings.zone, (chosen) => {
    onChange({ zone: ZONES.find((one) => one === chosen) ?? 'order' });
  });
  const now = el('input', { id: 'now', type: 'datetime-local', value: settings.now.slice(0, 16) });
  now.addEventListener('change', () => {
    const moment = momentIn(`${now.value}Z`);
    if (moment !== undefined) onChange({ now: moment });
  });
  return el(
    'section',
    { class: 'settings', 'aria-label': words.settings },
    labelled(words.language, language),
    labelled(words.zone, zone),
    labelled(words.moment, now),
  );
}

function select(
  id: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
  onChoice: (value: string) => void,
): HTMLSelectElement {
  const options = Object.entries(choices).map(([value, name]) =>
    el('option', { value, selected: value === chosen, lang: id === 'language' && value }, name),
  );
  const box = el('select', { id }, ...options);
  box.addEventListener('change', () => onChoice(box.value));
  return box;
}

const labelled = (name: string, input: HTMLElement) =>
  el('div', { class: 'setting' }, el('label', { for: input.id }, name), input);
