import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, expectFitting, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'

const { url, enterAs } = demonstration()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function report(page: Page, need: string): Promise<void> {
  await page.goto(`${url()}/bedarfe/neu`)
  await page.getByLabel('Ihr Bedarf in einem Satz').fill(need)
  await press(page, 'Gleich veröffentlichen')
  await title(page, need)
}

/** Until the search knows of it, which takes less than a second. */
const found = (page: Page) => page.waitForTimeout(1500)

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFitting(page)
}

it('an untrained person comes from an empty page into a bundle by keyboard alone', async () => {
  const [helene, anselm, mina] = [
    await enterAs('Helene Oster'),
    await enterAs('Anselm Roth'),
    await enterAs('Mina Feldhaus'),
  ]
  await report(anselm, 'Zählerstände der Straßenlaternen fernablesen')
  await found(anselm)
  await report(helene, 'Straßenlaternen aus der Ferne ablesen')
  await follow(helene, 'Bündel vorschlagen')
  await helene.getByLabel(/^Land Mittelau/).check()
  await expectGood(helene)
  await press(helene, 'Vorschlagen und fragen')
  await helene.getByText('die anderen sind gefragt').waitFor()
  await expectGood(helene)
  const bundle = helene.url().split('?')[0]!
  await anselm.goto(`${url()}/buendel`)
  await expectGood(anselm)
  await follow(anselm, 'Straßenlaternen aus der Ferne ablesen')
  await expectGood(anselm)
  await press(anselm, 'Beitreten')
  await anselm.getByText('Begonnen am').waitFor()
  await found(anselm)

  let keys = 0
  const pressed = mina.keyboard.press.bind(mina.keyboard)
  mina.keyboard.press = (...key) => {
    keys++
    return pressed(...key)
  }
  const tab = (to: RegExp) => tabTo(mina, to)
  const enter = async () => {
    await mina.keyboard.press('Enter')
    await mina.waitForLoadState()
  }
  await mina.goto(`${url()}/`)
  await mina.locator('#titel:focus').waitFor()
  await mina.keyboard.type('Bewohnerparkausweise online beantragen')
  await enter()
  await title(mina, 'Was brauchen Sie?')
  await mina.getByText('Bewohnerparken gemeinsam online').first().waitFor()
  await tab(/^Gleich veröffentlichen$/)
  await enter()
  await title(mina, 'Bewohnerparkausweise online beantragen')
  await expectGood(mina)
  await tab(/^Zum Inhalt springen$/)
  await enter()
  await tab(/^Beitreten: /)
  await enter()
  await title(mina, 'Gehen Sie mit?')
  await expectGood(mina)
  await tab(/^Zum Inhalt springen$/)
  await enter()
  await tab(/^Beitreten$/)
  await enter()
  await mina.getByText('Bewohnerparkausweise online beantragen“: dabei').waitFor()
  expect(keys).toBeLessThan(25)

  await report(mina, 'Ablesen der Straßenlaternen aus der Ferne')
  await mina
    .getByRole('link', { name: /^Beitreten ?: Straßenlaternen/ })
    .first()
    .click()
  await press(mina, 'Um Aufnahme bitten')
  await mina.getByText('Sie haben um Aufnahme gebeten').waitFor()
  await helene.goto(bundle)
  await press(helene, 'Lindenbrück aufnehmen')
  await helene.getByText('Der Bedarf ist aufgenommen').waitFor()
  await helene.setViewportSize({ width: 320, height: 700 })
  await expectGood(helene)
  await mina.goto(bundle)
  await mina.getByText('3 Organisationen').first().waitFor()
  for (const path of ['teilen', 'zusammenfuehren']) {
    await mina.goto(`${bundle}/${path}`)
    await expectGood(mina)
  }
  await mina.goto(bundle)
  await follow(mina, 'Austreten')
  await expectGood(mina)
})

it('the same way leads into a bundle without JavaScript', async () => {
  const [helene, mina] = [await enterAs('Helene Oster'), await enterAs('Mina Feldhaus', { javaScriptEnabled: false })]
  await report(helene, 'Schlüssel der Turnhallen elektronisch ausgeben')
  await found(helene)
  await report(mina, 'Turnhallen: Schlüssel elektronisch ausgeben')
  await follow(mina, 'Bündel vorschlagen')
  await mina.getByLabel(/^Ahornfeld/).check()
  await press(mina, 'Vorschlagen und fragen')
  await helene.goto(`${url()}/buendel`)
  await follow(helene, 'Turnhallen: Schlüssel elektronisch ausgeben')
  await press(helene, 'Beitreten')
  await mina.reload()
  await mina.getByText('Begonnen am').waitFor()
})

it('a provider sees what nobody has bundled yet', async () => {
  const tarek = await enterAs('Tarek Winter')
  await tarek.goto(`${url()}/buendel`)
  await follow(tarek, 'Was noch niemand gebündelt hat')
  await title(tarek, 'Was noch niemand gebündelt hat')
  await expectGood(tarek)
})
