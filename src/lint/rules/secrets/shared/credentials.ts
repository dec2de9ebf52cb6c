// Does a text hold a credential? Judged by its name and by its form. In doubt it does not: a finding about a password has to be right.
// Everything is bounded: no text, however long, holds it up.

/** More of a text is not looked at. */
const MAX_LENGTH = 20_000;

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/;

/** Tokens that say whose they are by their form. */
const TOKEN =
  /\b(?:gh[opsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60}|glpat-[A-Za-z0-9_-]{20}|xox[abprs]-[A-Za-z0-9-]{10}|sk_live_[A-Za-z0-9]{16}|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{36}|eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10})/;

const PASSWORD_IN_URL = /:\/\/[^\s/:@]{0,200}:([^\s/@]{1,200})@/;

/** Whether a text is a credential whatever it is called: a private key, a token, a password in a URL. */
export function isCredentialByForm(text: string): boolean {
  const part = text.slice(0, MAX_LENGTH);
  if (isPrivateKey(part) || TOKEN.test(part)) return true;
  const password = PASSWORD_IN_URL.exec(part)?.[1];
  return password !== undefined && isReal(password);
}

export const isPrivateKey = (text: string): boolean => PRIVATE_KEY.test(text.slice(0, MAX_LENGTH));

/** Names that end so speak of something beside the credential: where it is, how long it lasts, what it is called. */
const ABOUT_IT = new Set(
  (
    'file path dir directory location folder mount volume name names key_name url uri endpoint host port address ttl expiry expires expiration ' +
    'expire age lifetime validity timeout seconds minutes hours days millis ms interval length size min max count limit policy header cookie ' +
    'prefix suffix type kind alg algorithm issuer audience enabled disabled required optional allowed ref reference arn version id ids user ' +
    'username email provider store backend namespace format encoding rotation hint field label labels regex pattern mode storage class cache ' +
    'bucket env source claim scope scopes method command cmd script hash salt strength rules request requests'
  ).split(' '),
);

/** Names that begin so are switches. */
const SWITCHES = new Set(['allow', 'enable', 'disable', 'use', 'require', 'skip', 'show', 'has', 'is', 'no', 'public']);

const WORD =
  /^(?:\w{0,20}(?:password|passwd|passphrase)|pwd|secret|\w{0,20}token|bearer|credential|credentials|apikey|privatekey|accesskey|secretkey)$/;
const KEYS = new Set([
  'api',
  'access',
  'private',
  'secret',
  'signing',
  'encryption',
  'account',
  'storage',
  'auth',
  'shared',
  'master',
]);

/** `dbPassword`, `DB_PASSWORD`, `db.password` → db, password. */
const wordsOf = (name: string): readonly string[] =>
  name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

export function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (ABOUT_IT.has(last) || words.some((word) => SWITCHES.has(word))) return false;
  if (words.some((word) => WORD.test(word))) return true;
  return (last === 'key' && words.slice(0, -1).some((word) => KEYS.has(word))) || /^azure_\w+_key$/i.test(name);
}

/** Filled in later, read from elsewhere, or nothing at all. */
const STANDS_FOR_SOMETHING =
  /^(?:\$\(.*\)|\$\{.*\}|\$[A-Za-z_]\w*|%\w+%|<.*>|\[.*\]|ENC\[.*|\{\{.*|__\w+__|[x*.#_-]+|(?:vault|ref\+|arn|file|env|secret|secretref|ssm|sops|gcpsm|awssm|op|s3):.*|projects\/.*|(?:true|false|yes|no|on|off|none|null|nil|undefined|todo|required|optional|redacted|placeholder|example|dummy)|\d{1,3})$/is;

const isPath = (text: string): boolean => /^(?:\/|\.{1,2}\/|[A-Za-z]:\\)[^\s=+]*$/.test(text);

/** Whether a text could be a credential that works, and is not a reference or a gap to be filled. */
export function isReal(value: string): boolean {
  const text = value.slice(0, MAX_LENGTH).trim();
  if (text === '' || STANDS_FOR_SOMETHING.test(text) || isPath(text)) return false;
  return !/^(?:your|my|change|insert|put|enter|replace)[-_ ](?!me)\S/i.test(text) && !/^https?:\/\//i.test(text);
}

/** Certificates and public keys lie beside the private ones in a Secret. */
export const isPublicHalf = (key: string): boolean => /\.(?:crt|cert|cer|pub)$/i.test(key);

/** Whether a value under a name is a credential. */
export const isCredential = (name: string, value: string): boolean =>
  isCredentialByForm(value) || (isCredentialName(name) && isReal(value));
