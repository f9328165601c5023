import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoNeedId, organisations } from '../../src/demo/cast.ts'
import { expectAccessible, inMenu, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'
import { desk, findingsOn, magnified, phone } from '../support/page-findings.ts'
import { pagesWithoutParameters } from '../support/page-list.ts'

const { url, enterAs, visit } = demonstration()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Only for who has a password, or is about to sign in with a second factor: looked at where somebody of the cast does. */
const seenOnTheWay = new Set(['/konto/passwort', '/konto/zweiter-faktor/einrichten', '/anmeldung/zweiter-faktor'])

const need = demoNeedId(4)
const [asking, started] = ['00000000-0000-4000-8030-000000000001', '00000000-0000-4000-8030-000000000002']
/** One of each kind, as Mina Feldhaus sees it. */
const someWithParameters = (own: string) => [
  `/organisationen/${own}`,
  '/organisationen?sortiert=-einwohner',
  '/bedarfe?sortiert=-einwohner',
  '/bedarfe?wessen=eigene',
  '/buendel?sortiert=titel',
  '/faehigkeiten?sortiert=name',
  '/suche?suche=Parken',
  '/hilfe/bedarf',
  `/bedarfe/${need}`,
  ...[1, 2, 3].map((step) => `/bedarfe/${need}/schritt/${step}`),
  `/buendel/${asking}`,
  `/buendel/${started}`,
  `/buendel/${asking}/antwort/${need}`,
  '/faehigkeiten/resident-parking-permits',
]

/** The page of the first of them to whom it shows; nothing where the address gives out data. */
async function whoSees(path: string, pages: readonly Page[]): Promise<Page | undefined> {
  for (const page of pages) {
    const answer = (await page.goto(url() + path))!
    if (answer.status() === 404 || answer.url() !== url() + path) continue
    return answer.headers()['content-type']?.startsWith('text/html') ? page : undefined
  }
  throw new Error(`${path} shows to nobody`)
}

describe('every page', () => {
  it('opens its menu on a phone by keyboard, and closes it again', async () => {
    const page = await enterAs('Mina Feldhaus')
    await page.setViewportSize(phone)
    const link = page.locator('#menue').getByRole('link', { name: 'Vertretungen', exact: true })
    expect(await link.isVisible()).toBe(false)
    await tabTo(page, /^Menü$/)
    await page.keyboard.press('Enter')
    await link.waitFor()
    await expectAccessible(page)
    await page.setViewportSize(magnified)
    expect(await page.locator('#menue').evaluate((menu) => menu.scrollWidth - menu.clientWidth)).toBe(0)
    await page.keyboard.press('Escape')
    await link.waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')
    await tabTo(page, /^Vertretungen$/)
    await page.keyboard.press('Enter')
    await title(page, 'Vertretungen')
    await page.context().close()
  })

  it('tells a program what happens: sets that up, tries it, renews the secret and ends it after asking', async () => {
    const page = await enterAs('Mina Feldhaus')
    const findings: string[] = []
    const look = async (name: string) => {
      await title(page, name)
      findings.push(...(await findingsOn(page, name)))
      await page.setViewportSize(desk)
    }
    await inMenu(page, 'Zugänge')
    await page.getByLabel('Wofür ist der Schlüssel?').fill('Fachverfahren')
    await page.getByLabel('Was darf er?').selectOption({ label: 'lesen, schreiben und entscheiden' })
    await press(page, 'Schlüssel erzeugen')
    await look('Ihr neuer Schlüssel')
    await follow(page, 'Zurück zu den Zugängen')
    await page.getByRole('cell', { name: 'lesen, schreiben und entscheiden' }).waitFor()
    await follow(page, /^Benachrichtigungen für Programme/)
    await page
      .getByLabel('Adresse, die benachrichtigt wird')
      .fill('https://fachverfahren.lindenbrueck.example/allmende')
    await page.getByLabel('Ein Bündel beginnt').check()
    await press(page, 'Einrichten')
    await look('Ihre Benachrichtigung ist eingerichtet')
    const first = await page.locator('code.secret').innerText()
    await follow(page, 'Weiter zur Benachrichtigung')
    await press(page, 'Probe verschicken')
    await page.getByRole('cell', { name: 'Probe', exact: true }).waitFor()
    await look('Benachrichtigung an fachverfahren.lindenbrueck.example')
    await follow(page, 'Geheimnis erneuern')
    await look('Geheimnis für fachverfahren.lindenbrueck.example erneuern?')
    await press(page, 'Neues Geheimnis erzeugen')
    await look('Ihr neues Geheimnis')
    expect(await page.locator('code.secret').innerText()).not.toBe(first)
    await follow(page, 'Weiter zur Benachrichtigung')
    await page.getByText('gilt das bisherige Geheimnis noch bis zum').waitFor()
    await look('Benachrichtigung an fachverfahren.lindenbrueck.example')
    await follow(page, 'Löschen')
    await look('Benachrichtigung an fachverfahren.lindenbrueck.example löschen?')
    await press(page, 'Endgültig löschen')
    await page.getByText('Die Benachrichtigung ist gelöscht.').waitFor()
    expect(findings).toEqual([])
    await page.context().close()
  })

  it('fits a phone, also at 400 %, and is without a finding of axe', async () => {
    const people = await Promise.all([enterAs('Mina Feldhaus'), enterAs('Uta Berg'), visit()])
    await people[0].goto(`${url()}/organisation/personen`)
    await people[0].getByLabel('E-Mail-Adresse').fill('wer.noch.fehlt@lindenbrueck.example')
    await press(people[0], 'Einladung senden')
    const own = organisations.find(({ name }) => name === 'Lindenbrück')!.id
    const paths = [...(await pagesWithoutParameters()), ...someWithParameters(own)].filter(
      (path) => !seenOnTheWay.has(path),
    )
    const lanes = [people, await Promise.all(people.map((each) => each.context().newPage()))]
    const walk = async (pages: readonly Page[]) => {
      const findings: string[] = []
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const page = await whoSees(path, pages)
        if (page) findings.push(...(await findingsOn(page, path)))
      }
      return findings
    }
    expect((await Promise.all(lanes.map(walk))).flat()).toEqual([])
    await Promise.all(people.map((each) => each.context().close()))
  })
})
