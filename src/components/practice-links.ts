// A reference to a practice as a link: its words and its address in a language.

import type { Language } from '../i18n/index.ts';
import { t } from '../i18n/index.ts';
import { say, sayDynamic } from '../i18n/lecture/index.ts';
import { sitePath } from '../islands/shared/site-path.ts';
import { LABS } from '../labs/index.ts';
import { RULES } from '../lint/index.ts';
import { DIAGRAMS, type PracticeReference, type PrincipleId } from '../session/index.ts';
import { ROLLOUT_RULES } from '../sim/index.ts';
import { briefForPage } from './lab-texts.ts';
import { PRACTICE_INDEX } from './practices.ts';
import { sayRule } from './rules/rule-words.ts';
import { STRATEGIES, type StrategyId } from './strategies.ts';

export interface PracticeLink {
  readonly href: string;
  /** Short, for a row of the outline. */
  readonly label: string;
  /** In full, where there is room, and for those who hear it. */
  readonly name: string;
}

/** Where a decision can be watched. */
function strategyOfDecision(rule: string): StrategyId {
  if (rule.startsWith('recreate-')) return 'recreate';
  if (rule.startsWith('blue-green-')) return 'blue-green';
  return Object.hasOwn(ROLLOUT_RULES, rule) ? 'canary' : 'rolling-update';
}

/** Where a reference leads, or null when there is no page for it. */
export function practiceLink(lang: Language, reference: PracticeReference): PracticeLink | null {
  const [first = '', second] = reference.id.split('/');
  switch (reference.kind) {
    case 'simulation': {
      const strategy = STRATEGIES.find((id) => id === first);
      if (strategy === undefined) return null;
      const name = t(lang, `site.strategy.${strategy}.name`);
      if (second === undefined) return { href: sitePath(lang, `simulate/${strategy}/`), label: name, name };
      const situation = sayDynamic(lang, `site.preset.${second}.name`);
      return {
        href: sitePath(lang, `simulate/${strategy}/?preset=${second}`),
        label: situation,
        name: `${name} · ${situation}`,
      };
    }
    case 'diagram': {
      const diagram = DIAGRAMS.find(({ id }) => id === first);
      const at = diagram?.steps.findIndex(({ id }) => id === second) ?? -1;
      if (diagram === undefined || at < 0) return null;
      const words = { diagram: say(lang, `diagram.${diagram.id}.name`), n: at + 1 };
      return {
        href: sitePath(lang, `session/diagrams/${diagram.id}/#${second}`),
        label: say(lang, 'session.practice.step', words),
        name: say(lang, 'session.practice.toStep', words),
      };
    }
    case 'decision': {
      const strategy = strategyOfDecision(first);
      const name = sayDynamic(lang, `decision.${first}.rule`);
      return { href: sitePath(lang, `simulate/${strategy}/`), label: name, name };
    }
    case 'lab': {
      const at = LABS.findIndex(({ id }) => id === first);
      if (at < 0) return null;
      const label = say(lang, 'session.practice.lab', { n: at + 1 });
      return {
        href: sitePath(lang, `labs/${first}/`),
        label,
        name: `${label} · ${briefForPage(first, lang).title}`,
      };
    }
    case 'rule': {
      if (!RULES.some(({ id }) => id === first)) return null;
      const name = sayRule(lang, `rule.${first}.title`).replaceAll('`', '');
      return { href: sitePath(lang, `rules/${first}/`), label: name, name };
    }
    case 'drill':
      return null;
  }
}

/** The links of a row of the outline: rules and decisions are counted, and listed on pages of their own. */
export function rowLinks(lang: Language, principle: PrincipleId): readonly PracticeLink[] {
  const references = PRACTICE_INDEX[principle];
  const direct = references
    .filter(({ kind }) => kind !== 'decision' && kind !== 'rule')
    .map((reference) => practiceLink(lang, reference))
    .filter((link) => link !== null);
  const count = (kind: PracticeReference['kind']): number => references.filter((one) => one.kind === kind).length;
  const counted = (n: number, label: string, path: string): readonly PracticeLink[] =>
    n === 0 ? [] : [{ href: sitePath(lang, path), label, name: label }];
  const [rules, decisions] = [count('rule'), count('decision')];
  return [
    ...direct,
    ...counted(rules, say(lang, 'session.practice.rules', { n: rules }), `rules/?principle=${principle}`),
    ...counted(decisions, say(lang, 'session.practice.decisions', { n: decisions }), `session/coverage/#${principle}`),
  ];
}
