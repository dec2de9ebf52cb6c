// The stage: users, Service, nodes and pods at one moment, and the way of the requests between them. Draws the view that it is given;
// knows no run and no clock. What it shows is also said by StageDescription.
import { memo, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { WorkloadView, WorldView } from '../../sim/index.ts';
import { NO_PLACES } from './places.ts';
import styles from './Stage.module.css';
import { StageFrame } from './StageFrame.tsx';
import { type StageBaseProps, StagePlane } from './StagePlane.tsx';
import { useSize } from './use-size.ts';
import { nextPlaces, type PodMark, type StageInput, type StageScene, stageScene } from './view-model.ts';
import { Waits } from './Waits.tsx';
import { waitsOf } from './waits.ts';
import { factWords, stateWord } from './words.ts';

export interface StageProps extends StageBaseProps {
  /** The Deployment whose traffic and waits are shown. */
  readonly deployment: WorkloadView | null;
  /** The text no longer parses: what is drawn is the last good run. */
  readonly previousRun?: boolean;
  /** What to do on an empty stage. */
  readonly emptyAction?: { readonly label: string; onPress(): void };
}

export function Stage({ deployment, previousRun = false, emptyAction, ...base }: StageProps) {
  const { view, selectedPod, language, compact = false } = base;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, compact ? { width: 358, height: 172 } : { width: 680, height: 364 });
  const [places, setPlaces] = useState(NO_PLACES);
  const input = useMemo<StageInput>(
    () => ({ view, deployment, width: size.width, height: size.height, compact }),
    [view, deployment, size, compact],
  );
  const now = nextPlaces(input, places);
  if (now !== places) setPlaces(now);
  const scene = useMemo(() => stageScene(input, now, selectedPod), [input, now, selectedPod]);
  const waits = useMemo(() => (deployment ? waitsOf(deployment, view.atMs) : []), [deployment, view]);
  const selected = scene.pods.find((mark) => mark.pod.name === selectedPod) ?? null;
  // A ring with its sentence needs the room above the first line of the flow.
  const smallWaits = compact || scene.busY < 112 || scene.service.x < 200;
  const empty = emptyWords(view, deployment, language);
  return (
    <StagePlane
      {...base}
      scene={scene}
      box={box}
      frame={(facts) => <StageFrame scene={scene} {...facts} language={language} />}
      over={
        <>
          {waits.length > 0 ? (
            <div
              className={styles['waits']}
              data-small={smallWaits}
              style={{ inlineSize: Math.max(90, scene.service.x - 26) }}
            >
              <Waits waits={waits} language={language} compact={smallWaits} />
            </div>
          ) : null}
          {empty ? (
            <div className={styles['empty']} style={{ insetBlockStart: (scene.trays[0]?.y ?? scene.busY) + 16 }}>
              <p>{empty.title}</p>
              <p>{empty.next}</p>
              {emptyAction && view.pods.length === 0 ? (
                <button type="button" className="button" onClick={emptyAction.onPress}>
                  {emptyAction.label}
                </button>
              ) : null}
            </div>
          ) : null}
        </>
      }
      foot={<Foot scene={scene} selected={selected} language={language} previousRun={previousRun} />}
    />
  );
}

interface StageFootProps {
  readonly scene: StageScene;
  readonly selected: PodMark | null;
  readonly language: Language;
  readonly previousRun: boolean;
}

/** Below the stage: where pods have no words of their own, how many are in each state and the selected one in full; and what is missing. */
function StageFoot({ scene, selected, language, previousRun }: StageFootProps) {
  const wordless = scene.density.id === 'shapes' || scene.density.id === 'small';
  const unserved = scene.pods.length > 0 && scene.service.service === null;
  if (!previousRun && !unserved && (!wordless || scene.pods.length === 0)) return null;
  return (
    <div className={styles['foot']}>
      {wordless ? (
        <ul aria-hidden="true">
          {scene.tally.map(({ state, count }) => (
            <li key={state}>{t(language, 'stage.tally', { state: stateWord(language, state), count })}</li>
          ))}
        </ul>
      ) : null}
      {wordless && selected ? (
        <p className={styles['line']} aria-hidden="true">
          {selected.pod.name} ·{' '}
          <b className={selected.failed ? styles['failing'] : ''}>{stateWord(language, selected.pod.state)}</b>{' '}
          {factWords(language, selected.pod)}
        </p>
      ) : wordless ? (
        // The line is there before it is needed: a selection moves no pod.
        <p className={styles['line']} aria-hidden="true">
          {t(language, 'stage.pick')}
        </p>
      ) : null}
      {unserved ? <p>{t(language, 'stage.service.noneNext')}</p> : null}
      {previousRun ? (
        <p>
          <b>{t(language, 'stage.previousRun')}</b> {t(language, 'stage.previousRun.next')}
        </p>
      ) : null}
    </div>
  );
}

const Foot = memo(StageFoot);

function emptyWords(
  view: WorldView,
  deployment: WorkloadView | null,
  language: Language,
): { title: string; next: string } | null {
  if (view.pods.length > 0) return null;
  if (deployment !== null && deployment.replicas === 0)
    return { title: t(language, 'stage.off.title'), next: t(language, 'stage.off.next') };
  if (deployment !== null) return null;
  return { title: t(language, 'stage.empty.title'), next: t(language, 'stage.empty.next') };
}
