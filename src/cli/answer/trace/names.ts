// Names of a recorded story: ReplicaSets are `rs1`, `rs2` … and pods `rs1-p1` … in the order in which they appeared.
import type { LogEntry } from '../../../sim/kernel/index.ts';

export class TraceNames {
  readonly #replicaSets = new Map<string, string>();
  readonly #pods = new Map<string, string>();
  readonly #podCounts = new Map<string, number>();
  readonly #real = new Map<string, string>();
  /** `pod-template-hash` → ReplicaSet. */
  readonly #hashes = new Map<string, string>();

  /** Gives a name to what a log entry says has been made. */
  learn(entry: LogEntry): void {
    if (entry.kind !== 'fact') return;
    const { name } = entry.object;
    if (entry.type === 'replicaSetCreated' && !this.#replicaSets.has(name)) {
      const id = `rs${this.#replicaSets.size + 1}`;
      this.#give(this.#replicaSets, name, id);
      this.#hashes.set(name.slice(name.lastIndexOf('-') + 1), id);
    }
    if (entry.type === 'podCreated') {
      const owner = this.#replicaSets.get(String(entry.data['replicaSet']));
      // A pod that somebody made by hand keeps the name that it was given.
      if (owner === undefined) return;
      const count = (this.#podCounts.get(owner) ?? 0) + 1;
      this.#podCounts.set(owner, count);
      this.#give(this.#pods, name, `${owner}-p${count}`);
    }
  }

  #give(names: Map<string, string>, real: string, id: string): void {
    names.set(real, id);
    this.#real.set(id, real);
  }

  /** The story's name of a ReplicaSet or pod; the real one when it has none. */
  id(real: string): string {
    return this.#pods.get(real) ?? this.#replicaSets.get(real) ?? real;
  }

  /** The ReplicaSet with this hash; `<hash>` when there is none. */
  ofHash(hash: string): string {
    return this.#hashes.get(hash) ?? '<hash>';
  }

  real(id: string): string | undefined {
    return this.#real.get(id);
  }

  /** The real name of what a story names with or without braces; any other text as it is. */
  realIn(text: string): string {
    return this.real(text.replace(/^\{(.*)\}$/, '$1')) ?? text;
  }

  /** From now on the story's two names stand for each other's pods: chance decided between them. */
  exchange(idA: string, idB: string): void {
    const [a, b] = [this.#real.get(idA), this.#real.get(idB)];
    if (a === undefined || b === undefined) return;
    this.#give(this.#pods, a, idB);
    this.#give(this.#pods, b, idA);
  }

  /** A text with the story's names in braces. */
  inText(text: string): string {
    return text
      .replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (word) => this.#inWord(word))
      .replace(/[a-z0-9]+/g, (word) => {
        const owner = this.#hashes.get(word);
        return owner === undefined ? word : `{${owner}.hash}`;
      })
      .replaceAll('default/', '{namespace}/')
      .replaceAll('from default namespace', 'from {namespace} namespace');
  }

  #inWord(word: string): string {
    const known = this.#pods.get(word) ?? this.#replicaSets.get(word);
    if (known !== undefined) return `{${known}}`;
    for (let cut = word.lastIndexOf('-'); cut > 0; cut = word.lastIndexOf('-', cut - 1)) {
      const owner = this.#replicaSets.get(word.slice(0, cut));
      if (owner === undefined) continue;
      // AnalysisRuns are named by ReplicaSet, revision and step; anything else is a pod that never came to be.
      const rest = word.slice(cut);
      return /^-\d+(?:-[a-z0-9]+)?$/.test(rest) ? `{${owner}}${rest}` : `{${owner}}-<pod>`;
    }
    return word;
  }
}
