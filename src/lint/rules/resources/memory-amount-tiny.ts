// Memory in thousandths of a byte, or in single bytes: `m` was meant as `Mi`. The API server takes it; no process starts in it.
import { compareQuantities } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { objectAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { mayHaveResources } from './shared/amounts.ts';

/** Less than this no container can have: the runtime itself takes more (runc refuses below 512 KiB; a pause image holds 1 MiB). */
const FEWEST = '1Mi';
const isZero = (written: string): boolean => /^0+(\.0+)?\D*$/.test(written);

export const memoryAmountTiny = containerRule({
  id: 'memory-amount-tiny',
  family: 'resources',
  severity: 'high',
  area: 'resources',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      resources:
        requests:
          cpu: 100m
          memory: 128m
        limits:
          cpu: 500m
          memory: 512m
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      resources:
        requests:
          cpu: 100m
          memory: 512
        limits:
          cpu: 500m
          memory: 512
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      resources:
        requests:
          cpu: 100m
          memory: 128Mi
        limits:
          cpu: 500m
          memory: 256Mi
`,
    ],
  },
  appliesTo: mayHaveResources,
  check({ document, spec, path, name }, report) {
    for (const list of ['requests', 'limits'] as const) {
      const amount = objectAt(spec, 'resources', list)['memory'];
      const written = typeof amount === 'number' ? String(amount) : amount;
      if (typeof written !== 'string') continue;
      // Undefined: no quantity at all, which the API server refuses.
      if (!((compareQuantities(written, FEWEST) ?? 0) < 0) || isZero(written)) continue;
      const at = [...path, 'resources', list, 'memory'];
      const meant = /^(\d+)m?$/.exec(written)?.[1];
      report({
        at,
        data: { container: name, field: list, amount: written },
        edits: meant === undefined ? undefined : setField(document, at, `${meant}Mi`),
      });
    }
  },
});
