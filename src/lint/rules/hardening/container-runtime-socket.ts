// The socket of the container runtime inside a pod: whoever may write to it starts a privileged container of their own.
import { isJsonObject } from '../../../manifest/index.ts';
import { listAt, textAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';

const SOCKET =
  /^(?:\/var)?\/run\/(?:docker|dockershim|cri-dockerd|(?:containerd|k3s\/containerd|k0s\/containerd|docker\/containerd)\/containerd|crio\/crio|podman\/podman|buildkit\/buildkitd)\.sock$/;

/** Folders in which such a socket lies. `/` and `/run` hold far more and are the business of `host-path-volume`. */
const FOLDER = /^(?:\/var)?\/run\/(?:containerd|k3s\/containerd|crio|podman|docker)$/;

const normal = (path: string): string => path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

export const containerRuntimeSocket = workloadRule({
  id: 'container-runtime-socket',
  family: 'hardening',
  severity: 'critical',
  area: 'runtime-security',
  principles: ['limits-and-isolation', 'least-privilege'],
  controls: { bundle: 'least-privilege', cis: ['5.2.12'] },
  peers: ['kube-linter:docker-sock', 'trivy:KSV-0006'],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  containers:
    - name: build
      image: shop/build:1.4.2
      volumeMounts:
        - name: docker
          mountPath: /var/run/docker.sock
  volumes:
    - name: docker
      hostPath:
        path: /var/run/docker.sock
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  containers:
    - name: agent
      image: shop/agent:2.0.1
      volumeMounts:
        - {name: runtime, mountPath: /runtime, readOnly: true}
  volumes:
    - name: runtime
      hostPath: {path: /run/containerd/}
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  containers:
    - name: build
      image: shop/rootless-build:1.4.2
      volumeMounts:
        - name: work
          mountPath: /work
  volumes:
    - name: work
      emptyDir: {}
`,
    ],
  },
  appliesTo: ({ pod }) => listAt(pod, 'volumes').length > 0,
  check({ pod, podPath }, report) {
    for (const [index, volume] of listAt(pod, 'volumes').entries()) {
      const path = textAt(volume, 'hostPath', 'path');
      if (path === undefined || !isJsonObject(volume)) continue;
      const socket = normal(path);
      if (!SOCKET.test(socket) && !FOLDER.test(socket)) continue;
      report({
        at: [...podPath, 'volumes', index, 'hostPath', 'path'],
        data: { volume: textAt(volume, 'name') ?? '', path },
        peers: /\/docker\.sock$/.test(socket) ? ['kube-linter:docker-sock', 'trivy:KSV-0006'] : [],
      });
    }
  },
});
