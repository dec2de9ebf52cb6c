// The words of the deck's bands, over the drawing: what the rollout waits for, and what has gone wrong.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { Band, Timeline } from '../../sim/index.ts';
import { formatMoment } from '../shared/moment.ts';
import { textWidth } from '../stage/text-fit.ts';
import { messageData } from '../stage/words.ts';
import styles from './Deck.module.css';
import { bandShapes, faultShapes, GUTTER, type Scale } from './view-model.ts';

export interface FaultPlatesProps {
  readonly scale: Scale;
  readonly faults: Timeline['faults'];
  readonly seenMs: number;
  readonly language: Language;
}

/** The name of a fault on a plate in its band, beside a narrow one; the whole sentence for those who do not see it. */
export function FaultPlates({ scale, faults, seenMs, language }: FaultPlatesProps) {
  let free = 0;
  const shapes = faultShapes(scale, faults, seenMs);
  if (shapes.length === 0) return null;
  return (
    <ul className={`${styles['plates']} ${styles['faultPlates']}`} aria-label={t(language, 'deck.lane.faults')}>
      {shapes.map(({ fault, x, width, plannedToX }) => {
        const { node, image } = fault.data;
        const what = typeof node === 'string' ? node : typeof image === 'string' && image !== '*' ? image : '';
        const text = `${tDynamic(language, `fault.${fault.type}`)}${what === '' ? '' : ` · ${what}`}`;
        const needed = textWidth(text, 12) + 16;
        const end = Math.max(x + width, plannedToX ?? 0);
        const at = width >= needed ? x + 4 : end + needed < scale.widthPx ? end + 4 : Math.max(0, x - needed - 4);
        const clear = at >= free;
        if (clear) free = at + needed;
        return (
          <li
            key={fault.entry}
            className={clear ? styles['faultPlate'] : 'visually-hidden'}
            style={clear ? { left: GUTTER + at } : undefined}
          >
            <span aria-hidden="true">{text}</span>
            <span className="visually-hidden">
              {tDynamic(language, `fault.${fault.type}.started`, messageData(fault.data))}{' '}
              {formatMoment(language, fault.fromMs - scale.originMs)}
              {fault.toMs === null ? '' : `–${formatMoment(language, fault.toMs - scale.originMs)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export interface BandPlatesProps {
  readonly scale: Scale;
  readonly bands: readonly Band[];
  readonly seenMs: number;
  readonly language: Language;
}

/** The reason of a band on a plate inside it; that of the last one stands beside it when it is narrow. Others say it in the cards. */
export function BandPlates({ scale, bands, seenMs, language }: BandPlatesProps) {
  const shapes = bandShapes(scale, bands, seenMs);
  return (
    <ul className={styles['plates']} aria-label={t(language, 'deck.lane.rollout')}>
      {shapes.map(({ band, x, width }, index) => {
        const text = tDynamic(language, `band.${band.id}`, messageData(band.data));
        const needed = textWidth(text, 12) + 24;
        const inside = width >= needed;
        const beside = !inside && index === shapes.length - 1 && scale.widthPx - (x + width) >= needed;
        return (
          <li
            key={`${band.fromMs} ${band.id}`}
            className={inside ? styles[`${band.kind}Plate`] : beside ? styles['besidePlate'] : 'visually-hidden'}
            style={inside || beside ? { left: GUTTER + x + (inside ? 8 : width + 10) } : undefined}
          >
            {text}
          </li>
        );
      })}
    </ul>
  );
}
