import chromium from '@sparticuz/chromium'
import { chromium as pw } from 'playwright-core'
const base = process.env.BASE ?? 'http://localhost:8097'
const browser = await pw.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--headless=new'],
})
// args: who|path|name|width|print ...
for (const arg of process.argv.slice(2)) {
  const [who, path, name, width, mode] = arg.split('|')
  const ctx = await browser.newContext({ viewport: { width: Number(width), height: 800 } })
  const page = await ctx.newPage()
  if (who) {
    await page.goto(base + '/demo')
    await page.getByRole('button', { name: `Anmelden als ${who}` }).click()
    await page.waitForURL(base + '/')
  }
  await page.goto(base + path)
  if (mode === 'print') {
    await page.emulateMedia({ media: 'print' })
    await page.pdf({ path: `/tmp/hf/${name}.pdf`, format: 'A4' })
  }
  await page.screenshot(
    mode?.startsWith('at')
      ? {
          path: `/tmp/hf/${name}.png`,
          fullPage: true,
          clip: { x: 0, y: Number(mode.slice(2)), width: Number(width), height: 1100 },
        }
      : { path: `/tmp/hf/${name}.png`, fullPage: true },
  )
  await ctx.close()
}
await browser.close()
