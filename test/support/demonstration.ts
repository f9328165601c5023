import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, startServer, type TestServer } from './browser.ts'
import { seededDirectory } from './prepared-directory.ts'

/** A server with its invented cast, and a browser to walk through it, for the file that asks. */
export function demonstration() {
  let browser: Browser
  let server: TestServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([openBrowser(), seededDirectory().then(startServer)])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const url = () => server.url.replace('127.0.0.1', 'localhost')

  /** A page of one's own, with nobody signed in. */
  async function visit(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options)
    context.setDefaultTimeout(15_000)
    return context.newPage()
  }

  /** A page of one's own on which somebody of the cast has signed in. */
  async function enterAs(name: string, options: BrowserContextOptions = {}, at = url()): Promise<Page> {
    const page = await visit(options)
    await page.goto(`${at}/demo`)
    await page.getByRole('button', { name: `Anmelden als ${name}` }).click()
    await page.waitForURL(`${at}/`)
    return page
  }
  return { url, visit, enterAs }
}
