// Fills message templates. A template holds `{name}` (a value), `{name:이/가}` (the Korean particle that fits the value)
// or `{name:pod|pods}` (the English word that fits the count). Never holds words of its own.
import { josa } from 'es-hangul';
import { lastSound } from './last-sound.ts';

export type MessageValue = string | number;
export type MessageData = Readonly<Record<string, MessageValue>>;
/** A flat catalogue: `area.thing.purpose` → template. */
export type Catalogue = Readonly<Record<string, string>>;

/** One of several. A literal of spreads would take V8 16 ms for the 1,200 sentences of the rules: a new shape for each of them. */
export const joinCatalogues = (...parts: readonly Catalogue[]): Catalogue => Object.assign({}, ...parts);

const PLACEHOLDER = /\{([A-Za-z][\w]*)(?::([^}|/]*)([|/])([^}]*))?\}/g;

/** Numbers as both languages write them: grouped thousands, a real minus sign. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = Math.abs(value).toString().split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Characters of a value that are looked at for its particle. */
const LONGEST_END = 80;

const DIGIT_SOUNDS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** The particle after a value, by the sound of its end: digits and Latin letters as they are read in Korean. */
function particle(value: string, pair: string): string {
  // The end decides, however long the value; what stands in brackets is not read with it: 컨테이너(app)는.
  const read = value.slice(-LONGEST_END).replace(/\s*\([^()]*\)$/, '');
  const last = /([가-힣A-Za-z\d%])[^가-힣A-Za-z\d%]*$/.exec(read)?.[1] ?? '';
  const spoken = /\d/.test(last) ? (DIGIT_SOUNDS[Number(last)] ?? '이') : last;
  return josa.pick(/[가-힣]/.test(spoken) ? spoken : lastSound(read), pair as Parameters<typeof josa.pick>[1]);
}

/** Fills a template. A placeholder without a value stays visible as `{name}`, so that a test notices it. */
export function format(template: string, data: MessageData = {}): string {
  if (!template.includes('{')) return template;
  return template.replace(PLACEHOLDER, (whole, name: string, first?: string, separator?: string, second?: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    if (separator === '/') return particle(String(value), `${first}/${second}`);
    if (separator === '|') return (Number(value) === 1 ? first : second) ?? '';
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** Names of the values that a template asks for, sorted, each once: both languages must ask for the same. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort();
}
