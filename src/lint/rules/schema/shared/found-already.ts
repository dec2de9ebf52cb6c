// src/manifest checks the objects of some kinds as the API server does. What it has said of an object is not said again.
import { formatPath, type Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';

export function isFoundAlready({ manifest }: LintDocument, id: string, at: Path): boolean {
  const path = formatPath(at);
  return manifest.findings.some((finding) => finding.id === id && finding.path === path);
}
