// The checker on a real worker of this page.
import type { CheckReply } from './check-protocol.ts';
import { type Checker, type CheckerOptions, createChecker } from './checker.ts';

export function createBrowserChecker(options?: CheckerOptions): Checker {
  return createChecker(
    {
      spawn(events) {
        const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
        worker.addEventListener('message', (event: MessageEvent<CheckReply>) => events.onReply(event.data));
        worker.addEventListener('error', () => events.onError());
        return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
      },
      after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    options,
  );
}
