// The link to this very moment: into the clipboard, and out of the address bar.
import { useCallback, useEffect, useRef, useState } from 'react';

/** How long the button says that the link was copied, milliseconds. */
const SAID_MS = 4000;

export interface CopyLink {
  readonly copied: 'no' | 'yes' | 'failed' | 'too-large';
  copyLink(): void;
}

/** `makeFragment`: the state as a fragment without `#`; null when it holds more than a link can. */
export function useCopyLink(makeFragment: () => string | null): CopyLink {
  const [copied, setCopied] = useState<CopyLink['copied']>('no');
  const latest = useRef(makeFragment);
  useEffect(() => {
    latest.current = makeFragment;
  });
  const copyLink = useCallback(() => {
    const fragment = latest.current();
    const say = (how: CopyLink['copied']): void => {
      setCopied(how);
      setTimeout(() => setCopied('no'), SAID_MS);
    };
    if (fragment === null) {
      say('too-large');
      return;
    }
    const address = `${location.origin}${location.pathname}#${fragment}`;
    const intoAddressBar = (): void => {
      history.replaceState(null, '', address);
      say('failed');
    };
    // Without a secure context there is no clipboard.
    if (!navigator.clipboard) intoAddressBar();
    else navigator.clipboard.writeText(address).then(() => say('yes'), intoAddressBar);
  }, []);
  return { copied, copyLink };
}

/** A link that is opened in a tab where the page already runs changes the fragment only: open it as a fresh page would. */
export function useLinkInAddress(mark = 'lab='): void {
  useEffect(() => {
    const onHash = (): void => {
      if (location.hash.startsWith(`#${mark}`)) location.reload();
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [mark]);
}
