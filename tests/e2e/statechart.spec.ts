// The live statechart of a workbench: made from the machine that runs, and lit as it goes.
import { violations } from './support/axe.ts';
import { expect, test } from './support/watched.ts';
import { WorkbenchPage } from './support/workbench.ts';

for (const [language, strategy, tab] of [
  ['ko', 'rolling-update', '상태도'],
  ['en', 'recreate', 'States'],
] as const)
  test(`${language}: the statechart of ${strategy} lights the state that the machine is in`, async ({ page }) => {
    const lab = new WorkbenchPage(page);
    await lab.open(`${language}/simulate/${strategy}/`);
    await page.locator('[data-deploy]').click();
    await lab.reaches(1_000);
    await lab.button(/^(멈춤|Pause)$/).click();
    await lab.tab(tab).click();
    const chart = page.getByTestId('statechart');
    const lit = chart.locator('[data-active="true"]');
    await expect(lit).toHaveCount(1);
    const name = (await lit.getAttribute('data-state')) ?? '';
    await expect(chart.locator('p[data-state]')).toHaveAttribute('data-state', name);
    await expect(chart.locator('[data-current="true"]')).toHaveCount(1);
    // When the release is over, another state is lit.
    await lab.button(/^(재생|Play)$/).click();
    await lab.button('8×').click();
    await expect(lit).toHaveAttribute('data-state', 'complete', { timeout: 30_000 });
    expect(await violations(page, { include: '[data-testid="statechart"]' })).toEqual([]);
  });
