// The fixed part of a Rollout's stage in SVG: users, router or Services, a tray for each version, and the shares beside the lines.
import { type Language, t } from '../../../i18n/index.ts';
import type { RolloutView, Timeline } from '../../../sim/index.ts';
import { formatMoment } from '../../shared/moment.ts';
import { shapeOf } from '../glyph.ts';
import { rateOf } from '../requests.ts';
import type { FrameFacts } from '../StagePlane.tsx';
import { shortenMiddle, textWidth } from '../text-fit.ts';
import { errorRateOf, formatPercent, shareBefore, sideState } from './facts.ts';
import styles from './Rollout.module.css';
import type { Box, GateMark, RolloutScene, SideMark } from './scene.ts';

export interface RolloutFrameProps extends FrameFacts {
  readonly scene: RolloutScene;
  readonly rollout: RolloutView;
  readonly timeline: Timeline;
  readonly atMs: number;
  readonly originMs: number;
  readonly language: Language;
}

const ink = (version: number): string | undefined => styles[shapeOf(version) === 'square' ? 'oddInk' : 'evenInk'];

export function RolloutFrame(props: RolloutFrameProps) {
  const { scene, rate, perDot, language, failure } = props;
  const { compact } = scene;
  return (
    <>
      {compact || rate === null ? null : (
        <>
          <text x={20} y={20} className={styles['quiet']}>
            {t(language, 'stage.users')}
          </text>
          <text x={20} y={40} className={styles['rate']}>
            {t(language, 'stage.rate', { rate: rateOf({ rate }) })}
          </text>
          {perDot === 1 ? null : (
            <text x={20} y={58} className={styles['small']}>
              {t(language, 'stage.perDot', { count: perDot })}
            </text>
          )}
        </>
      )}
      {scene.vacant ? <Vacant box={scene.vacant} compact={compact} language={language} /> : null}
      {scene.sides.map((mark) => (
        <Side key={mark.side.replicaSet} mark={mark} {...props} />
      ))}
      {scene.gates.map((gate) => (
        <Gate key={gate.kind} gate={gate} {...props} />
      ))}
      {failure === null || compact || textWidth(failure, 13, true) > scene.width / 2 - 140 ? null : (
        <text x={20} y={78} className={styles['failing']}>
          {failure}
        </text>
      )}
    </>
  );
}

function Vacant({
  box,
  compact,
  language,
}: {
  readonly box: Box;
  readonly compact: boolean;
  readonly language: Language;
}) {
  return (
    <>
      <rect {...box} className={styles['vacant']} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 5} textAnchor="middle" className={styles['small']}>
        {t(language, compact ? 'rolloutStage.vacantShort' : 'rolloutStage.vacant')}
      </text>
    </>
  );
}

function Gate({ gate, scene, rollout, success, language }: RolloutFrameProps & { readonly gate: GateMark }) {
  const { x, y, width, height, kind, service } = gate;
  const middle = x + width / 2;
  const { bar, compact } = scene;
  const short = compact && kind !== 'router';
  const name = short ? service : t(language, `rolloutStage.gate.${kind}`, { service });
  const beside = kind === 'active' || kind === 'service' || kind === 'router';
  const lines =
    beside && success !== null && !compact ? [t(language, 'stage.success', { percent: success.percent })] : [];
  if ((kind === 'active' || kind === 'service') && !compact)
    lines.unshift(t(language, 'service.endpoints', { count: scene.service.endpoints }));
  return (
    <>
      <rect {...{ x, y, width, height }} className={kind === 'preview' ? styles['previewGate'] : styles['gate']} />
      {bar && kind === 'router' ? (
        <>
          {compact ? null : (
            <text x={middle} y={y + 18} textAnchor="middle" className={styles['quiet']}>
              {shortenMiddle(name, width - 12, 13)}
            </text>
          )}
          <Bar bar={bar} />
        </>
      ) : (
        <text x={middle} y={y + height / 2 + 5} textAnchor="middle" className={styles['gateName']}>
          {shortenMiddle(name, width - 12, 14, true)}
        </text>
      )}
      {lines.map((line, at) => (
        <text
          key={line}
          x={x + width + 13}
          y={y + height / 2 + 5 + (at - (lines.length - 1) / 2) * 18}
          className={
            success !== null && success.failed > 0 && at === lines.length - 1 ? styles['failing'] : styles['quiet']
          }
        >
          {line}
        </text>
      ))}
      {kind === 'service' && !compact && rollout.sides.length > 1 ? (
        <text x={x - 13} y={y + height / 2 + 5} textAnchor="end" className={styles['quiet']}>
          {shortenMiddle(t(language, 'rolloutStage.byPods'), x - 26 - 76, 13)}
        </text>
      ) : null}
    </>
  );
}

