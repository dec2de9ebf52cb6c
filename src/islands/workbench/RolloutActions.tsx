// What a person does most with a Rollout as it stands, as buttons; all verbs, with their commands in full, are in the menu beside them.
import type { ReactNode } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { RolloutView, WorldInput } from '../../sim/index.ts';
import { commandOf } from './commands.ts';

export interface RolloutActionsProps {
  readonly rollout: RolloutView;
  readonly language: Language;
  onAct(input: WorldInput): void;
  /** The button that deploys the next version, where nothing is more urgent. */
  readonly deploy: ReactNode;
}

type Verb = 'promote' | 'abort' | 'retry' | 'undo';

export function RolloutActions({ rollout, language, onAct, deploy }: RolloutActionsProps) {
  const { name } = rollout;
  const inputs: Readonly<Record<Verb, WorldInput>> = {
    promote: { type: 'promoteRollout', rollout: name, full: false },
    abort: { type: 'abortRollout', rollout: name },
    retry: { type: 'retryRollout', rollout: name },
    undo: { type: 'undoRollout', rollout: name, toRevision: null },
  };
  const button = (verb: Verb, primary: boolean) => {
    const command = commandOf(inputs[verb]) ?? '';
    return (
      <button
        key={verb}
        type="button"
        className={primary ? 'button primary' : 'button'}
        title={command}
        data-verb={verb}
        onClick={() => onAct(inputs[verb])}
      >
        {t(language, `workbench.verb.${verb}`)}
      </button>
    );
  };
  if (rollout.aborted) return [button('undo', false), button('retry', true)];
  if (rollout.updating)
    return [button('abort', false), ...(rollout.waitsForPromotion ? [button('promote', true)] : [])];
  return (
    <>
      {rollout.history.length > 0 ? button('undo', false) : null}
      {deploy}
    </>
  );
}

/** Whether an update goes on or was broken off: then the next version is not what a person thinks of. */
export const isBusy = (rollout: RolloutView): boolean => rollout.updating;
