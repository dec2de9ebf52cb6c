// Words of the rules in src/lint/rules/secrets: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const secrets = {
  'rule.plaintext-credential.title': 'A credential is written in the manifest',
  'rule.plaintext-credential.problem':
    '`{name}` of container {container} holds a password, a token or a key in plain text: everybody who reads the repository or the Pod has it.',
  'rule.plaintext-credential.why':
    'What was once in a repository stays in its history and in every copy. The API shows the value to everybody who may look at the pod, and backups hold it too.',
  'rule.plaintext-credential.fix':
    'Change the credential first, since it is known. Then keep it in a secret store and bring it in through a Secret, preferably as a file.',

  'rule.credential-in-config-map.title': 'A credential is written in a ConfigMap',
  'rule.credential-in-config-map.problem':
    '`{name}` under the key `{key}` looks like a password, a token or a key, and everybody who may read the namespace can read a ConfigMap.',
  'rule.credential-in-config-map.why':
    'Secrets have rights of their own, can be encrypted in etcd, and are kept out of many logs and tools. ConfigMaps have none of that, and the built-in role `view` shows them.',
  'rule.credential-in-config-map.fix':
    'Change the credential, move it into a Secret from a secret store, and let the configuration refer to it.',

  'rule.secret-in-manifest.title': 'The file holds the content of a Secret',
  'rule.secret-in-manifest.problem':
    '`{field}` of Secret {secret} holds values ({keys}). base64 is a notation, not a protection: whoever has this file has them.',
  'rule.secret-in-manifest.why':
    'Manifests are kept in repositories, copied and mailed. A secret belongs in a store that knows who read it and can change it.',
  'rule.secret-in-manifest.fix':
    'Let the cluster fetch it (ExternalSecret), or keep it encrypted in the repository (SealedSecret, SOPS). If this file was ever shared, change the values.',

  'rule.secret-in-environment.title': 'A secret is passed in an environment variable',
  'rule.secret-in-environment.problem':
    'Container {container} gets Secret {secret} through its environment ({name}), where child processes, crash reports and debug pages can show it.',
  'rule.secret-in-environment.why':
    'The environment is inherited by every child process and easily printed. It also keeps the old value until the container is restarted, while a mounted file follows the Secret.',
  'rule.secret-in-environment.fix':
    'Mount the Secret as files and let the program read them; many images support variables such as `DB_PASSWORD_FILE` for that.',

  'rule.secret-file-readable-by-all.title': 'Every user in the container may read the secret files',
  'rule.secret-file-readable-by-all.problem':
    'The files of volume {volume} get mode {mode}, so every process in the container can read the secret, whatever user it runs as.',
  'rule.secret-file-readable-by-all.why':
    'A helper or a child process under another user has no business with the key. 0644 is only what Kubernetes takes when nothing is written.',
  'rule.secret-file-readable-by-all.fix':
    'Set `defaultMode: 0440` together with `fsGroup`, so that only the group of the pod can read. In JSON the number is 288.',

  'rule.decimal-file-mode.title': 'The file mode is not octal',
  'rule.decimal-file-mode.problem':
    '`{written}` is read as a decimal number: the files of volume {volume} get mode {effect} and not {meant}.',
  'rule.decimal-file-mode.why':
    'YAML reads a number as octal only with a zero in front. The files are then open to the wrong users, or closed to the program, and no error says so.',
  'rule.decimal-file-mode.fix': 'Write {meant}.',

  'rule.long-lived-token.title': 'A token that never expires',
  'rule.long-lived-token.problem':
    'Secret {secret} holds a token of service account {account} that is valid until somebody deletes it.',
  'rule.long-lived-token.why':
    'Whoever copies it once can use it for years. Since Kubernetes 1.22 pods get tokens that last an hour and that the kubelet renews in time; `kubectl create token` makes one for a single task.',
  'rule.long-lived-token.fix':
    'Use a projected `serviceAccountToken` with `expirationSeconds` in a pod, the TokenRequest API outside the cluster, or OIDC in a pipeline; then delete the Secret.',

  'rule.secrets-stored-unencrypted.title': 'Secrets are stored in etcd unencrypted',
  'rule.secrets-stored-unencrypted.problem':
    'With this configuration Secrets are written with `{provider}`, that is, as they are.',
  'rule.secrets-stored-unencrypted.why':
    'The first provider of the first entry that covers `secrets` is used for writing; the others only for reading what is there. With `identity` in front, or without an entry for `secrets`, a copy of etcd is a copy of all passwords.',
  'rule.secrets-stored-unencrypted.fix':
    'Put an encrypting provider first, `kms` with `apiVersion: v2` if you have one, and `identity` last; then rewrite all Secrets.',

  'rule.weak-encryption-provider.title': 'The encryption of etcd is out of date',
  'rule.weak-encryption-provider.problem':
    'This encrypts with `{provider}`, which the documentation of Kubernetes advises against.',
  'rule.weak-encryption-provider.why':
    '`kms` v1 is deprecated and switched off by default since 1.29. `aescbc` is open to padding oracle attacks. `aesgcm` is safe only while its key is rotated automatically.',
  'rule.weak-encryption-provider.fix':
    'Use `kms` with `apiVersion: v2`, or `secretbox` where there is no key management service.',

  'rule.encryption-key-in-file.title': 'The encryption key is written in the file',
  'rule.encryption-key-in-file.problem':
    'Key {key} of `{provider}` is written here. Whoever has this file and a copy of etcd can read every Secret.',
  'rule.encryption-key-in-file.why':
    'A key beside what it locks protects at most against a stolen disk of etcd. In a repository everybody who reads it knows the key, and changing it is manual work.',
  'rule.encryption-key-in-file.fix':
    'Use a key management service (`kms`, `apiVersion: v2`), which keeps and rotates the key. If it has to be a file, create it on the control plane and keep it out of every repository.',

  'rule.api-server-without-encryption.title': 'The API server stores Secrets unencrypted',
  'rule.api-server-without-encryption.problem':
    'This kube-apiserver has no `{flag}`, so everything goes to etcd as it is.',
  'rule.api-server-without-encryption.why':
    'Whoever gets a backup or a disk of etcd can read all Secrets without asking the API server.',
  'rule.api-server-without-encryption.fix':
    'Give it an EncryptionConfiguration with `{flag}`, then rewrite all Secrets once.',
} as const satisfies FamilyWords<'secrets'>;
