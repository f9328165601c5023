import type { Page } from 'playwright-core'
import { expectAccessible, expectFitting, expectReadable } from './browser.ts'

export const desk = { width: 1280, height: 740 }
export const phone = { width: 360, height: 740 }
/** What is left of 1280 by 1024 at 400 %. */
export const magnified = { width: 320, height: 256 }

/** What is wrong with this page, above all on a phone. */
export async function findingsOn(page: Page, path: string): Promise<string[]> {
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
