// Reads brief.<language>.md: every word of one lab in one language. `##` and `###` headings are ids, the same in both languages.
// Never throws: what is missing is '' or absent, and the tests of the labs say so.

export type BriefBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] };

/** Words of a hint by rung; the last rung, the difference to the solution, needs none. `partial` is YAML. */
export interface HintWords {
  readonly nudge: string;
  readonly place: string;
  readonly partial: string;
}

/** Text between back quotes is code; `{name}` in a hint is a fact. */
export interface Brief {
  readonly title: string;
  /** One sentence, for the list. */
  readonly lead: string;
  /** The situation and what is known about the world. */
  readonly situation: readonly BriefBlock[];
  /** Short names of the worlds: "slow proxies". */
  readonly worlds: Readonly<Record<string, string>>;
  /** What a criterion is good for, where its kind alone does not say it. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, HintWords>>;
  /** Why each listed wrong answer tempts. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly afterword: {
    /** What would break it? And the answer. */
    readonly question: string;
    readonly answer: string;
    /** A better alternative than the reference, and what it costs. */
    readonly better: string;
  };
}

interface Section {
  readonly heading: string;
  readonly level: number;
  readonly lines: string[];
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ heading: '', level: 0, lines: [] }];
  let fenced = false;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const match = fenced ? null : /^(#{1,3}) (.+)$/.exec(line);
    if (match) sections.push({ heading: (match[2] ?? '').trim(), level: (match[1] ?? '').length, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Paragraphs and lists; lines of one paragraph are joined with a space. */
function blocksOf(lines: readonly string[]): BriefBlock[] {
  const blocks: BriefBlock[] = [];
  for (const part of lines.join('\n').split(/\n[ \t]*\n/)) {
    const text = part.trim();
    if (text === '') continue;
    if (text.startsWith('- '))
      blocks.push({ type: 'list', items: text.split(/\n(?=- )/).map((item) => unwrap(item.slice(2))) });
    else blocks.push({ type: 'paragraph', text: unwrap(text) });
  }
  return blocks;
}

const unwrap = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

const paragraphOf = (lines: readonly string[]): string =>
  blocksOf(lines)
    .map((block) => (block.type === 'paragraph' ? block.text : block.items.join(' ')))
    .join(' ');

/** `nudge: …` and `place: …`, each on its own line, then the fence with the YAML. */
function hintOf(lines: readonly string[]): HintWords {
  const text = lines.join('\n');
  const [words = ''] = text.split(/^```/m);
  const fence = /^```\w*\n([\s\S]*?)^```/m.exec(text);
  const said = (rung: string): string =>
    unwrap(new RegExp(`^${rung}: ([\\s\\S]*?)(?=^\\w+: |$(?![\\s\\S]))`, 'm').exec(words)?.[1] ?? '');
  return { nudge: said('nudge'), place: said('place'), partial: fence?.[1] ?? '' };
}

export function parseBrief(text: string): Brief {
  const hints: Record<string, HintWords> = {};
  const worlds: Record<string, string> = {};
  const criteria: Record<string, string> = {};
  const wrong: Record<string, string> = {};
  const after: Record<string, string> = {};
  let title = '';
  let blocks: BriefBlock[] = [];
  let chapter = '';
  for (const { heading, level, lines } of sectionsOf(text)) {
    if (level === 1) {
      title = heading;
      blocks = blocksOf(lines);
    } else if (level === 2) chapter = heading;
    else if (level === 3 && chapter === 'hints') hints[heading] = hintOf(lines);
    else if (level === 3 && chapter === 'worlds') worlds[heading] = paragraphOf(lines);
    else if (level === 3 && chapter === 'criteria') criteria[heading] = paragraphOf(lines);
    else if (level === 3 && chapter === 'wrong') wrong[heading] = paragraphOf(lines);
    else if (level === 3 && chapter === 'afterword') after[heading] = paragraphOf(lines);
  }
  const [lead, ...situation] = blocks;
  return {
    title,
    lead: lead?.type === 'paragraph' ? lead.text : '',
    situation,
    worlds,
    criteria,
    hints,
    wrong,
    afterword: { question: after['question'] ?? '', answer: after['answer'] ?? '', better: after['better'] ?? '' },
  };
}
