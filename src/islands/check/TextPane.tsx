// The text that is checked: the editor with marks alone, and a line below that says whether it can be read, or what was just done.
import { type RefObject, useMemo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { LineCounter } from '../../manifest/index.ts';
import type { LintReport } from '../../workers/index.ts';
import { type CaretRequest, EditorPane } from '../editor/EditorPane.tsx';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './Check.module.css';
import { EMPTY_DRAFT } from './draft.ts';
import { exampleDraft } from './examples/index.ts';
import { OpenMenu } from './OpenMenu.tsx';
import type { UseDraft } from './use-draft.ts';
import type { Edits } from './use-edits.ts';

export interface TextPaneProps {
  readonly draft: UseDraft;
  readonly edits: Edits;
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  readonly report: LintReport | null;
  readonly tookMs: number | null;
  readonly caret: CaretRequest | null;
  onOpenFinding(file: string, finding: ShownFinding): void;
  /** The line that says what was done. */
  readonly said: RefObject<HTMLParagraphElement | null>;
  readonly compact: boolean;
  readonly language: Language;
}

export function TextPane(props: TextPaneProps) {
  const { draft, edits, findings, report, tookMs, caret, onOpenFinding, said, compact, language } = props;
  const { files, active, example } = draft.draft;
  const { change } = draft;
  const editorFiles = useMemo(() => files.map((file) => ({ ...file, applied: file.text })), [files]);
  const lines = useMemo(() => {
    const text = files.find(({ name }) => name === active)?.text ?? '';
    return new LineCounter(text).lineCount - (text.endsWith('\n') ? 1 : 0);
  }, [files, active]);
  return (
    <div className={styles['text']}>
      <EditorPane
        files={editorFiles}
        active={active}
        onActivate={(name) => change((before) => ({ ...before, active: name }))}
        onChange={edits.edit}
        onAddFile={edits.add}
        onRemoveFile={edits.remove}
        findings={findings}
        caretRequest={caret}
        onApply={() => {}}
        canApply={false}
        language={language}
        compact={compact}
        onOpenFinding={onOpenFinding}
        onMend={edits.quickFix}
        headStart={
          <OpenMenu
            example={example}
            onFiles={edits.take}
            onExample={(id) => edits.replace(exampleDraft(id, language))}
            onClear={() => edits.replace(EMPTY_DRAFT)}
            language={language}
          />
        }
        headEnd={
          <span className={styles['took']} data-testid="took">
            {tookMs === null
              ? t(language, 'check.lines', { lines })
              : t(language, 'check.took', { lines, ms: shortMs(tookMs) })}
          </span>
        }
      />
      <Foot said={edits.said} place={said} example={example} report={report} language={language} />
    </div>
  );
}

const shortMs = (ms: number): number => (ms < 10 ? Math.max(0.1, Math.round(ms * 10) / 10) : Math.round(ms));

interface FootProps {
  readonly said: Edits['said'];
  readonly place: TextPaneProps['said'];
  readonly example: string | null;
  readonly report: LintReport | null;
  readonly language: Language;
}

function Foot({ said, place, example, report, language }: FootProps) {
  const unreadable =
    report?.grade.areas
      .flatMap((area) => area.rules)
      .some(({ ruleId, outcome }) => ruleId === 'can-be-read' && outcome === 'failed') ?? false;
  const objects = report?.files.reduce((sum, file) => sum + file.objects, 0) ?? 0;
  const state = () => {
    if (said !== null) return said.text;
    if (example !== null && example !== 'hardened-service') return t(language, 'check.exampleNote');
    if (report === null) return t(language, 'check.checking');
    const nothing = objects === 0 && !unreadable;
    const key = nothing ? 'check.nothing' : unreadable ? 'check.cannotRead' : 'check.objects';
    return (
      <>
        <Icon name={unreadable ? 'cross' : nothing ? 'open' : 'check'} size={14} />
        {t(language, key, { count: objects })}
      </>
    );
  };
  return (
    <p
      ref={place}
      className={styles['foot']}
      role="status"
      tabIndex={-1}
      data-testid="said"
      data-fail={unreadable && said === null}
    >
      {state()}
      {said?.undo === undefined ? null : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            said.undo?.();
            // The button goes: what is said instead of it has the focus.
            place.current?.focus();
          }}
        >
          <Icon name="undo" size={14} /> {t(language, 'editor.undoFix')}
        </button>
      )}
    </p>
  );
}
