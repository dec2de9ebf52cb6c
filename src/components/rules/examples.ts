// The examples of a rule as its page shows them: run here and now, with the places that the rule finds, and what the good one adds.
import { type LintFinding, lint, type Rule } from '../../lint/index.ts';
import { LineCounter } from '../../manifest/index.ts';

export interface ExampleLine {
  readonly text: string;
  /** The part that is found, as columns from 0; absent where nothing is. */
  readonly found?: { readonly from: number; readonly to: number };
  /** Findings whose cards stand under this line. */
  readonly findings: readonly LintFinding[];
  /** The bad example has no such line. */
  readonly added: boolean;
}

export interface RuleExample {
  readonly text: string;
  readonly lines: readonly ExampleLine[];
  readonly findings: readonly LintFinding[];
}

const FILE = 'example.yaml';

export const badExamples = (rule: Rule): readonly RuleExample[] =>
  rule.examples.bad.map((text) => run(rule, text, null));

/** The first good one is what the first bad one should have been. */
export const goodExamples = (rule: Rule): readonly RuleExample[] =>
  rule.examples.good.map((text, index) => run(rule, text, index === 0 ? (rule.examples.bad[0] ?? null) : null));

function run(rule: Rule, text: string, before: string | null): RuleExample {
  const { findings: all } = lint([{ name: FILE, text }], { rules: [rule] });
  const findings = all.filter(({ ruleId }) => ruleId === rule.id);
  const counter = new LineCounter(text);
  const added = before === null ? new Set<number>() : addedLines(linesOf(before), linesOf(text));
  const lines = linesOf(text).map((content, index): ExampleLine => {
    const here = findings.filter(({ range }) => counter.position(range.start).line === index + 1);
    const [first] = here;
    if (first === undefined) return { text: content, findings: [], added: added.has(index) };
    const from = counter.position(first.range.start).column - 1;
    const end = counter.position(first.range.end);
    const to = Math.max(from + 1, end.line === index + 1 ? end.column - 1 : content.length);
    return {
      text: content,
      found: { from, to: Math.min(to, content.length) },
      findings: here,
      added: added.has(index),
    };
  });
  return { text, lines, findings };
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

/** Which lines of `after` are not in `before`, by the longest common sequence: examples are short. */
export function addedLines(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const line = lengths[row];
      if (line === undefined) continue;
      line[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const added = new Set<number>();
  let [row, column] = [0, 0];
  while (column < after.length) {
    if (row < before.length && before[row] === after[column]) {
      row++;
      column++;
    } else if (row < before.length && at(row + 1, column) >= at(row, column + 1)) row++;
    else added.add(column++);
  }
  return added;
}
