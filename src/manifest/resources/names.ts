// The forms of names that Kubernetes asks for (apimachinery, util/validation).

const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const LABEL_LENGTH = 63;
const SUBDOMAIN_LENGTH = 253;
const PORT_NAME_LENGTH = 15;

/** RFC 1123 label: lower case letters, digits and hyphens, at most 63. */
export const isDnsLabel = (text: string): boolean => text.length <= LABEL_LENGTH && LABEL.test(text);

/** RFC 1123 subdomain: labels joined by dots, at most 253 in all. */
export const isDnsSubdomain = (text: string): boolean =>
  text.length <= SUBDOMAIN_LENGTH && text.split('.').every((part) => LABEL.test(part));

/** Its letters are ASCII, so that its length is that of its bytes. */
const isQualified = (text: string): boolean => text.length <= LABEL_LENGTH && QUALIFIED.test(text);

/** The key of a label or annotation: `name` or `prefix/name`. */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  return (slash < 0 || isDnsSubdomain(text.slice(0, slash))) && isQualified(text.slice(slash + 1));
}

export const isLabelValue = (text: string): boolean => text === '' || isQualified(text);

/** The name of a container's port (an IANA service name). */
export const isPortName = (text: string): boolean =>
  text.length <= PORT_NAME_LENGTH && LABEL.test(text) && /[a-z]/.test(text) && !text.includes('--');

/** A key of a ConfigMap or Secret, which may become a file name. */
export const isConfigKey = (text: string): boolean =>
  text.length <= SUBDOMAIN_LENGTH && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..');

/** The name of an environment variable: printable ASCII without `=`. */
export const isEnvName = (text: string): boolean => /^[\x20-\x3c\x3e-\x7e]+$/.test(text);

const OCTET = '(?:0|[1-9]\\d{0,2})';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

export const isIpv4 = (text: string): boolean =>
  IPV4.test(text) && text.split('.').every((part) => Number(part) <= 255);

export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (!text.includes(':') || halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const dotted = last.includes('.');
  if (dotted && !isIpv4(last)) return false;
  const hex = dotted ? groups.slice(0, -1) : groups;
  const count = hex.length + (dotted ? 2 : 0);
  return hex.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

export const isIp = (text: string): boolean => isIpv4(text) || isIpv6(text);
