import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisations } from '../../src/demo/cast.ts'
import {
  expectAccessible,
  expectFitting,
  expectReadable,
  openBrowser,
  startServer,
  tabTo,
  type TestServer,
} from '../support/browser.ts'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { pagesWithoutParameters } from '../support/page-list.ts'

let browser: Browser
let server: TestServer
let url: string
const root = new URL('../..', import.meta.url).pathname
const taken = mkdtempSync(join(tmpdir(), 'allmende-taken-along-'))

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), startServer()])
  url = atLocalhost(server)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(taken, { recursive: true, force: true })
})

/** The address that links in mails and the way back from an identity provider lead to. */
const atLocalhost = ({ url: address }: TestServer) => address.replace('127.0.0.1', 'localhost')

const header = (page: Page) => page.locator('.site-header .viewer').innerText()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()
const inMenu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name, exact: true }).click()
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function visit(): Promise<Page> {
  const context = await browser.newContext()
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** Signs in as one of the cast with one click. */
async function enterAs(name: string, at = url): Promise<Page> {
  const page = await visit()
  await page.goto(`${at}/demo`)
  await press(page, `Anmelden als ${name}`)
  await page.waitForURL(`${at}/`)
  expect(await header(page)).toContain(name)
  return page
}

async function linkInNewestMail(context: BrowserContext, subject: RegExp): Promise<string> {
  const post = await context.newPage()
  await post.goto(`${url}/demo/post`)
  const mail = post.getByRole('article').filter({ has: post.getByRole('heading', { name: subject }) })
  const text = await mail.first().innerText()
  await post.close()
  return text.match(/http:\/\/\S+/)![0]
}

/** Comes to be in the first walk, and gets a second factor in the second. */
const nora = {
  name: 'Nora Neuling',
  email: 'nora.neuling@lindenbrueck.example',
  password: 'vier grüne Fahrräder',
  secret: '',
  /** Of the session that she keeps. */
  cookies: [] as Awaited<ReturnType<BrowserContext['cookies']>>,
}
/** A code works once: signing in so soon after setting up takes the one of the next half minute. */
const codeOfNora = (later = 0) => new TOTP({ secret: nora.secret }).generate({ timestamp: Date.now() + later })

async function signInAsNora(page: Page): Promise<void> {
  await page.goto(`${url}/anmeldung`)
  await page.getByLabel('E-Mail-Adresse').fill(nora.email)
  await page.getByLabel('Passwort').fill(nora.password)
  await press(page, 'Anmelden')
}

async function signInAsNoraWithBothFactors(page: Page): Promise<void> {
  await signInAsNora(page)
  await title(page, 'Zweiter Faktor')
  await page.getByLabel('Code').fill(codeOfNora(30_000))
  await press(page, 'Anmelden')
  await page.waitForURL(`${url}/`)
}

/** The page of the first of them to whom it shows; nothing where the address gives out data. */
async function whoSees(path: string, pages: readonly Page[]): Promise<Page | undefined> {
  for (const page of pages) {
    const answer = (await page.goto(url + path))!
    if (answer.status() === 404) continue
    return answer.headers()['content-type']?.startsWith('text/html') ? page : undefined
  }
  throw new Error(`${path} shows to nobody`)
}

const desk = { width: 1280, height: 740 }
const phone = { width: 360, height: 740 }
/** What is left of 1280 by 1024 at 400 %. */
const magnified = { width: 320, height: 256 }

/** What is wrong with this page, above all on a phone. */
async function findingsOn(page: Page, path: string): Promise<string[]> {
  const findings: string[] = []
  const note = (what: string) => (error: Error) => void findings.push(`${path} ${what}: ${error.message}`)
  for (const viewport of [desk, phone, magnified]) {
    await page.setViewportSize(viewport)
    await expectFitting(page).catch(note(`at ${viewport.width}`))
  }
  await expectAccessible(page).catch(note('in the light'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadable(page).catch(note('in the dark'))
  await page.emulateMedia({ colorScheme: 'light' })
  return findings
}

describe('the cast', () => {
  it('invites by mail; who is invited registers from there, confirms, accepts, and signs in', async () => {
    const mina = await enterAs('Mina Feldhaus')
    await inMenu(mina, 'Personen')
    await mina.getByLabel('E-Mail-Adresse').fill(nora.email)
    await mina.getByLabel('Rolle').selectOption({ label: 'Bearbeiten' })
    await press(mina, 'Einladung senden')
    await mina.getByRole('rowheader', { name: nora.email }).waitFor()

    const page = await visit()
    await page.goto(await linkInNewestMail(page.context(), /Einladung|einladen|lädt/))
    await title(page, 'Einladung: Lindenbrück')
    await follow(page, 'Registrieren')
    await page.getByLabel('Vor- und Nachname').fill(nora.name)
    await page.getByLabel('E-Mail-Adresse').fill(nora.email)
    await page.getByLabel('Passwort').fill(nora.password)
    await press(page, 'Registrieren')
    await title(page, 'Bitte sehen Sie in Ihr Postfach')
    await page.goto(await linkInNewestMail(page.context(), /estätigen/))
    await page.getByLabel('Passwort').fill(nora.password)
    await press(page, 'Bestätigen und anmelden')
    await title(page, 'Einladung: Lindenbrück')
    await press(page, 'Einladung annehmen')
    await page.getByText('Willkommen. Sie handeln jetzt für diese Organisation.').waitFor()
    await press(page, 'Abmelden')
    await page.getByRole('link', { name: 'Anmelden', exact: true }).waitFor()
    await signInAsNora(page)
    await page.waitForURL(`${url}/`)
    expect(await header(page)).toContain('Nora Neuling, Lindenbrück')

    await mina.reload()
    await mina.getByRole('link', { name: /^Ändern.*Nora Neuling/ }).waitFor()
    await Promise.all([mina.context().close(), page.context().close()])
  })

  it('sets up a second factor from the secret that it shows, and signs in with it', async () => {
    const page = await visit()
    await signInAsNora(page)
    await follow(page, /Nora Neuling/)
    await follow(page, 'zweiten Faktor einrichten')
    await page.getByLabel('Ihr jetziges Passwort').fill(nora.password)
    await press(page, 'Weiter')
    nora.secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
    await page.getByLabel('Code aus der App').fill(codeOfNora())
    await press(page, 'Einschalten')
    await page.getByText('Der zweite Faktor ist eingeschaltet').waitFor()
    expect(await page.getByRole('list', { name: 'Ersatzcodes' }).getByRole('listitem').count()).toBe(10)
    await press(page, 'Abmelden')
    await page.waitForURL(`${url}/`)

    await signInAsNoraWithBothFactors(page)
    expect(await header(page)).toContain('Nora Neuling')
    nora.cookies = await page.context().cookies()
    await page.context().close()
  })

  it('signs in with the identity provider that its organisation entered and the operator approved, and out there too', async () => {
    const idp = await startIdentityProvider({
      redirect: (id) => `${url}/anmeldung/dienst/callback/${id}`,
      postLogout: `${url}/`,
    })
    const mina = await enterAs('Mina Feldhaus')
    await inMenu(mina, 'Zugänge')
    await mina.getByText('Anmeldedienst eintragen').click()
    await mina.getByLabel('Adresse des Dienstes').fill(idp.issuer)
    await mina.getByLabel('Client-Kennung').fill('allmende-in-lindenbrueck')
    await mina.getByLabel('Client-Geheimnis').fill('a-secret-of-the-test')
    await mina.getByLabel('E-Mail-Domain').fill('lindenbrueck.example')
    await mina.getByLabel('Wert für die Rolle „Bearbeiten“').fill('allmende-bearbeiten')
    await press(mina, 'Prüfen und eintragen')
    const callback = await mina.getByText(`${url}/anmeldung/dienst/callback/`).last().innerText()
    idp.know(callback.split('/').at(-1)!, 'allmende-in-lindenbrueck')

    const uta = await enterAs('Uta Berg')
    await inMenu(uta, 'Anmeldedienste')
    await press(uta, /^Freigeben.*lindenbrueck/)
    await uta.getByText('Es wartet keiner.').waitFor()

    idp.visitor({
      sub: 'ida',
      name: 'Ida Immerda',
      email: 'ida@lindenbrueck.example',
      groups: ['allmende-bearbeiten'],
    })
    const page = await visit()
    await page.goto(`${url}/anmeldung?weiter=/konto`)
    await follow(page, 'Mit der Anmeldung Ihrer Organisation')
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill('ida@lindenbrueck.example')
    await press(page, 'Weiter')
    await follow(page, `Weiter zu ${new URL(idp.issuer).host}`)
    await page.waitForURL(`${url}/konto`)
    expect(await header(page)).toContain('Ida Immerda, Lindenbrück')
    await press(page, 'Abmelden')
    await follow(page, 'Auch dort abmelden')
    await page.waitForURL(`${idp.issuer}/**`, { waitUntil: 'commit' })
    await press(page, 'Yes, sign me out')
    await page.waitForURL(`${url}/**`)
    await page.getByRole('link', { name: 'Anmelden', exact: true }).waitFor()
    await Promise.all([mina, uta, page].map((each) => each.context().close()))
    await idp.stop()
  })

  it('acts under a mandate, and everybody sees who acted for whom', async () => {
    const page = await enterAs('Frauke Linnemann')
    await page.goto(`${url}/konto`)
    await press(page, 'Für Rehwalde handeln')
    await page.waitForURL('**/konto?hinweis=organisation')
    expect(await header(page)).toContain('Rehwalde (vertreten durch Landkreis Auenberg)')
    await inMenu(page, 'Profil')
    await page.getByLabel('Über uns').fill('Wald, so weit das Auge reicht.')
    await press(page, 'Profil speichern')
    await page.getByText('Das Profil ist gespeichert.').waitFor()
    await inMenu(page, 'Verlauf')
    await page.getByRole('cell', { name: 'Frauke Linnemann für Rehwalde hat das Profil geändert' }).waitFor()
    await page.goto(`${url}/konto`)
    await press(page, 'Für Landkreis Auenberg handeln')
    await page.waitForURL('**/konto?hinweis=organisation')
    await inMenu(page, 'Verlauf')
    await page.getByRole('cell', { name: 'Frauke Linnemann für Rehwalde hat das Profil geändert' }).waitFor()
    await page.context().close()
  })

  it('leaves with the ZIP, and finds all of it in an empty Allmende that took it in', async () => {
    const before = await enterAs('Frauke Linnemann')
    await inMenu(before, 'Profil')
    await before.getByLabel('Über uns').fill('Zwölf Gemeinden am Meer.')
    await press(before, 'Profil speichern')
    await before.getByText('Das Profil ist gespeichert.').waitFor()
    await inMenu(before, 'Verlauf')
    await follow(before, /^Alles mitnehmen/)
    const [download] = await Promise.all([before.waitForEvent('download'), press(before, 'ZIP-Datei herunterladen')])
    expect(download.suggestedFilename()).toMatch(/^allmende-export-\d{4}-\d\d-\d\d\.zip$/)
    const archive = join(taken, 'auenberg.zip')
    await download.saveAs(archive)
    await before.context().close()

    const directory = join(taken, 'data')
    const env = { ...process.env, DATA_DIR: directory, DATABASE_URL: '' }
    const command = spawnSync(join(root, 'bin/allmende'), ['import', 'organisation', archive], {
      encoding: 'utf8',
      env,
    })
    expect(command).toMatchObject({ status: 0, stderr: '' })
    const other = await startServer(directory)
    try {
      const after = await enterAs('Frauke Linnemann', other.url)
      expect(await header(after)).toContain('Landkreis Auenberg')
      await inMenu(after, 'Profil')
      expect(await after.getByLabel('Über uns').inputValue()).toBe('Zwölf Gemeinden am Meer.')
      await inMenu(after, 'Verlauf')
      await after.getByRole('cell', { name: 'Frauke Linnemann hat das Profil geändert' }).waitFor()
      await inMenu(after, 'Vertretungen')
      await title(after, 'Vertretungen')
      expect(await after.getByRole('link', { name: 'Rehwalde' }).count()).toBe(1)
      await after.context().close()
    } finally {
      await other.stop()
    }
  })

  it('gets from the start page to a saved profile by keyboard alone', async () => {
    const page = await visit()
    await page.goto(url)
    await tabTo(page, /^Rolle wählen$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/demo')
    await tabTo(page, /^Anmelden als Helene Oster$/)
    await page.keyboard.press('Space')
    await page.waitForURL(`${url}/`)
    await tabTo(page, /^Profil$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/organisation/profil')
    await tabTo(page, /^Über uns/)
    await page.keyboard.type('Ahorn, Feld und ein Rathaus.')
    await tabTo(page, /^Wer darf das sehen/)
    await page.keyboard.type('Alle')
    await tabTo(page, /^Profil speichern$/)
    await page.keyboard.press('Enter')
    await page.getByText('Das Profil ist gespeichert.').waitFor()
    expect(await page.getByLabel('Über uns').inputValue()).toBe('Ahorn, Feld und ein Rathaus.')
    await page.context().close()
  })

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

  it('finds every page fitting a phone and without a finding of axe', async () => {
    const people = await Promise.all([enterAs('Mina Feldhaus'), enterAs('Uta Berg'), visit()])
    await people[2].context().addCookies(nora.cookies)
    await people[0].goto(`${url}/organisation/personen`)
    await people[0].getByLabel('E-Mail-Adresse').fill('wer.noch.fehlt@lindenbrueck.example')
    await press(people[0], 'Einladung senden')
    const own = organisations.find(({ name }) => name === 'Lindenbrück')!.id
    const paths = [...(await pagesWithoutParameters()), `/organisationen/${own}`]
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
