import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { MailNotSent, type Mail } from '../../../platform/mail.ts'
import { behindWalls } from '../../../platform/walls.ts'
import { indexNeeds } from '../../needs/index.ts'
import { searchRegister } from '../../organisations/door.ts'
import { registerQuerySchema } from '../../organisations/schema.ts'
import { changePace, endFollow, followSubject } from './follow.ts'
import { mostInMail, sendDigests } from './send-digests.ts'
import { followsOf } from '../store/follows.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const place = { linden: '', ahorn: '', vendor: '' }
let mails: Mail[] = []
const minutes = 60_000
const hours = 60 * minutes
const days = 24 * hours

beforeAll(async () => {
  app = await testApp()
  place.linden = await anOrganisation(app.database, { name: 'Lindenbrück' })
  place.ahorn = await anOrganisation(app.database, { name: 'Ahornfeld' })
  place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
  index = await indexNeeds(app.database, app.machines.twins)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})
beforeEach(async () => {
  await sql`delete from news_settings`.execute(app.database)
  await sql`delete from follows`.execute(app.database)
  await sql`delete from participations`.execute(app.database)
  await sql`delete from need_backgrounds`.execute(app.database)
  await sql`delete from needs`.execute(app.database)
  mails = []
})

/** The clock of the test: as long after the real one as is said. */
const later = (by: number) => new Date(Date.now() + by)
const keep = async (mail: Mail): Promise<void> => void mails.push(mail)
const machines = (send = keep) => ({ ...app.machines, mail: { send } })
const round = async (by: number) => {
  await index.refresh()
  return sendDigests(machines(), later(by))
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

/** Lindenbrück's need goes together with one of Ahornfeld. */
async function bundled(need: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, status, proposer, answer_by, quorum) values ('Zusammen', 'started', ${place.linden}, '2026-01-01', 2)
    returning id`.execute(app.database)
  const other = await aNeed('Unser Teil', { visibility: 'ownOrganisation', organisation: place.ahorn })
  for (const [organisation, id] of [
    [place.linden, need],
    [place.ahorn, other],
  ])
    await sql`insert into participations (bundle, need, organisation, status) values (${rows[0]!.id}, ${id}, ${organisation}, 'joined')`.execute(
      app.database,
    )
  await sql`update needs set bundle = ${rows[0]!.id} where id = ${need}`.execute(app.database)
}

/** Somebody who follows. */
async function reader(
  organisation: string | undefined,
  wish: { need?: string; query?: string },
  pace = 'daily',
): Promise<string> {
  const person = await aPerson(app.database, { ...(organisation && { organisation }), role: 'editing' })
  await asPerson(person, async (walled, actor) => {
    await followSubject(walled, actor, wish)
    await changePace(walled, actor, pace)
  })
  return person
}
async function asPerson<T>(
  person: string,
  work: (...all: [Parameters<typeof followSubject>[0], Parameters<typeof followSubject>[1]]) => Promise<T>,
): Promise<T> {
  const actor = await anActor(app.database, person)
  const wanderer = { person, organisation: actor.organisation?.id ?? null }
  return behindWalls(app.database, wanderer, (walled) => work(walled, actor))
}
const mailOf = async (person: string) => {
  const row = await app.database
    .selectFrom('persons')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return mails.filter(({ to }) => to === row.email)
}

describe('the mail with what is new', () => {
  it('tells what is new and what has changed since, in one mail, and nothing twice', async () => {
    const old = await aNeed('Hundesteuer anmelden')
    const untouched = await aNeed('Marktstände vergeben')
    await reader(place.ahorn, { query: 'feld=public-order' })
    await change(old, { status: 'met' })
    const fresh = await aNeed('Gräber verwalten')
    expect(await round(2 * days)).toEqual({ sent: 1, failed: 0 })
    const [mail] = mails
    expect(mail!.subject).toBe('Neues zu 2 Bedarfen')
    expect(mail!.text).toMatch(
      /Bedarfe: [^\n]+:\n\n- Neu: Gräber verwalten\n  Lindenbrück, offen\n  http:\/\/localhost:8080\/bedarfe\//,
    )
    expect(mail!.text).toContain(`http://localhost:8080/bedarfe/${fresh}`)
    expect(mail!.text).toContain('- Geändert: Hundesteuer anmelden\n  Lindenbrück, erfüllt')
    expect(mail!.text).not.toContain(untouched)
    expect(mail!.text).toContain(mail!.unsubscribe!)
    expect(mail!.unsubscribe).toMatch(/^http:\/\/localhost:8080\/abos\/abbestellen\//)
    expect(await round(2 * days + 1)).toEqual({ sent: 0, failed: 0 })
    expect(await round(9 * days)).toEqual({ sent: 0, failed: 0 })
    expect(mails).toHaveLength(1)
  })

  it('tells nothing to whoever has just begun to follow, and nothing where nothing is new', async () => {
    await aNeed('Schon lange da')
    await reader(place.ahorn, { query: '' })
    expect(await round(2 * days)).toEqual({ sent: 0, failed: 0 })
    expect(await round(4 * days)).toEqual({ sent: 0, failed: 0 })
  })

  it('waits a minute, until every transaction that changes something has ended', async () => {
    const need = await aNeed('Wird gerade geändert')
    await reader(place.ahorn, { need }, 'hourly')
    await change(need, { title: 'Ist gerade geändert' })
    const { rows } = await sql<{ at: Date }>`select changed_at as at from needs`.execute(app.database)
    const at = rows[0]!.at.getTime()
    await sql`update news_settings set digested_at = '2020-01-01'`.execute(app.database)
    expect((await sendDigests(machines(), new Date(at + 59_000))).sent).toBe(0)
    expect((await sendDigests(machines(), new Date(at + 61_000 + hours))).sent).toBe(1)
  })

  it('names a need once, also where it is followed in more than one way', async () => {
    const need = await aNeed('Friedhof verwalten')
    const person = await reader(place.ahorn, { need })
    await asPerson(person, (walled, actor) => followSubject(walled, actor, { query: 'suche=Friedhof' }))
    await change(need, { title: 'Friedhöfe verwalten' })
    await round(2 * days)
    expect(mails[0]!.subject).toBe('Neues zu „Friedhöfe verwalten“')
    expect(mails[0]!.text.split(`/bedarfe/${need}`)).toHaveLength(2)
  })

  it('finds by words, by a capability, and by what belongs to one’s own organisation', async () => {
    await reader(place.ahorn, { query: 'suche=Parkausweis' })
    await reader(place.ahorn, { query: 'faehigkeit=resident-parking-permits' })
    const own = await reader(place.linden, { query: 'wessen=eigene' })
    const need = await aNeed('Bewohnerparkausweise online')
    await sql`update needs set requirements = ${JSON.stringify([{ text: 'x', necessity: 'must', dimension: 'technology', capability: 'resident-parking-permits' }])}
      where id = ${need}`.execute(app.database)
    await aNeed('Wahlhelfer einteilen', { organisation: place.ahorn })
    expect((await round(2 * days)).sent).toBe(3)
    for (const { text } of mails) {
      expect(text).toContain('Bewohnerparkausweise online')
      expect(text).not.toContain('Wahlhelfer')
    }
    expect((await mailOf(own))[0]!.text).toContain('Unsere Bedarfe:')
  })

  it('says of a need that one follows that it was withdrawn', async () => {
    const need = await aNeed('Doch nicht')
    await reader(place.ahorn, { need })
    await change(need, { status: 'withdrawn' })
    await round(2 * days)
    expect(mails[0]!.text).toContain('- Geändert: Doch nicht\n  Lindenbrück, zurückgezogen')
  })

  it('stays short, however much there is, and says that there is more', async () => {
    await reader(place.ahorn, { query: '' })
    const title = 'Ä'.repeat(200)
    await sql`insert into needs (organisation, title, status, visibility, opened_at)
      select ${place.linden}, ${title}, 'open', 'public', clock_timestamp() from generate_series(1, 500)`.execute(
      app.database,
    )
    await round(2 * days)
    const [{ text }] = mails as [Mail]
    expect(text.match(/- Neu: /g)).toHaveLength(mostInMail)
    expect(text).toContain('Es gibt noch mehr.')
    expect(Buffer.byteLength(text)).toBeLessThan(20_000)
    expect(await round(4 * days)).toEqual({ sent: 0, failed: 0 })
  })

  it('cannot be written by whoever writes a need', async () => {
    await reader(place.ahorn, { query: '' })
    await aNeed('Zahlen Sie\r\nBcc: a@b.example\n\nhier')
    await round(2 * days)
    expect(mails[0]!.subject).toBe('Neues zu „Zahlen Sie Bcc: a@b.example hier“')
    expect(mails[0]!.text).toContain('- Neu: Zahlen Sie Bcc: a@b.example hier\n')
  })
})

