// The requests of the workbench's stage: the shared layer of dots and failures with this page's words.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { TrafficLayer } from './TrafficLayer.tsx';
import type { FailureMark, Still, TrafficScene } from './traffic.ts';
import type { StageScene } from './view-model.ts';

export interface RequestLayerProps {
  readonly scene: TrafficScene;
  readonly stage: StageScene;
  /** Dots lie under the Service and the trays, failures with their words over them. */
  readonly part: 'dots' | 'failures';
  /** Number of the request that is looked at. */
  readonly selected: number | null;
  readonly language: Language;
}

/** Dots among small pods are small too, but never too small to be seen. */
const SMALLEST = 0.55;
/** Drops stand close here: the words too. */
const LEADER = 24;

export function RequestLayer({ scene, stage, part, selected, language }: RequestLayerProps) {
  const { density, width, compact } = stage;
  const labelled = density.id === 'full' || density.id === 'words';
  return (
    <TrafficLayer
      scene={scene}
      part={part}
      width={width}
      compact={compact}
      scale={density.scale >= 1 ? 1 : Math.max(SMALLEST, density.scale)}
      selected={selected}
      leader={labelled && !compact}
      leaderPx={LEADER}
      avoid={stage.lines.filter(({ style }) => style !== 'trunk').map(({ points }) => points.at(-1)?.[0] ?? 0)}
      words={(failure: FailureMark) => ({
        title: failureTitle(language, failure),
        cause: tDynamic(language, `request.${failure.outcome}`),
      })}
      {...(labelled ? { stillWords: (still: Still) => stillWords(language, still) } : {})}
    />
  );
}

/** A number names its request; it is not a quantity. */
export const failureTitle = (language: Language, { count, request }: Pick<FailureMark, 'count' | 'request'>): string =>
  count === 1 ? t(language, 'stage.failed', { request: String(request) }) : t(language, 'stage.failedMore', { count });

/** The newest failure in one line, where there is no room for words beside its mark. */
export function failureLine(failure: FailureMark, compact: boolean, language: Language): string {
  const { count, outcome } = failure;
  return compact
    ? t(language, 'stage.failedShort', { count, cause: tDynamic(language, `stage.outcomeShort.${outcome}`) })
    : t(language, 'stage.failedLine', {
        failure: failureTitle(language, failure),
        cause: tDynamic(language, `request.${outcome}`),
      });
}

const stillWords = (language: Language, { count, slow }: Still): string =>
  slow > 0 ? t(language, 'stage.stillSlow', { count, slow }) : t(language, 'stage.still', { count });
