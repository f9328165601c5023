import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoNeedId } from '../../src/demo/cast.ts'
import { expectAccessible, expectFitting, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'

const { url, enterAs } = demonstration()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFitting(page)
}

it('a vendor publishes an offer, and a digital officer sees by keyboard what it costs her town and compares', async () => {
  const [ben, mina, silke] = [
    await enterAs('Ben Krause'),
    await enterAs('Mina Feldhaus'),
    await enterAs('Silke Maurer'),
  ]
  await ben.goto(`${url()}/loesungen`)
  await title(ben, 'Lösungen')
  await expectGood(ben)
  await ben.getByLabel('Was soll sie können?').fill('Anwohnerzone')
  await press(ben, 'Anzeigen')
  await follow(ben, 'Anwohnerzone')
  await title(ben, 'Anwohnerzone')
  await follow(ben, 'Diese Lösung anbieten')
  await press(ben, 'Entwurf anlegen')
  await title(ben, 'Angebot für Anwohnerzone bearbeiten')
  await expectGood(ben)
  await ben.getByLabel('Bezeichnung').fill('Betrieb und Pflege')
  await ben.getByLabel('Wie berechnet?').selectOption('class')
  await ben.getByLabel('Was wird gezählt?').selectOption('inhabitants')
  await ben.getByLabel('Stufen').fill('bis 10.000: 480\ndarüber: 960')
  await press(ben, 'Bestandteil hinzufügen')
  await ben.getByText('nach Einwohner: bis 10.000 480,00 €, darüber 960,00 €').waitFor()
  await ben.getByLabel('Bedingungen').fill('Kündbar zum Jahresende.')
  await press(ben, 'Bedingungen speichern')
  await ben.getByText('Ihre Angaben sind gespeichert').waitFor()
  await follow(ben, 'Angebot ansehen und veröffentlichen')
  await expectGood(ben)
  const offer = ben.url()
  expect((await mina.goto(offer))!.status()).toBe(404)
  await press(ben, 'Angebot veröffentlichen')
  await ben.getByText('Das Angebot gilt.').waitFor()

  const tab = (to: RegExp) => tabTo(mina, to)
  const enter = async () => {
    await mina.keyboard.press('Enter')
    await mina.waitForLoadState()
  }
  await mina.goto(`${url()}/bedarfe/${demoNeedId(1)}`)
  await mina.getByRole('heading', { name: 'Was gibt es schon?' }).waitFor()
  expect(await mina.locator('main').innerText()).toMatch(/Für Sie allein 480\s€/)
  await expectGood(mina)
  await tab(/Lösungen mit Preisen ansehen$/)
  await enter()
  await title(mina, /^Was gibt es für/)
  await expectGood(mina)
  await tab(/^Anwohnerzone vergleichen$/)
  await mina.keyboard.press('Space')
  await tab(/^Parkausweis Mittelau vergleichen$/)
  await mina.keyboard.press('Space')
  await tab(/^Angekreuzte vergleichen$/)
  await enter()
  await title(mina, 'Zwei Lösungen im Vergleich')
  expect(await mina.locator('main').innerText()).toMatch(/480\s€ \(Fachwerk Software GmbH, Listenpreis\)/)
  await expectGood(mina)
  await tab(/^Anwohnerzone$/)
  await enter()
  await title(mina, 'Anwohnerzone')
  await tab(/^Jahr für Jahr ansehen: Fachwerk Software GmbH$/)
  await enter()
  await title(mina, 'Was kostet uns Anwohnerzone?')
  await expectGood(mina)
  expect(await mina.locator('tfoot').first().innerText()).toMatch(/(480,00\s€\s+){4}1\.920,00\s€/)

  expect((await silke.goto(offer))!.status()).toBe(404)
  await follow(ben, 'Bearbeiten')
  await ben.getByLabel('Bedingungen').fill('Kündbar zum Quartalsende.')
  await press(ben, 'Bedingungen speichern')
  await follow(ben, 'Angebot ansehen und veröffentlichen')
  await press(ben, 'Als neue Fassung veröffentlichen')
  await follow(ben, /^Fassung 1 vom/)
  await ben.getByText('Kündbar zum Jahresende.').waitFor()
  await expectGood(ben)
})
