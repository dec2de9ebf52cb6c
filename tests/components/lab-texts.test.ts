// The pages and the command line read the same labs.
import { expect, test } from 'vitest';
import { briefForPage, labForPage } from '../../src/components/lab-texts.ts';
import { briefIn } from '../../src/labs/index.ts';
import { loadedLabs } from '../labs/load.ts';

test.each(loadedLabs)('$id is the same lab on a page as on the command line', ({ id, lab, texts }) => {
  expect(labForPage(lab.definition)).toEqual(lab);
  for (const language of ['ko', 'en']) expect(briefForPage(id, language)).toEqual(briefIn(texts, language));
});
