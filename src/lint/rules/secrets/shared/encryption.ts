// What an EncryptionConfiguration says (kubernetes.io/docs/tasks/administer-cluster/encrypt-data).
import { isJsonObject, type JsonValue, type Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { listAt, textsAt } from '../../../read.ts';

export const ENCRYPTION_TYPE = 'apiserver.config.k8s.io/EncryptionConfiguration';

export interface Provider {
  /** `identity`, `aescbc`, `aesgcm`, `secretbox`, `kms`. */
  readonly name: string;
  readonly settings: JsonValue | undefined;
  readonly path: Path;
}

export interface EncryptedResources {
  readonly path: Path;
  readonly resources: readonly string[];
  /** The first one writes; all of them are tried for reading. */
  readonly providers: readonly Provider[];
}

export const encryptedResources = ({ object }: LintDocument): readonly EncryptedResources[] =>
  listAt(object, 'resources').map((entry, index) => ({
    path: ['resources', index],
    resources: textsAt(entry, 'resources'),
    providers: listAt(entry, 'providers').flatMap((provider, number) => {
      if (!isJsonObject(provider)) return [];
      const [name = ''] = Object.keys(provider);
      return [{ name, settings: provider[name], path: ['resources', index, 'providers', number, name] }];
    }),
  }));

/** `*.` is every resource of the core group, `*.*` every resource. */
export const coversSecrets = ({ resources }: EncryptedResources): boolean =>
  resources.some((resource) => ['secrets', 'secrets.', '*.', '*.*'].includes(resource));
