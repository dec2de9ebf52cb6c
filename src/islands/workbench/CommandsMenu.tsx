// What a person can do to the cluster, each with the command that it stands for. Every one is an input of the run.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { DeploymentView, NodeView, PodView, WorldInput } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import { commandOf } from './commands.ts';
import styles from './menus.module.css';

export interface CommandsMenuProps {
  readonly deployment: DeploymentView | null;
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
  const { deployment, pods, nodes, changedFiles, selectedPod, language } = props;
  const [image, setImage] = useState(props.nextImage);
  const [replicas, setReplicas] = useState(String(deployment?.replicas ?? 1));
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
  const container = deployment?.containers[0]?.name ?? '';
  const name = deployment?.name ?? '';
  const history = deployment?.history ?? [];
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
      {deployment ? (
        <>
          <Verb
            word={t(language, 'workbench.verb.setImage')}
            input={image.trim() === '' ? null : { type: 'setImage', deployment: name, container, image: image.trim() }}
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
            input={count === null ? null : { type: 'scale', deployment: name, replicas: count }}
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
            input={{ type: 'restart', deployment: name }}
            onAct={act}
          />
          <Verb
            word={t(language, deployment.paused ? 'workbench.verb.resume' : 'workbench.verb.pause')}
            input={{ type: deployment.paused ? 'resume' : 'pause', deployment: name }}
            onAct={act}
          />
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