describe('what somebody is told by mail', () => {
  it('is what they may see at that moment, each in their place', async () => {
    const readers = {
      linden: await reader(place.linden, { query: '' }),
      ahorn: await reader(place.ahorn, { query: '' }),
      birke: await reader(await anOrganisation(app.database, { name: 'Birkenau' }), { query: '' }),
      vendor: await reader(place.vendor, { query: '' }),
      alone: await reader(undefined, { query: '' }),
    }
    const seenBy: Record<string, readonly (keyof typeof readers)[]> = {
      ownOrganisation: ['linden'],
      bundleParticipants: ['linden', 'ahorn'],
      publicBodies: ['linden', 'ahorn', 'birke'],
      signedIn: ['linden', 'ahorn', 'birke', 'vendor', 'alone'],
      public: ['linden', 'ahorn', 'birke', 'vendor', 'alone'],
    }
    for (const visibility of Object.keys(seenBy)) {
      const need = await aNeed(`Bedarf ${visibility}`, { visibility })
      if (visibility === 'bundleParticipants') await bundled(need)
    }
    await sql`insert into needs (organisation, title, visibility) values (${place.linden}, 'Ein Entwurf', 'public')`.execute(
      app.database,
    )
    expect((await round(2 * days)).sent).toBe(5)
    for (const [name, person] of Object.entries(readers)) {
      const [{ text }] = (await mailOf(person)) as [Mail]
      for (const [visibility, names] of Object.entries(seenBy))
        expect([name, visibility, text.includes(`Bedarf ${visibility}\n`)]).toEqual([
          name,
          visibility,
          (names as readonly string[]).includes(name),
        ])
      expect(text).not.toContain('Ein Entwurf')
    }
  })

  it('is no longer what has been hidden, nor what an organisation sees that they have left', async () => {
    const need = await aNeed('Erst offen')
    const person = await reader(place.ahorn, { need })
    const left = await reader(place.ahorn, { query: '' })
    await change(need, { visibility: 'ownOrganisation', title: 'Jetzt geheim' })
    await aNeed('Nur für öffentliche Stellen')
    await sql`delete from memberships where person = ${left}`.execute(app.database)
    expect((await round(2 * days)).sent).toBe(0)
    expect([...(await mailOf(person)), ...(await mailOf(left))]).toEqual([])
  })

  it('does not depend on what this process remembers of the register: an organisation that has just come sees what is its own', async () => {
    await searchRegister(app.database, registerQuerySchema.parse({}))
    const fresh = await anOrganisation(app.database, { name: 'Eben erst da' })
    const byWords = await reader(fresh, { query: 'suche=Parkausweis' })
    const own = await reader(fresh, { query: 'wessen=eigene' })
    await aNeed('Bewohnerparkausweise online')
    await aNeed('Unser erster Bedarf', { organisation: fresh })
    expect((await round(2 * days)).sent).toBe(2)
    expect((await mailOf(byWords))[0]!.text).toContain('Bewohnerparkausweise online')
    const [mail] = await mailOf(own)
    expect(mail!.text).toContain('Unser erster Bedarf')
    expect(mail!.text).not.toContain('Bewohnerparkausweise')
  })

  it('is of one’s own needs nothing any more once one has left', async () => {
    const person = await reader(place.ahorn, { query: 'wessen=eigene' })
    await sql`delete from memberships where person = ${person}`.execute(app.database)
    await aNeed('Für alle', { visibility: 'public' })
    expect((await round(2 * days)).sent).toBe(0)
  })

  it('goes on for the successor of an organisation that has merged', async () => {
    const merged = await anOrganisation(app.database, { name: 'Altdorf' })
    const person = await reader(merged, { query: '' })
    await sql`update organisations set vanished_on = current_date, successor = ${place.ahorn} where id = ${merged}`.execute(
      app.database,
    )
    await aNeed('Nach der Fusion')
    await round(2 * days)
    expect((await mailOf(person))[0]!.text).toContain('Nach der Fusion')
  })
})

