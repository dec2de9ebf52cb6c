// Paragraphs and lists of a brief, names in code face. Never HTML from text.
import type { BriefBlock } from '../../labs/index.ts';
import { MessageText } from '../shared/MessageText.tsx';

export function Blocks({ blocks }: { readonly blocks: readonly BriefBlock[] }) {
  return blocks.map((block) =>
    block.type === 'paragraph' ? (
      <p key={block.text}>
        <MessageText text={block.text} />
      </p>
    ) : (
      <ul key={block.items.join()}>
        {block.items.map((item) => (
          <li key={item}>
            <MessageText text={item} />
          </li>
        ))}
      </ul>
    ),
  );
}
