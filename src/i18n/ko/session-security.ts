// 강의 2부: 원칙마다 짧은 이름과, 무슨 뜻이고 왜 그런지 말하는 한 문장.
import type { sessionSecurity as en } from '../en/session-security.ts';

export const sessionSecurity = {
  'principle.push-starts-the-checks': '푸시하면 검사가 시작됩니다.',
  'principle.push-starts-the-checks.why':
    '보안은 배포할 때가 아니라 바꿀 때 시작합니다. 누가 기억해서 돌릴 필요가 없습니다.',
  'principle.scan-code-before-building': '만들기 전에 코드를 검사합니다.',
  'principle.scan-code-before-building.why':
    '위험한 코드를 소스에서 찾으면 1분, 프로덕션에서 찾으면 사고 한 번이 듭니다.',
  'principle.push-only-what-passed': '통과한 것만 올립니다.',
  'principle.push-only-what-passed.why': '저장소는 프로덕션의 문턱입니다. 그 안에 있는 것은 언젠가 누군가 실행합니다.',
  'principle.registry-scans-what-it-holds': '저장소는 가진 것을 다시 검사합니다.',
  'principle.registry-scans-what-it-holds.why':
    '이미지는 그대로여도 알려진 취약점은 늘어납니다. 어제 깨끗하던 이미지가 오늘은 아닐 수 있습니다.',
  'principle.deploy-only-safe-images': '안전하다고 확인된 이미지만 배포합니다.',
  'principle.deploy-only-safe-images.why':
    '클러스터가 받아들일 때 서명과 검사 결과를 스스로 확인합니다. 파이프라인만 아는 규칙은 돌아갈 수 있습니다.',
  'principle.runtime-reports-events': '실행 중인 것이 하는 일을 알립니다.',
  'principle.runtime-reports-events.why':
    '모든 것을 찾는 검사는 없습니다. 웹 서버 안의 셸이나 낯선 연결은 일어나는 동안에만 보입니다.',
  'principle.alerts-reach-developers': '알림은 고칠 수 있는 사람에게 갑니다.',
  'principle.alerts-reach-developers.why':
    '찾은 것이 코드 변경으로 돌아와야 고리가 닫힙니다. 메일함에서 끝난 알림은 아무것도 닫지 못합니다.',

  'principle.trusted-base-images': '믿을 수 있는 베이스 이미지 위에 만듭니다.',
  'principle.trusted-base-images.why':
    '이미지의 대부분은 베이스에서 오고 그 결함도 함께 옵니다. 누군가 돌보는 것을 골라 digest로 고정하고 사본을 둡니다.',
  'principle.update-images-regularly': '날을 정해 다시 만들고 패치합니다.',
  'principle.update-images-regularly.why':
    '실행 중인 컨테이너는 스스로 패치되지 않습니다. 매주 다시 만들면 소식을 듣기 전에도 고쳐집니다.',
  'principle.automated-image-scans': '모든 이미지를 기계가 검사합니다.',
  'principle.automated-image-scans.why':
    '실패시키지 않는 검사는 보고서일 뿐입니다. 발견했을 때 종료 코드를 내지 않으면 파이프라인은 초록인 채 구멍이 나갑니다.',
  'principle.sign-and-verify-images': '이미지에 서명하고 실행 전에 검증합니다.',
  'principle.sign-and-verify-images.why':
    '아무도 확인하지 않는 서명은 지켜 주는 것이 없습니다. 지금은 Sigstore cosign으로 digest에 서명하고 클러스터가 받을 때 검증합니다. Docker Content Trust는 예전 방식입니다.',
  'principle.private-registry': '내 저장소에 이미지를 둡니다.',
  'principle.private-registry.why':
    '공개 이미지는 노드가 받아야 하는 바로 그날 옮겨지거나 제한되거나 사라질 수 있습니다.',
  'principle.few-layers': '레이어를 적게, 순서 있게 둡니다.',
  'principle.few-layers.why':
    '레이어가 적으면 빨리 받습니다. 뒤 레이어에서 지운 것도 앞 레이어에서는 읽을 수 있습니다.',
  'principle.no-secrets-in-images': '시크릿을 이미지에 넣지 않습니다.',
  'principle.no-secrets-in-images.why':
    '이미지를 받을 수 있는 사람은 모든 레이어를 읽습니다. 빌드 마운트를 쓰면 빌드에 건네고도 남지 않습니다.',
  'principle.multi-stage-builds': '여러 단계로 만들고 마지막 것만 내보냅니다.',
  'principle.multi-stage-builds.why':
    '컴파일러, 패키지 관리자, 셸은 앞 단계에 남습니다. 없는 것은 공격할 수도, 공격에 쓸 수도 없습니다.',

  'principle.run-as-non-root': '권한 없는 사용자로 실행합니다.',
  'principle.run-as-non-root.why':
    '컨테이너의 root는 결함 하나만 더 있으면 노드의 root입니다. `runAsNonRoot`는 그런 컨테이너를 시작하지 않습니다.',
  'principle.read-only-root-filesystem': '루트 파일시스템을 읽기 전용으로 둡니다.',
  'principle.read-only-root-filesystem.why':
    '침입자는 도구를 남기지 못하고, 엉뚱한 곳에 쓰는 프로그램은 드러납니다. 써야 하는 곳은 `emptyDir`로 줍니다.',
  'principle.drop-capabilities': 'Linux capabilities를 모두 빼고 필요한 것만 더합니다.',
  'principle.drop-capabilities.why':
    '1024번보다 높은 포트를 쓰는 웹 서비스에는 하나도 필요 없습니다. 남은 것은 모두 커널로 난 문입니다.',
  'principle.seccomp-profile': 'seccomp 프로필을 정합니다.',
  'principle.seccomp-profile.why':
    '`RuntimeDefault`는 보통 프로그램이 쓰지 않고 많은 공격이 쓰는 시스템 콜을 거절합니다.',
  'principle.apparmor-or-selinux': 'AppArmor나 SELinux를 씁니다.',
  'principle.apparmor-or-selinux.why': '프로세스가 무엇으로 바뀌었든, 커널은 프로필에 적힌 파일과 동작만 허락합니다.',
  'principle.network-policies': '정책으로 네트워크를 나눕니다.',
  'principle.network-policies.why':
    '정책이 없으면 모든 Pod가 서로 닿습니다. 먼저 모두 막고, 서비스에 필요한 길만 엽니다.',
  'principle.limits-and-isolation': '컨테이너 하나가 쓸 수 있는 양을 정합니다.',
  'principle.limits-and-isolation.why':
    '요청량과 제한이 있으면 한 Pod의 누수가 같은 노드에 있는 이웃 모두의 문제가 되지 않습니다.',
  'principle.watch-the-runtime': '실행 중인 동작을 지켜봅니다.',
  'principle.watch-the-runtime.why':
    '시스템 콜과 연결을 보는 규칙은, 셸을 쓸 일이 없는 컨테이너에 셸이 뜨는 것처럼 처음 보는 일을 알아챕니다.',

  'principle.role-based-access': '권한을 역할에 줍니다 (RBAC).',
  'principle.role-based-access.why':
    '사람과 서비스 계정은 바뀌어도 역할은 남습니다. 역할에 준 권한은 주고, 세고, 거둘 수 있습니다.',
  'principle.least-privilege': '일에 필요한 만큼만 권한을 줍니다.',
  'principle.least-privilege.why':
    '훔친 토큰은 허락받은 일만 할 수 있습니다. 처음부터 허락하지 않은 일에는 사고 대응이 필요 없습니다.',
  'principle.multi-factor-authentication': '두 번째 인증 수단을 요구합니다 (MFA).',
  'principle.multi-factor-authentication.why':
    '다른 곳에서 샌 비밀번호만으로는 들어올 수 없습니다. 세션도 훔칠 수 있으니 짧아야 합니다.',
  'principle.manage-keys-and-tokens': '키와 토큰을 하나도 빠짐없이 압니다.',
  'principle.manage-keys-and-tokens.why':
    '작업의 신원으로 받는 짧은 토큰은 보관할 필요가 없습니다. 오래 쓰는 것은 주인과 끝나는 날을 적어 둡니다.',
  'principle.mutual-tls': '서비스끼리도 신원을 밝힙니다 (mTLS).',
  'principle.mutual-tls.why': '양쪽이 인증서를 보이므로, 네트워크 안에 있다는 것만으로는 아무 권한도 없습니다.',
  'principle.trace-who-did-what': '누가 무엇을 했는지 남깁니다.',
  'principle.trace-who-did-what.why':
    'API 서버의 감사 로그는 모든 조사의 첫 물음에 답합니다. 침입자가 지울 수 없는 곳에 둘 때 그렇습니다.',
  'principle.review-permissions': '권한을 정해진 때마다 다시 봅니다.',
  'principle.review-permissions.why':
    '권한은 모자라면 달라고 하지만 남는다고 돌려주지는 않습니다. 사람은 떠나고 키는 살아 있습니다.',
  'principle.automated-access': '접근 권한을 기계가 주고 거둡니다.',
  'principle.automated-access.why': '팀 명단에서 나오고 저절로 끝나는 권한은 첫날에도 마지막 날에도 맞습니다.',

  'principle.encrypt-in-transit': '오가는 것을 암호화합니다 (TLS).',
  'principle.encrypt-in-transit.why':
    '클러스터 안에서도 그렇게 합니다. 그리고 인증서가 끝나는 날을 지켜봅니다. 누구나 미리 알 수 있는 장애이기 때문입니다.',
  'principle.encrypt-at-rest': '저장된 것을 암호화합니다.',
  'principle.encrypt-at-rest.why':
    '디스크, 스냅샷, etcd는 방화벽이 보지 못하는 길로 나갑니다. 암호화하지 않으면 etcd의 Secret은 base64일 뿐입니다.',
  'principle.manage-secrets': '시크릿은 시크릿을 위한 시스템에 둡니다.',
  'principle.manage-secrets.why':
    '누가 읽었는지 알고, 짧게 쓰는 값을 내주고, 바꿀 수 있습니다. Git에 있는 파일은 어느 것도 하지 못합니다.',
  'principle.mask-personal-data': '개인정보를 가리거나 익명으로 만듭니다.',
  'principle.mask-personal-data.why':
    '로그와 시험용 사본은 데이터베이스보다 멀리 갑니다. 거기 없는 것은 거기서 새지 않습니다.',
  'principle.encrypt-backups': '백업도 암호화합니다.',
  'principle.encrypt-backups.why':
    '백업은 모든 데이터가 든 파일 하나입니다. 열린 버킷에 있으면 비밀번호도 모두 함께 나갑니다.',
  'principle.rotate-keys': '키를 관리하고 바꿉니다.',
  'principle.rotate-keys.why':
    '자주 바꾼 키는 샌 날에도 겁 없이 바꿉니다. 이전 키를 없애기 전에 새 키를 먼저 더합니다.',
  'principle.classify-data': '데이터를 나누고 표시합니다.',
  'principle.classify-data.why':
    '지키는 데는 비용이 듭니다. 무엇을 지켜야 하는지 알아야 하고, 표시가 있어야 기계도 구별합니다.',

  'principle.soc-2': 'SOC 2: 통제와, 그것이 동작한다는 증거.',
  'principle.soc-2.why':
    '감사인은 보안, 가용성, 기밀성이 실제로 지켜지는지 몇 달 동안 봅니다. 기록을 남기는 파이프라인이 스스로 답합니다.',
  'principle.iso-27001': 'ISO 27001: 관리하는 과정으로서의 보안.',
  'principle.iso-27001.why':
    '도구보다 순환을 요구합니다. 위험을 찾고, 통제를 고르고, 듣는지 확인하고, 나아지게 합니다.',
  'principle.pci-dss': 'PCI DSS: 카드 정보가 흐르는 곳.',
  'principle.pci-dss.why':
    '카드 번호에 닿는 시스템이 적을수록 범위가 줄어듭니다. 네트워크를 나누는 것이 가장 싼 통제입니다.',
  'principle.hipaa': 'HIPAA: 미국의 의료 정보.',
  'principle.hipaa.why': '환자 정보의 접근, 기록, 암호화는 의무입니다. 서버만 운영하는 사람에게도 그렇습니다.',
  'principle.gdpr': 'GDPR: EU에 있는 사람의 개인정보.',
  'principle.gdpr.why': '목적 제한, 삭제, 유출 뒤 72시간 안의 신고가 문서가 아니라 시스템에서 가능해야 합니다.',
  'principle.sox': 'SOX: 상장 회사의 숫자.',
  'principle.sox.why': '재무 숫자를 계산하는 시스템을 바꾸는 사람과 승인하는 사람이 달라야 하고 기록이 있어야 합니다.',
  'principle.fedramp': 'FedRAMP: 미국 정부가 쓰는 클라우드.',
  'principle.fedramp.why':
    '통제 목록과 지속적인 감시가 정해져 있습니다. 무엇을 얼마 안에 검사하고 패치하는지까지 정합니다.',
  'principle.national-privacy-law': '나라마다 다른 개인정보 보호법.',
  'principle.national-privacy-law.why':
    '데이터를 어디에 둘지, 어떻게 암호화할지, 누구에게 언제까지 알릴지가 나라마다 다릅니다. 한국의 개인정보 보호법도 그렇습니다. 리전을 고르기 전에 알아야 합니다.',

  'principle.policy-as-code': '정책을 코드로 씁니다.',
  'principle.policy-as-code.why':
    '클러스터가 받아들일 때 평가하는 정책은 누구에게나 같습니다. 여느 코드처럼 검토하고 시험하고 되돌릴 수 있습니다.',
  'principle.automated-compliance-checks': '규정을 지키는지 기계가 확인합니다.',
  'principle.automated-compliance-checks.why': '사람은 1년에 한 번 몇 개를 보고, 기계는 바뀔 때마다 모두 봅니다.',
  'principle.continuous-reporting': '쉬지 않고 지켜보고 보고합니다.',
  'principle.continuous-reporting.why':
    '중요한 것은 두 감사 사이의 상태입니다. 스스로 만들어지는 보고서는 낡지 않습니다.',
  'principle.detect-violations': '어긴 것을 찾아내고 알립니다.',
  'principle.detect-violations.why':
    '아무도 듣지 못한 위반은 허락한 것과 같습니다. 데이터가 없는 것은 위반이 아니라 살펴볼 까닭입니다.',
  'principle.collect-audit-logs': '감사 로그를 기계가 모읍니다.',
  'principle.collect-audit-logs.why':
    '한곳에, 충분히 오래, 당사자의 손이 닿지 않게 둡니다. 잃은 서버 안의 로그는 아무도 돕지 못합니다.',
  'principle.compliance-dashboard': '상태를 한 페이지에 보입니다.',
  'principle.compliance-dashboard.why':
    '결정하는 사람이 어느 통제가 어디서 언제부터 어긋났는지, 누구에게 모아 달라고 하지 않고도 봅니다.',
  'principle.regular-assessment': '때를 정해 평가합니다.',
  'principle.regular-assessment.why':
    '기계는 누군가 생각해 둔 것만 확인합니다. 분기에 한 번은 아무도 생각하지 못한 것을 사람이 묻습니다.',
  'principle.automated-evidence': '증거가 저절로 쌓이게 합니다.',
  'principle.automated-evidence.why':
    '배포마다 검사 결과, 승인, digest가 생기는 대로 남습니다. 감사 전 주에 화면을 찍어 모으지 않습니다.',

  'principle.written-policies': '정책과 절차를 글로 씁니다.',
  'principle.written-policies.why': '머릿속에만 있는 규칙은 확인할 수도, 가르칠 수도, 함께 고칠 수도 없습니다.',
  'principle.clear-responsibilities': '누가 무엇을 맡는지 밝힙니다.',
  'principle.clear-responsibilities.why':
    '모두의 것은 아무도 패치하지 않습니다. 서비스마다 주인을 라벨로 붙이는 것이 시작입니다.',
  'principle.security-training': '사람을 훈련하고 되풀이합니다.',
  'principle.security-training.why':
    '비밀번호는 서버보다 사람이 더 자주 요구받습니다. 연습한 반응은 급할 때도 나옵니다.',
  'principle.incident-response-plan': '사고에 대응할 계획이 있어야 합니다.',
  'principle.incident-response-plan.why':
    '역할과 순서, 누구에게 무엇을 알릴지는 조용한 날에 정합니다. 한밤중에는 그럴 시간이 없습니다.',
  'principle.business-continuity-plan': '일을 이어 갈 계획이 있어야 합니다.',
  'principle.business-continuity-plan.why':
    '어떤 기능이 먼저 돌아와야 하고 그때까지 어떻게 일할지는 클러스터가 아니라 사업이 정합니다.',
  'principle.assess-suppliers': '공급업체의 보안을 살핍니다.',
  'principle.assess-suppliers.why':
    '남이 만든 액션, 이미지, 서비스가 내 권한으로 돕니다. 내가 기대는 것을 어떻게 지키는지 묻습니다.',
  'principle.outside-audits': '밖에서 감사를 받습니다.',
  'principle.outside-audits.why': '만든 사람은 당연하게 여긴 것을 보지 못합니다. 밖에 있는 사람은 봅니다.',
  'principle.improve-continuously': '찾은 것마다 하나씩 나아집니다.',
  'principle.improve-continuously.why': '잣대는 사고가 몇 번이었는지가 아니라 같은 사고가 두 번 났는지입니다.',
} as const satisfies Record<keyof typeof en, string>;
