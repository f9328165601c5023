import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, expectFitting, lookAgainUntil, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'

const { url, enterAs, visit } = demonstration()
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
  await tab(/^Zum Inhalt springen$/)
  await enter()
  await tab(/^Was brauchen Sie/)
  await mina.keyboard.type('Bewohnerparkausweise online beantragen')
  await mina.getByRole('link', { name: 'Bewohnerparkausweis vollständig online' }).waitFor()
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
  await follow(helene, 'Weitere fragen')
  await title(helene, 'Weitere fragen')
  await expectGood(helene)
  await helene.goto(bundle)
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
  const bundle = mina.url().split('?')[0]!

  await follow(mina, 'Angebote eintragen und rechnen')
  const setup = mina.getByLabel('Einmal, für alle zusammen')
  await mina.getByLabel('Name der Lösung').fill('Schlüsselkasten')
  await setup.fill('zwölftausend')
  await setup.press('Enter')
  await follow(mina, /^Bitte geben Sie den Preis in Euro an/)
  await setup.fill('12.000,00')
  await press(mina, 'Weiteres Angebot')
  await title(mina, /^Kosten rechnen/)
  await mina.locator('#loesung-2').fill('Türschloss')
  await mina.locator('#je-teilnehmer-2').fill('500')
  await mina.goto(bundle)
  await mina.goBack()
  expect(await mina.locator('#loesung-1').inputValue()).toBe('Schlüsselkasten')
  await mina.locator('#loesung-2').fill('Türschloss')
  await mina.locator('#je-teilnehmer-2').fill('500')
  await press(mina, 'Rechnen')
  await lookAgainUntil(mina, mina.getByText('Gemeinsam zahlen die 2'))
  await mina.goBack()
  expect(await mina.locator('#loesung-2').inputValue()).toBe('Türschloss')
  await mina.goForward()
  await follow(mina, 'Zurück zum Bündel')

  const anselm = await enterAs('Anselm Roth')
  await report(anselm, 'Schlüssel der Turnhallen elektronisch verwalten')
  await found(anselm)
  await follow(mina, 'Weitere fragen')
  await mina.getByLabel(/^Land Mittelau: Schlüssel/).check()
  await press(mina, 'Fragen')
  await mina.getByText('Sie haben Land Mittelau gefragt').waitFor()
  await anselm.goto(bundle)
  await expectGood(anselm)
  await press(mina, /^Frage zurücknehmen/)
  await mina.getByText('Die Frage ist zurückgenommen').waitFor()

  await helene.goto(`${bundle}/fragen`)
  await title(helene, 'Nicht gefunden')
  await helene.goto(bundle)
  await follow(helene, 'Angebote eintragen und rechnen')
  await helene.getByText('Weitere Preise und Angaben').click()
  await expectGood(helene)
  await press(helene, 'Rechnen')
  await helene.getByRole('alert').waitFor()
  await helene.setViewportSize({ width: 320, height: 700 })
  await expectGood(helene)
})

it('a provider sees what nobody has bundled yet', async () => {
  const tarek = await enterAs('Tarek Winter')
  await tarek.goto(`${url()}/buendel`)
  await follow(tarek, 'Was noch niemand gebündelt hat')
  await title(tarek, 'Was noch niemand gebündelt hat')
  await expectGood(tarek)
})

it('whoever decides who comes in invites a town in which nobody is; who reads there ends such mails', async () => {
  const helene = await enterAs('Helene Oster')
  await report(helene, 'Hundetütenspender auf einer Karte zeigen')
  await found(helene)
  const mina = await enterAs('Mina Feldhaus')
  await report(mina, 'Hundetütenspender auf der Karte finden')
  await found(mina)
  await follow(mina, 'Bündel vorschlagen')
  await mina.getByLabel(/^Ahornfeld/).check()
  await press(mina, 'Vorschlagen und fragen')
  await follow(mina, 'Gemeinden einladen, in denen noch niemand hier ist')
  await title(mina, 'Gemeinden einladen, in denen noch niemand hier ist')
  await expectGood(mina)
  const invite = mina.url()
  await follow(mina, 'Ihren Bedarf für alle sichtbar machen')
  await mina.getByLabel('Wer darf den Bedarf sehen?').selectOption('public')
  await press(mina, 'Speichern')
  await mina.goto(invite)
  await expectGood(mina)
  await mina.getByLabel('Gemeinde', { exact: true }).selectOption({ label: 'Quellstadt, Landkreis Auenberg' })
  await mina.getByLabel('E-Mail-Adresse').fill('rathaus@quellstadt.example')
  await press(mina, 'Einladung senden')
  await mina.getByText('Die Einladung ist hinausgegangen').waitFor()
  expect(await mina.getByRole('row', { name: /^Quellstadt/ }).innerText()).toMatch(/am \d/)
  await expectGood(mina)

  const reader = await visit()
  await reader.goto(`${url()}/demo/post`)
  const mail = reader.getByRole('article').filter({ hasText: 'rathaus@quellstadt.example' })
  const [bundle, noMore] = (await mail.innerText()).match(/http:\/\/\S+/g)!
  await reader.goto(bundle)
  await title(reader, 'Hundetütenspender auf der Karte finden')
  await reader.goto(noMore!)
  await expectGood(reader)
  await press(reader, 'Keine Einladungen mehr')
  await title(reader, 'An diese Adresse geht keine Einladung mehr')
  await expectGood(reader)
})

it('a Kreis answers for several at once', async () => {
  const frauke = await enterAs('Frauke Linnemann')
  await frauke.goto(`${url()}/vertretung/fragen`)
  await expectGood(frauke)
  await frauke.getByLabel(/^Rehwalde/).check()
  await frauke.getByLabel(/^Tannwiese/).check()
  await press(frauke, 'Beitreten')
  await frauke.getByText('2 Fragen sind beantwortet.').waitFor()
  await frauke.goto(`${url()}/buendel/00000000-0000-4000-8030-000000000001`)
  for (const town of [/^Rehwalde/, /^Tannwiese/])
    expect(await frauke.getByRole('row', { name: town }).innerText()).toContain('dabei')
})
