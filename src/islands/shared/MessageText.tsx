// A message with its field names in code face and, where asked for, the result of its sum in bold. Never HTML from text.
import { messagePieces } from './message-pieces.ts';

export interface MessageTextProps {
  readonly text: string;
  readonly sums?: boolean;
}

export function MessageText({ text, sums = false }: MessageTextProps) {
  return messagePieces(text, sums).map(({ at, text: part, style }) => {
    if (style === 'code') return <code key={at}>{part}</code>;
    if (style === 'result') return <b key={at}>{part}</b>;
    return <span key={at}>{part}</span>;
  });
}
