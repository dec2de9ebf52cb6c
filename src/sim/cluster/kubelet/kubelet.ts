// What the world calls: pods come, change, are deleted; events fall due.
import type { PodObject } from '../objects.ts';
import type { KubeletEvent, KubeletHost } from './host.ts';
import type { KubeletState } from './state.ts';

/** A pod was bound to a node of this world. */
export function startPod(_host: KubeletHost, _state: KubeletState, _pod: PodObject): void {}

/** Its deletion was asked for: `metadata.deletedAtMs` and `deletionGracePeriodSeconds` are set. */
export function podDeletionRequested(_host: KubeletHost, _state: KubeletState, _pod: PodObject): void {}

/** Its spec or a condition that the kubelet does not own changed, or its deletion got a shorter grace. */
export function podChanged(_host: KubeletHost, _state: KubeletState, _pod: PodObject): void {}

/** It is gone from the API, whoever did that. Processes that are still there are stopped. */
export function podRemoved(_host: KubeletHost, _state: KubeletState, _pod: PodObject): void {}

/** What `runtimeOf` says of the pod is not what it was: looks that were left out may matter now. */
export function podBehaviourChanged(_host: KubeletHost, _state: KubeletState, _pod: PodObject): void {}

/** Puts an event that this folder scheduled to work. */
export function handleKubeletEvent(_host: KubeletHost, _state: KubeletState, _event: KubeletEvent): void {}
