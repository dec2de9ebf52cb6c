// About which pod the row under the stage says why it gets no traffic, and whether that row is open.
import { useState } from 'react';
import type { PodView } from '../../sim/index.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorkbenchStore } from './store.ts';

export interface WhyNot {
  /** The selected pod, else the first that gets nothing and should. */
  readonly pod: PodView | null;
  readonly open: boolean;
  setOpen(open: boolean): void;
  /** Opens the row for an object, where it is a pod that is there. */
  ask(name: string): void;
}

export function useWhyNot(store: WorkbenchStore, { view, selectedPod }: Snapshot): WhyNot {
  const [open, setOpen] = useState(false);
  const pod =
    view.pods.find(({ name }) => name === selectedPod) ??
    view.pods.find(({ share, terminating }) => share === 0 && !terminating) ??
    null;
  const ask = (name: string): void => {
    if (view.pods.some((known) => known.name === name)) store.selectPod(name);
    setOpen(true);
  };
  return { pod, open, setOpen, ask };
}
