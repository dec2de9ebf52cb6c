import type { Finding } from '../finding.ts';

export function syntaxFinding(text: string, reason: string, position: number): Finding {
  const end = Math.min(position + 1, text.length);
  return {
    id: 'yaml-syntax',
    severity: 'error',
    range: { start: Math.min(position, end), end },
    data: { reason },
  };
}
