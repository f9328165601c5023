import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { inMenu, startServer, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { findingsOn } from '../support/page-findings.ts'

const { url, visit, enterAs } = demonstration()
const root = new URL('../..', import.meta.url).pathname
const taken = mkdtempSync(join(tmpdir(), 'allmende-taken-along-'))

afterAll(() => rmSync(taken, { recursive: true, force: true }))

const header = (page: Page) => page.locator('.site-header .viewer').innerText()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function linkInNewestMail(context: BrowserContext, subject: RegExp): Promise<string> {
  const post = await context.newPage()
  await post.goto(`${url()}/demo/post`)
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
}
/** A code works once: signing in so soon after setting up takes the one of the next half minute. */
const codeOfNora = (later = 0) => new TOTP({ secret: nora.secret }).generate({ timestamp: Date.now() + later })

async function signInAsNora(page: Page): Promise<void> {
  await page.goto(`${url()}/anmeldung`)
  await page.getByLabel('E-Mail-Adresse').fill(nora.email)
  await page.getByLabel('Passwort').fill(nora.password)
  await press(page, 'Anmelden')
}

async function signInAsNoraWithBothFactors(page: Page): Promise<void> {
  await signInAsNora(page)
  await title(page, 'Zweiter Faktor')
  expect(await findingsOn(page, 'the question for the code')).toEqual([])
  await page.getByLabel('Code').fill(codeOfNora(30_000))
  await press(page, 'Anmelden')
  await page.waitForURL(`${url()}/`)
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
    await page.waitForURL(`${url()}/`)
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
    await page.locator('code.secret').waitFor()
    expect(await findingsOn(page, 'the secret of the second factor')).toEqual([])
    nora.secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
    await page.getByLabel('Code aus der App').fill(codeOfNora())
    await press(page, 'Einschalten')
    await page.getByText('Der zweite Faktor ist eingeschaltet').waitFor()
    expect(await page.getByRole('list', { name: 'Ersatzcodes' }).getByRole('listitem').count()).toBe(10)
    await press(page, 'Abmelden')
    await page.waitForURL(`${url()}/`)

    await signInAsNoraWithBothFactors(page)
    expect(await header(page)).toContain('Nora Neuling')
    await page.goto(`${url()}/konto/passwort`)
    await title(page, 'Passwort ändern')
    expect(await findingsOn(page, 'a new password')).toEqual([])
    await page.context().close()
  })

  it('signs in with the identity provider that its organisation entered and the operator approved, and out there too', async () => {
    const idp = await startIdentityProvider({
      redirect: (id) => `${url()}/anmeldung/dienst/callback/${id}`,
      postLogout: `${url()}/`,
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
    const callback = await mina.getByText(`${url()}/anmeldung/dienst/callback/`).last().innerText()
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
    await page.goto(`${url()}/anmeldung?weiter=/konto`)
    await follow(page, 'Mit der Anmeldung Ihrer Organisation')
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill('ida@lindenbrueck.example')
    await press(page, 'Weiter')
    await follow(page, `Weiter zu ${new URL(idp.issuer).host}`)
    await page.waitForURL(`${url()}/konto`)
    expect(await header(page)).toContain('Ida Immerda, Lindenbrück')
    await press(page, 'Abmelden')
    await follow(page, 'Auch dort abmelden')
    await page.waitForURL(`${idp.issuer}/**`, { waitUntil: 'commit' })
    await press(page, 'Yes, sign me out')
    await page.waitForURL(`${url()}/**`)
    await page.getByRole('link', { name: 'Anmelden', exact: true }).waitFor()
    await Promise.all([mina, uta, page].map((each) => each.context().close()))
    await idp.stop()
  })

  it('acts under a mandate, and everybody sees who acted for whom', async () => {
    const page = await enterAs('Frauke Linnemann')
    await page.goto(`${url()}/konto`)
    await press(page, 'Für Rehwalde handeln')
    await page.waitForURL('**/konto?hinweis=organisation')
    expect(await header(page)).toContain('Rehwalde (vertreten durch Landkreis Auenberg)')
    await inMenu(page, 'Profil')
    await page.getByLabel('Über uns').fill('Wald, so weit das Auge reicht.')
    await press(page, 'Profil speichern')
    await page.getByText('Das Profil ist gespeichert.').waitFor()
    await inMenu(page, 'Verlauf')
    await page.getByRole('cell', { name: 'Frauke Linnemann für Rehwalde hat das Profil geändert' }).waitFor()
    await page.goto(`${url()}/konto`)
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
      const after = await enterAs('Frauke Linnemann', {}, other.url)
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
    await page.goto(url())
    await tabTo(page, /^Rolle wählen$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/demo')
    await tabTo(page, /^Anmelden als Helene Oster$/)
    await page.keyboard.press('Space')
    await page.waitForURL(`${url()}/`)
    await tabTo(page, /^Organisation$/)
    await page.keyboard.press('Enter')
    await title(page, 'Ahornfeld')
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
})
