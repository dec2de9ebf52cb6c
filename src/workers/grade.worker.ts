// The worker that grades. It holds no state: the page ends it to cancel, or when it says nothing for too long.
import { gradeAttempt } from '../grading/index.ts';
import type { GradeReply, GradeRequest } from './grade-protocol.ts';

const reply = (message: GradeReply): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<GradeRequest>) => {
  const { run, lab, files } = event.data;
  const verdict = gradeAttempt(lab, files, {
    onProgress: (progress) => reply({ type: 'progress', run, progress }),
  });
  if (verdict) reply({ type: 'graded', run, verdict });
});

reply({ type: 'ready' });
