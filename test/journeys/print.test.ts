import { expect, it } from 'vitest'
import { demoNeedId } from '../../src/demo/cast.ts'
import { demonstration } from '../support/demonstration.ts'

const { url, enterAs } = demonstration()
/** A sheet of A4 between its margins, at 96 dots an inch. */
const sheet = { width: 718, height: 1050 }

it('prints what a page says, and nothing that one only uses on a screen', async () => {
  const page = await enterAs('Mina Feldhaus', { viewport: sheet })
  await page.emulateMedia({ media: 'print' })
  for (const path of [
    '/',
    '/bedarfe',
    `/bedarfe/${demoNeedId(4)}`,
    '/buendel',
    '/buendel/00000000-0000-4000-8030-000000000001',
    '/organisationen',
    '/hilfe',
    '/hilfe/buendel',
    '/barrierefreiheit',
  ]) {
    await page.goto(url() + path)
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('nav, form, button, .kern-btn, .banner, .help-link, .sort-mark')]
        .filter((each) => each.checkVisibility() && each.getClientRects().length > 0)
        .map((each) => each.outerHTML.slice(0, 80)),
    )
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth)
    expect({ path, shown, isTooWide: wide > 0 }).toEqual({ path, shown: [], isTooWide: false })
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  }
  await page.context().close()
})
