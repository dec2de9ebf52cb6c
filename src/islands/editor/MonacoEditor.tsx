// The full editor in the page: one Monaco, made once and put away with the component; findings as marks, and their cards under their
// lines. The cards lie in a layer of their own over the room that the editor keeps for them, so that they are ordinary page content.
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Range } from '../../manifest/index.ts';
import { hoverParagraphs } from './finding-words.ts';
import styles from './MonacoEditor.module.css';
import type { CardSpace, YamlEditor, YamlEditorEvents } from './monaco/yaml-editor.ts';
import type { FindingMarker, FindingZone } from './view-model.ts';

type YamlEditorModule = typeof import('./monaco/yaml-editor.ts');

export interface MonacoEditorProps {
  readonly module: YamlEditorModule;
  readonly files: readonly { readonly name: string; readonly text: string; readonly readOnly?: boolean }[];
  readonly active: string;
  readonly markers: readonly FindingMarker[];
  readonly zones: readonly FindingZone[];
  readonly renderZone: (zone: FindingZone) => ReactNode;
  readonly litLines: readonly number[];
  /** Where the plain editor was when this one took over. */
  readonly start: { readonly selection: Range; readonly scrollTop: number; readonly focus: boolean };
  readonly caret: { readonly range: Range; readonly nonce: number } | null;
  readonly onChange: (file: string, text: string) => void;
  readonly onCaret: (file: string, offset: number) => void;
  readonly onApply: () => void;
  readonly onMark: (line: number) => void;
  readonly onStep: (direction: 'next' | 'previous', fromLine: number) => void;
  /** Mends what can be mended on a line. */
  readonly onFix: (line: number) => void;
  readonly describedBy: string;
  readonly language: Language;
}

/** Cards come and go when typing rests for so long: none jumps into a line that is being written. Milliseconds. */
const REST_MS = 350;

/** Room above and below a card, px. */
const CARD_MARGIN = 8;

