// The fixed part of the stage in SVG: users, Service, trays with their nodes. The same for both renderers of pods.
import { memo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { rateOf, type Success } from './requests.ts';
import styles from './Stage.module.css';
import { shortenMiddle, textWidth } from './text-fit.ts';
import type { ServiceMark, StageScene, TrayMark } from './view-model.ts';

export interface StageFrameProps {
  readonly scene: StageScene;
  /** Requests per second that arrive; null before users know of a Service. */
  readonly rate: number | null;
  /** Requests that one dot stands for. */
  readonly perDot: number;
  readonly success: Success | null;
  /** The newest failure in words, where they do not stand beside its mark. */
  readonly failure: string | null;
  readonly language: Language;
}

export const StageFrame = memo(Frame);

function Frame({ scene, rate, perDot, success, failure, language }: StageFrameProps) {
  const small = scene.density.id === 'small' || scene.density.id === 'shapes';
  return (
    <>
      {scene.compact ? null : (
        <text x={20} y={22} className={styles['quiet']}>
          {t(language, 'stage.users')}
          {rate === null ? null : (
            <tspan dx={8} className={styles['rate']}>
              {t(language, 'stage.rate', { rate: rateOf({ rate }) })}
            </tspan>
          )}
        </text>
      )}
      {rate === null || perDot === 1 || scene.compact ? null : (
        <text x={scene.service.x + scene.service.width / 2 + 14} y={22} className={styles['small']}>
          {t(language, 'stage.perDot', { count: perDot })}
        </text>
      )}
      {scene.trays.map((tray) => (
        <Tray key={tray.key} tray={tray} small={small} language={language} />
      ))}
      {scene.pods.length === 0 && scene.service.service === null ? null : (
        <ServiceBox scene={scene} rate={rate} perDot={perDot} success={success} failure={failure} language={language} />
      )}
    </>
  );
}

interface TrayProps {
  readonly tray: TrayMark;
  readonly small: boolean;
  readonly language: Language;
}

function Tray({ tray, small, language }: TrayProps) {
  const { x, y, width, height } = tray;
  const base = y + height - 11;
  const inset = width < 90 ? 3 : 10;
  const right =
    tray.cpuPercent === null
      ? t(language, 'stage.node.pods', { count: tray.pods })
      : small
        ? `${t(language, 'stage.node.pods', { count: tray.pods })} · ${t(language, 'stage.node.cpu', { percent: tray.cpuPercent })}`
        : t(language, 'stage.node.cpu', { percent: tray.cpuPercent });
  const name = tray.node ?? t(language, 'stage.unplaced');
  const room = width - 2 * inset;
  // A tray that is too narrow for both keeps the name: the numbers are in the description too.
  const fits = (width < 90 ? [] : [right, small ? String(tray.pods) : '']).find(
    (text) => textWidth(text, 12) + Math.min(60, textWidth(name, 13)) + 8 <= room,
  );
  const rightText = fits ?? '';
  const nameRoom = room - (rightText === '' ? 0 : textWidth(rightText, 12) + 8);
  const nameSize = width < 90 ? 12 : 13;
  return (
    <g className={tray.node === null ? styles['trayOpen'] : styles['tray']}>
      {tray.node === null ? (
        <rect x={x} y={y} width={width} height={height} />
      ) : (
        <path d={`M${x} ${y}V${y + height}H${x + width}V${y}`} />
      )}
      <text
        x={width < 90 ? x + width / 2 : x + inset}
        y={base}
        textAnchor={width < 90 ? 'middle' : 'start'}
        className={nameSize === 12 ? styles['small'] : styles['quiet']}
      >
        {shortenMiddle(name, nameRoom, nameSize)}
      </text>
      <text x={x + width - inset} y={base} className={styles['small']} textAnchor="end">
        {rightText}
      </text>
    </g>
  );
}

function ServiceBox({ scene, rate, perDot, success, failure, language }: StageFrameProps) {
  const { compact, width, service: mark } = scene;
  const { x, y, height, service } = mark;
  const middle = x + mark.width / 2;
  const name =
    service === null ? t(language, 'stage.service.none') : t(language, 'stage.service', { service: service.name });
  const beside = x + mark.width + 13;
  const shares = [
    ...(success === null ? [] : [successLine(success, language)]),
    ...(failure === null ? [] : [{ text: failure, failed: true }]),
  ];
  const lines =
    service === null
      ? []
      : compact
        ? [...(rate === null || failure !== null ? [] : [rateLine(rate, perDot, language)]), ...shares]
        : [...besideService(mark, language), ...shares];
  return (
    <>
      <rect
        x={x}
        y={y}
        width={mark.width}
        height={height}
        className={service === null ? styles['noService'] : styles['service']}
      />
      <text x={middle} y={y + height / 2 + 5} textAnchor="middle" className={styles['serviceName']}>
        {shortenMiddle(name, mark.width - 16, 14, true)}
      </text>
      {lines.map((line, index) => (
        <text
          key={line.text}
          x={beside}
          y={y + height / 2 + 5 + (index - (lines.length - 1) / 2) * 18}
          className={line.failed ? styles['failing'] : styles['quiet']}
        >
          {shortenMiddle(line.text, width - beside - 8, 13, line.failed)}
        </text>
      ))}
    </>
  );
}

interface SideLine {
  readonly text: string;
  readonly failed: boolean;
}

const successLine = ({ failed, percent }: Success, language: Language): SideLine => ({
  text: t(language, 'stage.success', { percent }),
  failed: failed > 0,
});

/** Where there is no room for it beside the users. */
const rateLine = (rate: number, perDot: number, language: Language): SideLine => ({
  text:
    perDot === 1
      ? t(language, 'stage.rate', { rate: rateOf({ rate }) })
      : t(language, 'stage.rateAndDot', { rate: rateOf({ rate }), count: perDot }),
  failed: false,
});

function besideService(mark: ServiceMark, language: Language): SideLine[] {
  const lines = [{ text: t(language, 'service.endpoints', { count: mark.endpoints }), failed: false }];
  if (mark.routed === 0) lines.push({ text: t(language, 'stage.service.nothing'), failed: true });
  else if (mark.routed !== mark.endpoints)
    lines.push({ text: t(language, 'stage.service.lagging', { count: mark.routed }), failed: false });
  else if (mark.others > 0)
    lines.push({ text: t(language, 'stage.service.moreSentence', { count: mark.others }), failed: false });
  return lines;
}
