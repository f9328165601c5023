import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from './support/cast.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
const ask = (path: string, known?: string) =>
  app.app.request(`http://localhost:8080${path}`, {
    headers: { Host: 'localhost:8080', ...(known && { 'If-None-Match': known }) },
  })
beforeAll(async () => {
  app = await testApp()
  await seedDemonstration(app.database)
}, 60_000)
afterAll(() => app.close())

describe('a page that somebody looks at again', () => {
  it.each(['/', '/bedarfe', '/organisationen', '/impressum'])(
    '%s is sent once while it stays the same',
    async (path) => {
      const first = await ask(path)
      const tag = first.headers.get('ETag')!
      expect(first.status).toBe(200)
      expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
      expect(first.headers.get('Vary')).toContain('Cookie')
      const again = await ask(path, tag)
      expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
    },
  )

  it('is sent anew when it has changed', async () => {
    const tag = (await ask('/bedarfe')).headers.get('ETag')!
    await app.database.updateTable('needs').set({ status: 'withdrawn' }).where('status', '=', 'open').execute()
    const again = await ask('/bedarfe', tag)
    expect(again.status).toBe(200)
    expect(again.headers.get('ETag')).not.toBe(tag)
  })
})
