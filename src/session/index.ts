// The lecture as data: its parts and minutes, its principles, its diagrams, and where each principle is practised. Holds no words.
export {
  DIAGRAMS,
  type Diagram,
  type DiagramId,
  type DiagramStep,
  type DiagramWords,
  type FlowDiagram,
  mermaidSource,
  partNode,
  partsOf,
  rowNode,
  type SequenceDiagram,
} from './diagrams/index.ts';
export {
  CORRECTIONS,
  EXAMPLE_FILES,
  KEYWORDS,
  MINUTES,
  PARTS,
  type Part,
  type PartId,
  QUESTIONS,
  type Topic,
  type TopicId,
} from './outline.ts';
export {
  type Coverage,
  countByKind,
  coverageOf,
  isPractised,
  PRACTICE_KINDS,
  type Practice,
  type PracticeIndex,
  type PracticeKind,
  type PracticeReference,
  practiceIndex,
} from './practice.ts';
export {
  GROUPS,
  type Group,
  type GroupId,
  groupOf,
  isPrincipleId,
  PRINCIPLE_IDS,
  type PrincipleId,
  SUMS,
} from './principles/index.ts';
