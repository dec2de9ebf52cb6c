// The whole of what is checked at once: which object refers to which. Whatever stands in none of the files does not exist here.
import type { JsonValue } from '../manifest/index.ts';
import { isClusterWide, type LintDocument } from './document.ts';
import { objectAt, textAt } from './read.ts';
import { matchesMap, matchesSelector } from './selectors.ts';
import { type Workload, workloadOf } from './workloads.ts';

/** A namespace that is declared, or that objects are put into. */
export interface NamespaceGroup {
  readonly name: string;
  /** The Namespace object; undefined when no file declares it. */
  readonly declaration: LintDocument | undefined;
  /** In the order of the files; the declaration is not among them. */
  readonly documents: readonly LintDocument[];
  readonly workloads: readonly Workload[];
}

export class LintSet {
  readonly documents: readonly LintDocument[];
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceGroup[];
  readonly #byType = new Map<string, LintDocument[]>();
  readonly #byName = new Map<string, LintDocument>();
  readonly #workloadByName = new Map<string, Workload>();
  readonly #byDocument = new Map<LintDocument, Workload>();
  readonly #byLabel = new Map<string, Workload[]>();
  readonly #byNamespace: ReadonlyMap<string, NamespaceGroup>;
  #autoscalers: Map<Workload, LintDocument[]> | undefined;
  readonly #selected = new Map<LintDocument, readonly Workload[]>();
  readonly #selecting = new Map<string, ReadonlyMap<Workload, readonly LintDocument[]>>();

  constructor(documents: readonly LintDocument[]) {
    this.documents = documents;
    const workloads: Workload[] = [];
    const groups = new Map<string, { declaration?: LintDocument; documents: LintDocument[]; workloads: Workload[] }>();
    const groupOf = (name: string) => {
      const group = groups.get(name) ?? { documents: [], workloads: [] };
      groups.set(name, group);
      return group;
    };
    for (const document of documents) {
      push(this.#byType, document.type, document);
      const name = nameKey(document.type, document.namespace, document.name);
      if (!this.#byName.has(name)) this.#byName.set(name, document);
      if (document.type === 'Namespace') {
        groupOf(document.name).declaration = document;
        continue;
      }
      const workload = workloadOf(document);
      if (!isClusterWide(document.type)) groupOf(document.namespace).documents.push(document);
      if (workload === undefined) continue;
      workloads.push(workload);
      groupOf(workload.namespace).workloads.push(workload);
      this.#byDocument.set(document, workload);
      this.#workloadByName.set(nameKey(workload.kind, workload.namespace, workload.name), workload);
      for (const [key, value] of workload.labels)
        push(this.#byLabel, labelKey(workload.namespace, key, value), workload);
    }
    this.workloads = workloads;
    this.namespaces = [...groups].map(([name, group]) => ({ name, ...group, declaration: group.declaration }));
    this.#byNamespace = new Map(this.namespaces.map((group) => [group.name, group]));
  }

  /** Documents of a type (`Service`, `policy/PodDisruptionBudget`), in the order of the files. */
  ofType(type: string): readonly LintDocument[] {
    return this.#byType.get(type) ?? [];
  }

  /** The first of that name; the namespace of a cluster-wide object is 'default'. */
  find(type: string, namespace: string, name: string): LintDocument | undefined {
    return this.#byName.get(nameKey(type, namespace, name));
  }

  namespace(name: string): NamespaceGroup | undefined {
    return this.#byNamespace.get(name);
  }

  workloadOf(document: LintDocument): Workload | undefined {
    return this.#byDocument.get(document);
  }

  /** The workloads whose pods a Service, PodDisruptionBudget or NetworkPolicy selects. */
  selectedBy(document: LintDocument): readonly Workload[] {
    const known = this.#selected.get(document);
    if (known !== undefined) return known;
    const selected = this.#select(document);
    this.#selected.set(document, selected);
    return selected;
  }

  /** The documents of a type that select a workload's pods. */
  selecting(type: 'Service' | 'policy/PodDisruptionBudget' | 'networking.k8s.io/NetworkPolicy', workload: Workload) {
    let index = this.#selecting.get(type);
    if (index === undefined) {
      const found = new Map<Workload, LintDocument[]>();
      for (const document of this.ofType(type)) for (const own of this.selectedBy(document)) push(found, own, document);
      index = found;
      this.#selecting.set(type, index);
    }
    return index.get(workload) ?? [];
  }

  /** The workload that a HorizontalPodAutoscaler scales; undefined when no file has it. */
  scaleTarget(autoscaler: LintDocument): Workload | undefined {
    const reference = objectAt(autoscaler.object, 'spec', 'scaleTargetRef');
    const [kind = '', name = ''] = [textAt(reference, 'kind'), textAt(reference, 'name')];
    return this.#workloadByName.get(nameKey(kind, autoscaler.namespace, name));
  }

  autoscalersOf(workload: Workload): readonly LintDocument[] {
    if (this.#autoscalers === undefined) {
      this.#autoscalers = new Map();
      for (const autoscaler of this.ofType('autoscaling/HorizontalPodAutoscaler')) {
        const target = this.scaleTarget(autoscaler);
        if (target !== undefined) push(this.#autoscalers, target, autoscaler);
      }
    }
    return this.#autoscalers.get(workload) ?? [];
  }

  #select(document: LintDocument): readonly Workload[] {
    const { type, namespace, object } = document;
    if (type === 'Service') {
      const selector = objectAt(object, 'spec', 'selector');
      return this.#candidates(namespace, selector).filter(({ labels }) => matchesMap(selector, labels));
    }
    const selector = objectAt(object, 'spec')[type === 'networking.k8s.io/NetworkPolicy' ? 'podSelector' : 'selector'];
    const labels = objectAt(selector, 'matchLabels');
    return this.#candidates(namespace, labels).filter((own) => matchesSelector(selector, own.labels));
  }

  /** Those that have one of the labels, so that many Services over many workloads do not cost their product. */
  #candidates(namespace: string, labels: Readonly<Record<string, JsonValue | undefined>>): readonly Workload[] {
    const [first] = Object.entries(labels);
    if (first === undefined) return this.namespace(namespace)?.workloads ?? [];
    return this.#byLabel.get(labelKey(namespace, first[0], String(first[1]))) ?? [];
  }
}

const nameKey = (type: string, namespace: string, name: string): string => `${type}\n${namespace}\n${name}`;
const labelKey = (namespace: string, key: string, value: string): string => `${namespace}\n${key}\n${value}`;

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
