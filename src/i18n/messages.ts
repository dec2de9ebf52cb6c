// The catalogues of both languages, one file per area, and how a message is taken from them.
import { charts as enCharts } from './en/charts.ts';
import { check as enCheck } from './en/check.ts';
import { cli as enCli } from './en/cli.ts';
import { compare as enCompare } from './en/compare.ts';
import { controllers as enControllers } from './en/controllers.ts';
import { editor as enEditor } from './en/editor.ts';
import { faults as enFaults } from './en/faults.ts';
import { home as enHome } from './en/home.ts';
import { kubelet as enKubelet } from './en/kubelet.ts';
import { labPage as enLabPage } from './en/lab-page.ts';
import { labs as enLabs } from './en/labs.ts';
import { ledger as enLedger } from './en/ledger.ts';
import { manifest as enManifest } from './en/manifest.ts';
import { manifestRollouts as enManifestRollouts } from './en/manifest-rollouts.ts';
import { progress as enProgress } from './en/progress.ts';
import { rolloutStage as enRolloutStage } from './en/rollout-stage.ts';
import { rollouts as enRollouts } from './en/rollouts.ts';
import { simulation as enSimulation } from './en/simulation.ts';
import { site as enSite } from './en/site.ts';
import { stage as enStage } from './en/stage.ts';
import { statechart as enStatechart } from './en/statechart.ts';
import { workbench as enWorkbench } from './en/workbench.ts';
import { type Catalogue, format, type MessageData } from './format.ts';
import { charts as koCharts } from './ko/charts.ts';
import { check as koCheck } from './ko/check.ts';
import { cli as koCli } from './ko/cli.ts';
import { compare as koCompare } from './ko/compare.ts';
import { controllers as koControllers } from './ko/controllers.ts';
import { editor as koEditor } from './ko/editor.ts';
import { faults as koFaults } from './ko/faults.ts';
import { home as koHome } from './ko/home.ts';
import { kubelet as koKubelet } from './ko/kubelet.ts';
import { labPage as koLabPage } from './ko/lab-page.ts';
import { labs as koLabs } from './ko/labs.ts';
import { ledger as koLedger } from './ko/ledger.ts';
import { manifest as koManifest } from './ko/manifest.ts';
import { manifestRollouts as koManifestRollouts } from './ko/manifest-rollouts.ts';
import { progress as koProgress } from './ko/progress.ts';
import { rolloutStage as koRolloutStage } from './ko/rollout-stage.ts';
import { rollouts as koRollouts } from './ko/rollouts.ts';
import { simulation as koSimulation } from './ko/simulation.ts';
import { site as koSite } from './ko/site.ts';
import { stage as koStage } from './ko/stage.ts';
import { statechart as koStatechart } from './ko/statechart.ts';
import { workbench as koWorkbench } from './ko/workbench.ts';

const en = {
  ...enSite,
  ...enManifest,
  ...enManifestRollouts,
  ...enControllers,
  ...enRollouts,
  ...enCli,
  ...enCheck,
  ...enKubelet,
  ...enLabPage,
  ...enLabs,
  ...enProgress,
  ...enFaults,
  ...enLedger,
  ...enSimulation,
  ...enStage,
  ...enRolloutStage,
  ...enStatechart,
  ...enWorkbench,
  ...enEditor,
  ...enCharts,
  ...enCompare,
  ...enHome,
} as const;
const ko = {
  ...koSite,
  ...koManifest,
  ...koManifestRollouts,
  ...koControllers,
  ...koRollouts,
  ...koCli,
  ...koCheck,
  ...koKubelet,
  ...koLabPage,
  ...koLabs,
  ...koProgress,
  ...koFaults,
  ...koLedger,
  ...koSimulation,
  ...koStage,
  ...koRolloutStage,
  ...koStatechart,
  ...koWorkbench,
  ...koEditor,
  ...koCharts,
  ...koCompare,
  ...koHome,
} as const;

export type MessageKey = keyof typeof en;
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const catalogues: Record<Language, Catalogue> = { ko, en };

export const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(en, text);

/** A message in a language. The key is checked by the compiler. */
export function t(language: Language, key: MessageKey, data: MessageData = {}): string {
  return format(catalogues[language][key] ?? key, data);
}

/** A message whose key is made of an id at run time (`finding.<id>.title`); the key itself when there is none. */
export function tDynamic(language: Language, key: string, data: MessageData = {}): string {
  const template = catalogues[language][key];
  return template === undefined ? key : format(template, data);
}
