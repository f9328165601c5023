import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { days, digestWorld, hours, later, minutes } from '../../../../test/support/digest-world.ts'
import { MailNotSent, type Mail } from '../../../platform/mail/post.ts'
import { followsOf } from '../store/follows.ts'
import { changePace, endFollow } from './follow.ts'

const world = digestWorld()
const { place, mails, sendAt, round, aNeed, asPerson, reader, addressOf, mailOf } = world

describe('the pace', () => {
  const daysOf = async (pace: string) => {
    const person = await reader(place.ahorn, { query: '' }, pace)
    const start = Date.parse('2030-01-07T05:00:00Z')
    await sql`update news_settings set digested_at = '2030-01-07T04:00:00Z' where person = ${person}`.execute(
      world.database,
    )
    const sent: number[] = []
    for (let hour = 0; hour <= 24 * 8; hour++) {
      const at = new Date(start + hour * hours + 5 * minutes)
      const before = new Date(start + hour * hours - 30 * minutes).toISOString()
      const id = await aNeed(`Stunde ${hour}`)
      await sql`alter table needs disable trigger needs_touched`.execute(world.database)
      await sql`update needs set changed_at = ${before} where id = ${id}`.execute(world.database)
      await sql`alter table needs enable trigger needs_touched`.execute(world.database)
      if ((await sendAt(at)).sent === 1) sent.push(hour)
    }
    return sent
  }

  it('is one mail an hour, a morning, or a Monday morning', async () => {
    expect((await daysOf('hourly')).length).toBe(24 * 8 + 1)
    await sql`delete from news_settings`.execute(world.database)
    expect(await daysOf('daily')).toEqual([1, 25, 49, 73, 97, 121, 145, 169])
    await sql`delete from news_settings`.execute(world.database)
    expect(await daysOf('weekly')).toEqual([1, 169])
  }, 120_000)

  it('can be never; whoever wants mails again hears of what happens from then on', async () => {
    const person = await reader(place.ahorn, { query: '' }, 'never')
    await aNeed('In der Stille')
    expect((await round(9 * days)).sent).toBe(0)
    await asPerson(person, (transaction, actor) => changePace(transaction, actor, 'hourly'))
    await aNeed('Danach')
    expect((await round(9 * days)).sent).toBe(1)
    expect(mails[0]!.text).toContain('Danach')
    expect(mails[0]!.text).not.toContain('In der Stille')
  })

  it('ends with what is followed', async () => {
    const person = await reader(place.ahorn, { query: '' })
    await aNeed('Zu spät')
    await asPerson(person, async (transaction, actor) => {
      for (const { id } of await followsOf(transaction, { person, organisation: null }))
        await endFollow(transaction, actor, id)
    })
    expect((await round(2 * days)).sent).toBe(0)
  })
})

describe('when something goes wrong', () => {
  it('a process that dies between the sending and the mark doubles one mail at most: that of the person in hand', async () => {
    const people = [await reader(place.ahorn, { query: '' }), await reader(place.ahorn, { query: '' })]
    await aNeed('Gräber verwalten')
    await world.index.refresh()
    const now = later(2 * days)
    const dies = async (mail: Mail) => {
      mails.push(mail)
      throw new Error('killed')
    }
    await expect(sendAt(now, dies)).rejects.toThrow('killed')
    expect(mails).toHaveLength(1)
    expect(await sendAt(new Date(now.getTime() + 5 * minutes))).toEqual({ sent: 1, failed: 0 })
    expect(await sendAt(new Date(now.getTime() + 31 * minutes))).toEqual({ sent: 1, failed: 0 })
    expect(await sendAt(new Date(now.getTime() + 90 * minutes))).toEqual({ sent: 0, failed: 0 })
    const counts = await Promise.all(people.map(async (person) => (await mailOf(person)).length))
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('a mail that cannot be sent keeps nobody else from theirs, and is tried again after half an hour', async () => {
    const unreachable = await reader(place.ahorn, { query: '' })
    const other = await reader(place.ahorn, { query: '' })
    await aNeed('Gräber verwalten')
    await world.index.refresh()
    const now = later(2 * days)
    const address = await addressOf(unreachable)
    const fails = async (mail: Mail) => {
      if (mail.to === address) throw new MailNotSent('EENVELOPE 550')
      mails.push(mail)
    }
    expect(await sendAt(now, fails)).toEqual({ sent: 1, failed: 1 })
    expect(await sendAt(new Date(now.getTime() + 29 * minutes), fails)).toEqual({ sent: 0, failed: 0 })
    expect(await sendAt(new Date(now.getTime() + 31 * minutes))).toEqual({ sent: 1, failed: 0 })
    expect(await mailOf(unreachable)).toHaveLength(1)
    expect(await mailOf(other)).toHaveLength(1)
  })

  it('servers that do it at the same time share the people among them', async () => {
    for (let count = 0; count < 6; count++) await reader(place.ahorn, { query: '' })
    await aNeed('Gräber verwalten')
    await world.index.refresh()
    const now = later(2 * days)
    const rounds = await Promise.all([1, 2, 3].map(() => sendAt(now)))
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(6)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(6)
    expect(mails).toHaveLength(6)
  })

  it('nobody gets mail at an address that has not been confirmed', async () => {
    const person = await reader(place.ahorn, { query: '' })
    await sql`update persons set email_verified = false where id = ${person}`.execute(world.database)
    await aNeed('Gräber verwalten')
    expect((await round(2 * days)).sent).toBe(0)
  })
})
