import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newsWorld } from '../../../../test/support/news-world.ts'
import { summariesIn, titlesIn } from '../../../../test/support/read-news.ts'

const world = newsWorld()
const { need, text, titlesFor, datesFor } = world
const everyone = ['linden', 'ahorn', 'birke', 'vendor', 'alone', 'nobody'] as const

describe('a feed and a calendar of a list of needs', () => {
  it.each(everyone)('show to %s what they may see, and no more', async (who) => {
    for (const query of ['?feld=public-order', '?suche=Friedhof']) {
      expect(titlesIn(await text(`/bedarfe.atom${query}`, who))).toEqual(titlesFor(who).toSorted())
      expect(summariesIn(await text(`/bedarfe.ics${query}`, who))).toEqual(datesFor(who).toSorted())
    }
    expect(titlesIn(await text('/bedarfe.atom?feld=it-foundations', who))).toEqual([])
    expect(summariesIn(await text('/bedarfe.ics?feld=it-foundations', who))).toEqual([])
  })

  it('are no pages for a browser, whatever is searched for', async () => {
    for (const [path, type] of [
      ['/bedarfe.atom', 'application/atom+xml'],
      ['/bedarfe.ics', 'text/calendar'],
    ]) {
      const { headers } = await world.app.ask(`${path}?suche=<script>`)
      expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('are named in the page of the list', async () => {
    const page = await text('/bedarfe?feld=public-order')
    expect(page).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Diese Liste als Feed" href="/bedarfe.atom?feld=public-order"/>',
    )
    expect(page).toContain('href="/bedarfe.ics?feld=public-order"')
    expect(await text(`/bedarfe/${need['public']}`)).not.toContain('application/atom+xml')
  })

  it.each(['/bedarfe.atom', '/bedarfe.ics'])('are not sent again while nothing has changed: %s', async (path) => {
    const ask = (headers: Record<string, string>) => world.app.app.request(`http://localhost:8080${path}`, { headers })
    const first = await ask({})
    const tag = first.headers.get('etag')!
    const known = await ask({ 'If-None-Match': `"x", ${tag}` })
    expect([known.status, await known.text()]).toEqual([304, ''])
    await sql`update needs set title = title || ' ' where id = ${need['public']}`.execute(world.app.database)
    const changedNow = await ask({ 'If-None-Match': tag })
    expect(changedNow.status).toBe(200)
    await sql`update needs set title = trim(title) where id = ${need['public']}`.execute(world.app.database)
  })

  it.each(['/bedarfe.atom', '/bedarfe.ics'])(
    'are sent whole to a program that only knows the day: %s',
    async (path) => {
      const headers = { 'If-Modified-Since': new Date(Date.now() + 86_400_000).toUTCString() }
      const answer = await world.app.app.request(`http://localhost:8080${path}`, { headers })
      expect([answer.status, answer.headers.get('last-modified')]).toEqual([200, null])
    },
  )
})
