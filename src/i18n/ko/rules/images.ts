// src/lint/rules/images의 규칙에 쓰는 말: 제목, 문제(값과 함께), 이유, 고치는 법.
import type { FamilyWords } from '../../rules/words.ts';

export const images = {
  'rule.latest-image-tag.title': '이미지 버전이 정해져 있지 않습니다',
  'rule.latest-image-tag.problem':
    '컨테이너 {container}의 이미지는 {image}입니다. 태그 {tag}는 내일 다른 이미지를 가리킬 수 있으므로, 한 릴리스의 두 Pod가 서로 다른 프로그램을 실행할 수 있습니다.',
  'rule.latest-image-tag.why':
    '이름이 늘 같은 이미지를 뜻해야 릴리스를 되풀이하고 비교하고 되돌릴 수 있습니다. 움직이는 태그를 쓰면 다른 노드에서 다시 시작한 Pod가 아무도 배포하지 않은 코드를 가져올 수 있습니다.',
  'rule.latest-image-tag.fix': '시험을 마친 버전을 적으십시오. 다이제스트까지 적으면 더 좋습니다: name:1.4.2@sha256:….',
} as const satisfies FamilyWords<'images'>;