describe('the pace', () => {
  const daysOf = async (pace: string) => {
    const person = await reader(place.ahorn, { query: '' }, pace)
    const start = Date.parse('2030-01-07T05:00:00Z')
    await sql`update news_settings set digested_at = '2030-01-07T04:00:00Z' where person = ${person}`.execute(
      app.database,
    )
    const sent: number[] = []
    for (let hour = 0; hour <= 24 * 8; hour++) {
      const at = new Date(start + hour * hours + 5 * minutes)
      const before = new Date(start + hour * hours - 30 * minutes).toISOString()
      const id = await aNeed(`Stunde ${hour}`)
      await sql`alter table needs disable trigger needs_touched`.execute(app.database)
      await sql`update needs set changed_at = ${before} where id = ${id}`.execute(app.database)
      await sql`alter table needs enable trigger needs_touched`.execute(app.database)
      if ((await sendDigests(machines(), at)).sent === 1) sent.push(hour)
    }
    return sent
  }

  it('is one mail an hour, a morning, or a Monday morning', async () => {
    expect((await daysOf('hourly')).length).toBe(24 * 8 + 1)
    await sql`delete from news_settings`.execute(app.database)
    expect(await daysOf('daily')).toEqual([1, 25, 49, 73, 97, 121, 145, 169])
    await sql`delete from news_settings`.execute(app.database)
    expect(await daysOf('weekly')).toEqual([1, 169])
  }, 120_000)

  it('can be never; whoever wants mails again hears of what happens from then on', async () => {
    const person = await reader(place.ahorn, { query: '' }, 'never')
    await aNeed('In der Stille')
    expect((await round(9 * days)).sent).toBe(0)
    await asPerson(person, (walled, actor) => changePace(walled, actor, 'hourly'))
    await aNeed('Danach')
    expect((await round(9 * days)).sent).toBe(1)
    expect(mails[0]!.text).toContain('Danach')
    expect(mails[0]!.text).not.toContain('In der Stille')
  })

  it('ends with what is followed', async () => {
    const person = await reader(place.ahorn, { query: '' })
    await aNeed('Zu spät')
    await asPerson(person, async (walled, actor) => {
      for (const { id } of await followsOf(walled, { person, organisation: null })) await endFollow(walled, actor, id)
    })
    expect((await round(2 * days)).sent).toBe(0)
  })
})

