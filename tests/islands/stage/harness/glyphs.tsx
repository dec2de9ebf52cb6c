// The glyphs side by side, as on the picture of them.
import type { Language } from '../../../../src/i18n/index.ts';
import { glyphOf } from '../../../../src/islands/stage/glyph.ts';
import { GlyphHatches, PodGlyph } from '../../../../src/islands/stage/PodGlyph.tsx';
import { podView } from '../../fixtures/world-views.ts';

const STATES = ['serving', 'starting', 'ready', 'terminating', 'failed'] as const;

export function Glyphs({ language }: { readonly language: Language }) {
  return (
    <svg width={1000} height={360} role="img" aria-label={language}>
      <GlyphHatches id="h" />
      {[1, 2].flatMap((version) =>
        STATES.map((state, index) => (
          <PodGlyph
            key={`${version}${state}`}
            glyph={glyphOf(podView({ name: 'a', version, state, progress: 0.6 }))}
            x={110 + index * 190}
            y={80 + (version - 1) * 160}
            scale={2.4}
            hatches="h"
          />
        )),
      )}
    </svg>
  );
}
