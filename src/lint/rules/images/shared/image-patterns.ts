// Patterns of image names as policies write them. Pure, and bounded: a pattern of stars cannot hold it up.
import { parseImage } from '../../../image.ts';

/** Longer than any reference that a registry takes. */
const MAX_LENGTH = 1_000;

/** The names under which an image may be known: as written, and with what Docker Hub adds. */
function namesOf(image: string): readonly string[] {
  const { registry, repository } = parseImage(image);
  const named = [image, image.replace(/@.*$/, ''), image.replace(/@.*$/, '').replace(/:[^:/]*$/, '')];
  if (registry !== '') return named;
  const hub = repository.includes('/') ? '' : 'library/';
  return named.flatMap((name) => [
    name,
    `docker.io/${name}`,
    `docker.io/${hub}${name}`,
    `index.docker.io/${hub}${name}`,
  ]);
}

/** `*` and `**` stand for any text, slashes included; `?` for one character. Generous: what is in doubt matches. */
export const matchesImagePattern = (pattern: string, image: string): boolean =>
  namesOf(image.slice(0, MAX_LENGTH)).some((name) => matchesText(pattern.replace(/\*+/g, '*'), name));

/** Goes back to the last star only: at most one length times the other. */
function matchesText(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
