// The stage as nested lists: Service, nodes and their pods, waits. Sentences only; for those who do not see the drawing.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { PodView, WorkloadView, WorldView } from '../../sim/index.ts';
import { serviceOf } from './view-model.ts';
import { waitSentence } from './wait-words.ts';
import { waitsOf } from './waits.ts';
import { messageData, podSentence, stateWord } from './words.ts';

export interface DescribedNode {
  readonly key: string;
  readonly sentence: string;
  readonly items: readonly { readonly key: string; readonly text: string }[];
}

export interface Description {
  readonly headline: string | null;
  readonly service: string;
  readonly nodes: readonly DescribedNode[];
  readonly waits: readonly { readonly key: string; readonly text: string }[];
}

/** Pods named one by one on a node; the others are counted by state. Those that do not serve come first. */
const NAMED_PODS = 24;

export function describeStage(view: WorldView, deployment: WorkloadView | null, language: Language): Description {
  const service = serviceOf(view, deployment);
  const byNode = new Map<string | null, PodView[]>();
  for (const pod of view.pods) {
    const list = byNode.get(pod.node);
    if (list) list.push(pod);
    else byNode.set(pod.node, [pod]);
  }
  const nodes = view.nodes.map((node): DescribedNode => {
    const pods = byNode.get(node.name) ?? [];
    const percent = node.cpuMilli > 0 ? Math.round((100 * node.cpuRequestedMilli) / node.cpuMilli) : 0;
    const sentence = t(language, 'stage.description.node', { node: node.name, pods: pods.length, percent });
    return { key: node.name, sentence, items: itemsOf(pods, language) };
  });
  const unplaced = byNode.get(null) ?? [];
  if (unplaced.length > 0)
    nodes.push({
      key: '',
      sentence: t(language, 'stage.description.unplaced', { pods: unplaced.length }),
      items: itemsOf(unplaced, language),
    });
  return {
    headline: deployment
      ? tDynamic(language, `headline.${deployment.headline.id}`, messageData(deployment.headline.data))
      : null,
    service:
      service === null
        ? t(language, 'stage.service.none')
        : t(language, 'stage.description.service', {
            service: service.name,
            endpoints: service.endpoints.filter((endpoint) => endpoint.ready).length,
            routed: service.routed.length,
          }),
    nodes,
    waits: deployment
      ? waitsOf(deployment, view.atMs).map((mark, index) => ({
          key: `${mark.wait.id} ${index}`,
          text: [
            waitSentence(mark, language),
            mark.leftSeconds === null
              ? t(language, 'stage.wait.openEnd')
              : t(language, 'stage.wait.left', { seconds: mark.leftSeconds }),
          ].join(' '),
        }))
      : [],
  };
}

function itemsOf(pods: readonly PodView[], language: Language): { key: string; text: string }[] {
  const ordered = pods.toSorted(
    (a, b) => Number(a.state === 'serving') - Number(b.state === 'serving') || a.slot - b.slot,
  );
  const named = ordered.slice(0, NAMED_PODS).map((pod) => ({ key: pod.name, text: podSentence(language, pod) }));
  const counts = new Map<PodView['state'], number>();
  for (const pod of ordered.slice(NAMED_PODS)) counts.set(pod.state, (counts.get(pod.state) ?? 0) + 1);
  const counted = [...counts].map(([state, count]) => ({
    key: `state ${state}`,
    text: t(language, 'stage.description.tally', { state: stateWord(language, state), count }),
  }));
  return [...named, ...counted];
}
