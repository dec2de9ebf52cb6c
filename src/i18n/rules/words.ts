// Which sentences the rules need: the compiler asks for every one of them, and for no other.
import type { AreaId, FamilyId, RuleIdOf, RuleSeverity } from '../../lint/index.ts';

/**
 * `title`: the problem in a few words, without values. `problem`: what the file says and what happens because of it, with the finding's
 * values. `why`: the reason behind the rule, for its page. `fix`: what to write instead.
 */
export type RulePart = 'title' | 'problem' | 'why' | 'fix';

type WordsOf<Id extends string> = Readonly<Record<`rule.${Id}.${RulePart}`, string>>;
/** What the file of a family has to say. */
export type FamilyWords<Family extends FamilyId> = WordsOf<RuleIdOf<Family>>;

type CommandLine =
  | 'badValue'
  | 'count'
  | 'fix.safe'
  | 'fix.suggested'
  | 'fixed'
  | 'mend'
  | 'noFiles'
  | 'nothing'
  | 'summary'
  | 'suppressed'
  | 'unreadable';

/** What is said around the rules; `Named` are only named. */
export type LintWords<Id extends string, Named extends string> = WordsOf<Id> &
  Readonly<
    Record<
      | `rule.${Named}.title`
      | `lint.severity.${RuleSeverity}`
      | `lint.family.${FamilyId}`
      | `lint.area.${AreaId}`
      | `lint.cli.${CommandLine}`,
      string
    >
  >;
