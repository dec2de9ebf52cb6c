// Words of the rules in src/lint/rules/pss-baseline: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const pssBaseline = {
  'rule.host-namespace.title': 'The pod shares a namespace of its node',
  'rule.host-namespace.problem':
    '`{field}: true` lets {owner} see and reach what belongs to the node and to every other pod on it.',
  'rule.host-namespace.why':
    "Linux namespaces are what separates a container from its node. In the network of the node a container can listen to other pods and reach services meant for the node alone; among the node's processes it can read their environment and send them signals; in the node's shared memory it can change their data.",
  'rule.host-namespace.fix': 'Remove `{field}`, and reach what the program needs through a Service or a volume.',

  'rule.privileged-container.title': 'The container is privileged',
  'rule.privileged-container.problem': 'Whoever breaks into container {owner} is root on the node.',
  'rule.privileged-container.why':
    'A privileged container gets all capabilities and all devices of the node, without seccomp, AppArmor or SELinux. From there every other pod of the node, and its credentials, are within reach.',
  'rule.privileged-container.fix': 'Remove `privileged`, and add the one capability that is needed, if any.',

  'rule.windows-host-process.title': 'The container is a process of the Windows node',
  'rule.windows-host-process.problem': '`hostProcess: true` runs {owner} directly on the node, with its rights.',
  'rule.windows-host-process.why':
    'A HostProcess container is not isolated at all. It is meant for agents that manage nodes, and belongs in a namespace that only administrators may use.',
  'rule.windows-host-process.fix': 'Remove `hostProcess`.',

  'rule.non-default-capability.title': 'A dangerous capability is added',
  'rule.non-default-capability.problem':
    'Container {owner} is given {value}, which is not on the list that baseline allows.',
  'rule.non-default-capability.why':
    'Capabilities are root cut into pieces. Those beyond what baseline allows let a container forge packets of others, load code into the kernel or leave its confinement. `NET_RAW` is one of them, though many runtimes give it by default.',
  'rule.non-default-capability.fix': 'Remove {value} from `capabilities.add`.',

  'rule.host-path-volume.title': 'A directory of the node is mounted',
  'rule.host-path-volume.problem': 'Through volume {value} the containers of {owner} see files of the node itself.',
  'rule.host-path-volume.why':
    'Files of a node hold credentials of the kubelet and data of other pods; whoever can write there can take over the node. The pod also depends on whatever happens to be on its node.',
  'rule.host-path-volume.fix':
    'Use a PersistentVolumeClaim for data, an emptyDir for temporary files, a ConfigMap or Secret for settings.',

  'rule.host-port.title': 'The container takes a port of its node',
  'rule.host-port.problem': 'Port {value} of the node leads straight into container {owner}.',
  'rule.host-port.why':
    'A host port bypasses Services, and with some network plugins NetworkPolicies too. Only one pod of a node can have it, so a new version cannot start on a node where the old one still runs.',
  'rule.host-port.fix': 'Remove `hostPort`, and publish the port with a Service.',

  'rule.probe-to-other-host.title': 'A probe or hook calls another host',
  'rule.probe-to-other-host.problem': 'The kubelet calls {value} on behalf of container {owner}.',
  'rule.probe-to-other-host.why':
    'HTTP and TCP probes and hooks are sent by the kubelet, from the network of the node. If a pod may choose the host, it reaches through the kubelet what it may not reach itself.',
  'rule.probe-to-other-host.fix': 'Remove `host`: the kubelet then asks the pod itself.',

  'rule.app-armor-disabled.title': 'AppArmor is switched off',
  'rule.app-armor-disabled.problem': 'Because of `{value}` no AppArmor profile confines {owner}.',
  'rule.app-armor-disabled.why':
    'AppArmor limits which files and functions of the system a process may use, even when other defences have fallen. The default profile of the container runtime costs next to nothing and suits nearly every program.',
  'rule.app-armor-disabled.fix': 'Use the profile `RuntimeDefault`, or a `Localhost` one made for the program.',

  'rule.se-linux-options.title': 'SELinux options leave the confinement of containers',
  'rule.se-linux-options.problem':
    'The SELinux {field} {value} takes {owner} out of the confinement that SELinux gives to containers.',
  'rule.se-linux-options.why':
    'SELinux keeps a container away from the files of its node by the type of its process. Another type, user or role can undo that; the level alone is free to choose.',
  'rule.se-linux-options.fix':
    'Write `container_t` as the `type` or leave it out, and leave out `user` and `role`; `level` may stay.',

  'rule.unmasked-proc.title': '/proc is not masked',
  'rule.unmasked-proc.problem':
    '`procMount: {value}` shows container {owner} the parts of /proc that tell about the node and can change it.',
  'rule.unmasked-proc.why':
    'The container runtime hides or write-protects what /proc says about the kernel. Only containers that run containers need all of it, and then in a user namespace of their own.',
  'rule.unmasked-proc.fix': 'Remove `procMount`.',

  'rule.seccomp-unconfined.title': 'Seccomp is switched off',
  'rule.seccomp-unconfined.problem': '`{value}` lets {owner} make every system call.',
  'rule.seccomp-unconfined.why':
    'Many escapes from a container use system calls that ordinary programs never make. The default profile blocks those and leaves what ordinary programs need.',
  'rule.seccomp-unconfined.fix': 'Use `type: RuntimeDefault`.',

  'rule.unsafe-sysctl.title': 'An unsafe kernel setting is changed',
  'rule.unsafe-sysctl.problem':
    '{owner} sets {value}, which is not on the safe list: nothing guarantees that it leaves the other pods of the node alone.',
  'rule.unsafe-sysctl.why':
    'The safe list holds kernel settings that are known to stay within one pod. Any other may affect the pods beside it, harm the node, or get round a resource limit. The kubelet refuses such a pod unless the setting has been allowed on that node.',
  'rule.unsafe-sysctl.fix': 'Remove {value}, or have it set on the nodes themselves.',
} as const satisfies FamilyWords<'pss-baseline'>;
