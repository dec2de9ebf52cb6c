// Colour means a version or a state: raw colours exist in the tokens only, and everything else names a token.
import { expect, test } from 'vitest';
import { place, read, sources, withoutComments } from './sources.ts';

const rawColour =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!\s*from\s+var)|(?<=(?:^|[;{\s])(?:color|fill|stroke|background|background-color|border-color|outline-color)\s*:\s*)(?:black|white|red|green|blue|orange|gr[ae]y|yellow|purple)\b/gi;

const styled = sources(/^src\/.*\.(css|astro|tsx)$|^src\/(islands|components)\/.*\.ts$/).filter(
  (path) => path !== 'src/styles/tokens.css',
);

test('no raw colour outside src/styles/tokens.css', () => {
  // Monaco has no other word for "transparent".
  const none = '#00000000';
  const breaches = styled.flatMap((path) => {
    const text = withoutComments(read(path));
    return [...text.matchAll(rawColour)]
      .filter((match) => match[0] !== none)
      .map((match) => `${place(path, text, match.index)}: ${match[0]}: use a token, var(--color-…)`);
  });
  expect(breaches).toEqual([]);
});

test('every colour token that is used is one that there is', () => {
  const tokens = new Set([...read('src/styles/tokens.css').matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const unknown = sources(/^src\/.*\.(css|astro|tsx?)$/).flatMap((path) => {
    const text = read(path);
    const own = new Set([...text.matchAll(/(--[\w-]+)['"]?\]?\s*:/g)].map((match) => match[1]));
    return [...text.matchAll(/var\((--(?:color|type|space|size|radius|stroke|motion|layer|font)-[\w-]+)/g)]
      .filter((match) => !tokens.has(match[1]) && !own.has(match[1]))
      .map((match) => `${place(path, text, match.index)}: ${match[1]}`);
  });
  expect(unknown).toEqual([]);
});

test('every colour has a value for forced colours', () => {
  const text = read('src/styles/tokens.css');
  const [normal = '', forced = ''] = text.split('@media (forced-colors: active)');
  const names = (part: string) => [...part.matchAll(/(--color-[\w-]+)\s*:/g)].map((match) => match[1]);
  expect([...new Set(names(normal))].sort()).toEqual([...new Set(names(forced))].sort());
});
