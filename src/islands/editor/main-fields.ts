// The fields of a Deployment that decide a release, as a form shows them. Pure: text in, rows out; `set-field.ts` writes them back.
import { type JsonValue, type ManifestDocument, type Path, parseManifests, valueAt } from '../../manifest/index.ts';
import type { FieldTarget, FieldValue } from './set-field.ts';

/** Longer texts get no form: it is read again at every key. */
export const FORM_LIMIT = 100_000;

export interface MainField {
  readonly key: string;
  /** The field's own name, in code face. */
  readonly name: string;
  /** Whose it is, where several containers have one. */
  readonly owner: string | null;
  readonly target: FieldTarget;
  readonly path: Path;
  /** `amount` is a number or a percentage. */
  readonly kind: 'count' | 'amount' | 'seconds' | 'text';
  /** As written, else the API server's default; null where there is neither or it is something else. */
  readonly value: string | number | null;
  /** The text says it. */
  readonly written: boolean;
  /** For the steppers; seconds or pods. */
  readonly step: number;
  readonly largest: number;
}

const ROLLING: Path = ['spec', 'strategy', 'rollingUpdate'];

type Shape = Pick<MainField, 'kind' | 'step' | 'largest'> & { readonly path: Path; readonly owner?: string };

const COMMON: readonly Shape[] = [{ path: ['spec', 'replicas'], kind: 'count', step: 1, largest: 100 }];
const ROLLING_ONLY: readonly Shape[] = [
  { path: [...ROLLING, 'maxSurge'], kind: 'amount', step: 1, largest: 100 },
  { path: [...ROLLING, 'maxUnavailable'], kind: 'amount', step: 1, largest: 100 },
];
const TIMES: readonly Shape[] = [
  { path: ['spec', 'minReadySeconds'], kind: 'seconds', step: 5, largest: 3600 },
  { path: ['spec', 'progressDeadlineSeconds'], kind: 'seconds', step: 30, largest: 7200 },
];

const scalar = (value: JsonValue | undefined): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

function fieldsOf(document: ManifestDocument, index: number): readonly MainField[] {
  const target: FieldTarget = { kind: 'Deployment', ...(document.name !== '' && { name: document.name }) };
  const recreate = valueAt(document.object, ['spec', 'strategy', 'type']) === 'Recreate';
  const containers = valueAt(document.object, ['spec', 'template', 'spec', 'containers']);
  const images: Shape[] = Array.isArray(containers)
    ? containers.map((_, at) => ({
        path: ['spec', 'template', 'spec', 'containers', at, 'image'],
        ...(containers.length > 1 && { owner: String(scalar(valueAt(containers, [at, 'name'])) ?? at + 1) }),
        kind: 'text',
        step: 0,
        largest: 0,
      }))
    : [];
  return [...images, ...COMMON, ...(recreate ? [] : ROLLING_ONLY), ...TIMES].map(
    ({ path, owner = null, kind, step, largest }) => {
      const written = valueAt(document.object, path);
      return {
        key: `${index} ${path.join('.')}`,
        name: String(path.at(-1)),
        owner,
        target,
        path,
        kind,
        value: scalar(written ?? valueAt(document.defaulted, path)),
        written: written !== undefined,
        step,
        largest,
      };
    },
  );
}

/** The main fields of every Deployment of a text, in its order. None while the text is no YAML. */
export function mainFields(text: string): readonly MainField[] {
  if (text.length > FORM_LIMIT) return [];
  return parseManifests(text).documents.flatMap((document, index) =>
    document.kind === 'Deployment' ? fieldsOf(document, index) : [],
  );
}

/** The value one step on. Percentages stay percentages, in steps of 5; nothing goes below 0 or above the largest. */
export function stepField(field: MainField, direction: 1 | -1): FieldValue {
  const percent = /^(\d+)%$/.exec(String(field.value ?? ''));
  if (percent) return `${clamp(Number(percent[1]) + 5 * direction, 100)}%`;
  const now = typeof field.value === 'number' ? field.value : 0;
  return clamp(now + field.step * direction, field.largest);
}

const clamp = (value: number, largest: number): number => Math.max(0, Math.min(value, largest));
