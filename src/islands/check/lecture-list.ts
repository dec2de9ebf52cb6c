// The lecture's bullets in its own groups, loaded with the first report: only their checklist needs them.
import type { Language } from '../../i18n/index.ts';

export interface LectureList {
  readonly groups: readonly { readonly id: string; readonly principles: readonly string[] }[];
  group(id: string): string;
  principle(id: string): string;
}

export async function loadLectureList(language: Language): Promise<LectureList> {
  const [{ GROUPS }, { sayDynamic }] = await Promise.all([
    import('../../session/index.ts'),
    import('../../i18n/lecture/index.ts'),
  ]);
  return {
    groups: GROUPS,
    group: (id) => sayDynamic(language, `session.group.${id}`),
    principle: (id) => sayDynamic(language, `principle.${id}`),
  };
}
