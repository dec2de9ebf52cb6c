// Reads the schedule of a CronJob as its controller does (robfig/cron v3, standard parser): five fields, names, steps, descriptors.

interface Field {
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FIELDS: readonly Field[] = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  { least: 1, most: 12, names: MONTHS },
  { least: 0, most: 6, names: DAYS },
];
const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
/** Of each month in a leap year. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function numberOf(text: string, { least, names }: Field): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? undefined : index + least;
}

/** The values that one part between commas stands for; undefined when it makes no sense. */
function valuesOf(part: string, field: Field): readonly number[] | undefined {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d{0,2}$/.test(step))) return undefined;
  const [low = '', high, ...rest] = range.split('-');
  if (rest.length > 0) return undefined;
  const all = low === '*' || low === '?';
  if (all && high !== undefined) return undefined;
  const first = all ? field.least : numberOf(low, field);
  const last = all || (high === undefined && step !== undefined) ? field.most : numberOf(high ?? low, field);
  if (first === undefined || last === undefined) return undefined;
  if (first < field.least || last > field.most || first > last) return undefined;
  const values: number[] = [];
  for (let value = first; value <= last; value += Number(step ?? 1)) values.push(value);
  return values;
}

/** The part of a schedule that makes it useless: it is not understood, or names a day that never comes. Undefined: there is none. */
export function wrongPartOf(schedule: string): string | undefined {
  const text = schedule.trim();
  if (/^(?:CRON_)?TZ=/.test(text)) return text.split(/\s/)[0];
  if (text.startsWith('@every ')) return /^@every (?:\d+(?:\.\d+)?(?:h|m|s|ms))+$/.test(text) ? undefined : text;
  if (text.startsWith('@')) return DESCRIPTORS.includes(text) ? undefined : text;
  const parts = text.split(/\s+/);
  if (parts.length !== FIELDS.length) return text;
  const values: (readonly number[])[] = [];
  for (const [index, field] of FIELDS.entries()) {
    const own: number[] = [];
    for (const part of (parts[index] ?? '').split(',')) {
      const found = valuesOf(part, field);
      if (found === undefined) return part === '' ? (parts[index] ?? '') : part;
      own.push(...found);
    }
    values.push(own);
  }
  const [, , days = [], months = []] = values;
  const anyWeekday = /^[*?]/.test(parts[4] ?? '');
  const comes = months.some((month) => days.some((day) => day <= (LONGEST[month - 1] ?? 31)));
  return comes || !anyWeekday ? undefined : `${parts[2]} ${parts[3]}`;
}
