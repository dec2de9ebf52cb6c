// Which hint an attempt gets, and where in its files it points. Looks at behaviour and at what the files mean, never at how they are written.
import type { Condition, Hint, Lab, Place } from '../labs/index.ts';
import { formatPath, LineCounter, type Path } from '../manifest/index.ts';
import type { ParsedFile, ReadAttempt } from './attempt.ts';
import type { Facts } from './facts.ts';
import type { RuleFinding } from './rule-findings.ts';
import type { CriterionVerdict, GivenHint, HintPlace } from './verdict.ts';

/** The hint of every lab for files that cannot be run, or that the API server refuses in part. */
const ACCEPTED = 'accepted';

function holds(
  condition: Condition,
  facts: Facts,
  criteria: readonly CriterionVerdict[],
  ruleFindings: readonly RuleFinding[],
): boolean {
  if ('rule' in condition)
    return ruleFindings.some(({ rule }) => rule === condition.rule) === (condition.state === 'found');
  if ('criterion' in condition)
    return criteria.some(({ criterion, state }) => criterion === condition.criterion && state === condition.state);
  const value = facts[condition.fact];
  if ('is' in condition) return value === condition.is;
  if ('not' in condition) return value !== condition.not;
  if (typeof value !== 'number') return false;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

/** `spec.containers[0].image` as steps. */
function stepsOf(path: string): Path {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}

/** The nearest part of the field that is written, in the first object of the kind. */
function placeIn({ name, text, documents }: ParsedFile, { kind, path }: Place): HintPlace | undefined {
  const document = documents.find((candidate) => candidate.kind === kind);
  if (!document) return undefined;
  const steps = stepsOf(path);
  const lines = new LineCounter(text);
  for (let length = steps.length; length >= 0; length--) {
    const part = steps.slice(0, length);
    const range = document.keyRangeOf(part) ?? document.rangeOf(part);
    if (!range) continue;
    const { line } = lines.position(range.start);
    return { file: name, path, range, line, written: formatPath(part) === path };
  }
  return undefined;
}

const placesOf = (files: readonly ParsedFile[], { places }: Hint): HintPlace[] =>
  places.flatMap((place) => {
    for (const file of files) {
      const found = placeIn(file, place);
      if (found) return [found];
    }
    return [];
  });

function findingPlaces({ files, findings }: ReadAttempt): HintPlace[] {
  const errors = findings.filter(({ finding }) => finding.severity === 'error');
  return errors.map(({ file, finding }) => {
    const text = files.find(({ name }) => name === file)?.text ?? '';
    const { line } = new LineCounter(text).position(finding.range.start);
    return { file, path: null, range: finding.range, line, written: true };
  });
}

export function hintOf(
  { definition }: Lab,
  attempt: ReadAttempt,
  facts: Facts,
  criteria: readonly CriterionVerdict[],
  ruleFindings: readonly RuleFinding[],
): GivenHint | null {
  if (criteria.every(({ state }) => state === 'met')) return null;
  if (!attempt.runnable || criteria.some(({ kind, state }) => kind === 'accepted' && state !== 'met'))
    return { id: ACCEPTED, places: findingPlaces(attempt) };
  const hint = definition.hints.find(({ when }) =>
    when.every((condition) => holds(condition, facts, criteria, ruleFindings)),
  );
  return hint ? { id: hint.id, places: placesOf(attempt.files, hint) } : null;
}
