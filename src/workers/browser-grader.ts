// The grader on a real worker of this page.
import type { GradeReply } from './grade-protocol.ts';
import { createGrader, type Grader, type GraderOptions } from './grader.ts';

export function createBrowserGrader(options?: GraderOptions): Grader {
  return createGrader(
    {
      spawn(events) {
        const worker = new Worker(new URL('./grade.worker.ts', import.meta.url), { type: 'module' });
        worker.addEventListener('message', (event: MessageEvent<GradeReply>) => events.onReply(event.data));
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
