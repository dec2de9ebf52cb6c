// Where a command has set another image than the file that was applied says: the file is left as it was, and the page says so. Pure.
import { parseManifests } from '../../manifest/index.ts';
import type { WorkloadView } from '../../sim/index.ts';
import { getField, setField } from '../editor/set-field.ts';
import type { EditorFile } from './snapshot.ts';
import { kindOf } from './workloads.ts';

export interface ImageDrift {
  readonly file: string;
  /** What the file says, and what the cluster runs. */
  readonly written: string;
  readonly image: string;
  /** The text of the file with the cluster's image. */
  readonly mended: string;
}

/** Null when file and cluster agree, or when the text has been edited since it was applied. */
export function imageDrift(files: readonly EditorFile[], workload: WorkloadView | null): ImageDrift | null {
  if (!workload) return null;
  const target = { kind: kindOf(workload), name: workload.name };
  for (const { name, text, applied } of files) {
    if (text !== applied || !text.includes(workload.name)) continue;
    if (!parseManifests(text).documents.some((one) => one.kind === target.kind && one.name === target.name)) continue;
    for (let at = 0; at < workload.containers.length; at++) {
      const path = ['spec', 'template', 'spec', 'containers', at, 'image'];
      const container = getField(text, target, [...path.slice(0, -1), 'name']);
      const live = workload.containers.find((one) => one.name === container)?.image;
      const written = getField(text, target, path);
      if (live === undefined || typeof written !== 'string' || written === live) continue;
      return { file: name, written, image: live, mended: setField(text, target, path, live) };
    }
  }
  return null;
}
