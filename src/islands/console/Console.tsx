// The console: the last command and where the rollout stands, in kubectl's words; opened, what kubectl would list now. Read-only.
import { useId, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { isRollout, type WorkloadView, type WorldView } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './Console.module.css';
import { getPods, getReplicaSets, rolloutHistoryOutput, rolloutStatusLine } from './kubectl-output.ts';
import { pluginGet, pluginStatus } from './plugin-output.ts';

export interface ConsoleProps {
  readonly view: WorldView;
  readonly workload: WorkloadView | null;
  /** With what it answered. */
  readonly lastCommand: {
    readonly command: string;
    readonly answers: readonly { readonly ok: boolean; readonly message: string }[];
  } | null;
  readonly language: Language;
}

/** Where the release stands, as the command line says it. */
function statusOf(view: WorldView, workload: WorkloadView | null): readonly [command: string, output: string] | null {
  if (workload === null) return null;
  return isRollout(workload)
    ? [`kubectl argo rollouts status ${workload.name}`, pluginStatus(view, workload)]
    : [`kubectl rollout status deployment/${workload.name}`, rolloutStatusLine(workload)];
}

/** What else there is to ask about it. */
function moreOf(view: WorldView, workload: WorkloadView | null): readonly [command: string, output: string][] {
  if (workload === null) return [];
  return isRollout(workload)
    ? [[`kubectl argo rollouts get rollout ${workload.name}`, pluginGet(view, workload)]]
    : [[`kubectl rollout history deployment/${workload.name}`, rolloutHistoryOutput(workload)]];
}

export function ConsoleOutput({ view, workload, lastCommand, language }: ConsoleProps) {
  const status = statusOf(view, workload);
  const outputs: (readonly [command: string, output: string])[] = [
    ...(lastCommand === null
      ? []
      : [[lastCommand.command, lastCommand.answers.map(({ message }) => message).join('\n')] as const]),
    ...(status === null ? [] : [status]),
    ...(workload !== null && isRollout(workload) ? moreOf(view, workload) : []),
    ['kubectl get pods', getPods(view)],
    ['kubectl get replicasets -o wide', getReplicaSets(view)],
    ...(workload !== null && isRollout(workload) ? [] : moreOf(view, workload)),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles['output']} tabIndex={0} aria-label={t(language, 'console.outputs')}>
      {outputs.map(([command, output]) => (
        <pre key={command}>
          <span className={styles['command']}>$ {command}</span>
          {output === '' ? '' : `\n${output}`}
        </pre>
      ))}
    </section>
  );
}

export function Console(props: ConsoleProps) {
  const { view, workload, lastCommand, language } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const refused = lastCommand?.answers.find(({ ok }) => !ok);
  const status = statusOf(view, workload);
  const command = refused ? (lastCommand?.command ?? null) : (status?.[0] ?? lastCommand?.command ?? null);
  return (
    <section className={styles['console']} data-open={open} aria-label={t(language, 'console.label')}>
      {open ? (
        <div id={id} className={styles['body']}>
          <ConsoleOutput {...props} />
        </div>
      ) : null}
      <div className={styles['strip']}>
        <Icon name="console" size={14} />
        <code>
          <span className={styles['command']}>{command === null ? '$' : `$ ${command}`}</span>{' '}
          {refused ? <span className={styles['refused']}>{refused.message}</span> : (status?.[1] ?? '')}
        </code>
        {/* A press anywhere on the strip is meant for it. */}
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {t(language, open ? 'console.close' : 'console.open')}
        </button>
      </div>
    </section>
  );
}
