// The rules as the list and the pages show them: by area, gravest first; and where each is practised.
import type { Language } from '../../i18n/index.ts';
import { AREAS, type AreaId, RULES, type Rule, SEVERITIES } from '../../lint/index.ts';
import { isPrincipleId, type PracticeReference, type PrincipleId } from '../../session/index.ts';
import type { PracticeLink } from '../practice-links.ts';
import { practiceLink } from '../practice-links.ts';
import { PRACTICE_INDEX } from '../practices.ts';
import { sayRule } from './rule-words.ts';

export interface AreaOfRules {
  readonly area: AreaId;
  readonly rules: readonly Rule[];
}

const bySeverity = (a: Rule, b: Rule): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** In the order of the lecture; areas without a rule are left out. */
export const RULES_BY_AREA: readonly AreaOfRules[] = AREAS.map((area) => ({
  area,
  rules: RULES.filter((rule) => rule.area === area).toSorted(bySeverity),
})).filter(({ rules }) => rules.length > 0);

export const ruleById = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

/** What somebody may search for, in small letters. */
export function searchText(language: Language, rule: Rule): string {
  const { id, family, area, controls, peers } = rule;
  return [
    id,
    sayRule(language, `rule.${id}.title`),
    sayRule(language, `rule.${id}.why`),
    sayRule(language, `lint.family.${family}`),
    sayRule(language, `lint.area.${area}`),
    ...peers,
    ...(controls.cis ?? []).map((number) => `cis ${number}`),
  ]
    .join(' ')
    .toLowerCase();
}

const principlesOf = (rule: Rule): readonly PrincipleId[] => rule.principles.filter(isPrincipleId);

/** Labs, simulations and steps of diagrams that practise what the rule asks for; each place once. */
export function practisedIn(language: Language, rule: Rule): readonly PracticeLink[] {
  const ORDER: readonly PracticeReference['kind'][] = ['lab', 'simulation', 'drill', 'diagram'];
  const references = principlesOf(rule).flatMap((principle) => PRACTICE_INDEX[principle]);
  const links = ORDER.flatMap((kind) =>
    references
      .filter((reference) => reference.kind === kind)
      .flatMap((reference) => practiceLink(language, reference) ?? []),
  );
  return links.filter(({ href }, index) => links.findIndex((other) => other.href === href) === index);
}

export const lecturePrinciples = principlesOf;

/** Kinds of objects that a rule about documents looks at, without their groups. */
export const kindsOf = (rule: Rule): readonly string[] =>
  rule.subject === 'document' ? rule.types.map((type) => type.slice(type.indexOf('/') + 1)) : [];
