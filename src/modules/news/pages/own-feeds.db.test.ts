import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newsWorld, type Who } from '../../../../test/support/news-world.ts'
import { aPerson } from '../../../../test/support/people.ts'
import { summariesIn, titlesIn } from '../../../../test/support/read-news.ts'

const world = newsWorld()
const { place, cookie, need, text, post, follow, addressesOf, titlesFor, datesFor } = world

describe('the personal addresses', () => {
  it.each(['linden', 'ahorn', 'birke', 'vendor', 'alone'] as const)(
    'show to whoever has them what %s may see, without a sign-in',
    async (who) => {
      const { feed, calendar } = await addressesOf(who)
      expect(titlesIn(await text(feed))).toEqual(titlesFor(who).toSorted())
      expect(summariesIn(await text(calendar))).toEqual(datesFor(who).toSorted())
      expect(titlesIn(await text(feed, 'vendor'))).toEqual(titlesFor(who).toSorted())
    },
  )

  it('show nothing any more that has been hidden since', async () => {
    const { feed } = await addressesOf('birke')
    await follow('birke', { bedarf: need['publicBodies']! })
    await sql`update needs set visibility = 'ownOrganisation' where id = ${need['publicBodies']}`.execute(
      world.app.database,
    )
    expect(titlesIn(await text(feed))).toEqual(['Friedhof public', 'Friedhof signedIn'])
    expect(await text('/abos', 'birke')).toContain('Ein Bedarf, den Sie nicht mehr sehen können')
    await sql`update needs set visibility = 'publicBodies' where id = ${need['publicBodies']}`.execute(
      world.app.database,
    )
    expect(titlesIn(await text(feed))).toHaveLength(3)
  })

  it('show to somebody who has left an organisation no longer what it may see', async () => {
    const gone = await aPerson(world.app.database, { organisation: place.linden, role: 'editing' })
    cookie.gone = await world.app.as(gone)
    const { feed } = await addressesOf('gone')
    expect(titlesIn(await text(feed))).toHaveLength(5)
    await sql`delete from memberships where person = ${gone}`.execute(world.app.database)
    expect(titlesIn(await text(feed))).toEqual(['Friedhof public', 'Friedhof signedIn'])
  })

  it('say by when one’s organisation has to answer a bundle, as long as it has not', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into bundles (title, status, proposer, answer_by, quorum) values ('Märkte', 'asking', ${place.linden}, current_date + 20, 2)
      returning id`.execute(world.app.database)
    const asked = await sql<{ id: string }>`
      insert into needs (organisation, title, status) values (${place.birke}, 'Wochenmarkt', 'open') returning id`.execute(
      world.app.database,
    )
    await sql`insert into participations (bundle, need, organisation, status)
      values (${rows[0]!.id}, ${asked.rows[0]!.id}, ${place.birke}, 'invited')`.execute(world.app.database)
    const summary = 'Auf das Bündel antworten: Märkte'
    const of = async (who: Who) => text((await addressesOf(who)).calendar)
    const calendar = await of('birke')
    expect(summariesIn(calendar)).toContain(summary)
    expect(calendar.replaceAll('\r\n ', '')).toContain(`/buendel/${rows[0]!.id}`)
    for (const who of ['linden', 'ahorn', 'vendor', 'alone'] as const)
      expect(summariesIn(await of(who))).not.toContain(summary)
    await sql`update participations set status = 'declined' where bundle = ${rows[0]!.id}`.execute(world.app.database)
    const answered = await of('birke')
    expect(summariesIn(answered)).not.toContain(summary)
    expect(answered).toContain(`SUMMARY:${summary}\r\n`)
  })

  it('open nothing any more when they have been renewed or turned off, and are kept as a hash alone', async () => {
    const first = await addressesOf('vendor')
    const second = await addressesOf('vendor')
    const status = async (path: string) => (await world.app.ask(path)).status
    expect(await status(first.feed)).toBe(404)
    expect(await status(second.calendar)).toBe(200)
    const secret = second.feed.match(/feed\/(.+)\.atom/)![1]!
    const { rows } = await sql`select * from news_settings`.execute(world.app.database)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await text('/abos', 'vendor')).not.toContain(secret)
    expect((await post('/abos/adressen/abschalten', 'vendor')).status).toBe(303)
    expect(await status(second.feed)).toBe(404)
    expect(await status(second.calendar)).toBe(404)
  })

  it.each(['/abos/feed/.atom', '/abos/feed/x.atom', '/abos/feed/x', '/abos/kalender/x.ics', '/abos/kalender/x.atom'])(
    'are not there where nobody has made them: %s',
    async (path) => expect((await world.app.ask(path)).status).toBe(404),
  )
})
