// Defaults of volume claims.
import { child, type Draft, ensure, setDefault, strings, text } from './draft.ts';

export function defaultClaimSpec(spec: Draft): void {
  setDefault(spec, 'volumeMode', 'Filesystem');
}

export function defaultPersistentVolumeClaim(claim: Draft): void {
  defaultClaimSpec(ensure(claim, 'spec'));
  claim['status'] = { phase: 'Pending' };
}

/** What only a claim that stands alone gets: one source of its data, and protection from deletion while it is used. */
export function storeClaim(claim: Draft): void {
  mirrorSource(ensure(claim, 'spec'));
  const metadata = ensure(claim, 'metadata');
  const protection = 'kubernetes.io/pvc-protection';
  const finalizers = strings(metadata, 'finalizers');
  if (!finalizers.includes(protection)) metadata['finalizers'] = [...finalizers, protection];
}

/** Group and kind of what the older of the two fields may name: a claim or a snapshot. */
const OLD_SOURCES = new Set(['/PersistentVolumeClaim', 'snapshot.storage.k8s.io/VolumeSnapshot']);

/**
 * The two fields for the source of the data mirror each other; only the newer one may name anything but a claim and a snapshot: in the
 * older one alone such a source is dropped without a word (pkg/api/persistentvolumeclaim).
 */
function mirrorSource(spec: Draft): void {
  // A source in another namespace belongs to a feature that is off by default.
  if (text(child(spec, 'dataSourceRef'), 'namespace') !== '') delete spec['dataSourceRef'];
  const written = child(spec, 'dataSource');
  if (
    written &&
    !child(spec, 'dataSourceRef') &&
    !OLD_SOURCES.has(`${text(written, 'apiGroup')}/${text(written, 'kind')}`)
  )
    delete spec['dataSource'];
  const [source, reference] = [child(spec, 'dataSource'), child(spec, 'dataSourceRef')];
  if (source && !reference) spec['dataSourceRef'] = { ...source };
  if (reference && !source) spec['dataSource'] = withoutNamespace(reference);
}

function withoutNamespace({ apiGroup, kind, name }: Draft): Draft {
  return { ...(apiGroup === undefined ? {} : { apiGroup }), kind: kind ?? '', name: name ?? '' };
}
