// A node is cut off. What its processes do, nobody sees; what is decided elsewhere, it does not hear.
import type { Fault } from './fault.ts';
import { nodeReturned, nodeSilent } from './node-lifecycle.ts';

const isLostOtherwise: (host: Parameters<Fault<'node-lost'>['end']>[0], node: string) => boolean = ({ state }, node) =>
  state.faults.some(({ plan, phase }) => phase === 'on' && plan.type === 'node-lost' && plan.node === node);

export const nodeLost: Fault<'node-lost'> = {
  start(host, { node }) {
    if (!host.cluster.state.api.nodes.has(node) || host.state.lostNodes.has(node)) return;
    nodeSilent(host, node);
    host.nodeReached(node, false);
  },
  end(host, { node }) {
    if (!host.state.lostNodes.has(node) || isLostOtherwise(host, node)) return;
    host.nodeReached(node, true);
    nodeReturned(host, node);
  },
  object: ({ node }) => ({ kind: 'Node', name: node }),
  data: ({ node }) => ({ node }),
};
