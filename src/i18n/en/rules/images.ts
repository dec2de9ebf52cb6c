// Words of the rules in src/lint/rules/images: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const images = {
  'rule.latest-image-tag.title': 'The image has no fixed version',
  'rule.latest-image-tag.problem':
    'Container {container} starts {image}, and the tag {tag} may mean another image tomorrow: two pods of one release may run different programs.',
  'rule.latest-image-tag.why':
    'A release can be repeated, compared and rolled back only when its name means the same image every time. With a moving tag a pod that restarts on another node may bring code that nobody released.',
  'rule.latest-image-tag.fix': 'Write the version that was tested, better with its digest: name:1.4.2@sha256:….',
} as const satisfies FamilyWords<'images'>;
