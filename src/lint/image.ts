// The parts of an image reference (grammar of distribution/reference). A registry's port is no tag.

export interface ImageReference {
  /** `registry.example.com:5000`; '' when the reference names none, which means Docker Hub. */
  readonly registry: string;
  readonly repository: string;
  /** Undefined when none is written; `latest` is then taken, unless there is a digest. */
  readonly tag: string | undefined;
  /** `sha256:…` as written, which may be malformed. */
  readonly digest: string | undefined;
}

export function parseImage(image: string): ImageReference {
  const at = image.indexOf('@');
  const digest = at < 0 ? undefined : image.slice(at + 1);
  const named = at < 0 ? image : image.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  // What stands before the first slash is a registry when it could be nothing else.
  const registry = /[.:]/.test(first) || first === 'localhost' ? first : '';
  return {
    registry,
    repository: registry === '' ? name : name.slice(slash + 1),
    tag: colon < 0 ? undefined : named.slice(colon + 1),
    digest,
  };
}

/** `sha256:` with the 64 digits that make one image of it, whatever its tag points to. */
export const isPinned = ({ digest }: ImageReference): boolean =>
  digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest);
