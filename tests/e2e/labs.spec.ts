// The labs as people do them: every reference by keyboard alone, failing starts, hints, the failing second, coming back tomorrow, phones.
import type { Page } from '@playwright/test';
import { loadLabTexts } from '../../src/cli/load-lab.ts';
import { gradeAttempt } from '../../src/grading/index.ts';
import { assembleLab, briefIn, LABS, wrongAnswerFiles } from '../../src/labs/index.ts';
import { violations } from './support/axe.ts';
import { LabPageObject } from './support/lab.ts';
import { inTurn } from './support/routes.ts';
import { settled } from './support/settled.ts';
import { expect, test } from './support/watched.ts';

const labs = LABS.map((definition) => {
  const texts = loadLabTexts(definition.id);
  const lab = assembleLab(definition, texts);
  const editable = new Set<string>(definition.files.filter(({ access }) => access === 'edit').map(({ name }) => name));
  const changed = (files: typeof lab.start) =>
    files.filter(
      ({ name, text }) => editable.has(name) && lab.start.every((file) => file.name !== name || file.text !== text),
    );
  return { definition, texts, lab, changed };
});

for (const { definition, texts, lab, changed } of labs) {
  test.describe(definition.id, () => {
    test('is solved by keyboard alone, with the reference', async ({ page }) => {
      test.slow();
      const own = new LabPageObject(page);
      await own.open(`ko/labs/${definition.id}/`);
      for (const file of changed(lab.solution)) await own.writeByKeyboard(file);
      await expect(own.root).toHaveAttribute('data-graded', 'false');
      await own.tabTo(own.gradeButton);
      await page.keyboard.press('Enter');
      await own.graded();
      await expect(own.result).toHaveAttribute('data-passed', 'true');
      await expect(own.result).toHaveAttribute('data-points', '100');
      for (const { id } of definition.criteria) await expect(own.criterion(id)).toHaveAttribute('data-state', 'met');
      await expect(page.getByTestId('afterword')).toContainText('기준 답과 같습니다.');
      const answer = page.getByRole('button', { name: '답 보기' });
      await own.tabTo(answer);
      await page.keyboard.press('Enter');
      const { afterword } = briefIn(texts, 'ko');
      await expect(page.getByTestId('afterword')).toContainText(afterword.answer.replaceAll('`', '').slice(0, 30));
      await page.goto('ko/labs/');
      await expect(page.locator(`[data-lab="${definition.id}"]`)).toHaveAttribute('data-state', 'passed');
    });

    test('starts broken: the criteria are there before, and say afterwards what is not met and when', async ({
      page,
    }) => {
      const own = new LabPageObject(page);
      await own.open(`en/labs/${definition.id}/`);
      await expect(page.getByText('Starts broken on purpose.')).toBeVisible();
      for (const { id } of definition.criteria)
        await expect(own.criterion(id)).toHaveAttribute('data-state', 'not-tried');
      await own.grade();
      const verdict = gradeAttempt(lab, lab.start);
      for (const { criterion, state } of verdict?.criteria ?? [])
        await expect(own.criterion(criterion)).toHaveAttribute('data-state', state);
      // Each failing seed leads to its own second.
      for (const seed of verdict?.seeds ?? []) {
        const atMs = seed.firstFailure?.atMs;
        if (atMs === null || atMs === undefined || !verdict) continue;
        const time = `${((atMs - verdict.originMs) / 1000).toFixed(1)}`;
        await own.result
          .getByRole('button', { name: new RegExp(`^go to ${time.replace('.', '\\.')}.s of seed ${seed.seed}$`) })
          .first()
          .click();
        await expect(own.root).toHaveAttribute('data-seed', String(seed.seed));
        await expect(own.clock).toHaveText(new RegExp(`^${time.replace('.', '\\.')}\\ss$`));
      }
    });

    test('gives a listed wrong answer the hint for it, up to the difference to the reference', async ({ page }) => {
      const [wrong] = definition.wrongAnswers;
      if (!wrong) throw new Error(`${definition.id} lists no wrong answer.`);
      const own = new LabPageObject(page);
      await own.open(`ko/labs/${definition.id}/`);
      await own.write(changed(wrongAnswerFiles(lab, texts, wrong.id)));
      await own.grade();
      await expect(own.result).toHaveAttribute('data-passed', 'false');
      const hints = page.locator('[data-hint]');
      await expect(hints).toHaveAttribute('data-hint', wrong.hint);
      await page.getByRole('button', { name: '도움말 받기' }).click();
      const words = briefIn(texts, 'ko').hints[wrong.hint];
      await expect(hints).toContainText((words?.nudge ?? '').replaceAll('`', '').split('{')[0] ?? '');
      for (let rung = 2; rung <= 4; rung++) await page.getByRole('button', { name: '다음 도움말' }).click();
      await expect(page.getByRole('button', { name: '다음 도움말' })).toHaveCount(0);
      await expect(hints).toContainText('기준 답과의 차이');
      await expect(hints.locator('pre').first()).toContainText('+');
    });
  });
}

