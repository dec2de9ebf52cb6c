// Is this a kind that an API server serves? Findings about `apiVersion` and `kind` themselves.
import type { Finding, Range, TextEdit } from '../finding.ts';
import type { Node } from '../yaml/nodes.ts';
import { nearestName } from './nearest.ts';
import { apiVersionsOf, isServed, mustBeServed, nearestKind, servedKinds } from './served-kinds.ts';

export interface TypeField {
  readonly text: string;
  /** Undefined when the manifest does not say it. */
  readonly node: Node | undefined;
}

const finding = (
  id: string,
  range: Range,
  path: string,
  data: Finding['data'],
  edits?: readonly TextEdit[],
): Finding => ({
  id,
  severity: 'error',
  range,
  path,
  data,
  ...(edits ? { fix: { edits } } : {}),
});

/** At most one finding: what is wrong with the type of an object. `place` is where to show what is missing. */
export function checkObjectType(apiVersion: TypeField, kind: TypeField, place: Range): Finding[] {
  const findings: Finding[] = [];
  if (apiVersion.text === '') {
    const versions = apiVersionsOf(kind.text);
    const range = apiVersion.node?.range ?? place;
    findings.push(finding('missing-api-version', range, 'apiVersion', { example: versions[0] ?? 'v1' }));
  }
  if (kind.text === '') {
    const example = servedKinds(apiVersion.text)[0] ?? 'Deployment';
    findings.push(finding('missing-kind', kind.node?.range ?? place, 'kind', { example }));
  }
  if (findings.length > 0 || isServed(apiVersion.text, kind.text)) return findings;
  return mustBeServed(apiVersion.text, kind.text) ? [checkOwnType(apiVersion, kind, place)] : [];
}

function checkOwnType(apiVersion: TypeField, kind: TypeField, place: Range): Finding {
  const data = { apiVersion: apiVersion.text, kind: kind.text };
  const [suggestion] = apiVersionsOf(kind.text);
  const versionRange = apiVersion.node?.range ?? place;
  if (suggestion !== undefined)
    return finding('wrong-api-version', versionRange, 'apiVersion', { ...data, suggestion }, [
      { range: versionRange, text: suggestion },
    ]);
  const kindRange = kind.node?.range ?? place;
  const near = nearestName(kind.text, servedKinds(apiVersion.text)) ?? nearestKind(kind.text);
  if (near === undefined) return finding('unknown-kind', kindRange, 'kind', data);
  return finding('misspelt-kind', kindRange, 'kind', { ...data, suggestion: near }, [{ range: kindRange, text: near }]);
}
