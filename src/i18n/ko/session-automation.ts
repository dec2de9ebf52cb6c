// 강의 3부와 강의의 처음과 끝: 원칙마다 짧은 이름과, 무슨 뜻이고 왜 그런지 말하는 한 문장.
import type { sessionAutomation as en } from '../en/session-automation.ts';

export const sessionAutomation = {
  'principle.everything-in-git': '모든 것을 Git에 둡니다.',
  'principle.everything-in-git.why':
    '코드, 매니페스트, 파이프라인, 정책의 이력이 하나입니다. 어느 상태든 이름을 대고 견주고 되살릴 수 있습니다.',
  'principle.branching-strategy': '브랜치가 배포가 되는 길을 정해 둡니다.',
  'principle.branching-strategy.why':
    '짧은 브랜치를 줄기 하나에 합치는 방식(GitHub Flow)은 매일 내보내는 서비스에, GitFlow는 몇 년 동안 돌보는 버전에 맞습니다.',
  'principle.code-review': '다른 사람이 읽고 승인합니다.',
  'principle.code-review.why':
    '두 번째 사람은 첫 사람이 당연하게 여긴 것을 봅니다. 템플릿만으로는 결과가 가려지니 완성된 매니페스트를 보입니다.',
  'principle.automated-code-quality': '형식과 품질은 기계가 확인합니다.',
  'principle.automated-code-quality.why':
    '서식과 알려진 실수는 검토 전에 걸러집니다. 사람은 기계가 보지 못하는 것을 이야기합니다.',
  'principle.keep-dependencies-current': '의존성을 관리하고 새로 고칩니다.',
  'principle.keep-dependencies-current.why':
    '잠금 파일은 무엇으로 만들었는지 말합니다. 조금씩 자주 올리면 급한 날에도 걸음이 작습니다.',
  'principle.license-checks': '라이선스를 확인합니다.',
  'principle.license-checks.why':
    '의존성에는 의무가 따라옵니다. 배포 전에 알면 이야기로 끝나고, 뒤에 알면 다툼이 됩니다.',
  'principle.static-security-scan': '소스에서 약점을 찾습니다 (SAST).',
  'principle.static-security-scan.why':
    '주입, 박아 둔 비밀번호, 위험한 호출은 실행하지 않아도 보입니다. 찾았을 때 작업이 실패해야 쓸모가 있습니다.',

  'principle.automated-builds': '빌드는 기계가 한 가지 방법으로 합니다.',
  'principle.automated-builds.why':
    '누구의 노트북에도 기대지 않는 빌드는 되풀이할 수 있고, digest에서 커밋을 찾아갈 수 있습니다.',
  'principle.unit-and-integration-tests': '부분을 시험하고, 이어서 함께 시험합니다.',
  'principle.unit-and-integration-tests.why':
    '빠르고 많은 부분 테스트는 어디가 망가졌는지, 적은 전체 테스트는 동작하는지를 말합니다.',
  'principle.performance-and-load-tests': '빠르기와 부하를 시험합니다.',
  'principle.performance-and-load-tests.why':
    'Pod 하나가 받을 수 있는 요청 수가 복제본, 제한, 자동 확장의 바탕입니다. 사용자보다 먼저 잽니다.',
  'principle.dynamic-security-tests': '실행 중인 프로그램의 약점을 찾습니다 (DAST, IAST).',
  'principle.dynamic-security-tests.why':
    '공격자처럼 밖에서, 또는 테스트가 도는 동안 안에서 봅니다. 둘 다 소스만 읽어서는 모르는 것을 찾습니다.',
  'principle.scan-gates-the-build': '이미지 검사가 빌드를 멈출 수 있어야 합니다.',
  'principle.scan-gates-the-build.why':
    '내보낼 바로 그 digest를 검사하고, 고칠 방법이 나온 것은 실패시킵니다. 예외에는 까닭과 끝나는 날이 있습니다.',
  'principle.small-images': '이미지를 작게 만듭니다.',
  'principle.small-images.why':
    '작은 이미지는 새 노드에서 빨리 시작합니다. 급할 때가 바로 그때입니다. 공격할 것도 적습니다.',
  'principle.test-reports': '결과를 사람들이 보는 곳에 알립니다.',
  'principle.test-reports.why':
    '변경 화면에서 설명된 실패는 바로 고치고, 만 줄짜리 로그 속의 실패는 그냥 다시 돌립니다.',

  'principle.deploy-per-environment': '환경마다 저절로 배포합니다.',
  'principle.deploy-per-environment.why':
    '개발은 변경마다, 스테이징은 병합마다, 프로덕션은 승인마다 같은 단계로 배포합니다.',
  'principle.deployment-approval': '중요한 곳에서 승인을 받습니다.',
  'principle.deployment-approval.why':
    '무엇이 바뀌고 어떻게 돌아가는지 보이면 사람이 멈출 수 있습니다. 무엇이든 승인하면 버릇일 뿐입니다.',
  'principle.automated-canary.why':
    '쿼리, 기준값, 허용하는 실패 횟수가 몇 초 만에 정합니다. 결과가 없는 것을 좋은 결과로 여겨서는 안 됩니다.',
  'principle.rollback-automation': '돌아가는 길을 자동으로 만듭니다.',
  'principle.rollback-automation.why':
    '시간을 정해 기다리고 실패하면 되돌리는 단계가 누군가를 깨우는 전화보다 빠릅니다. 별일 없는 날에 연습합니다.',
  'principle.verify-health-after-deploy': '배포한 뒤에 상태를 확인합니다.',
  'principle.verify-health-after-deploy.why':
    '적용했다는 말은 바람을 받아 두었다는 뜻일 뿐입니다. 준비된 Pod와 정문으로 들어간 진짜 요청 하나가 동작을 말합니다.',
  'principle.announce-deployments': '배포를 알리고 기록합니다.',
  'principle.announce-deployments.why':
    '장애가 나면 처음 묻는 것이 무엇이 바뀌었는지입니다. 차트마다 찍힌 표시가 답합니다.',
  'principle.measure-deployments': '배포를 측정합니다.',
  'principle.measure-deployments.why':
    '얼마나 자주, 얼마나 오래, 몇 번 실패하고, 되찾는 데 얼마나 걸렸는지. 네 숫자가 배포가 쉬워지는지 말합니다.',

  'principle.provision-by-code': '인프라를 기계가 마련합니다.',
  'principle.provision-by-code.why':
    '클러스터, 네트워크, 데이터베이스를 검토한 코드로 만들면 두 번째 리전은 사업이 아니라 실행 한 번입니다.',
  'principle.manage-configuration': '설정을 기계가 관리합니다.',
  'principle.manage-configuration.why':
    '설정을 바꾸는 것도 배포입니다. 단계로 나가고, 확인하고, 마지막으로 좋았던 상태를 남겨 둡니다.',
  'principle.automate-alerts': '모니터링과 알림을 자동으로 둡니다.',
  'principle.automate-alerts.why':
    '새 서비스는 첫 1분부터 지켜봅니다. 지켜보는 것이 동작하는지도 그 바깥에서 지켜봅니다.',
  'principle.automate-backup-and-restore': '백업과 복구를 자동으로 합니다.',
  'principle.automate-backup-and-restore.why':
    '아침마다 어젯밤 사본을 빈 데이터베이스에 복구해 보는 작업만이 백업이 있다는 증거입니다.',
  'principle.automate-scaling': '크기를 기계가 조절합니다.',
  'principle.automate-scaling.why':
    '`replicas`의 주인은 HorizontalPodAutoscaler입니다. 매니페스트에도 적으면 적용할 때마다 그 값으로 되돌립니다.',
  'principle.automate-patching': '패치를 자동으로 합니다.',
  'principle.automate-patching.why':
    '노드와 이미지를 묶음으로 나눠 차례로 바꿉니다. 모두 같은 시간에 바꾸면 모두 함께 고장 납니다.',
  'principle.automate-incident-response': '사고의 첫 움직임을 자동으로 합니다.',
  'principle.automate-incident-response.why':
    '로그를 모으고, 대화방을 열고, 맞는 사람을 부릅니다. 늘 같은 일에는 사람이 필요 없습니다.',

  'principle.tune-autoscaling': '가득 차는 것을 보고 자동 확장을 조정합니다.',
  'principle.tune-autoscaling.why':
    '기다리는 요청은 노는 CPU처럼 보일 수 있습니다. 사용자가 기다릴 때 오르는 지표와, 조용한 시간을 견디는 최솟값을 고릅니다.',
  'principle.watch-utilisation': '얼마나 쓰는지 봅니다.',
  'principle.watch-utilisation.why': '요청량과 사용량의 차이는 돈이고, 사용량과 제한의 차이는 여유입니다.',
  'principle.budget-the-cost': '예산과 넘지 못할 선을 정합니다.',
  'principle.budget-the-cost.why': '다 쓴 뒤에 오는 메일은 제한이 아닙니다. 인스턴스의 최댓값이 제한입니다.',
  'principle.plan-capacity': '용량을 미리 계획합니다.',
  'principle.plan-capacity.why':
    '성장, 다음 행사, 가용 영역 하나를 잃는 일을 함께 놓고 봐야 미리 있어야 할 양이 나옵니다.',
  'principle.several-clouds': '까닭이 있을 때만 여러 클라우드를 씁니다.',
  'principle.several-clouds.why':
    '위험이나 값을 낮출 수 있지만 알아야 할 것이 두 배가 됩니다. 옮겨 가는 길도 연습해야 합니다.',
  'principle.spot-instances': '멈춰도 되는 일에 스팟 인스턴스를 씁니다.',
  'principle.spot-instances.why':
    '곧바로 거둬 갈 수 있어서 쌉니다. 고정된 몇 개 옆에 상태 없는 복제본을 더하기에 좋습니다.',
  'principle.tag-resources': '리소스에 태그를 붙입니다.',
  'principle.tag-resources.why': '주인, 서비스, 환경이 붙어 있으면 비용도 정리도 책임도 쿼리 하나로 알 수 있습니다.',

  'principle.application-monitoring': '애플리케이션 안에서 잽니다 (APM).',
  'principle.application-monitoring.why':
    '추적은 어느 호출이 시간을 쓰는지 보입니다. 데이터의 나이도 오류만큼 알림을 받을 값어치가 있습니다.',
  'principle.tune-the-database': '데이터베이스를 조정합니다.',
  'principle.tune-the-database.why':
    'Pod는 쉽게 늘려도 데이터베이스는 그렇지 않습니다. 연결, 인덱스, 느린 쿼리가 전체의 한계를 정합니다.',
  'principle.cache-deliberately': '뜻을 두고 캐시합니다.',
  'principle.cache-deliberately.why':
    '캐시는 비기 전까지만 부하를 옮깁니다. 캐시를 다시 시작하는 배포는 모든 요청을 한꺼번에 데이터베이스로 보냅니다.',
  'principle.serve-from-the-edge': '사용자 가까이에서 답합니다 (CDN).',
  'principle.serve-from-the-edge.why':
    '누구에게나 같은 것은 엣지에서 답합니다. 먼 거리도 몰리는 요청도 서버에 덜 닿습니다.',
  'principle.tune-the-network': '네트워크를 조정합니다.',
  'principle.tune-the-network.why':
    '제한 시간, 재시도, 연결 재사용에 따라 느린 서비스 하나가 나머지를 모두 늦출지 정해집니다.',
  'principle.tune-storage': '쓰임에 맞는 스토리지를 고릅니다.',
  'principle.tune-storage.why': '데이터베이스에는 지연 시간이, 백업에는 값이 중요합니다. 볼륨의 종류도 설계입니다.',
  'principle.tune-the-code': '프로파일이 가리키는 코드를 고칩니다.',
  'principle.tune-the-code.why': '몇 줄이 시간의 대부분을 씁니다. 프로파일이 없으면 다른 줄을 고치게 됩니다.',

  'principle.standard-procedures': '표준 운영 절차를 씁니다 (SOP).',
  'principle.standard-procedures.why':
    '늘 같은 방법으로 하는 일은 확인하고 넘겨줄 수 있고, 언젠가 기계가 할 수 있습니다.',
  'principle.generated-documents': '문서를 만들어 냅니다.',
  'principle.generated-documents.why': '매니페스트에서 만든 페이지는 매니페스트만큼 맞습니다. 손으로 쓴 것은 낡습니다.',
  'principle.knowledge-base': '아는 것을 한곳에 쌓습니다.',
  'principle.knowledge-base.why': '알림에 걸린 런북 하나가 찾아 헤매는 10분을 아낍니다.',
  'principle.on-call-rotation': '온콜을 고르게 나눕니다.',
  'principle.on-call-rotation.why':
    '잘 잔 사람이 더 잘 판단합니다. 받지 못한 호출은 저절로 다음 사람에게 가야 하고, 그것도 시험합니다.',
  'principle.blameless-postmortems': '탓하지 않는 사후 분석을 씁니다.',
  'principle.blameless-postmortems.why':
    '벌이 두려우면 덜 말합니다. 무엇이 그 실수를 가능하게 했는지 묻고 그것을 고칩니다.',
  'principle.small-steady-improvements': '조금씩 늘 나아집니다 (Kaizen).',
  'principle.small-steady-improvements.why':
    '매주 불편 하나를 없애는 편이, 시작하지 못하는 큰 계획보다 1년 뒤를 더 바꿉니다.',
  'principle.shared-tools': '팀의 도구를 잇습니다.',
  'principle.shared-tools.why': '알림과 변경과 대화가 서로를 가리키면, 창 사이로 사실을 옮겨 적지 않아도 됩니다.',

  'principle.goal-lifecycle-strategy': '프로덕션에서 컨테이너가 살아가는 길을 계획할 수 있습니다.',
  'principle.goal-lifecycle-strategy.why':
    '만들 때부터 바꿀 때까지, 어느 서비스에 어떤 배포 방식이 맞고 무엇이 드는지 압니다.',
  'principle.goal-security-and-compliance': '보안을 날마다 하는 일로 만들고 보여 줄 수 있습니다.',
  'principle.goal-security-and-compliance.why':
    '어느 검사가 어느 단계에 있어야 하고, 감사가 묻는 증거가 어떻게 남는지 압니다.',
  'principle.goal-automation': '일을 파이프라인에 맡길 수 있습니다.',
  'principle.goal-automation.why': '커밋에서 실행 중인 서비스까지, 그리고 되돌아오기까지 손으로 하는 단계를 줄입니다.',

  'principle.sum-lifecycle-and-strategies': '배포 전략은 무엇을 치를지 고르는 일입니다.',
  'principle.sum-lifecycle-and-strategies.why':
    '용량, 시간, 섞인 버전, 드러난 사용자. 전략마다 하나를 아끼고 다른 것을 씁니다.',
  'principle.sum-security-and-compliance': '보안은 아니라고 말할 수 있는 검사의 사슬입니다.',
  'principle.sum-security-and-compliance.why':
    '아무것도 멈추지 않는 검사는 장식이고, 흔적이 없는 검사는 보여 줄 수 없습니다.',
  'principle.sum-pipeline-efficiency': '파이프라인은 옳은 길을 쉬운 길로 만듭니다.',
  'principle.sum-pipeline-efficiency.why':
    '시험한 것을 내보내고 되돌리기는 단추 하나일 때, 사람들은 자주 차분하게 배포합니다.',
  'principle.sum-watched-automation': '자동화에는 눈이 있어야 합니다.',
  'principle.sum-watched-automation.why':
    '스스로 움직이는 것마다 도움이 되었는지 말하는 측정값과, 아닐 때 듣는 사람이 있어야 합니다.',
} as const satisfies Record<keyof typeof en, string>;