function Bar({ bar: { box, parts } }: { readonly bar: NonNullable<RolloutScene['bar']> }) {
  let at = 0;
  return (
    <>
      {parts.map(({ version, share }) => {
        const x = box.x + (at / 100) * box.width;
        at += share;
        if (share === 0) return null;
        const part = { x, y: box.y, width: (share / 100) * box.width, height: box.height };
        return (
          <rect
            key={version}
            {...part}
            className={shapeOf(version) === 'square' ? styles['oddBar'] : styles['evenBar']}
          />
        );
      })}
      <rect {...box} className={styles['barEdge']} />
    </>
  );
}

function Side({ mark, ...props }: RolloutFrameProps & { readonly mark: SideMark }) {
  const { scene, rollout, timeline, atMs, originMs, language } = props;
  const { side, x, y, width, height, pods } = mark;
  const { compact } = scene;
  const inset = compact ? 8 : 14;
  const title = t(language, `rolloutStage.role.${titleOf(rollout, side.role, side.share)}`, { version: side.version });
  const state = sideState(pods, side.share > 0, language);
  const room = width - 2 * inset - textWidth(title, 14, true) - 10;
  const right = [
    t(language, 'rolloutStage.podsAnd', { count: pods.length, state: state.words }),
    t(language, 'rolloutStage.pods', { count: pods.length }),
    String(pods.length),
  ].find((text) => textWidth(text, 13) <= room);
  const rate = errorRateOf(timeline, side.version, atMs);
  const foot =
    side.scaleDownAtMs !== null
      ? {
          text: t(language, 'rolloutStage.endsAt', { time: formatMoment(language, side.scaleDownAtMs - originMs) }),
          failed: false,
        }
      : rate === null
        ? null
        : {
            text: t(language, side.share > 0 ? 'rolloutStage.errorRate' : 'rolloutStage.lastErrorRate', {
              percent: formatPercent(rate),
            }),
            failed: rate > 0,
          };
  return (
    <>
      <rect {...{ x, y, width, height }} className={side.share > 0 ? styles['trayServed'] : styles['tray']} />
      <text x={x + inset} y={y + (compact ? 16 : 24)} className={styles['title']}>
        {title}
      </text>
      <text
        x={x + width - inset}
        y={y + (compact ? 16 : 24)}
        textAnchor="end"
        className={state.failed ? styles['failing'] : styles['quiet']}
      >
        {right ?? ''}
      </text>
      {foot === null || compact ? null : (
        <text
          x={x + width - inset}
          y={y + height - 10}
          textAnchor="end"
          className={foot.failed ? styles['failing'] : styles['small']}
        >
          {foot.text}
        </text>
      )}
      <Share mark={mark} {...props} />
    </>
  );
}

/** What people call a version in the part that it plays. */
function titleOf(
  rollout: RolloutView,
  role: 'stable' | 'fresh' | 'old',
  share: number,
): 'old' | 'stable' | 'canary' | 'active' | 'preview' {
  if (role === 'old') return 'old';
  if (rollout.strategy === 'canary') return role === 'stable' ? 'stable' : 'canary';
  if (share > 0) return 'active';
  return role === 'stable' ? 'stable' : 'preview';
}

function Share({ mark, scene, rollout, timeline, atMs, language }: RolloutFrameProps & { readonly mark: SideMark }) {
  const { side, percentX, percentY, x, width } = mark;
  const { compact } = scene;
  const share = Math.round(side.share * 10) / 10;
  const text = t(language, 'podFact.share', { percent: share >= 1 ? Math.round(share) : share });
  const wide = textWidth(text, compact ? 15 : 20, true);
  const before = compact ? null : shareBefore(timeline, rollout, side.version, side.share, atMs);
  const was =
    before === null ? '' : t(language, 'rolloutStage.was', { percent: before.percent, seconds: before.seconds });
  const left = percentX + (share === 0 && !compact ? 4 : 0);
  const testers = side.previewService !== null && share === 0 && !compact;
  const after = left + wide + 10;
  const roomForWas = x + width - after - (testers ? width * 0.22 + 8 : 0);
  return (
    <>
      <text
        x={left}
        y={percentY}
        className={`${compact ? styles['shareSmall'] : styles['share']} ${ink(side.version)}`}
      >
        {text}
      </text>
      {was !== '' && textWidth(was, 13) <= roomForWas ? (
        <text x={after} y={percentY - 2} className={styles['quiet']}>
          {was}
        </text>
      ) : null}
      {testers ? (
        <text x={x + width} y={percentY - 2} textAnchor="end" className={styles['small']}>
          {t(language, 'rolloutStage.testersOnly')}
        </text>
      ) : null}
    </>
  );
}
