import { afterAll, beforeAll, expect } from 'vitest'
import { apiClient, type ApiAnswer, type ApiClient } from './api-client.ts'
import { aKey, anOrganisation, aPerson } from './people.ts'
import { testApp, type Asked, type TestApp } from './test-app.ts'
import type { AppServices } from '../../src/app.tsx'
import { fillVocabulary } from '../../src/modules/capabilities/door.ts'
import { indexNeeds } from '../../src/modules/needs/index.ts'
import type { TokenScope } from '../../src/modules/access/schema.ts'

/** Two towns and a vendor with a program each, for the file that asks; Lindenbrück has one more that reads and one that decides. */
export function apiWorld() {
  let app: TestApp
  let asked: { app: Asked }
  let index: Awaited<ReturnType<typeof indexNeeds>>
  const place = { linden: '', ahorn: '', vendor: '' }
  const ask = {} as Record<'linden' | 'reader' | 'decider' | 'ahorn' | 'vendor' | 'nobody', ApiClient>

  beforeAll(async () => {
    app = await testApp()
    /** One test asks more often than a key may. */
    asked = { app: app.appWith({ rateLimit: { most: 100_000, seconds: 60 } }) }
    const { database } = app
    await fillVocabulary(database)
    place.linden = await anOrganisation(database, { name: 'Lindenbrück' })
    place.ahorn = await anOrganisation(database, { name: 'Ahornfeld' })
    place.vendor = await anOrganisation(database, { name: 'Fachwerk', kind: 'vendor' })
    for (const name of ['linden', 'ahorn', 'vendor'] as const) ask[name] = await program(place[name])
    ask.reader = await program(place.linden, 'read')
    const madeBy = await aPerson(database, { organisation: place.linden, role: 'administering' })
    ask.decider = apiClient(asked, await aKey(database, place.linden, 'decide', { madeBy }))
    ask.nobody = apiClient(asked, '')
    index = await indexNeeds(database, app.services.twins)
  }, 60_000)
  afterAll(async () => {
    await index.stop()
    await app.close()
  })

  /** One more program of an organisation; it asks the application with other machines where they are named. */
  const program = async (organisation: string, scope: TokenScope = 'write', others?: Partial<AppServices>) =>
    apiClient(others ? { app: app.appWith(others) } : asked, await aKey(app.database, organisation, scope))

  /** A need that others find. */
  async function create(title: string, more: object = {}, who: ApiClient = ask.linden): Promise<ApiAnswer> {
    const made = await who('/api/v1/needs', { method: 'POST', body: { title, status: 'open', ...more } })
    expect(made.status).toBe(201)
    await index.refresh()
    return made
  }

  return {
    place,
    ask,
    program,
    create,
    get app() {
      return app
    },
  }
}
export type ApiWorld = ReturnType<typeof apiWorld>
