// A World as text: `spec` is JSON, which is YAML.
export const worldText = (spec: object): string =>
  `apiVersion: rollout-lab/v1\nkind: World\nmetadata: {name: lab}\nspec: ${JSON.stringify(spec)}\n`;
