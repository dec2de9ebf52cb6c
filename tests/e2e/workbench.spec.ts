// Journeys of the workbench: release, break and mend, hold time, share, switch language, keyboard alone, phone, the same run as the command line.
import type { Page } from '@playwright/test';
import { run } from '../../src/cli/run.ts';
import { decodeLink } from '../../src/islands/workbench/link.ts';
import { inTurn } from './support/routes.ts';
import { expect, test } from './support/watched.ts';
import { WorkbenchPage } from './support/workbench.ts';

const MANIFEST = `# 우리 팀의 장바구니 서비스: 배포 전에 꼭 확인할 것
apiVersion: v1
kind: ConfigMap
metadata:
  name: cart-config
data:
  greeting: "안녕하세요, 장바구니입니다" # 첫 화면의 인사말
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart # 장바구니
spec:
  replicas: 3
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels: { app: cart }
  template:
    metadata:
      labels: { app: cart }
    spec:
      containers:
        - name: cart
          image: shop/cart:1.0.0
          readinessProbe:
            httpGet: { path: /health, port: 8080 }
            periodSeconds: 1
---
apiVersion: v1
kind: Service
metadata:
  name: cart
spec:
  selector: { app: cart }
  ports:
    - port: 80
      targetPort: 8080
`;

const workbench = async (page: Page, path?: string): Promise<WorkbenchPage> => {
  const lab = new WorkbenchPage(page);
  await lab.open(path);
  return lab;
};

test('a first visit is at rest at 0 with the first version serving, and says what to do', async ({ page }) => {
  const lab = await workbench(page);
  await expect(lab.clock).toHaveText('0.0초');
  await expect(lab.headline).toContainText('안정');
  await expect(page.getByText('아직 실행하지 않았습니다.')).toBeVisible();
  await expect(lab.button('v2 배포하기')).toBeVisible();
  await lab.rests();
});

test('a pasted manifest of several documents with Hangul is released, then its next version', async ({ page }) => {
  const lab = await workbench(page);
  await lab.paste(MANIFEST);
  await lab.button('적용하기').click();
  await expect(page.getByRole('status').filter({ hasText: 'cart' })).toContainText('갈래 A');
  expect(await lab.attribute('branch')).toBe('B');
  await lab.playUntil(/안정.*v1/);
  await expect(page.getByRole('region', { name: '콘솔' })).toContainText('deployment "cart" successfully rolled out');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
  await lab.button('펼치기').click();
  const output = page.getByRole('region', { name: '이 순간의 kubectl 출력' });
  await expect(output).toContainText('$ kubectl set image deployment/cart cart=shop/cart:2.0.0');
  await expect(output).toContainText(/cart-[a-z0-9]+-[a-z0-9]+ +1\/1 +Running/);
  await lab.button('접기').click();
  // The world before is kept.
  await lab.button('갈래 B').click();
  await lab.button(/^A ·/).click();
  await expect(page.getByRole('region', { name: '콘솔' })).toContainText('deployment "web"');
});

test('a release that a bad image stops is mended by going back', async ({ page }) => {
  const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=bad-image');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/멈춤/);
  await expect(page.getByRole('region', { name: '콘솔' })).toContainText('1 out of 4 new replicas have been updated');
  await lab.command('되돌리기');
  await lab.playUntil(/안정/);
  await lab.button('펼치기').click();
  await expect(page.getByRole('region', { name: '이 순간의 kubectl 출력' })).toContainText(
    '$ kubectl rollout undo deployment/web',
  );
  await lab.tab('이벤트').click();
  await expect(page.getByRole('tabpanel', { name: '이벤트' })).toContainText('Failed');
});

test('time can be scrubbed back and forth, and comes back to the same world', async ({ page }) => {
  const lab = await workbench(page);
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
  const end = await lab.moment();
  const slider = page.getByRole('slider', { name: '재생 위치' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('The playhead has no place.');
  // Above the markers: a press on one goes to its own moment.
  const y = box.y + 70;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 3, y, { steps: 5 });
  await page.mouse.up();
  expect(await lab.nowMs()).toBeLessThan(1000);
  await expect(lab.headline).not.toHaveText(/안정.*v2/);
  await expect(slider).toHaveAttribute('aria-valuetext', /지금까지/);
  expect(await lab.attribute('log-hash')).toBe(end['hash']);
  await lab.button('지금까지의 끝으로').click();
  expect(await lab.moment()).toEqual(end);
  await expect(lab.headline).toHaveText(/안정.*v2/);
  // Decision by decision, to the start and on again.
  await lab.button('처음으로').click();
  await expect(lab.clock).toHaveText('0.0초');
  await lab.button('다음 결정').click();
  await lab.rests();
  const first = await lab.nowMs();
  await lab.button('다음 결정').click();
  await lab.rests();
  expect(await lab.nowMs()).toBeGreaterThanOrEqual(first);
  await lab.button('이전 결정').click();
  expect(await lab.nowMs()).toBe(first);
});

test('a shared link opens the same moment of the same run in a fresh profile', async ({ page, browser, baseURL }) => {
  const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=bad-image');
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/멈춤/);
  await lab.button('이전 결정').click();
  const sent = await lab.moment();
  const sentence = await lab.headline.textContent();
  const link = await lab.copiedLink();
  const fresh = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), locale: 'en-GB' });
  const other = new WorkbenchPage(await fresh.newPage());
  await other.open(link);
  expect(await other.moment()).toEqual(sent);
  await expect(other.headline).toHaveText(sentence ?? '');
  await fresh.close();
});

