// Every decision of the kubelet can be told in both languages.
import { describe, expect, test } from 'vitest';
import { catalogues, LANGUAGES, placeholders } from '../../../../src/i18n/index.ts';
import { KUBELET_ALTERNATIVES, KUBELET_RULES, KUBELET_VERBS } from '../../../../src/sim/cluster/kubelet/index.ts';
import { play } from './small-world.ts';

const keys = [
  ...KUBELET_RULES.flatMap((rule) => ['sentence', 'rule', 'saw', 'so'].map((part) => `decision.${rule}.${part}`)),
  ...KUBELET_VERBS.map((verb) => `verb.${verb}`),
  ...KUBELET_ALTERNATIVES.map((id) => `alternative.${id}`),
];

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(keys)('%s has words', (key) => {
    expect(catalogues[language][key]).toBeDefined();
  });

  test('the words ask only for what a decision carries', () => {
    const { report } = play(
      [
        {
          spec: {
            containers: [{ name: 'app', image: 'app:1', livenessProbe: { tcpSocket: { port: 1 }, periodSeconds: 1 } }],
          },
          runtime: { containers: { app: { runs: [{ term: { ignore: true } }, { exit: { after: 1, code: 1 } }] } } },
        },
        {
          spec: { containers: [{ name: 'app', image: 'app:2' }] },
          runtime: { images: { 'app:2': { fail: [{ takes: 1, message: 'no' }] } } },
        },
        {
          spec: {
            containers: [{ name: 'app', image: 'app:1', envFrom: [{ secretRef: { name: 's' } }] }],
            activeDeadlineSeconds: 90,
          },
          runtime: {},
        },
        {
          spec: {
            containers: [{ name: 'app', image: 'app:1', startupProbe: { tcpSocket: { port: 1 }, periodSeconds: 1 } }],
          },
          runtime: {},
        },
        {
          spec: {
            containers: [
              {
                name: 'app',
                image: 'app:1',
                readinessProbe: { exec: { command: ['check'] }, periodSeconds: 1, failureThreshold: 1 },
              },
            ],
          },
          runtime: {
            containers: {
              app: {
                runs: [
                  {
                    exec: {
                      check: [
                        [0, 0],
                        [5, 1],
                      ],
                    },
                  },
                ],
              },
            },
          },
        },
      ],
      120_000,
    );
    const told = new Set<string>();
    for (const { decision } of report.decisions) {
      told.add(decision.rule);
      // The node and the pod's name are added where the decision is recorded.
      const known = [...Object.keys(decision.saw), ...Object.keys(decision.outcome), 'node', 'name'];
      for (const key of [
        `verb.${decision.verb}`,
        ...['sentence', 'rule', 'saw', 'so'].map((part) => `decision.${decision.rule}.${part}`),
      ]) {
        for (const placeholder of placeholders(catalogues[language][key] ?? '')) expect(known).toContain(placeholder);
      }
      for (const { id, data } of decision.alternatives) {
        const asked = placeholders(catalogues[language][`alternative.${id}`] ?? '');
        for (const placeholder of asked) expect([...known, ...Object.keys(data)]).toContain(placeholder);
      }
    }
    expect([...told].sort()).toEqual([...KUBELET_RULES].sort());
  });
});
