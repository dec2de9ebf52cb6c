// The machine of a strategy, and below it that of the analysis that it heeds.
import { useMemo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { type AnalysisRunView, analysisRunShape } from '../../sim/index.ts';
import styles from './Statechart.module.css';
import { Statechart, type StatechartProps } from './Statechart.tsx';

export interface RunStatechartsProps {
  readonly strategy: Omit<StatechartProps, 'language' | 'title'>;
  readonly run: AnalysisRunView;
  readonly language: Language;
}

export function RunStatecharts({ strategy, run, language }: RunStatechartsProps) {
  const shape = useMemo(analysisRunShape, []);
  return (
    <div className={styles['several']}>
      <Statechart {...strategy} language={language} />
      <Statechart
        shape={shape}
        state={run.lifecycle}
        passages={run.passages}
        title={`${t(language, `rolloutStage.analysis.role.${run.role}`)} (AnalysisRun)`}
        language={language}
      />
    </div>
  );
}
