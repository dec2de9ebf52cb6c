// How wide a text will be, without asking a browser: enough to shorten names before they are drawn. Widths in px.

const HANGUL = /[\u1100-\u11ff\u3000-\u303f\u3130-\u318f\uac00-\ud7a3\u4e00-\u9fff\uff00-\uffef]/;

/** Advance of a character in parts of the type size, for the system's sans serif faces, rather too wide than too narrow. */
function advance(character: string): number {
  if (HANGUL.test(character)) return 0.95;
  if (/[ilj.,:;'|!]/.test(character)) return 0.3;
  if (/[ftr()\-/ ·]/.test(character)) return 0.38;
  if (/[mwMW%@]/.test(character)) return 0.9;
  if (/[A-Z]/.test(character)) return 0.68;
  return /\d/.test(character) ? 0.58 : 0.56;
}

export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += advance(character);
  return width * size * (bold ? 1.06 : 1);
}

/** A name with its middle taken out, so that start and end (where names differ) stay readable. */
export function shortenMiddle(name: string, room: number, size: number, bold = false): string {
  if (textWidth(name, size, bold) <= room) return name;
  const characters = [...name];
  for (let kept = characters.length - 1; kept >= 4; kept -= 1) {
    const tail = Math.min(Math.ceil(kept / 2), 5);
    const text = `${characters.slice(0, kept - tail).join('')}…${characters.slice(-tail).join('')}`;
    if (textWidth(text, size, bold) <= room) return text;
  }
  return `${characters.slice(0, 1).join('')}…${characters.slice(-2).join('')}`;
}
