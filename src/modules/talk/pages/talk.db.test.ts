import { expect, it } from 'vitest'
import { bundlePagesWorld } from '../../../../test/support/bundle-pages-world.ts'

const world = bundlePagesWorld()
const { cookie, text, send, report, propose } = world

it('is said on the page of a bundle, as plain text, changed and taken away', async () => {
  const own = await report('linden', 'Stolpersteine verwalten')
  const bundle = await propose('linden', own, [await report('ahorn', 'Stolpersteine pflegen')])
  const id = bundle.split('/').at(-1)!
  expect(await text(bundle, cookie.ahorn)).toContain('sichtbar für alle, die zu diesem Bündel gefragt oder dabei sind')
  expect(await text(bundle, cookie.reader)).not.toContain('Ihr Beitrag')
  const words = '<script>alert(1)</script> & "so"'
  const said = await send(`/gespraech/buendel/${id}`, 'linden', { beitrag: words })
  expect([said.status, said.headers.get('location')]).toEqual([303, `${bundle}#gespraech`])
  const page = await text(bundle, cookie.ahorn)
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('/aendern')
  expect(await text(bundle)).not.toContain('alert(1)')
  const [, comment] = (await text(bundle, cookie.linden)).match(/gespraech\/([\da-f-]{36})\/aendern/)!
  expect((await send(`/gespraech/${comment}/aendern`, 'ahorn', { beitrag: 'Anders' })).status).toBe(404)
  expect((await send(`/gespraech/${comment}/aendern`, 'linden', { beitrag: '' })).status).toBe(422)
  expect((await send(`/gespraech/${comment}/aendern`, 'linden', { beitrag: 'Besser' })).status).toBe(303)
  expect(await text(bundle, cookie.ahorn)).toContain('Besser')
  expect((await send(`/gespraech/${comment}/loeschen`, 'ahorn')).status).toBe(404)
  expect((await send(`/gespraech/${comment}/loeschen`, 'linden')).status).toBe(303)
  expect(await text(bundle, cookie.ahorn)).not.toContain('Besser')
})

it('is said at a need about one of its requirements; what is wrong is told beside what was written', async () => {
  const need = await report('linden', 'Brunnen überwachen', {
    requirements: JSON.stringify([
      { text: 'Läuft ohne Strom', necessity: 'must', dimension: 'technology', capability: null },
    ]),
  })
  const empty = await send(`/gespraech/bedarf/${need}`, 'ahorn', { beitrag: ' ', anforderung: 'Läuft ohne Strom' })
  expect([empty.status, (await empty.text()).includes('Bitte schreiben Sie etwas')]).toEqual([422, true])
  await send(`/gespraech/bedarf/${need}`, 'ahorn', { beitrag: 'Wie lange?', anforderung: 'Läuft ohne Strom' })
  const page = await text(`/bedarfe/${need}`, cookie.linden)
  for (const words of ['Ahornfeld', 'Zu „Läuft ohne Strom“', 'Wie lange?']) expect(page).toContain(words)
  expect((await send(`/gespraech/bedarf/${need}`, 'reader', { beitrag: 'Ich lese nur.' })).status).toBe(404)
  expect((await send('/gespraech/bedarf/nirgends', 'ahorn', { beitrag: 'Hallo' })).status).toBe(404)
})
