import { randomUUID } from 'node:crypto'
import { sql, type KyselyPlugin } from 'kysely'
import { fillVocabulary } from '../../../src/modules/capabilities/door.ts'
import type { Role, TokenScope } from '../../../src/modules/access/schema.ts'
import { browse, register } from '../browse.ts'
import { aKey, anOrganisation, aPerson } from '../people.ts'
import { testApp } from '../test-app.ts'

/** Who sends something: the headers of a browser or a program. */
export type Sender = Readonly<Record<string, string>>

/** One request that is to change something, and who may send it; where several may, they do so at once. */
export interface Request {
  path: string
  by: readonly Sender[]
  form?: Record<string, string> | FormData
  json?: unknown
  headers?: Record<string, string>
}

type Town = 'linden' | 'ahorn'
export type World = Awaited<ReturnType<typeof changingWorld>>
/** Prepares something that nobody has done anything with yet. */
export type Case = (world: World) => Promise<Request>

export const passwort = 'vier hölzerne Stühle'
export const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

/** Two towns with two people each who may do everything there, and two who run the installation. */
export async function changingWorld(through?: KyselyPlugin) {
  const app = await testApp(through && { through })
  const { database } = app
  const asked = app.appWith({ rateLimit: { most: 100_000, seconds: 60 } })
  await fillVocabulary(database)
  const place = {
    linden: await anOrganisation(database, { name: 'Lindenbrück' }),
    ahorn: await anOrganisation(database, { name: 'Ahornfeld' }),
  }
  await database.insertInto('curators').values({ organisation: place.linden }).execute()
  const browser = async (person: string): Promise<Sender> => ({ cookie: await app.as(person) })
  const member = async (organisation: string, role: Role = 'administering') => {
    const id = await aPerson(database, { organisation, role })
    return { id, ...(await browser(id)) }
  }
  const people = {
    linden: [await member(place.linden), await member(place.linden)],
    ahorn: [await member(place.ahorn), await member(place.ahorn)],
  }
  const operators = await Promise.all(
    Array.from({ length: 2 }, async () => browser(await aPerson(database, { operator: true }))),
  )
  const program = async (organisation: string, scope: TokenScope, madeBy: string): Promise<Sender> => ({
    Authorization: `Bearer ${await aKey(database, organisation, scope, { madeBy })}`,
  })
  const programs = {
    linden: [
      await program(place.linden, 'decide', people.linden[0]!.id),
      await program(place.linden, 'decide', people.linden[1]!.id),
    ],
    ahorn: [await program(place.ahorn, 'decide', people.ahorn[0]!.id)],
  }

  const inserted = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(database)).rows[0]!.id
  const aNeed = (town: Town, status = 'open') =>
    inserted(sql<{ id: string }>`
      insert into needs (organisation, title, status) values (${place[town]}, ${`Bedarf von ${town}`}, ${status}) returning id`)
  /** A person who belongs nowhere else, or holds that role in an organisation. */
  const somebody = async (organisation?: string, role: Role = 'reading') => {
    const id = await aPerson(database, { ...(organisation && { organisation, role }) })
    return { id, by: [await browser(id)] }
  }
  /** An account with a password. */
  async function withPassword() {
    await sql`delete from rate_limits`.execute(database)
    const email = `${randomUUID().slice(0, 8)}@beispiel.example`
    return register(app, { email, passwort })
  }

  return {
    app,
    asked,
    database,
    place,
    people,
    programs,
    operators,
    inserted,
    aNeed,
    browser,
    somebody,
    withPassword,
    /** A town that nobody else uses, with one who administers it. */
    aTown: async (name = 'Birkenau') => {
      const place = await anOrganisation(database, { name: `${name} ${randomUUID().slice(0, 4)}` })
      const { by } = await somebody(place, 'administering')
      return { place, by: [...by, ...(await somebody(place, 'administering')).by] }
    },
    senderOf: (one: ReturnType<typeof browse>): Sender => ({ cookie: one.cookie() }),
    close: () => app.close(),
  }
}
