// What a person can do to the cluster, each with the command that it stands for. Every one is an input of the run.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import {
  isRollout,
  type NodeView,
  type PodView,
  type RolloutView,
  type WorkloadView,
  type WorldInput,
} from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import { commandOf } from './commands.ts';
import styles from './menus.module.css';
import { kindOf, setImageInput } from './workloads.ts';

export interface CommandsMenuProps {
  readonly workload: WorkloadView | null;
  readonly pods: readonly PodView[];
  readonly nodes: readonly NodeView[];
  /** Names of the files whose text differs from what is applied. */
  readonly changedFiles: readonly string[];
  readonly selectedPod: string | null;
  /** What "set image" offers first. */
  readonly nextImage: string;
  readonly language: Language;
  onApply(): void;
  onAct(input: WorldInput): void;
}

export function CommandsMenu(props: CommandsMenuProps) {
  const { language } = props;
  return (
    <Popover
      title={t(language, 'workbench.commandsTitle')}
      label={
        <>
          {t(language, 'workbench.commands')}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {(close) => <Commands {...props} close={close} />}
    </Popover>
  );
}

function Commands({ close, ...props }: CommandsMenuProps & { close(): void }) {
  const { workload, pods, nodes, changedFiles, selectedPod, language } = props;
  const [image, setImage] = useState(props.nextImage);
  const [replicas, setReplicas] = useState(String(workload?.replicas ?? 1));
  const [revision, setRevision] = useState('');
  const [pod, setPod] = useState(selectedPod ?? pods.find((candidate) => !candidate.terminating)?.name ?? '');
  const [nodeName, setNode] = useState(nodes[0]?.name ?? '');
  const node = nodes.find(({ name }) => name === nodeName);
  const id = useId();
  const act = (input: WorldInput) => {
    props.onAct(input);
    close();
  };
  const apply = changedFiles.length > 0 ? `kubectl apply ${changedFiles.map((name) => `-f ${name}`).join(' ')}` : null;
  const count = /^\d{1,5}$/.test(replicas) ? Number(replicas) : null;
  const container = workload?.containers[0]?.name ?? '';
  const name = workload?.name ?? '';
  const history = workload?.history ?? [];
  const rollout = workload !== null && isRollout(workload) ? workload : null;
  return (
    <div className={styles['commands']}>
      <Verb
        word={t(language, 'workbench.verb.apply')}
        command={apply}
        nothing={t(language, 'workbench.verb.applyNothing')}
        onDo={() => {
          props.onApply();
          close();
        }}
      />
      {rollout ? <RolloutVerbs rollout={rollout} language={language} onAct={act} /> : null}
      {workload ? (
        <>
          <Verb
            word={t(language, 'workbench.verb.setImage')}
            input={
              image.trim() === ''
                ? null
                : setImageInput({ kind: kindOf(workload), name, container, image: image.trim() })
            }
            onAct={act}
          >
            <label htmlFor={`${id}-image`}>{t(language, 'workbench.verb.image')}</label>
            <input
              id={`${id}-image`}
              value={image}
              spellCheck={false}
              onChange={(event) => setImage(event.currentTarget.value)}
            />
          </Verb>
          <Verb
            word={t(language, 'workbench.verb.scale')}
            input={
              count === null
                ? null
                : rollout
                  ? { type: 'scaleRollout', rollout: name, replicas: count }
                  : { type: 'scale', deployment: name, replicas: count }
            }
            onAct={act}
          >
            <label htmlFor={`${id}-replicas`}>{t(language, 'workbench.verb.replicas')}</label>
            <input
              id={`${id}-replicas`}
              inputMode="numeric"
              value={replicas}
              onChange={(event) => setReplicas(event.currentTarget.value)}
            />
          </Verb>
          <Verb
            word={t(language, 'workbench.verb.undo')}
            input={
              history.length === 0
                ? null
                : rollout
                  ? { type: 'undoRollout', rollout: name, toRevision: revision === '' ? null : Number(revision) }
                  : { type: 'undo', deployment: name, toRevision: revision === '' ? null : Number(revision) }
            }
            nothing={t(language, 'workbench.verb.undoNothing')}
            onAct={act}
          >
            <label htmlFor={`${id}-revision`}>{t(language, 'workbench.verb.revision')}</label>
            <select
              id={`${id}-revision`}
              value={revision}
              disabled={history.length === 0}
              onChange={(event) => setRevision(event.currentTarget.value)}
            >
              <option value="">{t(language, 'workbench.verb.previous')}</option>
              {history.map((past) => (
                <option key={past.revision} value={past.revision}>
                  {t(language, 'workbench.verb.toRevision', { revision: String(past.revision), image: past.image })}
                </option>
              ))}
            </select>
          </Verb>
          <Verb
            word={t(language, 'workbench.verb.restart')}
            input={rollout ? { type: 'restartRollout', rollout: name } : { type: 'restart', deployment: name }}
            onAct={act}
          />
          {rollout ? null : (
            <Verb
              word={t(language, workload.paused ? 'workbench.verb.resume' : 'workbench.verb.pause')}
              input={{ type: workload.paused ? 'resume' : 'pause', deployment: name }}
              onAct={act}
            />
          )}
          <Verb
            word={t(language, 'workbench.verb.deletePod')}
            input={pod === '' ? null : { type: 'deletePod', pod }}
            onAct={act}
          >
            <label htmlFor={`${id}-pod`}>{t(language, 'workbench.verb.pod')}</label>
            <select id={`${id}-pod`} value={pod} onChange={(event) => setPod(event.currentTarget.value)}>
              {pods.map((candidate) => (
                <option key={candidate.name}>{candidate.name}</option>
              ))}
            </select>
          </Verb>
          <Verb
            word={t(language, 'workbench.verb.evict')}
            input={pod === '' ? null : { type: 'evict', pod }}
            onAct={act}
          />
        </>
      ) : (
        <p>{t(language, 'workbench.noDeployment')}</p>
      )}
      {node ? (
        <>
          <Verb word={t(language, 'workbench.verb.drain')} input={{ type: 'drain', node: node.name }} onAct={act}>
            <label htmlFor={`${id}-node`}>{t(language, 'workbench.verb.node')}</label>
            <select id={`${id}-node`} value={node.name} onChange={(event) => setNode(event.currentTarget.value)}>
              {nodes.map(({ name: one }) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </Verb>
          <Verb
            word={t(language, node.unschedulable ? 'workbench.verb.uncordon' : 'workbench.verb.cordon')}
            input={{ type: node.unschedulable ? 'uncordon' : 'cordon', node: node.name }}
            onAct={act}
          />
        </>
      ) : null}
    </div>
  );
}

interface RolloutVerbsProps {
  readonly rollout: RolloutView;
  readonly language: Language;
  onAct(input: WorldInput): void;
}

/** What only a Rollout can be told, with why it has nothing to do where that is so. */
function RolloutVerbs({ rollout, language, onAct }: RolloutVerbsProps) {
  const { name } = rollout;
  const goesOn = rollout.updating && !rollout.aborted;
  const waits = rollout.waitsForPromotion || rollout.paused;
  const steps = goesOn && rollout.strategy === 'canary';
  return (
    <>
      <Verb
        word={t(language, 'workbench.verb.promote')}
        input={waits || steps ? { type: 'promoteRollout', rollout: name, full: false } : null}
        nothing={t(language, 'workbench.verb.promoteNothing')}
        onAct={onAct}
      />
      <Verb
        word={t(language, 'workbench.verb.promoteFull')}
        input={goesOn ? { type: 'promoteRollout', rollout: name, full: true } : null}
        nothing={t(language, 'workbench.verb.promoteNothing')}
        onAct={onAct}
      />
      <Verb
        word={t(language, 'workbench.verb.abort')}
        input={goesOn ? { type: 'abortRollout', rollout: name } : null}
        nothing={t(language, 'workbench.verb.abortNothing')}
        onAct={onAct}
      />
      <Verb
        word={t(language, 'workbench.verb.retry')}
        input={rollout.aborted ? { type: 'retryRollout', rollout: name } : null}
        nothing={t(language, 'workbench.verb.retryNothing')}
        onAct={onAct}
      />
      <Verb
        word={t(language, 'workbench.verb.pause')}
        input={rollout.paused ? null : { type: 'pauseRollout', rollout: name }}
        nothing={t(language, 'workbench.verb.pauseNothing')}
        onAct={onAct}
      />
    </>
  );
}

interface VerbProps {
  readonly word: string;
  readonly input?: WorldInput | null;
  /** Instead of an input's own command. */
  readonly command?: string | null;
  /** Why the verb cannot be used now. */
  readonly nothing?: string;
  readonly children?: ReactNode;
  onAct?(input: WorldInput): void;
  onDo?(): void;
}

function Verb({ word, input = null, command: given, nothing = '', children, onAct, onDo }: VerbProps) {
  const command = given === undefined ? (input ? commandOf(input) : null) : given;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command === null) return;
    if (input) onAct?.(input);
    else onDo?.();
  };
  return (
    <form onSubmit={submit} aria-label={word}>
      <div>
        <button type="submit" className="button" disabled={command === null}>
          {word}
        </button>
        {children}
      </div>
      {command === null ? <p>{nothing}</p> : <code>{command}</code>}
    </form>
  );
}
