// ConfigMaps: keys that can become file names, each once.
import { isConfigKey } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

export function configKeys(inspector: Inspector): void {
  for (const list of ['data', 'binaryData'])
    for (const key of inspector.keys([list])) {
      const options = { field: `${list}[${key}]`, atKey: true };
      if (!isConfigKey(key)) inspector.refuse('invalid-config-key', [list, key], { key }, options);
      if (list === 'data' && inspector.has(['binaryData', key]))
        inspector.refuse('duplicate-config-key', [list, key], { key }, options);
    }
}
