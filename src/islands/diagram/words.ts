// What the page hands to the island: everything to read, in one language, so that no catalogue is loaded.
export interface StepLink {
  readonly href: string;
  readonly name: string;
}

export interface StepWords {
  readonly sentence: string;
  readonly why: string;
  /** Where it can be tried out. */
  readonly tries: readonly StepLink[];
  /** The principles of the lecture that it shows. */
  readonly principles: readonly StepLink[];
}

export interface FigureWords {
  readonly parts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
}

/** Words of the controls, by the last part of their key. `step` and the answers to copying are templates. */
export const UI_KEYS = [
  'figure',
  'step',
  'back',
  'next',
  'steps',
  'principles',
  'try',
  'fullScreen',
  'leaveFullScreen',
  'text',
  'copy',
  'copySvg',
  'copyPng',
  'copySource',
  'copied',
  'saved',
  'copyFailed',
  'drawing',
  'failed',
  'noScript',
  'keys',
] as const;

export type UiWords = Readonly<Record<(typeof UI_KEYS)[number], string>>;