const [first] = labs;
if (!first) throw new Error('There is no lab.');
const { definition, lab, changed } = first;
const path = `labs/${definition.id}/`;

test('after reloading, and in the other language, everything is where it was', async ({ page }) => {
  const own = new LabPageObject(page);
  await own.open(`ko/${path}`);
  await own.grade();
  await page.getByRole('button', { name: '도움말 받기' }).click();
  await page.getByRole('button', { name: '1초 앞으로' }).click();
  const now = await own.root.getAttribute('data-now-ms');
  const points = await own.result.getAttribute('data-points');
  await page.reload();
  await own.graded();
  await expect(own.root).toHaveAttribute('data-now-ms', now ?? '');
  await expect(own.result).toHaveAttribute('data-points', points ?? '');
  await expect(page.getByText('도움말 1 / 4')).toBeVisible();
  await expect(page.getByText('1번째 시도')).toBeVisible();
  await page.locator('[data-language-switch]').click();
  await own.graded();
  await expect(page).toHaveURL(/\/en\/labs\//);
  await expect(own.root).toHaveAttribute('data-now-ms', now ?? '');
  await expect(page.getByText('Hint 1 of 4')).toBeVisible();
});

test('a change makes the result stale; start over asks, and can be undone', async ({ page }) => {
  const own = new LabPageObject(page);
  await own.open(`ko/${path}`);
  await own.grade();
  await own.write(changed(lab.solution));
  await expect(own.root).toHaveAttribute('data-graded', 'false');
  await expect(page.getByText('텍스트가 바뀌기 전의 결과입니다.')).toBeVisible();
  await page.getByRole('button', { name: '처음부터' }).click();
  await page.getByRole('button', { name: '처음 상태로 되돌리기' }).click();
  await expect(own.root).toHaveAttribute('data-graded', 'true');
  await page.getByRole('button', { name: '되살리기' }).click();
  await expect(own.root).toHaveAttribute('data-graded', 'false');
  await own.grade();
  await expect(own.result).toHaveAttribute('data-passed', 'true');
});

async function exported(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '파일로 내보내기' }).click();
  return (await waiting).path();
}

test('results go to another browser as a file, and a damaged store loses nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  const own = new LabPageObject(page);
  await own.open(`ko/${path}`);
  await own.write(changed(lab.solution));
  await own.grade();
  await page.evaluate(() => localStorage.setItem('rollout-lab.progress.other-lab', '{"version":1,"record":{"la'));
  await page.goto('ko/progress/');
  await expect(page.locator(`[data-lab="${definition.id}"]`)).toHaveAttribute('data-state', 'passed');
  await expect(page.getByTestId('store-trouble')).toContainText('저장된 결과 1개를 읽지 못했습니다');
  const file = await exported(page);

  const fresh = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), locale: 'ko-KR' });
  const other = await fresh.newPage();
  await other.goto('ko/progress/');
  await expect(other.locator(`[data-lab="${definition.id}"]`)).toHaveAttribute('data-state', 'not-tried');
  await settled(other);
  await other
    .getByTestId('import')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(other.getByTestId('imported')).toContainText('바뀐 것은 없습니다');
  await other.getByTestId('import').setInputFiles(file);
  await expect(other.getByTestId('imported')).toContainText('실습 1개의 결과를 가져왔습니다');
  await expect(other.locator(`[data-lab="${definition.id}"]`)).toHaveAttribute('data-state', 'passed');
  const there = new LabPageObject(other);
  await there.open(`ko/${path}`);
  await there.graded();
  await expect(there.result).toHaveAttribute('data-passed', 'true');
  await fresh.close();
});

test('a browser that has no room says so and offers the export', async ({ page }) => {
  await page.addInitScript(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key.startsWith('rollout-lab.progress.')) throw new DOMException('full', 'QuotaExceededError');
      write.call(this, key, value);
    };
  });
  const own = new LabPageObject(page);
  await own.open(`ko/${path}`);
  await own.grade();
  await expect(page.getByTestId('store-trouble')).toContainText('브라우저에 남은 공간이 없습니다');
  await expect(page.getByTestId('store-trouble').getByRole('button', { name: '지금 내보내기' })).toBeVisible();
  await expect(own.result).toHaveAttribute('data-passed', 'false');
});

