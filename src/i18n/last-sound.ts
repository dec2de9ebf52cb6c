// How a word in Latin letters ends when it is read aloud in Korean, so that the particle behind it fits. A rule of thumb by spelling, no
// dictionary: names are whatever somebody called them.

const VOWEL = '가';
const CONSONANT = '각';
/** A final consonant of its own: 로 and not 으로 follows it. */
const LIQUID = '갈';

/** Letters whose Korean names end in a consonant (엘, 엠, 엔, 알). */
const SPELLED: Readonly<Record<string, string>> = { l: LIQUID, r: LIQUID, m: CONSONANT, n: CONSONANT };

const LIQUID_END = /le?$/;
/** An app, a job, an exec, a kubelet, a stack, a template; not a loop, a root, an edit, a limit. */
const CONSONANT_END =
  /(?:[mn]e?|ng|[aeiou]b|[aeiu]pp?|(?:^|[^o])opp?|[aeiou]c|[aiou]ck|ook|(?:^|[^aeioud])[aeiou](?<!limi)t|out|ype|plate)$/;

/** A Hangul syllable that ends in the sound of the value's last word. */
export function lastSound(value: string): string {
  // The last word of a path or of a name in camel case: `orders-backup`, `apps/ReplicaSet`, `hostPID`.
  const found = /([A-Z]?[a-z]+|[A-Z]+)[^A-Za-z]*$/.exec(value);
  const word = found?.[1] ?? '';
  const lower = word.toLowerCase();
  // Units are read as words: 512Mi, 500m, 30s.
  const isUnit = lower.length < 3 && /\d/.test(value.charAt((found?.index ?? 0) - 1));
  if (lower === '' || isUnit) return VOWEL;
  const spelledOut = !/[aeiouy]/.test(lower) || (word.length < 5 && word === word.toUpperCase());
  if (spelledOut) return SPELLED[lower.at(-1) ?? ''] ?? VOWEL;
  if (LIQUID_END.test(lower)) return LIQUID;
  return CONSONANT_END.test(lower) ? CONSONANT : VOWEL;
}
