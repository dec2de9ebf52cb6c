// The panel of the world in the workbench: what its file says at the shown moment, and where its edits go.
import type { Language } from '../../i18n/index.ts';
import type { EditorFile, Snapshot } from './snapshot.ts';
import type { WorkbenchStore } from './store.ts';
import { WorldPanel } from './WorldPanel.tsx';
import { WORLD_FILE, type WorldForm } from './world-text.ts';

export interface WorkbenchWorldProps {
  readonly store: WorkbenchStore;
  readonly snapshot: Snapshot;
  readonly next: ReturnType<WorkbenchStore['nextImage']>;
  readonly world: WorldForm | null;
  readonly worldFile: EditorFile | undefined;
  readonly language: Language;
}

export function WorkbenchWorld({ store, snapshot, next, world, worldFile, language }: WorkbenchWorldProps) {
  const { view, workload } = snapshot;
  return (
    <WorldPanel
      form={world}
      file={worldFile?.name ?? WORLD_FILE}
      images={[...(next ? [next.image] : []), ...(workload?.replicaSets.map(({ image }) => image).toReversed() ?? [])]}
      nextImage={next?.image ?? null}
      nodes={view.nodes.map(({ name }) => name)}
      nowSeconds={(snapshot.nowMs - snapshot.originMs) / 1000}
      canApply={worldFile !== undefined && worldFile.text !== worldFile.applied}
      canRunAgain={worldFile !== undefined && snapshot.canUndo}
      language={language}
      onEdit={(edit) => store.editWorld(edit)}
      onApply={() => store.applyWorld()}
      onRunAgain={() => store.runAgain()}
    />
  );
}
