// One sentence for an entry of the log: a controller's decision, a person's command, what the command answered.
import { decisionSentence, type Language, messageData, tDynamic } from '../../i18n/index.ts';
import type { LogEntry } from '../../sim/index.ts';

export function sentenceOfEntry(language: Language, entry: LogEntry | undefined): string {
  if (!entry) return '';
  if (entry.kind === 'decision') return decisionSentence(language, entry);
  const data = messageData(entry.data);
  if (entry.type === 'faultStarted') return tDynamic(language, `fault.${entry.data['fault']}.started`, data);
  if (entry.type !== 'personActed') return String(entry.data['message'] ?? entry.type);
  const { input, toRevision } = entry.data;
  if (input === 'undo' && typeof toRevision === 'number')
    return tDynamic(language, 'input.undoTo', { ...data, revision: String(toRevision) });
  if (input === 'setBehaviour')
    return tDynamic(language, 'input.setBehaviour', { ...data, behaviour: behaviourWords(language, entry.data) });
  return tDynamic(language, `input.${input}`, data);
}

function behaviourWords(language: Language, data: Readonly<Record<string, string | number | boolean | null>>): string {
  const seconds = Number(data['startSeconds'] ?? 0);
  if (data['registry'] === 'missing') return tDynamic(language, 'behaviour.missing-image');
  if (data['outcome'] === 'works')
    return tDynamic(language, seconds > 10 ? 'behaviour.slow' : 'behaviour.works', { seconds });
  return tDynamic(language, `behaviour.${data['outcome']}`);
}
