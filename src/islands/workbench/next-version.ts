// Names of image versions: which tag comes after one, and how a person calls it ("v2"). Text in, text out.
interface ImageName {
  readonly repository: string;
  /** '' when the image has none. */
  readonly tag: string;
}

function splitImage(image: string): ImageName {
  const withoutDigest = image.split('@')[0] ?? image;
  const colon = withoutDigest.lastIndexOf(':');
  // A colon before the last slash is the port of a registry.
  if (colon <= withoutDigest.lastIndexOf('/')) return { repository: withoutDigest, tag: '' };
  return { repository: withoutDigest.slice(0, colon), tag: withoutDigest.slice(colon + 1) };
}

/**
 * The image of the next version: the first number of the tag goes up by one, the numbers that follow it with dots become 0.
 * A tag without a number (or none, or a digest) counts as the first version: the next one is `v2`.
 */
export function nextImage(image: string, taken: ReadonlySet<string> = new Set()): string {
  const { repository, tag } = splitImage(image);
  const match = /^(\D*)(\d{1,9})((?:\.\d+)*)(.*)$/s.exec(tag);
  let number = match ? Number(match[2]) : 1;
  for (;;) {
    number++;
    const next = match
      ? `${repository}:${match[1] ?? ''}${number}${(match[3] ?? '').replace(/\d+/g, '0')}${match[4] ?? ''}`
      : `${repository}:v${number}`;
    if (!taken.has(next)) return next;
  }
}

/** What a person calls the version of an image: "v2" for `shop/web:2.0.0`; the whole tag when it holds no number. */
export function versionName(image: string): string {
  const { repository, tag } = splitImage(image);
  const number = /\d+/.exec(tag);
  if (number) return `v${number[0]}`;
  return tag === '' ? repository : tag;
}
