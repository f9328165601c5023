import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../src/platform/files/table-file.ts'
import { expectAccessible, expectFitting, lookAgainUntil, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'
import { workbook } from '../support/hostile-tables.ts'

const { url, enterAs } = demonstration()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const download = async (page: Page, name: string | RegExp) => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  return (await waiting).path()
}

describe('many needs from a table', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('are looked at, taken, corrected and taken again, %s', async (_, javaScriptEnabled) => {
    const page = await enterAs('Joris Brandt', { javaScriptEnabled })
    await page.goto(`${url()}/bedarfe`)
    await page.getByRole('link', { name: 'Viele Bedarfe aus einer Tabelle einlesen' }).click()
    const [template] = await readTableFile(readFileSync(await download(page, /Vorlage für Excel/)))
    expect(template!.rows[0]![0]).toBe('Bedarf')
    const check = async () => {
      if (javaScriptEnabled) await expectAccessible(page)
      if (javaScriptEnabled) await expectFitting(page)
    }
    await check()

    const file = async (rows: (string | number | null)[][]) => ({
      name: 'unsere-bedarfe.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await workbook(rows)),
    })
    await page.getByLabel('Datei mit Ihren Bedarfen').setInputFiles(await file([['Name'], ['x']]))
    await press(page, 'Hochladen und ansehen')
    await page.getByText('fehlt die Spalte „Bedarf“').first().waitFor()
    await check()
    await page.getByRole('link', { name: 'Bedarfe einlesen' }).click()

    const [first, again, second] = javaScriptEnabled
      ? ['Waldbrand melden', 'Waldbrand Melden!', 'Brunnen kontrollieren']
      : ['Standrohr ausleihen', 'Standrohr Ausleihen!', 'Denkmäler ausleuchten']
    await page.getByLabel('Datei mit Ihren Bedarfen').setInputFiles(
      await file([
        ['Titel', 'Fälle'],
        [first, 30],
        [second, 'viele'],
        [again.replace(' ', '  '), null],
      ]),
    )
    await press(page, 'Hochladen und ansehen')
    await lookAgainUntil(page, page.getByText('1 Zeile ist gut, 1 gibt es vielleicht schon, 1 hat einen Fehler'))
    await check()
    await page.getByLabel(`Zeile 4: ${again}`).check()
    await press(page, 'Gute und angekreuzte Zeilen übernehmen')
    await page.getByText('2 Bedarfe sind übernommen. 1 Zeile ist noch übrig.').waitFor()

    const [rest] = await readTableFile(readFileSync(await download(page, 'Rest als Excel (XLSX)')))
    expect(rest!.rows[1]![2]).toContain('Fälle: „viele“ passt hier nicht')
    rest!.rows[1]![1] = 30
    await page.getByRole('link', { name: 'Bedarfe einlesen' }).click()
    await page.getByLabel('Datei mit Ihren Bedarfen').setInputFiles(await file(rest!.rows as (string | null)[][]))
    await press(page, 'Hochladen und ansehen')
    await lookAgainUntil(page, page.getByLabel('Was soll daraus werden?'))
    await page.getByLabel('Was soll daraus werden?').selectOption('open')
    await press(page, '1 Zeile übernehmen')
    await page.getByText('Aus allem in dieser Datei sind Bedarfe geworden.').waitFor()
    await check()
    await page.getByRole('link', { name: 'Unsere Bedarfe ansehen' }).click()
    await page.getByRole('link', { name: second }).waitFor()
    await page.context().close()
  })

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'come from a table with foreign headings, whose columns are assigned, and are published in one go, %s',
    async (_, javaScriptEnabled) => {
      const page = await enterAs('Joris Brandt', { javaScriptEnabled })
      const check = async () => {
        if (!javaScriptEnabled) return
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          await expectAccessible(page)
          await expectFitting(page)
        }
      }
      const names = javaScriptEnabled
        ? ['Gewässerschau planen', 'Marktstände vergeben', 'Ehrungen vorbereiten']
        : ['Weihnachtsbeleuchtung leihen', 'Patenschaften für Bäume', 'Rathausführungen buchen']
      const send = async (lines: readonly string[]) => {
        await page.goto(`${url()}/bedarfe/einlesen`)
        const text = [`lfd. Nr.;Gewerk${javaScriptEnabled ? '' : ' (alt)'};Erwünscht zum;Wie viele`, ...lines].join(
          '\n',
        )
        await page.getByLabel('Datei mit Ihren Bedarfen').setInputFiles({
          name: 'vergabevorschau.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(text),
        })
        await press(page, 'Hochladen und ansehen')
      }
      await send(names.map((name, at) => `${at + 1};${name};31.12.2027;ca. ${at + 4}0`))
      await page.getByRole('heading', { level: 1, name: 'Was steht in welcher Spalte?' }).waitFor()
      await check()
      const column = (name: string) => page.getByLabel(new RegExp(`${name}.*Was steht darin`))
      expect(await column('Spalte B').inputValue()).toBe('title')
      await column('Spalte B').selectOption('')
      await press(page, 'Vorschau ansehen')
      await page.getByText('in welcher Spalte der Bedarf steht').waitFor()
      await check()
      await column('Spalte B').selectOption({ label: 'Bedarf' })
      await column('Spalte D').selectOption({ label: 'Fälle im Jahr' })
      await press(page, 'Vorschau ansehen')
      await lookAgainUntil(page, page.getByText('(dort steht „ca. 40“)'))
      await check()

      await page.getByRole('link', { name: 'Spalten anders zuordnen' }).click()
      await column('Spalte D').selectOption({ label: 'Arbeitsplätze' })
      await press(page, 'Vorschau ansehen')
      await lookAgainUntil(page, page.getByText('Arbeitsplätze').first())
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await press(page, /übernehmen$/)
      await page.getByRole('link', { name: '3 Entwürfe veröffentlichen' }).click()
      await page.getByText('3 Bedarfe sehen alle öffentlichen Stellen.').waitFor()
      await check()
      await page.getByLabel(names[2]!).uncheck()
      await press(page, 'Jetzt veröffentlichen')
      await page.getByText('2 Bedarfe sind veröffentlicht.').waitFor()
      await check()

      await send(['1;Ruhebänke reparieren;;3'])
      await lookAgainUntil(page, page.getByText('wie sie bei einer früheren Datei'))
      await page.getByRole('link', { name: 'Spalten anders zuordnen' }).click()
      await press(page, 'Diese gemerkte Zuordnung vergessen')
      await page.getByText('Diese Zuordnung ist vergessen.').waitFor()
      await page.context().close()
    },
  )

  it('are understood by whoever does it once a year: on a narrow screen, in the dark, with the keyboard alone', async () => {
    const page = await enterAs('Joris Brandt')
    const everywhere = async () => {
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [320, 1280]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 800 })
          await expectAccessible(page)
          await expectFitting(page)
        }
    }
    await page.goto(`${url()}/bedarfe/einlesen`)
    await everywhere()
    const text = [
      'Liste der Bedarfe, Stand 2027',
      'Titel des Bedarfs;Frist bis;Fälle / Jahr;Fachbereich;Bemerkung',
      'Obstwiesen mähen;31.12.2027;ca. 40;Umwelt;',
      'Streuobstwiesen mähen lassen;;;;',
      'Brunnen im Winter abstellen;Q1 2027;viele;Wasser und Umwelt;',
      ';31.12.2027;;;',
    ].join('\n')
    const name = `${'sehr-lange-'.repeat(15)}liste.csv`
    await page.getByLabel('Datei mit Ihren Bedarfen').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })
    await page.getByLabel('Datei mit Ihren Bedarfen').focus()
    await tabTo(page, /^Hochladen und ansehen$/)
    await page.keyboard.press('Enter')
    await page.getByText('1 Zeile ist gut, 1 gibt es vielleicht schon, 2 haben Fehler').waitFor()
    for (const said of [
      'Diese Spalten kennen wir nicht, sie werden nicht gelesen: „Bemerkung“.',
      'Meinen Sie den 31.03.2027?',
      'Meinen Sie „Umwelt, Entsorgung und Energie“?',
      'Gibt es vielleicht schon: Zeile 3 dieser Datei, „Obstwiesen mähen“',
      'Hier steht nichts. Bitte sagen Sie in einem Satz',
    ])
      await page.getByText(said).waitFor()
    await everywhere()
    await tabTo(page, /^Zeile 4: Streuobstwiesen/)
    await page.keyboard.press('Space')
    await tabTo(page, /^Gute und angekreuzte Zeilen übernehmen$/)
    await page.keyboard.press('Enter')
    await page.getByText('2 Bedarfe sind übernommen. 2 Zeilen sind noch übrig.').waitFor()
    await tabTo(page, /^Datei verwerfen$/)
    await page.keyboard.press('Enter')
    await page.getByText('Die Datei ist verworfen.').waitFor()
    await page.context().close()
  })
})
