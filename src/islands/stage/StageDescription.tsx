// The stage in words, for screen readers: a parallel structure of headings and lists, not a text alternative of the drawing.
import { memo, useMemo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { WorkloadView, WorldView } from '../../sim/index.ts';
import { formatMoment } from '../shared/moment.ts';
import { type Description, describeStage } from './description.ts';
import { usePaced } from './use-paced.ts';

export interface StageDescriptionProps {
  readonly view: WorldView;
  readonly deployment: WorkloadView | null;
  readonly language: Language;
  readonly playing?: boolean;
  readonly originMs?: number;
}

const READ_EVERY_MS = 1000;

export function StageDescription({ view, deployment, language, playing = false, originMs = 0 }: StageDescriptionProps) {
  const moment = useMemo(() => ({ view, deployment }), [view, deployment]);
  const shown = usePaced(moment, playing, READ_EVERY_MS);
  const description = useMemo(() => describeStage(shown.view, shown.deployment, language), [shown, language]);
  return (
    <section className="visually-hidden" aria-label={t(language, 'stage.description')}>
      <p>{t(language, 'stage.description.at', { time: formatMoment(language, shown.view.atMs - originMs) })}</p>
      <Lists description={description} language={language} />
    </section>
  );
}

const Lists = memo(function Lists({ description, language }: { description: Description; language: Language }) {
  const { headline, service, nodes, waits } = description;
  return (
    <ul>
      {headline === null ? null : <li>{headline}</li>}
      <li>{service}</li>
      {nodes.map((node) => (
        <li key={node.key}>
          {node.sentence}
          <ul>
            {node.items.map((item) => (
              <li key={item.key}>{item.text}</li>
            ))}
          </ul>
        </li>
      ))}
      {waits.length === 0 ? null : (
        <li>
          {t(language, 'stage.description.waits')}
          <ul>
            {waits.map((wait) => (
              <li key={wait.key}>{wait.text}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
});