test('a link that is broken or of another version says so and opens the example', async ({ page }) => {
  const lab = await workbench(page, 'en/simulate/rolling-update/#lab=1.AAAA');
  await expect(page.getByRole('status').filter({ hasText: 'link' })).toContainText('incomplete');
  await expect(lab.headline).toContainText('Steady');
  await page.goto('about:blank');
  await lab.open('en/simulate/rolling-update/#lab=7.AAAA');
  await expect(page.getByRole('status').filter({ hasText: 'link' })).toContainText('another version');
  await expect(lab.headline).toContainText('Steady');
});

test('the other language goes on with the running simulation', async ({ page }) => {
  const lab = await workbench(page);
  await lab.button('v2 배포하기').click();
  await lab.reaches(3000);
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/simulate\/rolling-update\/$/);
  await expect(lab.root).toHaveAttribute('data-state', 'playing');
  expect(await lab.nowMs()).toBeGreaterThanOrEqual(3000);
  await lab.playUntil(/Steady.*v2/);
  await expect(page.getByRole('region', { name: 'Console' })).toContainText('successfully rolled out');
});

test('a whole release by keyboard alone', async ({ page }) => {
  const lab = await workbench(page);
  const deploy = lab.button('v2 배포하기');
  for (let presses = 0; presses < 60 && !(await deploy.evaluate((node) => node === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(deploy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.root).toHaveAttribute('data-state', 'playing');
  const slider = page.getByRole('slider', { name: '재생 위치' });
  // In the full editor Tab indents; Escape leaves it, as its description says.
  const inFullEditor = () => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);
  for (
    let presses = 0;
    presses < 80 && !(await slider.evaluate((node) => node === document.activeElement));
    presses++
  ) {
    if (await inFullEditor()) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  await expect(slider).toBeFocused();
  await page.keyboard.press('6');
  await expect(lab.button('8×')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.headline).toHaveText(/안정.*v2/, { timeout: 45_000 });
  await page.keyboard.press('Space');
  await lab.rests();
  const end = await lab.moment();
  await page.keyboard.press('Home');
  await expect(lab.clock).toHaveText('0.0초');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await lab.nowMs()).toBeGreaterThanOrEqual(1000);
  await page.keyboard.press('End');
  expect(await lab.moment()).toEqual(end);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '작업대의 단축키' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(slider).toBeFocused();
  // The markers: one stop, arrows, Enter goes there.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  expect(await lab.nowMs()).toBeLessThan(1000);
});

test('Space pauses after a press on deploy, and deploys nothing', async ({ page }) => {
  const lab = await workbench(page);
  await lab.button('v2 배포하기').click();
  await expect(lab.root).toHaveAttribute('data-state', 'playing');
  await page.keyboard.press('Space');
  await lab.rests();
  await expect(lab.button('v3 배포하기')).toBeVisible();
  await lab.button('8×').click();
  await page.keyboard.press('Space');
  await expect(lab.root).toHaveAttribute('data-state', 'playing');
  await page.keyboard.press('f');
  expect(await lab.attribute('branch')).toBe('B');
});

test('keys are left alone while somebody writes', async ({ page }) => {
  const lab = await workbench(page);
  await page.getByRole('textbox', { name: /deployment\.yaml/ }).click();
  await expect(page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('textbox', { name: /deployment\.yaml/ }).focus();
  for (const key of ['Space', 'f', '.', '6', 'ArrowRight']) await page.keyboard.press(key);
  await lab.rests();
  expect(await lab.attribute('branch')).toBe('A');
  expect(await lab.nowMs()).toBe(0);
});

test('acting in the past forks, and the branch before is kept', async ({ page }) => {
  const lab = await workbench(page);
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
  const before = await lab.moment();
  await lab.button('처음으로').click();
  await lab.command('다시 시작');
  expect(await lab.attribute('branch')).toBe('B');
  await expect(page.getByRole('status').filter({ hasText: '갈래' })).toContainText('A');
  await lab.button('갈래 B').click();
  await lab.button(/^A ·/).click();
  await lab.button('지금까지의 끝으로').click();
  expect(await lab.moment()).toEqual(before);
  await expect(lab.headline).toHaveText(/안정.*v2/);
});

test('another world, and the way back to the beginning, which asks', async ({ page }) => {
  const lab = await workbench(page, 'en/simulate/rolling-update/');
  await lab.button('World: A healthy release').click();
  await page.getByRole('button', { name: /rounding/i }).click();
  await expect(page.getByText(/Look for:/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /deployment\.yaml/ })).toHaveValue(/maxSurge: 25%/);
  await lab.button('Deploy v2').click();
  await lab.playUntil(/Steady.*v2/);
  await lab.button(/^World/).click();
  await lab.button('Start over…').click();
  await lab.button('Remove and start over').click();
  await expect(lab.clock).toHaveText('0.0\u00a0s');
  await expect(page.getByRole('textbox', { name: /deployment\.yaml/ })).toHaveValue(/maxSurge: 1/);
});

test('what was done is there again after a reload', async ({ page }) => {
  const lab = await workbench(page);
  await lab.button('v2 배포하기').click();
  await lab.playUntil(/안정.*v2/);
  const before = await lab.moment();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('rollout-lab.workbench.rolling-update')))
    .not.toBeNull();
  // What is kept is the moment at rest.
  await expect
    .poll(async () => {
      const kept = await page.evaluate(() => localStorage.getItem('rollout-lab.workbench.rolling-update'));
      const decoded = decodeLink(kept ?? '');
      return decoded.kind === 'saved' ? decoded.saved.playing : true;
    })
    .toBe(false);
  await page.reload();
  await expect(lab.root).toBeVisible();
  expect(await lab.moment()).toEqual(before);
});

