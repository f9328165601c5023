import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { anOrganisation, aPerson } from './people.ts'
import { addressesOn } from './read-news.ts'
import { aStartedBundle } from './started-bundle.ts'
import { testApp, type TestApp } from './test-app.ts'
import { fillVocabulary } from '../../src/modules/capabilities/door.ts'
import { indexNeeds } from '../../src/modules/needs/index.ts'

export type Who = 'linden' | 'ahorn' | 'birke' | 'vendor' | 'alone' | 'gone' | 'nobody'

/** One need of Lindenbrück for each visibility; who sees it is written down here, apart from the walls. */
const seenBy: Record<string, readonly Who[]> = {
  ownOrganisation: ['linden'],
  bundleParticipants: ['linden', 'ahorn'],
  publicBodies: ['linden', 'ahorn', 'birke'],
  signedIn: ['linden', 'ahorn', 'birke', 'vendor', 'alone'],
  public: ['linden', 'ahorn', 'birke', 'vendor', 'alone', 'nobody'],
}
const publicBodies = new Set<Who>(['linden', 'ahorn', 'birke'])
const titleOf = (visibility: string) => `Friedhof ${visibility}`
const titlesFor = (who: Who) =>
  Object.keys(seenBy)
    .filter((visibility) => seenBy[visibility]!.includes(who))
    .map(titleOf)
const datesFor = (who: Who) =>
  titlesFor(who).flatMap((title) => [
    `Gebraucht bis: ${title}`,
    ...(publicBodies.has(who) ? [`Vertrag läuft aus: ${title}`] : []),
  ])

/** Organisations that see more and less of the cemeteries of Lindenbrück, for the file that asks. */
export function newsWorld() {
  let app: TestApp
  let index: Awaited<ReturnType<typeof indexNeeds>>
  const place = { linden: '', ahorn: '', birke: '', vendor: '' }
  const person = { linden: '', ahorn: '', birke: '', vendor: '', alone: '' }
  const cookie = { linden: '', ahorn: '', birke: '', vendor: '', alone: '', gone: '', nobody: '' }
  const need: Record<string, string> = {}

  beforeAll(async () => {
    app = await testApp()
    const { database } = app
    await fillVocabulary(database)
    place.linden = await anOrganisation(database, { name: 'Lindenbrück' })
    place.ahorn = await anOrganisation(database, { name: 'Ahornfeld' })
    place.birke = await anOrganisation(database, { name: 'Birkenau' })
    place.vendor = await anOrganisation(database, { name: 'Fachwerk', kind: 'vendor' })
    for (const who of ['linden', 'ahorn', 'birke', 'vendor'] as const)
      person[who] = await aPerson(database, { organisation: place[who], role: 'editing' })
    person.alone = await aPerson(database)
    for (const who of ['linden', 'ahorn', 'birke', 'vendor', 'alone'] as const) cookie[who] = await app.as(person[who])
    for (const visibility of Object.keys(seenBy)) need[visibility] = await aCemetery(visibility)
    const other = await sql<{ id: string }>`
      insert into needs (organisation, title, status, visibility)
      values (${place.ahorn}, 'Ahornfeld geht mit', 'open', 'ownOrganisation') returning id`.execute(database)
    await aStartedBundle(database, [
      { organisation: place.linden, need: need['bundleParticipants']! },
      { organisation: place.ahorn, need: other.rows[0]!.id },
    ])
    index = await indexNeeds(database, app.services.twins)
  }, 60_000)
  afterAll(async () => {
    await index.stop()
    await app.close()
  })

  async function aCemetery(visibility: string): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      insert into needs (organisation, title, aim, field, status, visibility, deadline, opened_at)
      values (${place.linden}, ${titleOf(visibility)}, 'Gräber <finden> & pflegen', 'public-order', 'open', ${visibility},
        '2027-06-30', now()) returning id`.execute(app.database)
    await sql`insert into need_backgrounds (need, contract_until) values (${rows[0]!.id}, '2027-12-31')`.execute(
      app.database,
    )
    return rows[0]!.id
  }

  const text = async (path: string, who: Who = 'nobody') => (await app.ask(path, { cookie: cookie[who] })).text()
  const post = (path: string, who: Who, form: Record<string, string> = {}) =>
    app.ask(path, { cookie: cookie[who], form })
  const follow = (who: Who, form: Record<string, string>) => post('/abos', who, form)
  /** Follows all cemeteries, and makes the secret addresses. */
  async function addressesOf(who: Who): Promise<{ feed: string; calendar: string }> {
    await follow(who, { liste: 'suche=Friedhof' })
    return addressesOn(await (await post('/abos/adressen', who)).text())
  }

  return {
    place,
    person,
    cookie,
    need,
    titlesFor,
    datesFor,
    text,
    post,
    follow,
    addressesOf,
    get app() {
      return app
    },
  }
}
