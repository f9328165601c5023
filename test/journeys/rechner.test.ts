import { describe, expect, it } from 'vitest'
import { expectAccessible, expectFitting, lookAgainUntil, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'

const { url, visit } = demonstration()

describe('the calculator', () => {
  it('leads from the start page to the shares by keyboard alone, and recalculates without one participant', async () => {
    const page = await visit()
    await page.goto(url())
    await tabTo(page, /^Mit eigenen Angaben rechnen$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/rechner')
    await tabTo(page, /Rechnen\s*: Elektronische Akte/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Was zahlt wer?' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('Nach Einwohnern: nicht stabil: Schwalmstadt und Fritzlar')
    const before = page.url()
    await tabTo(page, /^Jesberg \(/)
    await page.keyboard.press('Space')
    await tabTo(page, /Neu rechnen/)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== before)
    await page.getByText('Gemeinsam zahlen die 5 Gemeinden').waitFor()
    await page.getByText('Ohne Jesberg. Mit allen 6').waitFor()
    await page.goBack()
    await page.getByText('Gemeinsam zahlen die 6 Gemeinden').waitFor()
    expect(await page.getByLabel(/^Jesberg/).isChecked()).toBe(true)
    await page.context().close()
  })

  it('works without JavaScript, also with a file of one’s own, and hands out the workbook', async () => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(`${url()}/rechner`)
    await page.getByLabel('Szenariodatei').setInputFiles('examples/sechs-gemeinden.yaml')
    await page.getByRole('button', { name: 'Hochladen und rechnen' }).click()
    await lookAgainUntil(page, page.getByLabel('Verteilschlüssel', { exact: true }))
    await page.getByLabel('Verteilschlüssel', { exact: true }).selectOption('shapley')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page.getByRole('table', { name: /Shapley-Wert/ }).waitFor()
    const href = await page.getByRole('link', { name: 'Als Excel-Datei' }).getAttribute('href')
    const workbook = await page.request.get(url() + href)
    expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK')
    await page.context().close()
  })

  it('leads to the field that has to be corrected, and keeps what was entered', async () => {
    const page = await visit()
    await page.goto(`${url()}/rechner`)
    await page.getByRole('button', { name: 'Rechnen: Elektronische Akte' }).click()
    await page.getByRole('heading', { name: 'Was zahlt wer?' }).waitFor()
    await page.getByLabel(/^Jesberg/).uncheck()
    await page.getByLabel('Laufzeit in Jahren').fill('51')
    await page
      .locator('form')
      .last()
      .evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await page.getByRole('button', { name: 'Neu rechnen' }).click()
    await page.locator('[data-error-summary]:focus').waitFor()
    await page.getByRole('alert').getByRole('link').click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('jahre')
    expect(await page.getByLabel('Laufzeit in Jahren').inputValue()).toBe('51')
    expect(await page.getByLabel(/^Jesberg/).isChecked()).toBe(false)
    await expectAccessible(page)
    await page.context().close()
  })

  it('names the line of a mistake in an uploaded file', async () => {
    const page = await visit()
    await page.goto(`${url()}/rechner`)
    const buffer = Buffer.from('title: Versuch\nhorizonYears: 5\nparticipants: []\n')
    await page.getByLabel('Szenariodatei').setInputFiles({ name: 'falsch.yaml', mimeType: 'text/yaml', buffer })
    await page.getByRole('button', { name: 'Hochladen und rechnen' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Zeile 3')
    await page.context().close()
  })

  it.each(['/', '/rechner', '/impressum', '/datenschutz', '/barrierefreiheit', '/gibt-es-nicht'])(
    '%s has no finding of axe, light or dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await visit({ colorScheme, viewport: { width: 320, height: 800 } })
        await page.goto(url() + path)
        await expectAccessible(page)
        await expectFitting(page)
        await page.context().close()
      }
    },
  )

  it('shows its pages and a result without anything that the Content-Security-Policy blocks', async () => {
    const page = await visit()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    for (const path of ['/', '/impressum', '/rechner']) await page.goto(url() + path)
    await page.getByRole('button', { name: /Rechnen\s*: Elektronische Akte/ }).click()
    await page.getByRole('heading', { name: 'Was zahlt wer?' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    expect(complaints.join()).toContain('Content Security Policy')
    await page.context().close()
  })

  it('shows a result without a finding of axe, at the width of a phone too', async () => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
      ['light', 320],
    ] as const) {
      const page = await visit({ colorScheme, viewport: { width, height: 900 } })
      await page.goto(`${url()}/rechner`)
      await page.getByRole('button', { name: /Rechnen\s*: Elektronische Akte/ }).click()
      await page.getByRole('heading', { name: 'Was zahlt wer?' }).waitFor()
      await expectAccessible(page)
      await expectFitting(page)
      if (process.env['SCREENSHOTS'])
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/result-${width}.png`, fullPage: true })
      await page.context().close()
    }
  })
})
