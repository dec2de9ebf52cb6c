// What a person can do, as buttons: another situation, how the next version behaves, commands, and the release itself.
import { type Language, t } from '../../i18n/index.ts';
import { isRollout } from '../../sim/index.ts';
import { BehaviourMenu } from './BehaviourMenu.tsx';
import { CommandsMenu } from './CommandsMenu.tsx';
import { readKept, writeKept } from './kept.ts';
import { decodeLink, encodeLink } from './link.ts';
import { versionName } from './next-version.ts';
import { opening, type PresetId } from './presets.ts';
import { isBusy, RolloutActions } from './RolloutActions.tsx';
import { SituationMenu } from './SituationMenu.tsx';
import type { Snapshot } from './snapshot.ts';
import type { WorkbenchStore } from './store.ts';
import { behaviourOf, type WorldForm } from './world-text.ts';

export interface WorkbenchActionsProps {
  readonly store: WorkbenchStore;
  readonly snapshot: Snapshot;
  /** The next version; null when nothing runs one. */
  readonly next: ReturnType<WorkbenchStore['nextImage']>;
  readonly world: WorldForm | null;
  readonly worldFile: string;
  readonly compact: boolean;
  readonly language: Language;
}

export function WorkbenchActions(props: WorkbenchActionsProps) {
  const { store, snapshot, next, world, worldFile, compact, language } = props;
  const { files, workload, view } = snapshot;
  const rollout = workload !== null && isRollout(workload) ? workload : null;
  const deploy = next ? (
    <button type="button" className="button primary" data-deploy="" onClick={() => store.deployNext()}>
      {t(language, 'workbench.deploy', { version: versionName(next.image) })}
    </button>
  ) : null;
  return (
    <>
      <SituationMenu
        strategy={snapshot.strategy}
        preset={snapshot.preset}
        language={language}
        onOpen={(preset: PresetId) => store.open(opening(language, snapshot.strategy, preset))}
        hasBefore={readKept(snapshot.strategy, 'before') !== null}
        onBefore={() => swapWithBefore(store)}
        onReset={() => {
          writeKept(snapshot.strategy, null);
          store.reset(opening(language, snapshot.strategy, 'healthy'));
        }}
      />
      {next && !(rollout && isBusy(rollout)) ? (
        <BehaviourMenu
          behaviour={behaviourOf(world?.releases.find(({ image }) => image === next.image))}
          image={next.image}
          file={worldFile}
          language={language}
          onBehaviour={(id) => store.setBehaviour(id)}
        />
      ) : null}
      <CommandsMenu
        workload={workload}
        pods={view.pods}
        nodes={view.nodes}
        changedFiles={
          snapshot.canApply ? files.filter(({ text, applied }) => text !== applied).map(({ name }) => name) : []
        }
        selectedPod={snapshot.selectedPod}
        nextImage={next?.image ?? ''}
        language={language}
        onApply={() => store.applyFiles()}
        onAct={(input) => store.act([input])}
      />
      {compact && snapshot.canUndo ? (
        <button type="button" className="button" onClick={() => store.undoLast()}>
          {t(language, 'transport.undo')}
        </button>
      ) : null}
      {rollout ? (
        <RolloutActions
          rollout={rollout}
          language={language}
          onAct={(input) => store.act([input], { play: true })}
          deploy={deploy}
        />
      ) : (
        deploy
      )}
    </>
  );
}

/** Opens what was here before a link or a situation, and keeps what is here now in its place. */
function swapWithBefore(store: WorkbenchStore): void {
  const before = decodeLink(readKept(store.strategy, 'before') ?? '');
  if (before.kind !== 'saved') return;
  writeKept(store.strategy, encodeLink({ ...store.save(), playing: false }), 'before');
  store.restore({ ...before.saved, playing: false });
}