export function MonacoEditor(props: MonacoEditorProps) {
  const { module, files, active, markers, zones, renderZone, litLines, caret, describedBy, language } = props;
  const container = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLElement>(null);
  const editor = useRef<YamlEditor | null>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const tops = useRef(new Map<string, number>());
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const { shown, freeze } = useRestingZones(zones, active);

  const placeCard = useCallback((key: string) => {
    const card = cards.current.get(key);
    const top = tops.current.get(key);
    if (card === undefined) return;
    card.style.visibility = top === undefined ? 'hidden' : 'visible';
    if (top !== undefined) card.style.transform = `translateY(${top}px)`;
  }, []);

  // Made once; everything that changes reaches it through `latest`.
  useLayoutEffect(() => {
    const host = container.current;
    if (host === null) return;
    const events: YamlEditorEvents = {
      onText(file, text) {
        freeze();
        latest.current.onChange(file, text);
      },
      onCaret: (file, offset) => latest.current.onCaret(file, offset),
      onLeave: () => layer.current?.focus(),
      onApply: () => latest.current.onApply(),
      onMark: (line) => latest.current.onMark(line),
      onStep: (direction, line) => latest.current.onStep(direction, line),
      onFix: (line) => latest.current.onFix(line),
      onCardTop(key, top) {
        if (top === null) tops.current.delete(key);
        else tops.current.set(key, top);
        placeCard(key);
      },
      onLayout(contentLeft, contentWidth) {
        layer.current?.style.setProperty('--content-left', `${contentLeft}px`);
        layer.current?.style.setProperty('--content-width', `${contentWidth}px`);
      },
    };
    const { language: words } = latest.current;
    const made = new module.YamlEditor(host, {
      events,
      describedBy: latest.current.describedBy,
      classes: {
        error: styles['error'] ?? '',
        warning: styles['warning'] ?? '',
        markError: styles['markError'] ?? '',
        markWarning: styles['markWarning'] ?? '',
        lit: styles['lit'] ?? '',
        litNumber: styles['litNumber'] ?? '',
      },
      words: {
        label: (file) => t(words, 'editor.textLabel', { file }),
        leave: t(words, 'editor.leave'),
        apply: t(words, 'editor.apply'),
        next: t(words, 'editor.nextFinding'),
        previous: t(words, 'editor.previousFinding'),
        hover: ({ finding }) => hoverParagraphs(words, finding),
        fix: t(words, 'editor.fixHere'),
      },
    });
    editor.current = made;
    made.setFiles(latest.current.files, latest.current.active);
    made.takeOver(latest.current.start.selection, latest.current.start.scrollTop);
    if (latest.current.start.focus) made.focus();
    const [placed, heights] = [cards.current, tops.current];
    return () => {
      editor.current = null;
      made.dispose();
      placed.clear();
      heights.clear();
    };
  }, [module, placeCard, freeze]);

  useLayoutEffect(() => editor.current?.setFiles(files, active), [files, active]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file clears the marks.
  useLayoutEffect(() => editor.current?.setMarkers(markers), [markers, active]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file clears the lit lines.
  useLayoutEffect(() => editor.current?.setLitLines(litLines), [litLines, active]);

  const present = useMemo(() => new Set(markers.map(({ key }) => key)), [markers]);

  const keepRoom = useCallback(() => {
    const spaces: CardSpace[] = [];
    for (const { key, afterLine } of latestZones.current) {
      const card = cards.current.get(key);
      if (card !== undefined) spaces.push({ key, afterLine, height: card.offsetHeight + 2 * CARD_MARGIN });
    }
    editor.current?.setCards(spaces);
  }, []);
  const latestZones = useRef(shown);
  const lineOf = useRef(new Map<string, number>());
  // After every render: what a card holds decides its height.
  useLayoutEffect(() => {
    latestZones.current = shown;
    lineOf.current = new Map(shown.map(({ key, afterLine }) => [key, afterLine]));
    keepRoom();
    for (const { key } of shown) placeCard(key);
  });
  const sizes = useMemo(
    () => (typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => keepRoom())),
    [keepRoom],
  );
  useEffect(() => () => sizes?.disconnect(), [sizes]);

  const handled = useRef<number | null>(null);
  useEffect(() => {
    if (caret === null || handled.current === caret.nonce) return;
    handled.current = caret.nonce;
    editor.current?.reveal(caret.range, true);
  }, [caret]);

  // The wheel over a card scrolls the text below it. React's own wheel listener could not keep the page from scrolling too.
  useEffect(() => {
    const element = layer.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 22 : 1;
      editor.current?.scrollBy(event.deltaX * unit, event.deltaY * unit);
      event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  return (
    <div className={styles['editor']}>
      <div ref={container} className={styles['monaco']} data-testid="full-editor" />
      <section
        ref={layer}
        className={styles['cards']}
        tabIndex={-1}
        aria-label={t(language, 'editor.findings')}
        aria-describedby={describedBy}
      >
        {shown.map((zone) => (
          <ZoneBox
            key={zone.key}
            gone={zone.cards.every(({ marker }) => !present.has(marker.key))}
            register={(element) => {
              const onFocus = (): void => editor.current?.revealLine(lineOf.current.get(zone.key) ?? 1);
              element.addEventListener('focusin', onFocus);
              cards.current.set(zone.key, element);
              sizes?.observe(element);
              return () => {
                element.removeEventListener('focusin', onFocus);
                cards.current.delete(zone.key);
                sizes?.unobserve(element);
              };
            }}
          >
            {renderZone(zone)}
          </ZoneBox>
        ))}
      </section>
    </div>
  );
}

interface ZoneBoxProps {
  readonly gone: boolean;
  readonly register: (element: HTMLElement) => () => void;
  readonly children: ReactNode;
}

function ZoneBox({ gone, register, children }: ZoneBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once; its key never changes.
  useLayoutEffect(() => (box.current === null ? undefined : register(box.current)), []);
  return (
    <div ref={box} className={styles['zone']} data-gone={gone}>
      {children}
    </div>
  );
}

/**
 * The zones to show. While somebody types they stay the ones there were, with the newest contents and lines of those whose findings
 * still stand; a card whose finding is gone keeps its room, unseen. So the text below does not jump at every key.
 */
function useRestingZones(zones: readonly FindingZone[], file: string) {
  const latest = useRef(zones);
  useLayoutEffect(() => {
    latest.current = zones;
  });
  const [frozen, setFrozen] = useState<{ readonly file: string; readonly zones: readonly FindingZone[] } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const freeze = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFrozen(null), REST_MS);
    setFrozen((before) => (before?.file === file ? before : { file, zones: latest.current }));
  }, [file]);
  const latestFreeze = useRef(freeze);
  useLayoutEffect(() => {
    latestFreeze.current = freeze;
  });
  const stableFreeze = useCallback(() => latestFreeze.current(), []);
  const shown = useMemo(() => {
    if (frozen === null || frozen.file !== file) return zones;
    const newest = new Map(zones.map((zone) => [zone.key, zone]));
    return frozen.zones.map((zone) => newest.get(zone.key) ?? zone);
  }, [frozen, zones, file]);
  return { shown, freeze: stableFreeze };
}
