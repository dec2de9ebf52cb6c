// Getting the image of a container onto the node: policies, back-off and the words for what goes wrong.
// Source: pkg/kubelet/images/image_manager.go.
import type { Container } from '../../../manifest/index.ts';
import { nextBackOff } from './back-off.ts';
import { goDuration } from './clock.ts';
import { pullBackOff } from './explain.ts';
import type { KubeletHost } from './host.ts';
import { imageOf, imageReference } from './runtime-script.ts';
import type { PodWorker, StartFailure } from './state.ts';

const policyOf = (container: Container): 'Always' | 'IfNotPresent' | 'Never' =>
  container.imagePullPolicy ?? (imageReference(container.image ?? '').endsWith(':latest') ? 'Always' : 'IfNotPresent');

/** What is wrong with the name of an image, in the words of the reference parser; null: nothing. */
function invalidName(image: string): string | null {
  if (image.toLowerCase() !== image) {
    const slash = image.indexOf('/');
    const domain = slash < 0 ? '' : image.slice(0, slash);
    const isDomain = /[.:]/.test(domain) || domain === 'localhost' || domain.toLowerCase() !== domain;
    const path = (isDomain ? image.slice(slash + 1) : image).replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    if (path.toLowerCase() !== path) return `invalid reference format: repository name (${path}) must be lowercase`;
  }
  const valid = /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/.test(image);
  return valid ? null : 'invalid reference format';
}

export type ImageStep =
  | { readonly kind: 'present' }
  | { readonly kind: 'failed'; readonly failure: StartFailure }
  /** A pull is under way; `error` when it will fail. */
  | { readonly kind: 'pulling'; readonly takesMs: number; readonly error: string | null };

const isPresent = (host: KubeletHost, worker: PodWorker, image: string): boolean =>
  worker.imagesPulled.includes(imageReference(image)) || imageOf(host.runtimeOf(worker.pod), image).present === true;

/** Begins with the image of a container: it is there, it cannot be had, or it is being pulled. */
export function ensureImage(host: KubeletHost, worker: PodWorker, container: Container): ImageStep {
  const image = container.image ?? '';
  const emit = (type: 'Normal' | 'Warning', reason: string, message: string): void =>
    host.emitEvent(worker.pod, { type, reason, message, container: container.name });
  const fail = (reason: string, message: string): ImageStep => ({ kind: 'failed', failure: { reason, message } });

  const invalid = invalidName(image);
  if (invalid !== null) {
    const message = `Failed to apply default image tag "${image}": couldn't parse image name "${image}": ${invalid}`;
    emit('Warning', 'InspectFailed', message);
    return fail('InvalidImageName', message);
  }
  const reference = imageReference(image);
  const policy = policyOf(container);
  const present = isPresent(host, worker, image);
  if (present && policy !== 'Always') {
    emit('Normal', 'Pulled', `Container image "${image}" already present on machine and can be accessed by the pod`);
    return { kind: 'present' };
  }
  if (policy === 'Never') {
    const message = `Container image "${image}" is not present with pull policy of Never`;
    emit('Warning', 'ErrImageNeverPull', message);
    return fail('ErrImageNeverPull', message);
  }
  const entry = worker.pullBackOff[image];
  if (entry && host.nowMs - entry.failedAtMs < entry.stepMs) {
    const message = `Back-off pulling image "${image}"`;
    emit('Normal', 'BackOff', message);
    return fail('ImagePullBackOff', `${message}: ${entry.lastError}`);
  }
  emit('Normal', 'Pulling', `Pulling image "${image}"`);
  host.observe(worker.pod, { type: 'cri', call: 'PullImage', container: container.name, image: reference });
  const script = imageOf(host.runtimeOf(worker.pod), image);
  const now = host.nowMs / 1000;
  const failure = script.fail?.find(({ from = 0, until = Number.POSITIVE_INFINITY }) => from <= now && now < until);
  if (!failure) return { kind: 'pulling', takesMs: Math.round((script.pull ?? 0) * 1000), error: null };
  const error = failure.code ? `rpc error: code = ${failure.code} desc = ${failure.message}` : failure.message;
  return { kind: 'pulling', takesMs: Math.round(failure.takes * 1000), error };
}

const DEFAULT_SIZE_BYTES = 1000;

/** A pull has come to its end. Gives the failure, or null when the image is there. */
export function endPull(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  tookMs: number,
  error: string | null,
): StartFailure | null {
  const image = container.image ?? '';
  const reference = imageReference(image);
  host.observe(worker.pod, {
    type: 'pull',
    result: error === null ? 'done' : 'failed',
    container: container.name,
    image: reference,
  });
  if (error === null) {
    if (!worker.imagesPulled.includes(reference)) worker.imagesPulled = [...worker.imagesPulled, reference];
    const bytes = imageOf(host.runtimeOf(worker.pod), image).sizeBytes ?? DEFAULT_SIZE_BYTES;
    const took = goDuration(tookMs);
    const message = `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: ${bytes} bytes.`;
    host.emitEvent(worker.pod, { type: 'Normal', reason: 'Pulled', message, container: container.name });
    return null;
  }
  const message = `Failed to pull image "${image}": ${error}`;
  host.emitEvent(worker.pod, { type: 'Warning', reason: 'Failed', message, container: container.name });
  const entry = nextBackOff(worker.pullBackOff[image], host.nowMs, host.nowMs);
  const failed = { ...entry, failedAtMs: host.nowMs, lastError: `ErrImagePull: ${error}` };
  worker.pullBackOff = { ...worker.pullBackOff, [image]: failed };
  pullBackOff(host, worker, container.name, image, entry.stepMs);
  return { reason: 'ErrImagePull', message: error };
}
