import { afterAll, beforeAll, expect } from 'vitest'
import { anOrganisation, aPerson } from './people.ts'
import { testApp, type TestApp } from './test-app.ts'
import { fillVocabulary } from '../../src/modules/capabilities/door.ts'

/** Two towns and a vendor, for the file that asks, whose people send files with needs. */
export function importWorld() {
  let app: TestApp
  const place = { linden: '', ahorn: '', vendor: '' }
  const cookie = { linden: '', colleague: '', reader: '', ahorn: '', vendor: '' }
  type Who = keyof typeof cookie

  beforeAll(async () => {
    app = await testApp()
    await fillVocabulary(app.database)
    place.linden = await anOrganisation(app.database, { name: 'Lindenbrück' })
    place.ahorn = await anOrganisation(app.database, { name: 'Ahornfeld' })
    place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
    const member = async (organisation: string, role: 'reading' | 'editing') =>
      app.as(await aPerson(app.database, { organisation, role }))
    cookie.linden = await member(place.linden, 'editing')
    cookie.colleague = await member(place.linden, 'editing')
    cookie.reader = await member(place.linden, 'reading')
    cookie.ahorn = await member(place.ahorn, 'editing')
    cookie.vendor = await member(place.vendor, 'editing')
  }, 60_000)
  afterAll(() => app.close())

  const organisationOf = (who: Who) => (who === 'colleague' || who === 'reader' ? place.linden : place[who])
  const get = (path: string, who: Who) => app.ask(path, { cookie: cookie[who] })
  const text = async (path: string, who: Who) => (await get(path, who)).text()
  const bytesOf = async (path: string, who: Who) => new Uint8Array(await (await get(path, who)).arrayBuffer())
  const post = (path: string, who: Who, fields: Record<string, string> = {}) =>
    app.ask(path, { cookie: cookie[who], form: { organisation: organisationOf(who), ...fields } })

  function send(who: Who, file: Uint8Array | string, name = 'bedarfe.xlsx') {
    const form = new FormData()
    form.set('organisation', organisationOf(who))
    form.set('datei', new File([typeof file === 'string' ? file : Uint8Array.from(file)], name))
    return app.ask('/bedarfe/einlesen', { cookie: cookie[who], form })
  }
  /** The address under which a file waits. */
  async function sent(who: Who, file: Uint8Array | string, name?: string): Promise<string> {
    const answer = await send(who, file, name)
    expect(answer.status).toBe(303)
    return answer.headers.get('location')!
  }
  const ownNeeds = async (who: Who) =>
    JSON.parse(await text('/bedarfe.json?wessen=eigene', who)) as { title: string; status: string }[]

  return {
    place,
    cookie,
    get,
    text,
    bytesOf,
    send,
    sent,
    post,
    ownNeeds,
    get app() {
      return app
    },
  }
}
