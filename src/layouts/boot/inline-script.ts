// A script that has to run before the first paint stands inline; the policy of the page then needs its hash.
import { createHash } from 'node:crypto';

export interface InlineScript {
  readonly text: string;
  /** As `script-src` names it, without quotes. */
  readonly hash: `sha256-${string}`;
}

/** Comments are for us, not for every page: they are dropped, so a boot script holds no `//` inside a string. */
export function inlineScript(source: string): InlineScript {
  const text = source
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
