import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newsWorld } from '../../../../test/support/news-world.ts'
import { aPerson } from '../../../../test/support/people.ts'

const world = newsWorld()
const { place, person, cookie, need, text, post, follow, addressesOf } = world

describe('following', () => {
  it('begins and ends with a button on the page of a need and on the list as it is filtered', async () => {
    const page = `/bedarfe/${need['public']}`
    expect(await text(page, 'linden')).toContain(`name="bedarf" value="${need['public']}"`)
    expect((await follow('linden', { bedarf: need['public']! })).headers.get('location')).toBe(page)
    expect(await text(page, 'linden')).toContain('Sie verfolgen das.')
    const list = '/bedarfe?feld=public-order&stand=open'
    expect(await text(list, 'linden')).toContain('name="liste" value="feld=public-order&amp;stand=open"')
    const answer = await follow('linden', { liste: 'stand=open&seite=3&feld=public-order&unfug=1' })
    expect(answer.headers.get('location')).toBe(list)
    await follow('linden', { liste: 'feld=public-order&stand=open' })
    const mine = await text('/abos', 'linden')
    expect(mine).toContain('Bedarf „Friedhof public“')
    expect(mine.split('href="/bedarfe?feld=public-order&amp;stand=open"')).toHaveLength(2)
    expect(mine).toMatch(/Bedarfe: [^<]+, Stand: offen/)
    const end = (await text(list, 'linden')).match(/\/abos\/[\da-f-]{36}\/beenden/)![0]
    expect((await post(end, 'ahorn')).status).toBe(404)
    expect((await post(end, 'linden')).status).toBe(303)
    expect(await text(list, 'linden')).not.toContain('Sie verfolgen das.')
  })

  it('is offered to nobody who has not signed in, and not for what one cannot see', async () => {
    expect(await text('/bedarfe', 'linden')).toContain('Folgen')
    expect(await text('/bedarfe')).not.toContain('Folgen')
    expect((await follow('nobody', { liste: '' })).status).toBe(303)
    expect((await follow('vendor', { bedarf: need['publicBodies']! })).status).toBe(404)
    expect((await follow('vendor', { bedarf: 'unfug' })).status).toBe(422)
  })

  it('has a bound', async () => {
    for (let count = 0; count < 100; count++)
      await sql`insert into follows (person, query) values (${person.alone}, ${`suche=${count}`})`.execute(
        world.app.database,
      )
    const answer = await follow('alone', { liste: 'suche=mehr' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Sie verfolgen schon 100')
    await sql`delete from follows where person = ${person.alone}`.execute(world.app.database)
  })

  it('stands in one’s own data, and goes with the account', async () => {
    const gone = await aPerson(world.app.database, { organisation: place.ahorn })
    cookie.gone = await world.app.as(gone)
    await addressesOf('gone')
    const data = await text('/konto/daten/meine-daten.json', 'gone')
    expect(JSON.parse(data)).toMatchObject({
      verfolgt: [{ need: null, query: 'suche=Friedhof', organisation: 'Ahornfeld' }],
      benachrichtigungen: [{ pace: 'daily' }],
    })
    const { email } = await world.app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', gone)
      .executeTakeFirstOrThrow()
    expect((await post('/konto/daten/loeschen', 'gone', { email: email as string })).status).toBe(303)
    for (const table of ['follows', 'news_settings'])
      expect(
        (await sql`select from ${sql.table(table)} where person = ${gone}`.execute(world.app.database)).rows,
      ).toEqual([])
  })
})
