// 강의 1부: 원칙마다 짧은 이름과, 무슨 뜻이고 왜 그런지 말하는 한 문장. 결정 카드도 쓰는 이름은 controllers.ts에 있습니다.
import type { sessionLifecycle as en } from '../en/session-lifecycle.ts';

export const sessionLifecycle = {
  'principle.develop-and-build': '개발은 이미지 하나로 끝납니다.',
  'principle.develop-and-build.why':
    '코드를 쓰고 내 컴퓨터에서 시험한 다음 이미지 하나로 만듭니다. 그 뒤 단계는 모두 같은 것을 다룹니다.',
  'principle.verify-in-the-pipeline': '무엇을 내보낼지는 파이프라인이 정합니다.',
  'principle.verify-in-the-pipeline.why':
    '바뀔 때마다 같은 테스트와 검사를 거칩니다. 통과하지 못한 것은 저장소에 들어가지 못합니다.',
  'principle.deploy-in-stages': '스테이징을 거쳐 프로덕션에 배포합니다.',
  'principle.deploy-in-stages.why':
    '단계마다 적은 사람만 겪을 때 문제를 알아챌 기회가 있습니다. 상태와 부하를 보고 다음 단계로 갑니다.',
  'principle.operate-and-learn': '운영에서 배운 것이 다음 변경이 됩니다.',
  'principle.operate-and-learn.why':
    '모니터링, 유지 보수, 패치, 백업은 배포한 뒤로 몇 년 동안 이어지고, 거기서 본 것이 다음 할 일이 됩니다.',
  'principle.hand-over-artifacts': '단계 사이에는 부탁이 아니라 결과물을 넘깁니다.',
  'principle.hand-over-artifacts.why':
    '만든 이미지는 파이프라인으로, 검사한 이미지는 스테이징으로, 실행 중인 서비스는 모니터링으로 넘어갑니다. 중간에 다시 만들지 않습니다.',

  'principle.two-identical-environments.why':
    '블루는 요청을 받고 그린은 기다립니다. 둘이 같아야 새 버전을 실제로 돌 곳에서 미리 시험할 수 있습니다.',
  'principle.deploy-beside-the-old.why':
    '아직 트래픽이 가지 않으므로, 그린을 시작하고 데우고 시험하는 동안 사용자는 알지 못합니다.',
  'principle.switch-all-traffic.why':
    'Service가 다른 색을 고르게 하면 전환이 끝납니다. 사용자가 두 버전을 함께 만나는 때가 거의 없습니다.',
  'principle.instant-rollback-while-blue-runs.why':
    '블루를 줄이고 나면(Argo Rollouts 기본값은 전환 30초 뒤) 다시 시작해야 하고, 옮긴 데이터베이스는 아예 돌아오지 않습니다.',
  'principle.nearly-no-downtime.why':
    '그린은 첫 요청을 받기 전에 준비를 마칩니다. 그래도 실패할 수 있는 것은 블루가 열어 둔 연결입니다.',
  'principle.double-capacity.why':
    '블루를 거둘 때까지 두 색이 모두 제 크기로 돕니다. 노드와 할당량이 두 벌을 받아들일 수 있어야 합니다.',
  'principle.migrations-bind-both-colours': '두 색은 데이터베이스 하나를 함께 씁니다.',
  'principle.migrations-bind-both-colours.why':
    '그린을 위한 마이그레이션 뒤에도 블루가 동작해야 합니다. 그렇지 않으면 실행하는 순간 돌아갈 길이 막힙니다.',
  'principle.suits-stateless-services': '상태를 갖지 않는 서비스에 알맞습니다.',
  'principle.suits-stateless-services.why':
    '세션, 로컬 파일, 열린 연결은 이전 색에 남습니다. 아무것도 간직하지 않는 서비스는 잃을 것도 없습니다.',

  'principle.new-version-for-a-few.why':
    '어떤 테스트도 찾지 못한 문제를 모든 사용자가 아니라 스무 명에 한 명만 만납니다.',
  'principle.share-of-traffic.why':
    '라우터는 가중치로 나눕니다. 라우터가 없으면 Pod 수의 비율이 곧 몫이어서, 넷 중 하나만 바꿔도 25 %입니다.',
  'principle.widen-by-metrics.why':
    '앞 단계의 오류율과 지연 시간이 좋아야 다음 몫을 얻습니다. 측정값이 없으면 허락도 없습니다.',
  'principle.limit-the-blast-radius.why':
    '나쁜 배포의 피해는 트래픽의 몫에 알아챌 때까지 걸린 시간을 곱한 것입니다. 카나리는 둘 다 작게 합니다.',
  'principle.combine-with-experiments': '같은 나누기로 A/B 테스트를 합니다.',
  'principle.combine-with-experiments.why':
    '헤더나 쿠키로 사용자를 나누면 건강만이 아니라 새 버전에서 사람들이 무엇을 하는지도 견줄 수 있습니다.',
  'principle.fine-traffic-control.why':
    '작은 몫, 한 버전에 머무는 사용자, 바로 멈추기에는 서비스 메시나 가중치를 아는 Ingress가 필요합니다. Service만으로는 안 됩니다.',
  'principle.canary-needs-good-alerts.why':
    '기존 버전과 카나리를 따로, 요청이 충분히 모일 때까지 재야 합니다. 그렇지 않으면 고장 난 5 %가 건강한 95 %에 묻힙니다.',
  'principle.judge-by-user-experience.why':
    'Pod는 건강한데 결제가 모두 실패할 수 있습니다. 사용자가 본 성공과 빠르기가 다음 단계를 정합니다.',

  'principle.replace-one-by-one.why':
    '어느 순간에나 대부분은 동작이 확인된 인스턴스입니다. 새 버전의 문제는 맡은 몫이 작을 때 드러납니다.',
  'principle.update-without-interruption.why':
    '인스턴스는 준비되어야 요청을 받고, 끝나기 전에 엔드포인트에서 빠져 받던 요청을 마칩니다.',
  'principle.minimal-extra-instances.why':
    '몇 개까지 더 띄울지는 `maxSurge`가 정합니다. 종료 중인 Pod는 세지 않으므로 노드에는 자리가 조금 더 있어야 합니다.',
  'principle.watch-the-rollout.why':
    '바뀐 Pod, 준비된 Pod, 사용 가능한 Pod의 수가 어디까지 왔는지 말합니다. 아무도 보지 않으면 멈춘 배포는 멈춘 채로 있습니다.',
  'principle.automatic-rollback.why':
    '`progressDeadlineSeconds`는 조건 하나를 적을 뿐입니다. 저절로 되돌리려면 분석하고 중단하는 장치나 파이프라인의 되돌리기 단계가 있어야 합니다.',
  'principle.health-check-controls-update.why':
    '컨트롤러는 새 Pod가 사용 가능해야 이전 Pod를 뺍니다. 그것을 아는 길은 readinessProbe뿐입니다.',
  'principle.database-serves-both-versions': '데이터베이스는 두 버전 모두에 맞아야 합니다.',
  'principle.database-serves-both-versions.why':
    '몇 분 동안 두 버전의 Pod가 나란히 씁니다. 열은 먼저 더하고, 이전 버전이 돌아올 일이 없을 때 지웁니다.',
  'principle.default-of-kubernetes': 'Deployment는 정하지 않아도 이렇게 바꿉니다.',
  'principle.default-of-kubernetes.why':
    '`strategy`가 없으면 surge 25 %, unavailable 25 %로 롤링합니다. 그 값이 내 서비스에 맞는지는 스스로 정할 일입니다.',

  'principle.unchanging-components': '돌고 있는 것은 고치지 않습니다.',
  'principle.unchanging-components.why':
    '서버, 이미지, 설정을 한 번 만들고 나면 읽기만 합니다. 그래서 시험한 것이 곧 돌고 있는 것입니다.',
  'principle.replace-instead-of-change.why':
    '손으로 고친 것은 아무도 모르고 다시 시작하면 사라집니다. 새 버전으로 만든 새 인스턴스는 그렇지 않습니다.',
  'principle.no-configuration-drift': '설정이 어긋날 틈을 두지 않습니다.',
  'principle.no-configuration-drift.why':
    '서버를 하나씩 손보다 보면 조금씩 달라져, 여덟 대 가운데 한 대가 다르게 움직여도 어느 것인지 모릅니다.',
  'principle.consistent-environments': '모든 환경을 같은 부품으로 만듭니다.',
  'principle.consistent-environments.why':
    '스테이징과 프로덕션이 이름 붙은 설정만 다를 때, 한쪽의 시험이 다른 쪽에도 뜻이 있습니다.',
  'principle.versions-are-tracked.why':
    '무엇이 언제부터 어느 커밋으로 돌고 있는지 알아야 원인 찾기도 되돌리기도 시작할 수 있습니다.',
  'principle.fast-rollback.why':
    '이전 버전이 이미지와 리비전으로 남아 있으면 되돌리기도 여느 배포와 같습니다. 데이터는 그렇지 않습니다.',
  'principle.infrastructure-as-code': '인프라를 코드로 적습니다.',
  'principle.infrastructure-as-code.why':
    '적어 둔 것만 똑같이 다시 만들 수 있습니다. 파일에서 변경을 검토하는 편이 서버에서 찾는 것보다 쌉니다.',
  'principle.containers-are-immutable': '컨테이너는 이런 방식에 잘 맞습니다.',
  'principle.containers-are-immutable.why':
    '이미지는 digest가 같으면 바뀌지 않고 몇 초면 시작합니다. 그래서 고치기보다 바꾸기가 쉽습니다.',

  'principle.own-or-shared-development': '개발 환경을 따로 주거나, 알고 함께 씁니다.',
  'principle.own-or-shared-development.why':
    '네임스페이스가 따로 있으면 서로 부딪치지 않고 망가뜨려 볼 수 있습니다. 함께 쓰면 싸지만 규칙이 있어야 합니다.',
  'principle.fast-feedback': '저절로 배포해서 결과를 빨리 봅니다.',
  'principle.fast-feedback.why': '몇 분 안에 시험해 볼 수 있으면 왜 바꿨는지 기억하는 동안 바로잡습니다.',
  'principle.debugging-tools': '디버깅 도구는 여기서 씁니다.',
  'principle.debugging-tools.why':
    '셸, 자세한 로그, 프로파일러는 개발에 도움이 되지만 내보내는 이미지에는 들어가지 않습니다.',
  'principle.relaxed-limits': '제한은 느슨하게, 그래도 정해 둡니다.',
  'principle.relaxed-limits.why':
    '넉넉한 제한은 일을 막지 않습니다. 그래도 할당량이 있어야 잊힌 작업 하나가 클러스터를 다 쓰지 못합니다.',
  'principle.room-for-experiments': '실험할 자리를 남깁니다.',
  'principle.room-for-experiments.why': '아무도 기대지 않을 때 플래그 뒤에서 생각을 시험해 볼 수 있습니다.',
  'principle.in-step-with-local-machines': '내 컴퓨터와 맞춰 둡니다.',
  'principle.in-step-with-local-machines.why':
    '노트북과 클러스터가 같은 컨테이너 정의를 쓰면 “내 컴퓨터에서는 됩니다”라는 말이 사라집니다.',
  'principle.masked-test-data': '만든 데이터나 가린 데이터를 씁니다.',
  'principle.masked-test-data.why':
    '개발 데이터베이스는 가장 허술하게 지켜집니다. 진짜 이름과 번호가 있어서는 안 됩니다.',

  'principle.staging-like-production': '스테이징을 프로덕션처럼 만듭니다.',
  'principle.staging-like-production.why':
    '버전, 크기, 네트워크가 다르면 그 차이에서 오는 문제는 프로덕션에서만 드러납니다.',
  'principle.integration-and-load-in-staging': '전체를, 그리고 부하를 걸어 시험합니다.',
  'principle.integration-and-load-in-staging.why':
    '혼자서는 되던 서비스도 함께 있거나 초당 100건을 받으면 실패할 수 있습니다. 여기서 알아야 합니다.',
  'principle.user-acceptance': '부탁한 사람이 직접 확인합니다.',
  'principle.user-acceptance.why': '적힌 대로 만든 것이 바라던 것이 아닐 수 있습니다. 그것은 쓰는 사람이 먼저 압니다.',
  'principle.security-tests-in-staging': '먼저 스스로 공격해 봅니다.',
  'principle.security-tests-in-staging.why':
    '소스 코드에서 보이지 않는 구멍이 돌고 있는 시스템에서는 보입니다. 스테이징은 공격해도 다치지 않습니다.',
  'principle.rehearse-the-deployment': '배포 자체를 연습합니다.',
  'principle.rehearse-the-deployment.why':
    '단계와 순서와 돌아가는 길도 소프트웨어입니다. 프로덕션에서 처음 실행해서는 안 됩니다.',
  'principle.test-the-alerts': '알림이 오는지 시험합니다.',
  'principle.test-the-alerts.why':
    '일부러 고장을 내고 맞는 사람에게 제때 가는지 봅니다. 시험하지 않은 알림은 바람일 뿐입니다.',
  'principle.rehearse-the-migration': '실제와 닮은 데이터로 마이그레이션을 연습합니다.',
  'principle.rehearse-the-migration.why': '열 줄에서 1초 걸린 변경이 천만 줄에서는 한 시간 동안 잠글 수 있습니다.',

  'principle.high-availability.why':
    '여러 노드에 놓인 여러 복제본, 중단 예산, 늘어날 자리가 있으면 하나를 잃어도 서비스는 이어집니다.',
  'principle.hardened-and-watched': '단단히 잠그고 지켜봅니다.',
  'principle.hardened-and-watched.why':
    '데이터도 방문자도 프로덕션에 있습니다. 권한은 여기서 가장 작아야 하고, 낯선 일은 눈에 띄어야 합니다.',
  'principle.automated-backup': '백업은 기계가 하고, 복구는 연습합니다.',
  'principle.automated-backup.why': '한 번 복구해 본 백업만 백업입니다. 그전에는 나이도 크기도 내용도 짐작일 뿐입니다.',
  'principle.tune-performance': '먼저 재고, 그다음 조정합니다.',
  'principle.tune-performance.why':
    '실제 부하는 어떤 시험과도 다릅니다. 요청량, 제한, 연결 풀은 프로덕션이 보여 주는 대로 정합니다.',
  'principle.audit-logs': '감사에 쓸 수 있는 로그를 남깁니다.',
  'principle.audit-logs.why': '누가 언제 무엇을 바꿨는지 나중에 읽을 수 있어야 하고, 당사자가 고칠 수 없어야 합니다.',
  'principle.respond-and-escalate': '누가 나서고 다음에 누구를 깨울지 정해 둡니다.',
  'principle.respond-and-escalate.why':
    '장애가 나면 누가 맡는지 묻느라 몇 분이 갑니다. 적어 둔 순서가 그 시간을 아낍니다.',
  'principle.keep-the-business-going': '데이터센터 하나를 잃을 때를 준비합니다.',
  'principle.keep-the-business-going.why':
    '얼마나 오래 멈춰도 되고 데이터를 얼마나 잃어도 되는지에 따라, 어떤 사본과 훈련이 값을 하는지 정해집니다.',

  'principle.environments-from-code': '환경을 코드로 만듭니다.',
  'principle.environments-from-code.why': '설명 하나와 몇 개의 값으로 만든 세 환경은 누군가 바란 곳만 다릅니다.',
  'principle.same-image-everywhere': '어디서나 같은 이미지를 실행합니다.',
  'principle.same-image-everywhere.why':
    '프로덕션용으로 다시 만들면 아무도 시험하지 않은 것이 됩니다. 같은 것인지는 digest가 말해 줍니다.',
  'principle.configuration-outside-the-image': '설정은 이미지 밖에 둡니다.',
  'principle.configuration-outside-the-image.why':
    '주소, 크기, 비밀번호는 환경마다 다릅니다. ConfigMap과 Secret에 두면 이미지는 하나로 남습니다.',
  'principle.automated-environments': '환경을 단추 하나로 만듭니다.',
  'principle.automated-environments.why':
    '몇 분이면 새로 만들 수 있으니 아껴 두거나 손으로 고치지 않고, 하나를 잃어도 큰일이 아닙니다.',
  'principle.tests-in-every-environment': '환경마다 그곳에서 알 수 있는 것을 시험합니다.',
  'principle.tests-in-every-environment.why': '논리는 일찍 싸게, 부하와 설정은 늦게 프로덕션 가까이에서 시험합니다.',
  'principle.watch-for-drift': '돌고 있는 것을 적어 둔 것과 견줍니다.',
  'principle.watch-for-drift.why':
    '급할 때 손으로 고치는 것은 사람의 일입니다. 다음 날 그것을 찾아내는 비교가 있으면 그대로 남지 않습니다.',
} as const satisfies Record<keyof typeof en, string>;
