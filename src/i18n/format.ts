// Fills message templates. A template holds `{name}` (a value), `{name:이/가}` (the Korean particle that fits the value)
// or `{name:pod|pods}` (the English word that fits the count). Never holds words of its own.
import { josa } from 'es-hangul';

export type MessageValue = string | number;
export type MessageData = Readonly<Record<string, MessageValue>>;
/** A flat catalogue: `area.thing.purpose` → template. */
export type Catalogue = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([A-Za-z][\w]*)(?::([^}|/]*)([|/])([^}]*))?\}/g;

/** Numbers as both languages write them: grouped thousands, a real minus sign. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = Math.abs(value).toString().split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

const DIGIT_SOUNDS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** The particle after a value, by the sound of its last letter; digits sound as they are read in Korean. */
function particle(value: string, pair: string): string {
  const last = value.trim().at(-1) ?? '';
  const spoken = /\d/.test(last) ? (DIGIT_SOUNDS[Number(last)] ?? '이') : last;
  const options = josa.pick(/[가-힣]/.test(spoken) ? spoken : '이', pair as Parameters<typeof josa.pick>[1]);
  return options;
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