test('what a link covered is brought back', async ({ page }) => {
  const lab = await workbench(page, 'en/simulate/rolling-update/?preset=bad-image');
  await lab.button('Deploy v2').click();
  await lab.playUntil(/Stuck/);
  const shared = await lab.copiedLink();
  const mine = await lab.moment();
  await lab.button(/^World/).click();
  await lab.button('Start over…').click();
  await lab.button('Remove and start over').click();
  await lab.button('Deploy v2').click();
  await lab.playUntil(/Steady.*v2/);
  const own = await lab.moment();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('rollout-lab.workbench.rolling-update')))
    .not.toBeNull();
  await page.goto('about:blank');
  await lab.open(shared);
  expect(await lab.moment()).toEqual(mine);
  await expect(page.getByRole('status').filter({ hasText: 'link' })).toContainText('kept');
  await lab.button(/^World/).click();
  await lab.button('What you had before the link').click();
  expect(await lab.moment()).toEqual(own);
});

test('what the server refuses is said', async ({ page }) => {
  const lab = await workbench(page);
  await lab.command('일시 정지');
  await lab.command('다시 시작');
  await expect(page.getByRole('status').filter({ hasText: '거절' })).toContainText("can't restart paused deployment");
  await expect(page.getByRole('region', { name: '콘솔' })).toContainText("can't restart paused deployment");
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a release is started, watched and stepped', async ({ page }) => {
    const lab = await workbench(page, 'ko/simulate/rolling-update/?preset=bad-image');
    await lab.button('v2 배포하기').first().tap();
    await lab.reaches(2000);
    await lab.button('멈춤').tap();
    await lab.rests();
    await lab.button('이전 결정').tap();
    const earlier = await lab.nowMs();
    await lab.button('다음 결정').tap();
    await lab.rests();
    expect(await lab.nowMs()).toBeGreaterThanOrEqual(earlier);
    await expect(lab.headline).toBeInViewport();
    for (const name of ['재생', '이전 결정', '다음 결정']) {
      const box = await lab.button(name).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

/** What `rollout-lab simulate --json` prints, from the very command. */
async function simulateJson(files: ReadonlyMap<string, string>, args: readonly string[]): Promise<{ hash: string }> {
  let out = '';
  await run(['simulate', ...[...files.keys()].filter((name) => name.endsWith('.yaml')), '--json', ...args], {
    stdin: (async function* () {})(),
    write: (text) => {
      out += text;
    },
    writeError: () => {},
    readFile: (name) => files.get(name) ?? '',
    writeFile: () => {},
    isFolder: () => false,
    listFolder: () => [],
  });
  return JSON.parse(out);
}

for (const seed of inTurn([4213, 77])) {
  test(`the page and the command line give the same log (seed ${seed})`, async ({ page }) => {
    const lab = await workbench(page);
    await lab.button(/^시드/).click();
    await page.getByLabel('이 실행의 시드').fill(String(seed));
    await lab.button('이 시드로 실행').click();
    await expect(lab.root).toHaveAttribute('data-seed', String(seed));
    await lab.button('v2 배포하기').click();
    await lab.playUntil(/안정.*v2/);
    await lab.command('다시 시작');
    await lab.playUntil(/안정.*v3/);
    const { hash } = await lab.moment();
    const link = decodeLink(new URL(await lab.copiedLink()).hash);
    const branch = link.kind === 'saved' ? link.saved.branches[0] : undefined;
    if (!branch) throw new Error('The link holds no run.');
    const actions = branch.inputs
      .filter(({ input }) => input.type !== 'apply')
      .map(({ atMs, input: { type, ...fields } }) => ({ at: `${atMs}ms`, do: { [type]: fields } }));
    const files = new Map([
      ...branch.files.map(({ name, text }) => [name, text] as const),
      ['inputs.json', JSON.stringify(actions)],
    ]);
    const answer = await simulateJson(files, [
      '--inputs',
      'inputs.json',
      '--seed',
      String(seed),
      '--until',
      `${branch.seenMs}ms`,
    ]);
    expect(hash).toBe(answer.hash);
  });
}
