import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium as playwright, type Browser, type Locator, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: inject('chromiumPath'), args: [...flags, '--headless=new'] })
}

export interface TestServer {
  url: string
  directory: string
  /** Leaves the directory as it is. */
  end: () => Promise<void>
  stop: () => Promise<void>
}

/** The server as a stranger starts it, with a database of its own: an empty one, unless there is already one in the directory. */
export async function startServer(directory = mkdtempSync(join(tmpdir(), 'allmende-'))): Promise<TestServer> {
  const port = await freePort()
  const { BASE_URL: _, ...inherited } = process.env
  const env = { LOG_LEVEL: 'error', ...inherited, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: directory }
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await announced(server)
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const end = async () => {
    server.kill('SIGTERM')
    await ended
  }
  const stop = async () => {
    await end()
    rmSync(directory, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, directory, end, stop }
}

function announced(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout!.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve())
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

export const expectAccessible = (page: Page): Promise<void> =>
  expectNoViolation(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']))

/** Other colours change nothing but the contrast, and looking at that alone is quick. */
export const expectReadable = (page: Page): Promise<void> =>
  expectNoViolation(axe(page).withRules(['color-contrast', 'link-in-text-block']))

/** In the page itself: our pages have no frames, and a second page for the results would double the time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

async function expectNoViolation(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([])
}

/** Nothing reaches beyond the page, out of its button or out of a card. The body is what KERN leaves beside the gutter of a scroll bar. */
export async function expectFitting(page: Page): Promise<void> {
  const offences = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.body.clientWidth
    const buttons = [...document.querySelectorAll('button, .kern-btn')].filter(
      (button) => button.scrollWidth > button.clientWidth,
    )
    const cards = [...document.querySelectorAll('.cards .table-scroll')].filter(
      (region) => matchMedia('(max-width: 40rem)').matches && region.scrollWidth > region.clientWidth,
    )
    return [
      wide > 0 && `the page is ${wide} px too wide`,
      ...[...buttons, ...cards].map((each) => each.outerHTML),
    ].filter(Boolean)
  })
  expect(offences).toEqual([])
}

/** To a page by the main navigation; those of the organisation show as soon as one is at one of them. */
export async function inMenu(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hauptnavigation' })
  const link = menu.getByRole('link', { name, exact: true })
  if (!(await link.isVisible())) await menu.getByRole('link', { name: 'Organisation', exact: true }).click()
  await link.click()
}

/** Tabs until the focus is on what `label` names. */
export async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    await page.waitForLoadState()
    const text = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null
      const labels = active && 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])] : []
      const named = active?.getAttribute('aria-label') ?? labels.map((each) => each.textContent).join(' ')
      return named || active?.textContent || ''
    })
    if (label.test(text.trim())) return
  }
  throw new Error(`nothing called ${label} can be reached by keyboard`)
}

/** Without a script a page that waits stays as it is: as its reader would, looks again until what was computed is there. */
export async function lookAgainUntil(page: Page, wanted: Locator): Promise<void> {
  const again = page.getByRole('link', { name: 'Stand ansehen' })
  for (;;) {
    await wanted.or(again).first().waitFor()
    if (await wanted.isVisible()) return
    await page.waitForTimeout(300)
    // With a script the page may have moved on by itself.
    await again.click({ timeout: 1000 }).catch(() => undefined)
  }
}
