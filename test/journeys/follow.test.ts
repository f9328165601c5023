import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectFitting, tabTo } from '../support/browser.ts'
import { demonstration } from '../support/demonstration.ts'

const { url, enterAs } = demonstration()
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFitting(page)
  await page.setViewportSize({ width: 1280, height: 720 })
}

describe('whoever wants to hear of news', () => {
  it('follows what a list shows and one need, by keyboard alone, and chooses how often to get mail', async () => {
    const page = await enterAs('Joris Brandt')
    await page.goto(`${url()}/bedarfe?feld=public-order`)
    await tabTo(page, /^Folgen/)
    await page.keyboard.press('Enter')
    await page.getByText('Sie verfolgen das.').waitFor()
    await expectGood(page)
    await page.locator('tbody a').first().click()
    await tabTo(page, /^Folgen/)
    await page.keyboard.press('Enter')
    await page.getByText('Sie verfolgen das.').waitFor()
    await expectGood(page)
    await page.getByRole('link', { name: 'Alles ansehen' }).click()
    await title(page, 'Was ich verfolge')
    expect(await page.locator('tbody tr').count()).toBe(2)
    await expectGood(page)
    await tabTo(page, /^Wie oft/)
    await page.keyboard.type('jeden Mo')
    await tabTo(page, /^Speichern$/)
    await page.keyboard.press('Enter')
    await page.getByText('Ihre Auswahl ist gespeichert.').waitFor()
    expect(await page.getByLabel('Wie oft').inputValue()).toBe('weekly')
    await page.context().close()
  })

  it('gets addresses that work without a sign-in, and ends what is followed, without JavaScript', async () => {
    const page = await enterAs('Joris Brandt', { javaScriptEnabled: false })
    await page.goto(`${url()}/abos`)
    await page.getByRole('button', { name: 'Adressen erzeugen' }).click()
    await title(page, 'Ihre Adressen für Feed und Kalender')
    await page.setViewportSize({ width: 320, height: 640 })
    await expectFitting(page)
    const [feed, calendar] = await page.locator('code').allInnerTexts()
    expect(await (await fetch(feed!)).text()).toContain('<entry>')
    expect(await (await fetch(calendar!)).text()).toMatch(/^BEGIN:VCALENDAR/)
    await page.getByRole('link', { name: 'Zurück' }).click()
    await page.getByRole('button', { name: 'Adressen abschalten' }).click()
    await page.getByText('Die persönlichen Adressen gelten nicht mehr.').waitFor()
    expect((await fetch(feed!)).status).toBe(404)
    for (let left = await page.locator('tbody tr').count(); left > 0; left--)
      await page.getByRole('button', { name: 'Beenden' }).first().click()
    await page.getByText('Noch nichts.').waitFor()
    await page.context().close()
  })
})
