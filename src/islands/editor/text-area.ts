// Between a file's text and a text area, which knows `\n` only: the file keeps the line ends that it came with. Pure.
import { LineCounter } from '../../manifest/index.ts';

export const toArea = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The text area's value with the line ends of the file's earlier text. */
export const fromArea = (value: string, text: string): string =>
  text.includes('\r\n') ? value.replaceAll('\n', '\r\n') : value;

/** An offset in the file's text as one in the text area's. */
export const areaOffset = (text: string, offset: number): number =>
  text.includes('\r') ? toArea(text.slice(0, offset)).length : offset;

/** An offset in the text area's value as one in the file's text. */
export function fileOffset(text: string, offset: number): number {
  if (!text.includes('\r')) return offset;
  const before = toArea(text).slice(0, offset);
  const line = before.split('\n').length;
  return new LineCounter(text).offset({ line, column: offset - before.lastIndexOf('\n') });
}
