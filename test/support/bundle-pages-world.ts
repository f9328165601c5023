import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { daysAhead, isoDay } from './bundle-world.ts'
import { anOrganisation, aPerson } from './people.ts'
import { testApp, type TestApp } from './test-app.ts'
import { fillVocabulary } from '../../src/modules/capabilities/door.ts'
import { indexNeeds } from '../../src/modules/needs/index.ts'

export type Town = 'linden' | 'ahorn' | 'birke' | 'eiche'

/** Towns in the whole application, for the file that asks, that report needs and propose bundles by its forms. */
export function bundlePagesWorld() {
  let app: TestApp
  let index: Awaited<ReturnType<typeof indexNeeds>>
  const place = {} as Record<Town | 'vendor' | 'provider', string>
  const cookie = {} as Record<Town | 'vendor' | 'provider' | 'editor' | 'reader', string>

  beforeAll(async () => {
    app = await testApp()
    await fillVocabulary(app.database)
    const member = async (organisation: string, role: 'reading' | 'editing' | 'deciding') =>
      app.as(await aPerson(app.database, { organisation, role }))
    for (const [key, name] of [
      ['linden', 'Lindenbrück'],
      ['ahorn', 'Ahornfeld'],
      ['birke', 'Birkenau'],
      ['eiche', 'Eichenried'],
    ] as const) {
      place[key] = await anOrganisation(app.database, { name })
      cookie[key] = await member(place[key], 'deciding')
    }
    await sql`update organisations set inhabitants = 1000, latitude = 54.3, longitude = 6.9 where id in (${place.linden}, ${place.ahorn})`.execute(
      app.database,
    )
    place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
    place.provider = await anOrganisation(app.database, { name: 'Rechenzentrum', kind: 'provider' })
    cookie.vendor = await member(place.vendor, 'deciding')
    cookie.provider = await member(place.provider, 'reading')
    cookie.editor = await member(place.linden, 'editing')
    cookie.reader = await member(place.linden, 'reading')
    index = await indexNeeds(app.database, app.services.twins)
  }, 60_000)
  afterAll(async () => {
    await index.stop()
    await app.close()
  })

  const text = async (path: string, who = '') =>
    (await (await app.ask(path, { cookie: who })).text()).replaceAll('\u00A0', ' ')
  const send = (path: string, who: Town | 'editor' | 'reader' | 'vendor', form: Record<string, string> = {}) => {
    const organisation = place[who === 'editor' || who === 'reader' ? 'linden' : who]
    return app.ask(path, { cookie: cookie[who], form: { organisation, ...form } })
  }

  async function report(who: Town, titel: string, content: Record<string, unknown> = {}): Promise<string> {
    const answer = await send('/bedarfe/neu', who, { titel, ziel: '', gleich: 'ja' })
    const id = answer.headers.get('location')!.match(/[\da-f-]{36}/)![0]
    if (Object.keys(content).length > 0)
      await app.database.updateTable('needs').set(content).where('id', '=', id).execute()
    await index.refresh()
    return id
  }
  /** Proposes a bundle with the need of one town, and asks those. */
  async function propose(who: Town | 'editor', need: string, asked: readonly string[], zusagen = '2'): Promise<string> {
    const answer = await send('/buendel/neu', who, {
      bedarf: need,
      titel: 'Gemeinsam weitergehen',
      frist: isoDay(daysAhead(14)),
      zusagen,
      ...Object.fromEntries(asked.map((id) => [`frage-${id}`, 'ja'])),
    })
    expect(answer.status).toBe(303)
    return answer.headers.get('location')!.split('?')[0]!
  }

  return {
    place,
    cookie,
    text,
    send,
    report,
    propose,
    get app() {
      return app
    },
    get index() {
      return index
    },
  }
}
