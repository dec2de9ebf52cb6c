// The two changes that the page offers, made in the text as a person would. One of them helps.
import type { Path } from '../../manifest/index.ts';
import { type FieldValue, setField } from '../editor/set-field.ts';

export const FIX_IDS = ['readiness-probe', 'max-unavailable'] as const;
export type FixId = (typeof FIX_IDS)[number];

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;
const FIELDS: Readonly<Record<FixId, readonly (readonly [Path, FieldValue])[]>> = {
  'readiness-probe': [
    [[...CONTAINER, 'readinessProbe', 'httpGet', 'path'], '/health'],
    [[...CONTAINER, 'readinessProbe', 'httpGet', 'port'], 8080],
    [[...CONTAINER, 'readinessProbe', 'periodSeconds'], 1],
  ],
  'max-unavailable': [[['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'], 0]],
};

/** The text with a fix in it: comments and layout stay. */
export const mend = (text: string, fix: FixId): string =>
  FIELDS[fix].reduce((mended, [path, value]) => setField(mended, { kind: 'Deployment' }, path, value), text);
