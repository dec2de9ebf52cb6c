// Moments of the simulation as the API writes them. The world begins on a Monday morning; real time never enters.

const WORLD_START_SECOND = 20_458 * 86_400 + 9 * 3_600;

/** RFC 3339 in UTC, whole seconds: `2026-01-05T09:00:00Z`. Civil date of a day number after Howard Hinnant's algorithm. */
export function rfc3339(atMs: number): string {
  const second = WORLD_START_SECOND + Math.floor(atMs / 1000);
  const day = Math.floor(second / 86_400);
  const rest = second - day * 86_400;
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = [Math.floor(rest / 3_600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':');
  return `${year}-${two(month)}-${two(date)}T${time}Z`;
}

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** As `rfc3339`, with milliseconds where there are any. */
export function rfc3339Exact(atMs: number): string {
  const fraction = ((Math.round(atMs) % 1000) + 1000) % 1000;
  const text = rfc3339(atMs);
  return fraction === 0 ? text : text.replace('Z', `.${String(fraction).padStart(3, '0')}Z`);
}

/** The moment that such a text names, in milliseconds since the start of the world; null for another text. */
export function atMsOf(text: string): number | null {
  const match = RFC3339.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const day = era * 146_097 + dayOfEra - 719_468;
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * (match[8] === '-' ? -60 : 60);
  const seconds = day * 86_400 + hour * 3_600 + minute * 60 + second - offset - WORLD_START_SECOND;
  return seconds * 1000 + Math.floor(Number(match[7] ?? 0) * 1000);
}
