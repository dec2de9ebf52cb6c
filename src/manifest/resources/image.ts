// Container image references, as far as defaulting looks at them (grammar of distribution/reference).

const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const LONGEST_PATH = 255;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const DIGEST_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

function isDigest(text: string): boolean {
  if (!DIGEST.test(text)) return false;
  const [algorithm = '', hex = ''] = text.split(':');
  return Object.hasOwn(DIGEST_LENGTHS, algorithm) && hex.length === DIGEST_LENGTHS[algorithm] && !/[A-F]/.test(hex);
}

/** The tag of an image: `latest` when the reference has neither tag nor digest, '' when it has a digest only or cannot be read. */
export function imageTag(image: string): string {
  const at = image.indexOf('@');
  const digest = at < 0 ? undefined : image.slice(at + 1);
  const named = at < 0 ? image : image.slice(0, at);
  if (/^[0-9a-f]{64}$/.test(image) || (digest !== undefined && !isDigest(digest))) return '';
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const first = name.indexOf('/');
  const domain = first < 0 ? '' : name.slice(0, first);
  // What comes before the first slash is a registry when it could be nothing else.
  const isRegistry = /[.:]/.test(domain) || domain === 'localhost' || domain !== domain.toLowerCase();
  const path = isRegistry ? name.slice(first + 1) : name;
  if ((isRegistry && !DOMAIN.test(domain)) || !PATH.test(path) || (tag !== undefined && !TAG.test(tag))) return '';
  // A name of one part stands for one of the default registry's library.
  if (path.length > LONGEST_PATH - (path.includes('/') ? 0 : 'library/'.length)) return '';
  if (tag !== undefined) return tag;
  return digest === undefined ? 'latest' : '';
}
