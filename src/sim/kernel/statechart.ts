// The only file that knows xstate. Machines are stepped by its pure `transition`; their delays become data for our own queue,
// so that time is ours alone: to the millisecond, saved, forked and replayed like everything else.
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';

/** The vocabulary and the shape of a machine; machines take it from here. */
export { setup } from 'xstate';

/** What a machine asks its host to do after a step: an action of its own by name, or a delayed event to be set or called off. */
export type StatechartCommand =
  | { readonly type: 'action'; readonly name: string; readonly params: unknown }
  | {
      readonly type: 'schedule';
      readonly id: string;
      readonly delayMs: number;
      readonly event: { readonly type: string };
    }
  | { readonly type: 'cancel'; readonly id: string };

/** Where a machine is: plain data, safe in a checkpoint. */
export interface StatechartState {
  readonly value: string;
  readonly context: object;
  /** How often it went from one state to another, as `from>to`: a live drawing counts with it. */
  readonly passages: Readonly<Record<string, number>>;
}

export interface StatechartStep {
  readonly state: StatechartState;
  readonly commands: readonly StatechartCommand[];
}

interface ExecutableAction {
  readonly type: string;
  readonly params: unknown;
}

// The shapes of `xstate.raise` and `xstate.cancel` are xstate's own (5.33): the reason why this is one file.
function toCommand({ type, params }: ExecutableAction): StatechartCommand {
  if (type === 'xstate.raise') {
    const { id, delay, event } = params as { id?: string; delay?: number; event: { type: string } };
    return { type: 'schedule', id: id ?? event.type, delayMs: Math.round(delay ?? 0), event };
  }
  if (type === 'xstate.cancel') return { type: 'cancel', id: (params as { sendId: string }).sendId };
  return { type: 'action', name: type, params };
}

const NOWHERE: StatechartState['passages'] = {};

function toState(snapshot: AnyMachineSnapshot, before: StatechartState | null): StatechartState {
  const { value: from, context } = snapshot as { value: unknown; context: object };
  const value = typeof from === 'string' ? from : JSON.stringify(from);
  const passages = before?.passages ?? NOWHERE;
  if (before === null || before.value === value) return { value, context, passages };
  const way = `${before.value}>${value}`;
  return { value, context, passages: { ...passages, [way]: (passages[way] ?? 0) + 1 } };
}

/** A way of a machine: from a state (null: from every state) to another, when the guard says yes (null: always). */
export interface StatechartWay {
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly guard: string | null;
}

/** The shape of a machine, for whoever draws it: its states, and its ways in the order in which they are tried. */
export interface StatechartShape {
  readonly id: string;
  readonly initial: string;
  readonly states: readonly string[];
  readonly ways: readonly StatechartWay[];
}

/** Reads the shape from the machine itself, so that a drawing cannot differ from what runs. One level of states. */
export function shapeOf(machine: AnyStateMachine): StatechartShape {
  const root = machine.root;
  const ways = [root, ...Object.values(root.states)].flatMap((node) =>
    [...node.transitions.values()].flat().flatMap(({ target, eventType, guard }) =>
      (target ?? []).map(
        ({ key }): StatechartWay => ({
          from: node === root ? null : node.key,
          to: key,
          event: eventType,
          guard: typeof guard === 'string' ? guard : null,
        }),
      ),
    ),
  );
  const initial = root.initial.target[0]?.key ?? '';
  return { id: machine.id, initial, states: Object.keys(root.states), ways };
}

const fromStateValue = (value: string) => (value.startsWith('{') ? JSON.parse(value) : value);

/** Enters a machine's first state. */
export function startStatechart(machine: AnyStateMachine, input?: unknown): StatechartStep {
  const [snapshot, actions] = initialTransition(machine, input);
  return { state: toState(snapshot, null), commands: actions.map(toCommand) };
}

/** Sends one event to a machine that is in `state`. An event that the state does not know changes nothing. */
export function stepStatechart(
  machine: AnyStateMachine,
  state: StatechartState,
  event: { readonly type: string },
): StatechartStep {
  const snapshot = machine.resolveState({ value: fromStateValue(state.value), context: state.context });
  const [next, actions] = transition(machine, snapshot, event);
  return { state: toState(next, state), commands: actions.map(toCommand) };
}