test('a lab that is skipped is marked so, and not locked', async ({ page }) => {
  const own = new LabPageObject(page);
  await own.open(`ko/${path}`);
  await page.getByRole('button', { name: '건너뛰기' }).click();
  await expect(page.getByRole('status').filter({ hasText: '건너뛴 실습으로 표시했습니다' })).toBeVisible();
  await page.goto('ko/labs/');
  await expect(page.locator(`[data-lab="${definition.id}"]`)).toHaveAttribute('data-state', 'skipped');
  await expect(page.getByRole('link', { name: '첫 실습 하기' })).toBeVisible();
});

test('somebody who knows no Kubernetes gets from the start to a pass in Korean', async ({ page }) => {
  test.slow();
  const own = new LabPageObject(page);
  await page.goto('ko/labs/');
  await page.getByRole('link', { name: '첫 실습 하기' }).click();
  await own.rests();
  // Plays first, and sees the failures come.
  await page.getByRole('button', { name: '재생', exact: true }).click();
  await expect
    .poll(async () => Number(await own.root.getAttribute('data-now-ms')), { timeout: 30_000 })
    .toBeGreaterThan(20_000);
  await page.getByRole('button', { name: '멈춤', exact: true }).click();
  await own.grade();
  // Takes every hint, and does what the difference says.
  await page.getByRole('button', { name: '도움말 받기' }).click();
  await page.getByRole('button', { name: '다음 도움말' }).click();
  await page
    .getByRole('button', { name: /행 보기$/ })
    .first()
    .click();
  await page.getByRole('button', { name: '다음 도움말' }).click();
  await page.getByRole('button', { name: '다음 도움말' }).click();
  await own.write(changed(lab.solution));
  await own.grade();
  await expect(own.result).toHaveAttribute('data-passed', 'true');
  await expect(page.getByRole('heading', { name: '더 나은 방법' })).toBeVisible();
  await page.getByRole('link', { name: /^다음: / }).click();
  await own.rests();
  await expect(page).toHaveURL(/labs\/ready-means-ready\//);
});

test('grading that takes long says how far it is and can be called off; nothing is lost by that', async ({ page }) => {
  const own = new LabPageObject(page);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/grade[^/]*worker[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await own.open(`ko/${path}`);
  await own.gradeButton.click();
  const cancel = page.getByRole('button', { name: '취소', exact: true });
  await expect(page.getByText(/0 \/ 5 시드/)).toBeVisible();
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  release();
  await own.grade();
  await expect(own.result).toHaveAttribute('data-passed', 'false');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('a slider under the criteria writes into the file, and says so', async ({ page }) => {
    const own = new LabPageObject(page);
    await own.open(`en/${path}`);
    await page.getByLabel('Field under the slider').selectOption('maxSurge');
    const slider = page.getByRole('slider', { name: 'maxSurge' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveValue('2');
    await page.getByRole('tab', { name: 'YAML' }).click();
    await expect(page.getByRole('textbox', { name: /deployment\.yaml/ })).toHaveValue(/maxSurge: 2/);
  });

  test('criteria, result and files are tabs; the failing second is one press away', async ({ page }) => {
    const own = new LabPageObject(page);
    await own.open(`en/${path}`);
    await expect(page.getByRole('tab', { name: 'Criteria' })).toHaveAttribute('aria-selected', 'true');
    await own.grade();
    await expect(page.getByRole('tab', { name: 'Result' })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('tab', { name: 'Criteria' }).click();
    await page.getByRole('button', { name: /^go to [\d.]+.s$/ }).click();
    await expect(page.getByRole('tab', { name: 'Result' })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('tab', { name: 'YAML' }).click();
    await page.getByRole('button', { name: 'more maxSurge' }).click();
    await expect(page.getByRole('textbox', { name: /deployment/ })).toHaveValue(/maxSurge: 1/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a lab can be read: brief, criteria, files', async ({ page }) => {
    await page.goto(`ko/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('pre').first()).toContainText('kind: Deployment');
    await expect(page.getByText('실습을 하려면 JavaScript가 필요합니다.')).toBeVisible();
  });
});

for (const scheme of ['light', 'dark'] as const) {
  for (const language of inTurn(['ko', 'en'] as const, scheme === 'light' ? 0 : 1)) {
    test(`has no accessibility violation after grading: ${language}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const own = new LabPageObject(page);
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await own.open(`${language}/${path}`);
        if ((await own.root.getAttribute('data-graded')) !== 'true' && width === 1440) await own.grade();
        expect(await violations(page), `${width}`).toEqual([]);
      }
    });
  }
}
