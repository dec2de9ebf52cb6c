// src/lint/rules/secrets의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const secrets = {
  'rule.plaintext-credential.title': '매니페스트에 자격 증명이 평문으로 적혀 있습니다',
  'rule.plaintext-credential.problem':
    '{container} 컨테이너의 `{name}` 값에 비밀번호, 토큰 또는 키가 평문으로 적혀 있습니다. 저장소나 Pod를 볼 수 있는 사람은 모두 알게 됩니다.',
  'rule.plaintext-credential.why':
    '한 번 저장소에 들어간 것은 기록과 모든 복사본에 남습니다. API는 Pod를 볼 수 있는 모두에게 값을 보여 주고, 백업에도 들어갑니다.',
  'rule.plaintext-credential.fix':
    '이미 알려진 것이므로 자격 증명부터 바꾸십시오. 그다음 시크릿 저장소에 두고 Secret으로, 되도록 파일로 전달하십시오.',

  'rule.credential-in-config-map.title': 'ConfigMap에 자격 증명이 있습니다',
  'rule.credential-in-config-map.problem':
    '`{key}` 키에 있는 `{name}` 값이 비밀번호, 토큰 또는 키로 보입니다. ConfigMap은 네임스페이스를 읽을 수 있는 모두가 볼 수 있습니다.',
  'rule.credential-in-config-map.why':
    'Secret은 권한을 따로 줄 수 있고, etcd에서 암호화할 수 있으며, 많은 로그와 도구가 내용을 가려 줍니다. ConfigMap에는 그런 보호가 없고, 기본 제공 역할인 `view`로도 볼 수 있습니다.',
  'rule.credential-in-config-map.fix':
    '자격 증명을 바꾼 뒤 시크릿 저장소에서 가져오는 Secret으로 옮기고, 설정에서는 그 Secret을 참조하게 하십시오.',

  'rule.secret-in-manifest.title': '파일에 Secret의 내용이 있습니다',
  'rule.secret-in-manifest.problem':
    'Secret {secret}의 `{field}` 필드에 값이 들어 있습니다({keys}). base64는 표기 방식일 뿐 보호가 아니므로, 이 파일을 가진 사람은 값도 가진 것입니다.',
  'rule.secret-in-manifest.why':
    '매니페스트는 저장소에 두고, 복사하고, 주고받는 파일입니다. 시크릿은 누가 읽었는지 남고 값을 바꿀 수 있는 저장소에 두어야 합니다.',
  'rule.secret-in-manifest.fix':
    '클러스터가 가져오게 하거나(ExternalSecret), 암호화해서 저장소에 두십시오(SealedSecret, SOPS). 이 파일을 공유한 적이 있다면 값을 바꾸십시오.',

  'rule.secret-in-environment.title': '시크릿을 환경 변수로 전달합니다',
  'rule.secret-in-environment.problem':
    '{container} 컨테이너는 Secret {secret}의 값을 환경 변수({name})로 받습니다. 자식 프로세스, 오류 보고, 디버그 화면에 그대로 드러날 수 있습니다.',
  'rule.secret-in-environment.why':
    '환경 변수는 모든 자식 프로세스가 물려받고 로그에 출력되기 쉽습니다. 또 컨테이너를 다시 시작할 때까지 옛 값을 쓰지만, 마운트한 파일은 Secret이 바뀌면 따라 바뀝니다.',
  'rule.secret-in-environment.fix':
    'Secret을 파일로 마운트하고 프로그램이 파일을 읽게 하십시오. `DB_PASSWORD_FILE` 같은 변수를 지원하는 이미지가 많습니다.',

  'rule.secret-file-readable-by-all.title': '컨테이너의 모든 사용자가 시크릿 파일을 읽을 수 있습니다',
  'rule.secret-file-readable-by-all.problem':
    '{volume} 볼륨의 파일 모드가 {mode}이므로, 컨테이너 안의 프로세스는 어떤 사용자로 실행되든 시크릿을 읽을 수 있습니다.',
  'rule.secret-file-readable-by-all.why':
    '다른 사용자로 실행되는 보조 프로그램이나 자식 프로세스는 키를 볼 이유가 없습니다. 0644는 아무것도 적지 않았을 때 Kubernetes가 쓰는 값일 뿐입니다.',
  'rule.secret-file-readable-by-all.fix':
    '`defaultMode: 0440`을 `fsGroup`과 함께 설정해 Pod의 그룹만 읽을 수 있게 하십시오. JSON에서는 288로 적습니다.',

  'rule.decimal-file-mode.title': '파일 모드가 8진수가 아닙니다',
  'rule.decimal-file-mode.problem':
    '`{written}` 값은 10진수로 읽힙니다. {volume} 볼륨의 파일 모드는 {meant} 값이 아니라 {effect} 값이 됩니다.',
  'rule.decimal-file-mode.why':
    'YAML은 앞에 0이 있어야 8진수로 읽습니다. 그래서 파일이 엉뚱한 사용자에게 열리거나 정작 프로그램은 읽지 못하는데, 오류는 나지 않습니다.',
  'rule.decimal-file-mode.fix': '{meant} 값으로 적으십시오.',

  'rule.long-lived-token.title': '만료되지 않는 토큰입니다',
  'rule.long-lived-token.problem':
    'Secret {secret}에는 {account} 서비스 어카운트의 토큰이 들어가며, 누군가 지울 때까지 계속 쓸 수 있습니다.',
  'rule.long-lived-token.why':
    '한 번 복사하면 몇 년이고 쓸 수 있습니다. Kubernetes 1.22부터 Pod는 한 시간짜리 토큰을 받고 kubelet이 때맞춰 새 토큰으로 바꿉니다. 잠깐 쓸 토큰은 `kubectl create token`으로 만들 수 있습니다.',
  'rule.long-lived-token.fix':
    'Pod에서는 `expirationSeconds`를 정한 projected `serviceAccountToken`을, 클러스터 밖에서는 TokenRequest API를, 파이프라인에서는 OIDC를 쓰고 이 Secret은 지우십시오.',

  'rule.secrets-stored-unencrypted.title': 'Secret이 암호화되지 않은 채 etcd에 저장됩니다',
  'rule.secrets-stored-unencrypted.problem':
    '이 설정에서는 Secret을 `{provider}` 방식으로, 곧 암호화하지 않고 저장합니다.',
  'rule.secrets-stored-unencrypted.why':
    '저장할 때는 `secrets`를 포함하는 첫 항목의 첫 프로바이더를 쓰고, 나머지는 이미 저장된 것을 읽을 때만 씁니다. `identity`가 맨 앞에 있거나 `secrets` 항목이 없으면 etcd의 복사본이 곧 모든 비밀번호의 복사본입니다.',
  'rule.secrets-stored-unencrypted.fix':
    '암호화하는 프로바이더를 맨 앞에, 가능하면 `apiVersion: v2`인 `kms`를 두고 `identity`는 맨 뒤에 두십시오. 그런 다음 모든 Secret을 다시 저장하십시오.',

  'rule.weak-encryption-provider.title': 'etcd 암호화 방식이 낡았습니다',
  'rule.weak-encryption-provider.problem': '여기서 쓰는 `{provider}` 방식은 Kubernetes 문서에서 권하지 않습니다.',
  'rule.weak-encryption-provider.why':
    '`kms` v1은 더 이상 권장되지 않고 1.29부터 기본으로 꺼져 있습니다. `aescbc`는 패딩 오라클 공격에 약하고, `aesgcm`은 키를 자동으로 바꿀 때만 안전합니다.',
  'rule.weak-encryption-provider.fix':
    '`apiVersion: v2`인 `kms`를 쓰고, 키 관리 서비스가 없다면 `secretbox`를 쓰십시오.',

  'rule.encryption-key-in-file.title': '암호화 키가 파일에 적혀 있습니다',
  'rule.encryption-key-in-file.problem':
    '`{provider}` 방식의 {key} 키가 여기에 적혀 있습니다. 이 파일과 etcd 복사본이 있으면 모든 Secret을 읽을 수 있습니다.',
  'rule.encryption-key-in-file.why':
    '자물쇠 옆에 둔 열쇠는 디스크를 도둑맞았을 때나 소용이 있습니다. 저장소에 있으면 읽는 사람 모두가 알게 되고, 바꾸는 일도 손으로 해야 합니다.',
  'rule.encryption-key-in-file.fix':
    '키를 보관하고 교체해 주는 키 관리 서비스(`kms`, `apiVersion: v2`)를 쓰십시오. 꼭 파일이어야 한다면 컨트롤 플레인에서 만들고 저장소에는 두지 마십시오.',

  'rule.api-server-without-encryption.title': 'API 서버가 Secret을 암호화하지 않고 저장합니다',
  'rule.api-server-without-encryption.problem':
    '이 kube-apiserver에는 `{flag}` 옵션이 없어서 모든 것이 암호화되지 않은 채 etcd에 저장됩니다.',
  'rule.api-server-without-encryption.why':
    'etcd의 백업이나 디스크를 손에 넣으면 API 서버를 거치지 않고도 모든 Secret을 읽을 수 있습니다.',
  'rule.api-server-without-encryption.fix':
    '`{flag}` 옵션으로 EncryptionConfiguration을 지정하고, 모든 Secret을 한 번 다시 저장하십시오.',
} as const satisfies FamilyWords<'secrets'>;
