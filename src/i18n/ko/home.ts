// 홈페이지의 첫 1분: 배포 하나, 실패 하나, 고치기 하나.
import type { home as en } from '../en/home.ts';

export const home = {
  'home.title': '배포가 하는 일을 1초씩 봅니다',
  'home.deploy': 'v2 배포하기',
  'home.loading': '시뮬레이션 엔진을 불러오고 있습니다.',
  'home.loadFailed': '엔진을 불러오지 못했습니다. 연결을 확인하고 다시 누르십시오.',
  'home.withoutScript': '시뮬레이션을 움직이려면 JavaScript가 있어야 합니다.',
  'home.withoutScript.link': '작업대의 매니페스트 읽기',
  'home.count': '{count}건',

  'home.title.before': 'Pod 4개가 요청을 받고 있습니다.',
  'home.title.running': 'v2를 배포하고 있습니다.',
  'home.title.again': '고친 파일로 같은 요청을 다시 보냅니다.',
  'home.title.first': 'v2를 배포했습니다. 요청 하나가 실패했습니다.',
  'home.title.firstAgain': '고친 뒤에도 요청 하나가 실패했습니다.',
  'home.title.failed': '요청 {count}건이 실패했습니다.',
  'home.title.clean': '배포를 마쳤습니다. 실패한 요청이 없습니다.',
  'home.title.mended': '실패한 요청이 {before}건에서 0건이 되었습니다.',
  'home.title.stillFailed': '고치기 전 {before}건, 고친 뒤 {count}건이 실패했습니다.',

  'home.intro.title': '배포가 하는 일을 1초씩 봅니다.',
  'home.intro.text':
    '실제 컨트롤러처럼 움직이는 모델이 이 파일을 읽고 Pod를 바꿉니다. 정해 둔 장면은 없습니다. 모두 이 브라우저 안에서 계산합니다.',
  'home.intro.broken': '이 파일에는 일부러 한 가지를 빠뜨렸습니다.',

  'home.again.title': '파일만 바꾸었습니다.',
  'home.again.text': '사용자와 시드는 그대로입니다. 고치기 전에 실패한 요청은 점선으로 남아 있습니다.',

  'home.mended.title': '새 Pod는 응답할 수 있을 때부터 요청을 받았습니다.',
  'home.mended.why':
    '`readinessProbe`가 성공해야 Service가 그 Pod에 요청을 보냅니다. 앱이 켜지는 3초 동안은 이전 Pod가 받았습니다.',
  'home.mended.preStop':
    '끄는 쪽은 처음부터 `preStop`이 지켰습니다. 이 줄이 없으면 이전 Pod가 꺼질 때 다시 요청을 잃습니다.',
  'home.mended.link': '작업대에서 직접 해 보기',

  'home.stage.name': '무대',
  'home.stage.users': '사용자',
  'home.stage.rate': '{rate} 요청/초',
  'home.stage.failures': '실패한 요청',
  'home.stage.service': 'Service {service}',
  'home.stage.version': 'v{version}',
  'home.stage.failed': '요청 #{request} 실패',
  'home.stage.failedMore': '요청 {count}건 실패',
  'home.stage.list': 'Pod와 그 상태',
  'home.stage.routes': 'Service {service}: Pod {count}개에 요청을 보냅니다.',
  'home.stage.pod': '{pod}: v{version}, {state}',

  'home.lanes.ready': '준비된 Pod',
  'home.lanes.failed': '실패한 요청',
  'home.lanes.events': '사건',
  'home.lanes.playhead': '시각',
  'home.lanes.readyOf': 'v{version} {count}개',
  'home.lanes.sentence': '준비된 Pod {ready}. 실패한 요청 {failed}건.',
  'home.lanes.before': '고치기 전에는 {count}건이 실패했습니다.',
  'home.lanes.formerCount': '고치기 전 {count}건',
  'home.transport': '시간 조작',
  'home.decision.none': '아직 아무것도 결정하지 않았습니다.',

  'home.card.name': '요청이 실패한 까닭',
  'home.card.verb': '보냄',
  'home.card.notListening.sentence': '아직 켜지지 않은 Pod에 요청을 보냈습니다.',
  'home.card.notListening.rule': '`readinessProbe`가 없으면 컨테이너가 시작하자마자 준비된 것으로 봅니다.',
  'home.card.notListening.saw': '{pod}: 시작한 지 {running}초, 앱은 {start}초 뒤에 응답합니다.',
  'home.card.notListening.so': '요청 #{request}: {outcome}. 사용자에게 오류가 갔습니다.',
  'home.card.notListening.tried':
    '`maxUnavailable: 0`은 준비된 Pod의 수를 지킵니다. 켜지지 않은 Pod도 준비된 것으로 세면 막지 못합니다.',
  'home.card.other.sentence': '요청 하나가 응답을 받지 못했습니다.',
  'home.card.other.rule': 'Service는 알고 있는 Pod에 고르게 보냅니다. Pod가 바뀐 소식은 조금 늦게 퍼집니다.',
  'home.card.other.so': '요청 #{request}: {outcome}.',

  'home.fix.choose': '하나를 골라 같은 요청으로 다시 실행합니다.',
  'home.fix.readiness-probe': '`readinessProbe` 넣기',
  'home.fix.max-unavailable': '`maxUnavailable: 0`으로 바꾸기',
  'home.fix.undo': '처음 파일로 되돌리기',
  'home.canary': '카나리였다면 어땠습니까?',

  'home.ways': '다음',
  'home.learn.title': '배우기',
  'home.learn.text': '일부러 고장난 파일을 고쳐서 배포합니다. 기준을 채점하고, 실패한 순간으로 갑니다.',
  'home.learn.link': '실습 고르기',
  'home.play.title': '해 보기',
  'home.play.text': '쓰고 있는 매니페스트를 붙여 넣고 1초씩 돌려 봅니다.',
  'home.play.link': '작업대 열기',
  'home.teach.title': '가르치기',
  'home.teach.text': '70분 강의를 차례대로 엽니다. 그림은 한 단계씩 넘기고, 원칙에서 시뮬레이션과 실습으로 갑니다.',
  'home.teach.link': '강의 열기',
} as const satisfies Readonly<Record<keyof typeof en, string>>;
