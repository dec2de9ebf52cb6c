// The worker that checks manifests. It holds no state: the page ends it when it takes too long and starts another.
import type { CheckReply, CheckRequest } from './check-protocol.ts';
import { checkText } from './check-text.ts';

const reply = (message: CheckReply): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<CheckRequest>) => {
  const { run, text } = event.data;
  reply({ type: 'checked', run, findings: checkText(text) });
});

reply({ type: 'ready' });
