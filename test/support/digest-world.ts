import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { anActor, anOrganisation, aPerson } from './people.ts'
import { testApp, type TestApp } from './test-app.ts'
import { indexNeeds } from '../../src/modules/needs/index.ts'
import { changePace, followSubject } from '../../src/modules/news/actions/follow.ts'
import { sendDigests } from '../../src/modules/news/actions/send-digests.ts'
import type { Actor } from '../../src/modules/access/schema.ts'
import type { Mail } from '../../src/platform/mail/post.ts'
import { asCaller, type CallerTransaction } from '../../src/platform/database/as-caller.ts'

export const minutes = 60_000
export const hours = 60 * minutes
export const days = 24 * hours
/** The clock of the test: as long after the real one as is said. */
export const later = (by: number) => new Date(Date.now() + by)

/** Two towns and a vendor, for the file that asks, in each test without needs and readers at first; the mails are kept. */
export function digestWorld() {
  let app: TestApp
  let index: Awaited<ReturnType<typeof indexNeeds>>
  const place = { linden: '', ahorn: '', vendor: '' }
  const mails: Mail[] = []

  beforeAll(async () => {
    app = await testApp()
    place.linden = await anOrganisation(app.database, { name: 'Lindenbrück' })
    place.ahorn = await anOrganisation(app.database, { name: 'Ahornfeld' })
    place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
    index = await indexNeeds(app.database, app.services.twins)
  }, 60_000)
  afterAll(async () => {
    await index.stop()
    await app.close()
  })
  beforeEach(async () => {
    for (const table of ['news_settings', 'follows', 'participations', 'need_backgrounds', 'needs'])
      await sql`delete from ${sql.table(table)}`.execute(app.database)
    mails.length = 0
  })

  const keep = async (mail: Mail): Promise<void> => void mails.push(mail)
  /** Sends what is due at that time, with a mail service of its own where one is named. */
  const sendAt = (now: Date, send = keep) => sendDigests({ ...app.services, mail: { send } }, now)
  const round = async (by: number) => {
    await index.refresh()
    return sendAt(later(by))
  }

  async function aNeed(
    title: string,
    { visibility = 'publicBodies', organisation = place.linden } = {},
  ): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      insert into needs (organisation, title, field, status, visibility, opened_at)
      values (${organisation}, ${title}, 'public-order', 'open', ${visibility}, clock_timestamp()) returning id`.execute(
      app.database,
    )
    return rows[0]!.id
  }
  const change = (id: string, set: { title?: string; status?: string; visibility?: string }) =>
    app.database.updateTable('needs').set(set).where('id', '=', id).execute()

  async function asPerson<T>(
    person: string,
    work: (transaction: CallerTransaction, actor: Actor) => Promise<T>,
  ): Promise<T> {
    const actor = await anActor(app.database, person)
    const caller = { person, organisation: actor.organisation?.id ?? null }
    return asCaller(app.database, caller, (transaction) => work(transaction, actor))
  }
  /** Somebody who follows. */
  async function reader(
    organisation: string | undefined,
    filter: { need?: string; query?: string },
    pace = 'daily',
  ): Promise<string> {
    const person = await aPerson(app.database, { ...(organisation && { organisation }), role: 'editing' })
    await asPerson(person, async (transaction, actor) => {
      await followSubject(transaction, actor, filter)
      await changePace(transaction, actor, pace)
    })
    return person
  }
  async function addressOf(person: string): Promise<string | null> {
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    return email
  }
  const mailOf = async (person: string) => {
    const address = await addressOf(person)
    return mails.filter(({ to }) => to === address)
  }

  return {
    place,
    mails,
    sendAt,
    round,
    aNeed,
    change,
    asPerson,
    reader,
    addressOf,
    mailOf,
    get database() {
      return app.database
    },
    get index() {
      return index
    },
  }
}
