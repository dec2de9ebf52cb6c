// The worker that checks files. It holds no state: the page ends it when it takes too long and starts another. The linter is loaded by the
// first job that needs it, so that a page which only wants to know whether a manifest can be read does not wait for it.
import type { CheckReply, CheckRequest } from './check-protocol.ts';
import { checkText } from './check-text.ts';

const reply = (message: CheckReply): void => self.postMessage(message);

async function answer(request: CheckRequest): Promise<void> {
  const { run } = request;
  if (request.type === 'check') {
    reply({ type: 'checked', run, findings: checkText(request.text) });
    return;
  }
  const linter = await import('./lint-files.ts').catch(() => null);
  if (linter === null) {
    reply({ type: 'failed', run });
    return;
  }
  reply({ type: 'began', run });
  if (request.type === 'fix') {
    reply({ type: 'fixed', run, files: linter.fixFiles(request.files) });
    return;
  }
  const start = performance.now();
  const report = linter.lintFiles(request.files);
  reply({ type: 'linted', run, report, tookMs: performance.now() - start });
}

self.addEventListener('message', (event: MessageEvent<CheckRequest>) => {
  // What a job throws reaches the page as an error of the worker.
  answer(event.data).catch((error: unknown) => reportError(error));
});

reply({ type: 'ready' });
