// What a key does to the store.
import type { KeyAction } from './keyboard.ts';
import type { WorkbenchStore } from './store.ts';

export function doKey(store: WorkbenchStore, action: KeyAction): void {
  if (action.type === 'togglePlay') store.togglePlay();
  else if (action.type === 'toStart') store.toStart();
  else if (action.type === 'toLive') store.toLive();
  else if (action.type === 'fork') store.fork();
  else if (action.type === 'undo') store.undoLast();
  else if (action.type === 'decision') store.stepDecision(action.direction);
  else if (action.type === 'tick') store.tick(action.direction);
  else if (action.type === 'speed') store.setSpeed(action.speed);
}
