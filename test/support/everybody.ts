import { Hono } from 'hono'
import { mandates, people } from '../../src/demo/cast.ts'
import { guard, knowActor } from '../../src/modules/access/pages/guard.ts'
import type { Permission } from '../../src/modules/access/schema.ts'
import { mountRoutes, type Route } from '../../src/platform/server/routes.ts'
import { seedCast } from './cast.ts'
import { aKey } from './people.ts'
import type { TestApp } from './test-app.ts'

/** Programs with a key of their organisation; they count below /api alone, and cookies everywhere else. */
export const keys = ['a key to read', 'a key to write', 'a key to decide', 'a key of curators to decide']
export const everyone = [...keys, 'nobody', ...people.map(({ name }) => name), 'Frauke Linnemann for Rehwalde']

/** What everybody of the cast, nobody, and every kind of key send along. */
async function headersOfEverybody({ database, as }: TestApp): Promise<Map<string, Record<string, string>>> {
  const headersOf = new Map<string, Record<string, string>>([['nobody', {}]])
  await seedCast(database)
  for (const { id, name } of people) headersOf.set(name, { cookie: await as(id) })
  const county = people.find(({ name }) => name === 'Frauke Linnemann')!
  headersOf.set('Frauke Linnemann for Rehwalde', { cookie: await as(county.id) })
  const represented = mandates.find(({ representative }) => representative === county.organisation)!.represented
  const last = database
    .selectFrom('sessions')
    .select('id')
    .where('person', '=', county.id)
    .orderBy('created_at', 'desc')
  await database.updateTable('sessions').set({ organisation: represented }).where('id', 'in', last.limit(1)).execute()
  const curator = people.find(({ name }) => name === 'Anselm Roth')!
  for (const [name, scope, maker] of [
    ['a key to read', 'read', county],
    ['a key to write', 'write', county],
    ['a key to decide', 'decide', county],
    ['a key of curators to decide', 'decide', curator],
  ] as const) {
    const key = await aKey(database, maker.organisation, scope, { madeBy: maker.id })
    headersOf.set(name, { Authorization: `Bearer ${key}` })
  }
  return headersOf
}

/** Tries every route with everybody: who is let in without being named, or named and not let in. */
export async function wronglyGuarded(
  app: TestApp,
  routes: readonly Route<Permission>[],
  allowed: Readonly<Record<string, readonly string[]>>,
): Promise<string[]> {
  const headersOf = await headersOfEverybody(app)
  const guarded = new Hono()
  guarded.use(knowActor({ ...app.services, navigation: [], sentenceOf: () => undefined }))
  const reached = routes.map((route) => ({ ...route, answer: () => new Response('reached') }))
  mountRoutes(guarded, reached, guard)
  const mistakes: string[] = []
  for (const { method, path, permission } of routes)
    for (const [name, headers] of headersOf) {
      const inApi = path.startsWith('/api/v')
      const known = inApi === keys.includes(name) ? name : 'nobody'
      const address = path.replaceAll(/:\w+|\*/g, 'x')
      const answer = await guarded.request(address, { method, headers })
      const isIn = answer.status === 200 && (await answer.text()) === 'reached'
      const unknown = inApi ? 401 : 303
      const isRefused = answer.status === (known === 'nobody' ? unknown : 404)
      if (allowed[permission.name]!.includes(known) ? !isIn : !isRefused)
        mistakes.push(`${method} ${path} (${permission.name}) for ${name}: ${answer.status}`)
    }
  return mistakes
}
