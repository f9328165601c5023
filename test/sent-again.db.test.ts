import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { saysUnchanged } from '../src/ui/unchanged.ts'
import { changingRequests as cases } from './support/changing/requests.ts'
import { countedUp, whatIsStored } from './support/changing/what-changed.ts'
import { send } from './support/changing/send.ts'
import { changingWorld, type Request, type Sender, type World } from './support/changing/world.ts'

let world: World
let stored: () => Promise<string>
beforeAll(async () => {
  world = await changingWorld()
  stored = await whatIsStored(world.database)
}, 60_000)
afterAll(() => world.close())
beforeEach(() => sql`delete from rate_limits`.execute(world.database))

/** What of the routes that change something is not tried here, and why. */
const untried: Readonly<Record<string, string>> = {
  'POST /verwaltung/zusammenschluesse/:id': 'shows what would be confirmed',
  'POST /anmeldung': 'opens a session',
  'POST /abmeldung': 'ends a session',
  'POST /anmeldung/zweiter-faktor': 'opens a session',
  'POST /anmeldung/organisation': 'leads to an identity provider',
  'POST /anmeldung/dienst/abmeldung/:id': 'ends sessions, by a token that counts once',
  'POST /demo/anmelden': 'opens a session',
  'POST /registrierung': 'answers alike whether or not there is such an account',
  'POST /registrierung/noch-einmal': 'answers alike whether or not there is such an account',
  'POST /registrierung/bestaetigen': 'by a token that counts once',
  'POST /passwort-vergessen': 'answers alike whether or not there is such an account',
  'POST /passwort-neu': 'by a token that counts once',
  'POST /organisation/zugaenge/anmeldedienst': 'asks the identity provider first',
  'POST /post/abbestellen/:zeichen': 'whoever refuses letters that they have refused has reached what they want',
  'POST /abos/buendel-mails/:zeichen': 'whoever ends mails that have ended has reached what they want',
  'POST /abos/abbestellen/:zeichen': 'whoever ends mails that have ended has reached what they want',
  'POST /rechner': 'computes, and what is the same has the same address',
  'POST /rechner/:id/abbrechen': 'computes nothing more',
  'POST /rechner/:id/aendern': 'computes, and what is the same has the same address',
  'POST /api/v1/capabilities/suggestions': 'reads',
  'POST /api/v1/twins': 'reads',
  'POST /api/v1/need-imports': 'keeps a table that waits, as often as it is sent',
}
const routeOf = (name: string) => name.split(' ').slice(0, 2).join(' ')

/** Each time something new, or something given away; the journal tells of each. */
const isNewEachTime = new Set([
  'POST /organisation/zugaenge/schluessel',
  'POST /organisation/zugaenge/webhooks',
  'POST /organisation/zugaenge/webhooks/:id/geheimnis',
  'POST /konto/zweiter-faktor',
  'POST /konto/zweiter-faktor/ersatzcodes',
  'POST /bedarfe/einlesen',
  'POST /bedarfe/neu',
  'POST /abos/organisation/adressen',
  'POST /abos/adressen',
  'POST /organisation/export',
  'POST /gespraech/bedarf/:id',
  'POST /gespraech/buendel/:id',
  'POST /buendel/:id/mitgehen',
  'POST /api/v1/webhooks',
  'POST /api/v1/webhooks/:id/secret',
  'POST /api/v1/needs',
  'POST /api/v1/news/addresses',
])

/** What somebody is told. */
async function answerTo(name: string, request: Request, by: Sender) {
  const { status, headers: said } = await send(world, name, request, by)
  const to = new URL(said.get('location') ?? '/', 'http://localhost:8080')
  const isDone = status < 400 && !to.pathname.startsWith('/anmeldung') && !saysUnchanged(to.href)
  /** Whether somebody is told that it is done now. */
  const isSaid =
    isDone && status === 303 && /hinweis=(?!neu)|[?&]neu=1|aufgehoben=1|uebernommen=|\/erledigt/.test(to.href)
  return { status, isDone, isSaid }
}

interface Seen {
  stored: string
  entries: number
  versions: number
  mails: number
}
const look = async (): Promise<Seen> => ({
  stored: await stored(),
  ...(await countedUp(world.database)),
  mails: world.app.mails.length,
})
const between = (before: Seen, after: Seen) => ({
  entries: after.entries - before.entries,
  versions: after.versions - before.versions,
  mails: after.mails - before.mails,
})

describe('what is sent a second time', () => {
  it.each(cases)(
    '%s changes nothing that it does not tell, and tells nothing that it does not change',
    async (name, prepare) => {
      const request = await prepare(world)
      const seen = [await look()]
      const said = []
      for (let time = 0; time < 2; time++) {
        said.push(await answerTo(name, request, request.by[0]!))
        seen.push(await look())
      }
      expect(said.filter(({ status }) => status >= 500)).toEqual([])
      expect(said[0]!.isDone).toBe(true)
      for (const [time, { isSaid, isDone }] of said.entries()) {
        const [before, after] = [seen[time]!, seen[time + 1]!]
        if (isNewEachTime.has(routeOf(name))) expect(isDone).toBe(true)
        else if (before.stored === after.stored) {
          if (time > 0)
            expect({ isSaid, ...between(before, after) }).toEqual({ isSaid: false, entries: 0, versions: 0, mails: 0 })
        } else expect(time).toBe(0)
      }
    },
  )
})

describe('what is sent four times at once, by two people where two may', () => {
  it.each(cases)('%s is done and told of once', async (name, prepare) => {
    const alone = await prepare(world)
    const atFirst = await look()
    await answerTo(name, alone, alone.by[0]!)
    const once = between(atFirst, await look())
    const request = await prepare(world)
    const before = await look()
    const said = await Promise.all(
      [0, 1, 2, 3].map((each) => answerTo(name, request, request.by[each % request.by.length]!)),
    )
    const { entries, mails } = between(before, await look())
    expect(said.filter(({ status }) => status >= 500)).toEqual([])
    const times = isNewEachTime.has(routeOf(name)) ? said.filter(({ isDone }) => isDone).length : 1
    expect({ entries, mails }).toEqual({ entries: once.entries * times, mails: once.mails * times })
    if (times === 1) expect(said.filter(({ isSaid }) => isSaid).length).toBeLessThanOrEqual(1)
  })
})

it('every route that changes something is tried, or says why not', async () => {
  const routes = await appRoutes({ ...world.app.services, demo: { mails: async () => [] } })
  const changing = routes.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
  const known = [...cases.map(([name]) => routeOf(name)), ...Object.keys(untried)]
  expect([...new Set(known)].toSorted()).toEqual(changing.toSorted())
})
