// The target as a picture beside the present state: pods, failed requests, least ready, time. Words beside every shape.
import { useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Target } from '../../labs/index.ts';
import { formatMoment } from '../shared/moment.ts';
import { glyphOf } from '../stage/glyph.ts';
import { GlyphHatches, PodGlyph } from '../stage/PodGlyph.tsx';
import styles from './GoalPicture.module.css';
import { type LiveState, MOST_PICTURED, type PicturePod, targetPods } from './view-model.ts';

export interface GoalPictureProps {
  readonly target: Target | null;
  readonly pods: readonly PicturePod[];
  readonly live: LiveState;
  /** From the start of the clock. */
  readonly nowMs: number;
  readonly language: Language;
}

export function GoalPicture({ target, pods, live, nowMs, language }: GoalPictureProps) {
  return (
    <section className={styles['picture']} aria-label={t(language, 'labPage.picture')}>
      {target ? (
        <div>
          <h2>{t(language, 'labPage.target')}</h2>
          <PodRow pods={targetPods(target)} language={language} />
          <p>
            {[
              target.failedRequests === undefined ? '' : t(language, 'labPage.failed', { n: target.failedRequests }),
              target.leastReady === undefined ? '' : t(language, 'labPage.least', { n: target.leastReady }),
              target.withinSeconds === undefined
                ? ''
                : t(language, 'labPage.within', { seconds: target.withinSeconds }),
            ]
              .filter((words) => words !== '')
              .join(' · ')}
          </p>
        </div>
      ) : null}
      <div>
        <h2>{t(language, 'labPage.live', { time: formatMoment(language, nowMs) })}</h2>
        <PodRow pods={pods} language={language} />
        <p>
          <span data-bad={target?.failedRequests !== undefined && live.failed > target.failedRequests}>
            {t(language, 'labPage.failed', { n: live.failed })}
          </span>
          {' · '}
          <span data-bad={target?.leastReady !== undefined && live.leastReady < target.leastReady}>
            {t(language, 'labPage.least', { n: live.leastReady })}
          </span>
          {' · '}
          {live.sinceReleaseMs === null
            ? t(language, 'labPage.beforeRelease')
            : t(language, 'labPage.since', { seconds: Math.floor(live.sinceReleaseMs / 1000) })}
        </p>
      </div>
    </section>
  );
}

const PITCH = 27;
const SCALE = 0.62;

function PodRow({ pods, language }: { readonly pods: readonly PicturePod[]; readonly language: Language }) {
  const hatches = `hatch${useId()}`.replace(/[^\w-]/g, '_');
  const shown = pods.slice(0, MOST_PICTURED);
  return (
    <div className={styles['podRow']}>
      <svg
        width={Math.max(1, shown.length) * PITCH}
        height="28"
        viewBox={`0 0 ${Math.max(1, shown.length) * PITCH} 28`}
        aria-hidden="true"
        focusable="false"
      >
        <GlyphHatches id={hatches} />
        {shown.map((pod, index) => (
          <PodGlyph
            key={pod.key}
            glyph={glyphOf(pod)}
            x={PITCH / 2 + index * PITCH}
            y={14}
            scale={SCALE}
            hatches={hatches}
          />
        ))}
      </svg>
      <p>{podWords(pods, language)}</p>
    </div>
  );
}

/** "v1 4 ready, v2 1 not ready" */
function podWords(pods: readonly PicturePod[], language: Language): string {
  if (pods.length === 0) return t(language, 'labPage.noPods');
  const words: string[] = [];
  for (const version of [...new Set(pods.map((pod) => pod.version))].sort((a, b) => a - b)) {
    const own = pods.filter((pod) => pod.version === version);
    const ready = own.filter(({ state }) => state === 'serving' || state === 'ready').length;
    if (ready > 0) words.push(t(language, 'labPage.pods.ready', { version, n: ready }));
    const ending = own.filter(({ state }) => state === 'terminating').length;
    if (own.length > ready + ending)
      words.push(t(language, 'labPage.pods.notReady', { version, n: own.length - ready - ending }));
    if (ending > 0) words.push(t(language, 'labPage.pods.ending', { version, n: ending }));
  }
  return words.join(', ');
}
