// The stage of the home page in SVG: users, Service, pods in a row, and the requests between them. Draws what it is given; the same
// component makes the still picture of the page and the moving one.
import { FlowLines } from '../stage/FlowLines.tsx';
import { GlyphHatches, PodGlyph } from '../stage/PodGlyph.tsx';
import { TrafficLayer } from '../stage/TrafficLayer.tsx';
import { shortenMiddle, textWidth } from '../stage/text-fit.ts';
import { trafficScene } from '../stage/traffic.ts';
import styles from './HomeStage.module.css';
import type { HomePod, HomeScene } from './scene.ts';
import type { HomeSnapshot } from './story.ts';
import { say, sayDynamic, type Words } from './words.ts';

export interface HomeStageProps {
  readonly scene: HomeScene;
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  /** Whether requests fly: not with reduced motion. */
  readonly flying: boolean;
}

export function HomeStage({ scene, snapshot, words, flying }: HomeStageProps) {
  const { layout, band, routes } = scene;
  const { width, height, service, compact } = layout;
  const hatches = `home-${band}`;
  const traffic = trafficScene({ traces: snapshot.traces, nowMs: snapshot.nowMs, routes, flying });
  return (
    <svg
      className={styles['stage']}
      data-band={band}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <GlyphHatches id={hatches} />
      <FlowLines {...scene.flow} />
      <TrafficLayer
        scene={traffic}
        width={width}
        compact={compact}
        words={({ count, request, outcome }) => ({
          title:
            count === 1
              ? say(words, 'home.stage.failed', { request: String(request) })
              : say(words, 'home.stage.failedMore', { count }),
          cause: sayDynamic(words, `request.${outcome}`),
        })}
      />
      <rect {...service} className={styles['service']} />
      <text
        x={service.x + service.width / 2}
        y={service.y + service.height / 2 + 5}
        textAnchor="middle"
        className={styles['serviceName']}
      >
        {say(words, 'home.stage.service', { service: snapshot.view.traffic?.service ?? 'web' })}
      </text>
      <Margins snapshot={snapshot} words={words} compact={compact} width={width} />
      {scene.pods.map((mark) => (
        <g key={mark.pod.name}>
          <PodGlyph glyph={mark.glyph} x={mark.x} y={mark.y} scale={layout.density.scale} hatches={hatches} />
          <PodWords mark={mark} room={scene.room} compact={compact} words={words} />
        </g>
      ))}
    </svg>
  );
}

interface MarginsProps {
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  readonly compact: boolean;
  readonly width: number;
}

/** How many requests come (left), and how many failed (right). */
function Margins({ snapshot, words, compact, width }: MarginsProps) {
  const rate = Math.round(snapshot.view.traffic?.rate ?? 0);
  const failed = snapshot.failures.length;
  const [quietY, boldY] = compact ? [20, 38] : [24, 45];
  return (
    <>
      <text x={0} y={quietY} className={styles['quiet']}>
        {say(words, 'home.stage.users')}
      </text>
      <text x={0} y={boldY} className={styles['bold']}>
        {say(words, 'home.stage.rate', { rate })}
      </text>
      <text x={width} y={quietY} textAnchor="end" className={styles['quiet']}>
        {say(words, 'home.stage.failures')}
      </text>
      <text x={width} y={boldY} textAnchor="end" className={styles[failed > 0 ? 'boldFailed' : 'bold']}>
        {say(words, 'home.count', { count: failed })}
      </text>
    </>
  );
}

interface PodWordsProps {
  readonly mark: HomePod;
  readonly room: number;
  readonly compact: boolean;
  readonly words: Words;
}

function PodWords({ mark: { pod, x, y, wordsBelow, failed }, room, compact, words }: PodWordsProps) {
  const long = sayDynamic(words, `podState.${pod.state}`);
  const word = textWidth(long, 14, true) <= room ? long : sayDynamic(words, `stage.podShort.${pod.state}`);
  return (
    <>
      {compact ? null : (
        <text x={x} y={y + wordsBelow} textAnchor="middle" className={styles['name']}>
          {shortenMiddle(pod.name, room, 12)}
        </text>
      )}
      <text
        x={x}
        y={y + wordsBelow + (compact ? 0 : 20)}
        textAnchor="middle"
        className={styles[failed ? 'wordFailed' : 'word']}
      >
        {word}
      </text>
      {compact ? null : (
        <text x={x} y={y + wordsBelow + 39} textAnchor="middle" className={styles['name']}>
          {say(words, 'home.stage.version', { version: pod.version })}
        </text>
      )}
    </>
  );
}
