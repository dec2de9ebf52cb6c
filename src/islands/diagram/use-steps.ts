// Which step is shown: from the address, the keys and the controls; the address follows, so that a link leads to the same step.
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { stepAfterKey } from './view-model.ts';

const OWN_ARROWS = 'input, textarea, select, [contenteditable], [role="menu"]';

export function useSteps(ids: readonly string[], full: RefObject<boolean>): readonly [number, (step: number) => void] {
  const [step, setStep] = useState(0);
  const go = useCallback(
    (next: number) => {
      setStep(next);
      history.replaceState(history.state, '', `#${ids[next] ?? ''}`);
    },
    [ids],
  );
  useEffect(() => {
    const fromAddress = () => {
      const at = ids.indexOf(decodeURIComponent(location.hash.slice(1)));
      if (at >= 0) setStep(at);
    };
    fromAddress();
    addEventListener('hashchange', fromAddress);
    return () => removeEventListener('hashchange', fromAddress);
  }, [ids]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest(OWN_ARROWS)) return;
      // A button keeps its space bar.
      if (event.key === ' ' && target instanceof Element && target.closest('button, a')) return;
      const next = stepAfterKey(event.key, step, ids.length, full.current);
      if (next === null) return;
      event.preventDefault();
      go(next);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [step, ids, full, go]);
  return [step, go];
}
