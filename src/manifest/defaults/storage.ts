// Defaults of volume claims.
import { child, type Draft, ensure, setDefault, strings, text } from './draft.ts';

export function defaultClaimSpec(spec: Draft): void {
  setDefault(spec, 'volumeMode', 'Filesystem');
}

export function defaultPersistentVolumeClaim(claim: Draft): void {
  const spec = ensure(claim, 'spec');
  defaultClaimSpec(spec);
  // The two fields for the source of the data mirror each other; only the newer one may name a namespace.
  const [source, reference] = [child(spec, 'dataSource'), child(spec, 'dataSourceRef')];
  if (source && !reference) spec['dataSourceRef'] = { ...source };
  if (reference && !source && text(reference, 'namespace') === '') spec['dataSource'] = { ...reference };
  claim['status'] = { phase: 'Pending' };
}

/** A claim that stands alone is protected from deletion while it is used. */
export function protectClaim(claim: Draft): void {
  const metadata = ensure(claim, 'metadata');
  const protection = 'kubernetes.io/pvc-protection';
  const finalizers = strings(metadata, 'finalizers');
  if (!finalizers.includes(protection)) metadata['finalizers'] = [...finalizers, protection];
}
