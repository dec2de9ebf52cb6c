// The diagrams of the lecture: one line each.
import { blueGreen } from './blue-green.ts';
import { canary } from './canary.ts';
import type { Diagram } from './diagram.ts';
import { productionLifecycle } from './production-lifecycle.ts';
import { rollingUpdate } from './rolling-update.ts';
import { securityOperations } from './security-operations.ts';

const diagrams = [productionLifecycle, rollingUpdate, blueGreen, canary, securityOperations] as const;

export type DiagramId = (typeof diagrams)[number]['id'];

export const DIAGRAMS: readonly (Diagram & { readonly id: DiagramId })[] = diagrams;

export { type Diagram, type DiagramStep, type FlowDiagram, partsOf, type SequenceDiagram } from './diagram.ts';
export { type DiagramWords, mermaidSource, partNode, rowNode } from './mermaid-source.ts';