describe('when something goes wrong', () => {
  it('a process that dies between the sending and the mark doubles one mail at most: that of the person in hand', async () => {
    const people = [await reader(place.ahorn, { query: '' }), await reader(place.ahorn, { query: '' })]
    await aNeed('Gräber verwalten')
    await index.refresh()
    const now = later(2 * days)
    const dies = async (mail: Mail) => {
      mails.push(mail)
      throw new Error('killed')
    }
    await expect(sendDigests(machines(dies), now)).rejects.toThrow('killed')
    expect(mails).toHaveLength(1)
    expect(await sendDigests(machines(), new Date(now.getTime() + 5 * minutes))).toEqual({ sent: 1, failed: 0 })
    expect(await sendDigests(machines(), new Date(now.getTime() + 31 * minutes))).toEqual({ sent: 1, failed: 0 })
    expect(await sendDigests(machines(), new Date(now.getTime() + 90 * minutes))).toEqual({ sent: 0, failed: 0 })
    const counts = await Promise.all(people.map(async (person) => (await mailOf(person)).length))
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('a mail that cannot be sent keeps nobody else from theirs, and is tried again after half an hour', async () => {
    const unreachable = await reader(place.ahorn, { query: '' })
    const other = await reader(place.ahorn, { query: '' })
    await aNeed('Gräber verwalten')
    await index.refresh()
    const now = later(2 * days)
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', unreachable)
      .executeTakeFirstOrThrow()
    const fails = async (mail: Mail) => {
      if (mail.to === email) throw new MailNotSent('EENVELOPE 550')
      mails.push(mail)
    }
    expect(await sendDigests(machines(fails), now)).toEqual({ sent: 1, failed: 1 })
    expect(await sendDigests(machines(fails), new Date(now.getTime() + 29 * minutes))).toEqual({ sent: 0, failed: 0 })
    expect(await sendDigests(machines(), new Date(now.getTime() + 31 * minutes))).toEqual({ sent: 1, failed: 0 })
    expect(await mailOf(unreachable)).toHaveLength(1)
    expect(await mailOf(other)).toHaveLength(1)
  })

  it('servers that do it at the same time share the people among them', async () => {
    for (let count = 0; count < 6; count++) await reader(place.ahorn, { query: '' })
    await aNeed('Gräber verwalten')
    await index.refresh()
    const now = later(2 * days)
    const rounds = await Promise.all([1, 2, 3].map(() => sendDigests(machines(), now)))
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(6)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(6)
    expect(mails).toHaveLength(6)
  })

  it('nobody gets mail at an address that has not been confirmed', async () => {
    const person = await reader(place.ahorn, { query: '' })
    await sql`update persons set email_verified = false where id = ${person}`.execute(app.database)
    await aNeed('Gräber verwalten')
    expect((await round(2 * days)).sent).toBe(0)
  })
})
