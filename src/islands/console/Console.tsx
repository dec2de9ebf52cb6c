// The console: the last command and where the rollout stands, in kubectl's words; opened, what kubectl would list now. Read-only.
import { useId, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { DeploymentView, WorldView } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './Console.module.css';
import { getPods, getReplicaSets, rolloutHistoryOutput, rolloutStatusLine } from './kubectl-output.ts';

export interface ConsoleProps {
  readonly view: WorldView;
  readonly deployment: DeploymentView | null;
  /** With what it answered. */
  readonly lastCommand: {
    readonly command: string;
    readonly answers: readonly { readonly ok: boolean; readonly message: string }[];
  } | null;
  readonly language: Language;
}

export function ConsoleOutput({ view, deployment, lastCommand, language }: ConsoleProps) {
  const outputs: (readonly [command: string, output: string])[] = [
    ...(lastCommand === null
      ? []
      : [[lastCommand.command, lastCommand.answers.map(({ message }) => message).join('\n')] as const]),
    ...(deployment
      ? [[`kubectl rollout status deployment/${deployment.name}`, rolloutStatusLine(deployment)] as const]
      : []),
    ['kubectl get pods', getPods(view)],
    ['kubectl get replicasets -o wide', getReplicaSets(view)],
    ...(deployment
      ? [[`kubectl rollout history deployment/${deployment.name}`, rolloutHistoryOutput(deployment)] as const]
      : []),
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
  const { deployment, lastCommand, language } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const refused = lastCommand?.answers.find(({ ok }) => !ok);
  const status = deployment ? `kubectl rollout status deployment/${deployment.name}` : null;
  const command = refused ? (lastCommand?.command ?? null) : (status ?? lastCommand?.command ?? null);
  return (
    <section className={styles['console']} data-open={open} aria-label={t(language, 'console.label')}>
      {open ? (
        <div id={id} className={styles['body']}>
          <ConsoleOutput {...props} />
        </div>
      ) : null}
      <button
        type="button"
        className={styles['strip']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="console" size={14} />
        <code>
          <span className={styles['command']}>{command === null ? '$' : `$ ${command}`}</span>{' '}
          {refused ? (
            <span className={styles['refused']}>{refused.message}</span>
          ) : deployment ? (
            rolloutStatusLine(deployment)
          ) : (
            ''
          )}
        </code>
        <span className={styles['toggle']}>{t(language, open ? 'console.close' : 'console.open')}</span>
      </button>
    </section>
  );
}
