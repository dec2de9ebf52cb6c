// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { memoryAmountTiny } from './memory-amount-tiny.ts';
import { noCpuLimit } from './no-cpu-limit.ts';
import { noCpuRequest } from './no-cpu-request.ts';
import { noMemoryLimit } from './no-memory-limit.ts';
import { noMemoryRequest } from './no-memory-request.ts';
import { requestLeftToLimit } from './request-left-to-limit.ts';

export const resourcesRules = [
  noMemoryLimit,
  noMemoryRequest,
  noCpuRequest,
  noCpuLimit,
  memoryAmountTiny,
  requestLeftToLimit,
] as const satisfies readonly Rule[];
