// Tags that are moved to another image as a matter of course.
import type { ImageReference } from '../../../image.ts';

export const MUTABLE_TAGS: readonly string[] = ['latest'];

/** The tag that counts: the one that is written, or `latest`. */
export const tagOf = ({ tag }: ImageReference): string => tag ?? 'latest';
