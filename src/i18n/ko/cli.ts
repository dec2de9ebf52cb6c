import type { cli as en } from '../en/cli.ts';

export const cli = {
  'cli.usage':
    '사용법: rollout-lab <명령> ...\n\n  simulate <파일...> [--inputs FILE.json] [--seed N] [--until 30m] [--lang ko|en] [--json]\n      매니페스트를 적용하면 일어나는 일: 결정마다 한 줄 (시각  누가  무엇을  대상  문장)\n  grade <실습-id> <폴더> [--lang ko|en] [--json]\n      폴더의 매니페스트를 실습 기준으로 채점합니다. grade --list는 실습 목록을 보여 줍니다\n  lint <파일이나 폴더...> [--format pretty|json|sarif|github] [--fix] [--no-suppressions] [--fail-on critical|high|medium|low|info|none] [--lang ko|en]\n      무엇이 어디서 왜 잘못되었고 어떻게 고치는지. --fail-on 이상(기본값 low)인 발견이 남으면 1로 끝납니다\n  answer\n      동작에 대한 질문에 답합니다. 한 줄에 JSON 요청 하나\n\n파일 "-"는 표준 입력입니다. 종료 코드: 0 성공, 1 통과하지 못함, 2 잘못된 사용, 3 프로그램의 오류.',
  'cli.unknownCommand': '모르는 명령입니다: "{name}"',
  'cli.unknownOption': '모르는 옵션입니다: "{name}"',
  'cli.missingValue': '옵션 "{name}"에는 값이 있어야 합니다',
  'cli.badValue': '옵션 "{name}"의 값 "{value}"을 쓸 수 없습니다: {wanted}',
  'cli.noFiles': '매니페스트 파일을 하나 이상 적으십시오 (표준 입력은 "-")',
  'cli.unreadable': '"{file}"을 읽을 수 없습니다: {message}',
  'cli.finding': '{file}:{line}:{column}: {severity}: {title}',
  'cli.refused': '거절됨: {message}',
  'cli.summary.deployment': '{name}: {headline}',
  'cli.summary.hash': '{seconds}초 동안 결정 {decisions}개, 시드 {seed}, 로그 {hash}',
  'cli.grade.what': '실습과 매니페스트 폴더를 적으십시오: rollout-lab grade <실습-id> <폴더>, 또는 grade --list',
  'cli.grade.unknownLab': '"{id}"라는 실습은 없습니다. 있는 실습: {labs}',
  'cli.grade.lab': '{id}  {title} ({kind}, {minutes}분)',
  'cli.grade.hint': '도움말 ({id}):',
  'cli.grade.hash': '채점 결과 {hash}',
  'inputs.notJson': '입력이 JSON이 아닙니다: {message}',
  'inputs.notAList':
    '입력은 목록이어야 합니다: [{"at": "30s", "do": {"setImage": {"deployment": "web", "image": "shop/web:2"}}}]',
  'inputs.badTime': '입력 {number}: "at"은 0 이상의 시각이어야 합니다 ("30s", "1m30s" 또는 초 단위 숫자)',
  'inputs.unknownAction': '입력 {number}: "do"는 {actions} 가운데 하나여야 합니다. 지금은 "{action}"입니다',
  'inputs.badField': '입력 {number}, {action}: "{field}"에는 {wanted} 값이 있어야 합니다',
} as const satisfies Record<keyof typeof en, string>;
