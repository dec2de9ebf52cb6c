// The editor of the workbench: files with their findings, the moments at which these did harm, and where cluster and file differ.
import { useCallback } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { isFailure } from '../decisions/view-model.ts';
import { EditorPane } from '../editor/EditorPane.tsx';
import type { ShownFinding } from '../editor/shown-finding.ts';
import type { FixFiles } from '../editor/use-findings.ts';
import type { ImageDrift } from './image-drift.ts';
import { decisionsAbout } from './log-window.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorkbenchStore } from './store.ts';
import type { ManifestLinks } from './use-manifest-links.ts';
import styles from './Workbench.module.css';

export interface WorkbenchEditorProps {
  readonly store: WorkbenchStore;
  readonly snapshot: Snapshot;
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  readonly fixFiles: FixFiles;
  readonly links: ManifestLinks;
  readonly drift: ImageDrift | null;
  readonly compact: boolean;
  readonly language: Language;
}

export function WorkbenchEditor(props: WorkbenchEditorProps) {
  const { store, snapshot, findings, fixFiles, links, drift, compact, language } = props;
  const { files } = snapshot;
  /** The first decision by which what a finding says did harm. */
  const harmOf = useCallback(
    ({ object, path }: ShownFinding) => {
      if (!object || path === undefined) return null;
      const entries = new Set(decisionsAbout(snapshot.decisions, { object, path }));
      return snapshot.decisions.find(({ entry, decision }) => entries.has(entry) && isFailure(decision)) ?? null;
    },
    [snapshot.decisions],
  );
  const momentOf = useCallback(
    (finding: ShownFinding) => {
      const harm = harmOf(finding);
      return harm && harm.decision.atMs - snapshot.originMs;
    },
    [harmOf, snapshot.originMs],
  );
  const editorPane = (
    <EditorPane
      files={files}
      active={snapshot.activeFile}
      onActivate={(name) => store.activateFile(name)}
      onChange={(name, text) => store.setText(name, text)}
      onAddFile={(name, text) => store.addFile(name, text)}
      onRemoveFile={(name) => store.removeFile(name)}
      findings={findings}
      fixFiles={fixFiles}
      highlights={links.highlights}
      caretRequest={links.caretRequest}
      onCaret={links.onCaret}
      momentOf={momentOf}
      onShowMoment={(ms) => store.seek(snapshot.originMs + ms)}
      onApply={() => store.applyFiles()}
      canApply={snapshot.canApply}
      language={language}
      compact={compact}
    />
  );
  return (
    <>
      {editorPane}
      {drift ? (
        <p className={styles['drift']}>
          {t(language, 'workbench.drift', { ...drift })}
          <button type="button" className="link-button" onClick={() => store.setText(drift.file, drift.mended)}>
            {t(language, 'workbench.driftWrite')}
          </button>
        </p>
      ) : null}
    </>
  );
}
