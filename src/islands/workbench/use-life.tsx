// What was picked on the stage, a request or a pod, and the pane that tells its life. Belongs to one run: another run clears it.
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import { failedRequests, isFailure, podLife, type RequestTrace, requestLife } from '../../sim/index.ts';
import { PodLifePane, RequestLifePane } from '../stage/LifePane.tsx';
import { entriesUntil } from './entries-until.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorkbenchStore } from './store.ts';

/** Failed requests that stage and list know of. */
const MOST_FAILURES = 200;

type Picked = {
  readonly log: Snapshot['log'];
} & ({ readonly kind: 'request'; readonly trace: RequestTrace } | { readonly kind: 'pod'; readonly name: string });

export interface Life {
  /** Failed requests since the start as shown, oldest first, up to the moment that is shown. */
  readonly failures: readonly RequestTrace[];
  /** How many have failed since then, told one by one or not. */
  readonly failed: number;
  readonly request: number | null;
  readonly pane: ReactNode;
  pickRequest(trace: RequestTrace): void;
  pickPod(name: string | null): void;
}

/** `conditions`: the pane tells why a pod receives nothing too, where no row beside the stage does. */
export function useLife(store: WorkbenchStore, snapshot: Snapshot, language: Language, conditions: boolean): Life {
  const { log, nowMs, originMs, view, timeline } = snapshot;
  const [chosen, setPicked] = useState<Picked | null>(null);
  const picked = chosen?.log === log ? chosen : null;
  /** Where focus was: it goes back there when the pane closes. */
  const opener = useRef<Element | null>(null);
  const entries = entriesUntil(log, view.atMs);
  const told = useMemo(
    () => failedRequests(log.slice(0, entries), Number.POSITIVE_INFINITY, MOST_FAILURES),
    [log, entries],
  );
  const { traffic } = view;
  // The log tells of a failure at the next event: the view knows the very latest before.
  const failures = useMemo(() => {
    const known = new Set(told.map(({ request }) => request));
    const latest = (traffic?.recent ?? []).filter(
      ({ outcome, endsAtMs, request }) => isFailure(outcome) && endsAtMs <= view.atMs && !known.has(request),
    );
    return [...told, ...latest]
      .filter(({ arrivedAtMs }) => arrivedAtMs >= originMs)
      .sort((a, b) => a.endsAtMs - b.endsAtMs || a.request - b.request);
  }, [told, traffic, view, originMs]);
  const before = useMemo(
    () => timeline.failures.reduce((sum, { atMs, value }) => (atMs <= originMs ? sum + value : sum), 0),
    [timeline, originMs],
  );
  const trace = picked?.kind === 'request' ? picked.trace : null;
  // One look back for every request that is picked: the world is computed again up to there.
  const podThen = useMemo(
    () => (trace?.pod ? (store.viewAt(trace.arrivedAtMs).pods.find(({ name }) => name === trace.pod) ?? null) : null),
    [store, trace],
  );
  const pickRequest = useCallback(
    (next: RequestTrace) => {
      opener.current = document.activeElement;
      setPicked({ log, kind: 'request', trace: next });
    },
    [log],
  );
  const pickPod = useCallback(
    (name: string | null) => {
      store.selectPod(name);
      opener.current = document.activeElement;
      setPicked(name === null ? null : { log, kind: 'pod', name });
    },
    [store, log],
  );
  const close = () => {
    setPicked(null);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  const seek = (atMs: number) => store.seek(atMs);
  const pane =
    picked === null ? null : picked.kind === 'request' ? (
      <RequestLifePane
        key={picked.trace.request}
        life={requestLife(log, picked.trace, nowMs)}
        pod={podThen}
        originMs={originMs}
        nowMs={nowMs}
        language={language}
        onClose={close}
        onSeek={seek}
        onSelectPod={pickPod}
      />
    ) : (
      <PodLifePane
        key={picked.name}
        life={podLife(log, picked.name, nowMs)}
        pod={view.pods.find(({ name }) => name === picked.name) ?? null}
        originMs={originMs}
        language={language}
        conditions={conditions}
        onClose={close}
        onSeek={seek}
      />
    );
  return {
    failures,
    failed: (traffic?.failed ?? 0) - before,
    request: trace?.request ?? null,
    pane,
    pickRequest,
    pickPod,
  };
}
