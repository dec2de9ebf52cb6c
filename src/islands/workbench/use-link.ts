// The link to this very moment: into the clipboard, and out of the address bar.
import { useCallback, useEffect, useState } from 'react';
import { encodeLink } from './link.ts';
import type { WorkbenchStore } from './store.ts';

/** How long the button says that the link was copied, milliseconds. */
const SAID_MS = 4000;

export interface CopyLink {
  readonly copied: 'no' | 'yes' | 'failed' | 'too-large';
  copyLink(): void;
}

export function useCopyLink(store: WorkbenchStore): CopyLink {
  const [copied, setCopied] = useState<CopyLink['copied']>('no');
  const copyLink = useCallback(() => {
    const fragment = encodeLink({ ...store.save(), playing: false });
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
  }, [store]);
  return { copied, copyLink };
}

/** A link that is opened in a tab where the page already runs changes the fragment only: open it as a fresh page would. */
export function useLinkInAddress(): void {
  useEffect(() => {
    const onHash = (): void => {
      if (location.hash.startsWith('#lab=')) location.reload();
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
}
