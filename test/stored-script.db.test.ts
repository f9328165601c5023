import { afterAll, beforeAll, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

const evil = '"><script>alert(1)</script>'
let app: TestApp
let town: string
beforeAll(async () => {
  app = await testApp()
  town = await anOrganisation(app.database, { name: `Stadt ${evil}` })
}, 60_000)
afterAll(() => app.close())

it('what people write about themselves is text on every page, never script', async () => {
  const cookie = await app.as(
    await aPerson(app.database, { name: `Eva ${evil}`, organisation: town, role: 'administering' }),
  )
  const stranger = await app.as(await aPerson(app.database, { name: `Otto ${evil}` }))
  const organisation = town
  const about = { organisation, ueber: evil, about: evil, website: '', kontakt: '', sichtbarkeit: 'public' }
  await app.ask('/organisation/profil', { cookie, form: { ...about, visibility: 'public', version: '0' } })
  await app.ask(`/organisationen/${town}/beitreten`, { cookie: stranger, form: { rolle: 'reading', nachricht: evil } })
  await app.ask('/organisation/zugaenge/schluessel', {
    cookie,
    form: { organisation, name: evil, umfang: 'read', tage: '3' },
  })
  await app.ask('/konto/name', { cookie, form: { name: `Eva ${evil}` } })
  const mail = { to: evil, subject: evil, text: evil, date: new Date() }
  const routes = await appRoutes({ ...app.services, demo: { mails: async () => [mail] } })
  const shown: string[] = []
  for (const { method, path } of routes)
    if (method === 'GET') {
      const answer = await app.ask(path.replace(':id', town), { cookie })
      if (!answer.headers.get('content-type')?.includes('html')) continue
      const page = await answer.text()
      expect([path, page.includes('<script>alert')]).toEqual([path, false])
      if (page.includes('&lt;script&gt;alert')) shown.push(path)
    }
  expect(shown).toEqual(
    expect.arrayContaining(['/organisationen/:id', '/organisation/personen', '/organisation/zugaenge']),
  )
})
