import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { bundleWorld, refusedWith } from '../../../../test/support/bundle-world.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { townsWithoutPeople, saveRefusal } from '../store/town-letters.ts'
import { printInToken, printOf, refusalToken } from './address-print.ts'
import { asSeenByAnyone, sendLetter, writeToTown } from './write-to-town.ts'

const world = bundleWorld()
const { as, decider, editor, place, aQuestion, entriesAbout } = world
const town = {} as Record<'still' | 'busy' | 'far' | 'other' | 'merged' | 'near', string>
const aTown = (name: string, parent: string | null) => anOrganisation(world.database, { name, parent })

beforeAll(async () => {
  const county = await anOrganisation(world.database, { name: 'Landkreis Auental', kind: 'county' })
  const elsewhere = await anOrganisation(world.database, { name: 'Landkreis Ferntal', kind: 'county' })
  await sql`update organisations set parent = ${county} where id = ${place.linden}`.execute(world.database)
  town.still = await aTown('Stillental', county)
  town.other = await aTown('Nochstiller', county)
  town.busy = await aTown('Betriebsam', county)
  town.far = await aTown('Fernau', elsewhere)
  await aPerson(world.database, { organisation: town.busy, role: 'reading' })
  town.merged = await aTown('Zusammen', county)
  const gone = await aTown('Aufgegangen', county)
  await aPerson(world.database, { organisation: gone, role: 'reading' })
  await sql`update organisations set vanished_on = current_date, successor = ${town.merged} where id = ${gone}`.execute(
    world.database,
  )
  town.near = await aTown('Jenseits', elsewhere)
})

const write = async (bundle: string, to: string, email: string, by = decider.linden) => {
  const print = await printOf(world.database, email)
  return as(by, (transaction, actor) => writeToTown(transaction, actor, { bundle, input: { town: to, email }, print }))
}

it('lists the towns of the region in which nobody is, to whoever decides who comes in', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  const seenBy = (by: (typeof decider)['linden']) =>
    as(by, async (transaction) => (await townsWithoutPeople(transaction, bundle)).map(({ name }) => name))
  expect(await seenBy(decider.linden)).toEqual(['Nochstiller', 'Stillental'])
  expect(await seenBy(decider.ahorn)).toEqual([])
  expect(await seenBy(editor.linden)).toEqual([])
})

it('lists neighbours beyond the county as well, up to 25 km away, and one whose county nobody knows', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  const at = (id: string, latitude: number, longitude: number) =>
    sql`update organisations set latitude = ${latitude}, longitude = ${longitude} where id = ${id}`.execute(
      world.database,
    )
  const seen = () =>
    as(decider.linden, async (transaction) =>
      (await townsWithoutPeople(transaction, bundle)).map(({ name, county }) => [name, county]),
    )
  await at(place.linden, 50, 10)
  await at(town.near, 50.2, 10.1)
  await at(town.far, 50, 10.4)
  const county = 'Landkreis Auental'
  expect(await seen()).toEqual([
    ['Jenseits', 'Landkreis Ferntal'],
    ['Nochstiller', county],
    ['Stillental', county],
  ])
  await sql`update organisations set parent = null where id = ${town.near}`.execute(world.database)
  expect((await seen())[0]).toEqual(['Jenseits', null])
  await sql`update organisations set invented = not invented where id = ${town.near}`.execute(world.database)
  expect(await seen()).toHaveLength(2)
  await sql`update organisations set invented = not invented where id = ${town.near}`.execute(world.database)
  expect(await seen()).toHaveLength(3)
  await at(town.near, 50.24, 10)
  expect(await seen()).toHaveLength(2)
})

it('writes once to a town and once to an address, and keeps no address', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  expect(await write(bundle, town.still, 'Rathaus@Still.example')).toEqual({
    town: town.still,
    email: 'rathaus@still.example',
  })
  expect(await refusedWith(write(bundle, town.still, 'anders@still.example'))).toBe('letter-before')
  expect(await refusedWith(write(bundle, town.other, 'rathaus@still.example'))).toBe('letter-before')
  expect(await refusedWith(write(bundle, town.busy, 'rathaus@busy.example'))).toBe('letter-notHere')
  expect(await refusedWith(write(bundle, town.merged, 'rathaus@zusammen.example'))).toBe('letter-notHere')
  expect(await refusedWith(write(bundle, town.far, 'rathaus@fern.example'))).toBe('letter-notHere')
  expect(await refusedWith(write(bundle, town.other, 'kein'))).toBe('letterAddress')
  expect(await refusedWith(write(bundle, town.other, 'a@b.example', decider.ahorn))).toBe('notFound')
  expect(await refusedWith(write(bundle, town.other, 'a@b.example', decider.vendor))).toBe('notAllowed')
  expect((await entriesAbout(bundle)).filter((action) => action === 'townWrittenTo')).toHaveLength(1)
  for (const table of ['town_letters', 'refused_letters', 'journal'])
    expect(JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(world.database)).rows)).not.toContain(
      '@',
    )
})

it('writes no more to who has refused, for good and in every bundle; only the link of the letter refuses', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn'])
  expect(await asSeenByAnyone(world.database, bundle)).toBeUndefined()
  await sql`update needs set visibility = 'public' where id = ${need.linden}`.execute(world.database)
  const mails: { to: string; subject: string; text: string; unsubscribe?: string }[] = []
  const mail = { send: async (each: (typeof mails)[number]) => void mails.push(each) }
  const kept = await write(bundle, town.still, 'post@still.example')
  const seen = (await asSeenByAnyone(world.database, bundle))!
  const services = { database: world.database, baseUrl: 'https://allmende.example', mail }
  const writer = { ...decider.linden, organisation: { ...decider.linden.organisation!, name: 'Linden\n\nbrück' } }
  expect(await sendLetter(services, writer, { bundle: seen, ...kept })).toBe(true)
  expect(mails[0]).toMatchObject({ to: 'post@still.example', subject: 'Linden brück sucht Gemeinden, die mitgehen' })
  expect(mails[0]!.text).toContain(`https://allmende.example/buendel/${bundle}\n`)
  const token = mails[0]!.text.match(/\/post\/abbestellen\/(\S+)/)![1]!
  expect(mails[0]!.unsubscribe).toBe(`https://allmende.example/post/abbestellen/${token}`)
  const print = await printOf(world.database, kept.email)
  expect(token).toBe(await refusalToken(world.database, print))
  expect(await printInToken(world.database, token)).toBe(print)
  const forged = `${await printOf(world.database, 'jemand@anders.example')}${token.slice(43)}`
  expect(await printInToken(world.database, forged)).toBeUndefined()
  await saveRefusal(world.database, print)
  await saveRefusal(world.database, print)
  const { bundle: another } = await aQuestion(['linden', 'ahorn'])
  expect(await refusedWith(write(another, town.still, 'Post@still.example'))).toBe('letter-notNow')
})

it('takes back what could not be sent, and says so: the town can be written to again', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn'])
  await sql`update needs set visibility = 'public' where id = ${need.linden}`.execute(world.database)
  const seen = (await asSeenByAnyone(world.database, bundle))!
  const broken = async () => {
    throw new Error('no mail today')
  }
  const services = { database: world.database, baseUrl: 'https://allmende.example', mail: { send: broken } }
  const kept = await write(bundle, town.other, 'amt@andere.example')
  expect(await sendLetter(services, decider.linden, { bundle: seen, ...kept })).toBe(false)
  expect((await entriesAbout(bundle)).slice(-2)).toEqual(['townWrittenTo', 'townLetterNotSent'])
  expect(await write(bundle, town.other, 'amt@andere.example')).toEqual(kept)
})

it('writes to an address once in thirty days, whatever the bundle and whoever writes', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  await write(bundle, town.still, 'selten@still.example')
  const { bundle: another } = await aQuestion(['linden', 'ahorn'])
  expect(await refusedWith(write(another, town.still, 'Selten@still.example'))).toBe('letter-notNow')
  await sql`update town_letters set sent_at = sent_at - interval '31 days'`.execute(world.database)
  await write(another, town.still, 'selten@still.example')
})

it('writes twenty in 24 hours, of all bundles together', async () => {
  await sql`delete from town_letters`.execute(world.database)
  for (let count = 0; count < 20; count++) {
    const { bundle } = await aQuestion(['linden', 'ahorn'])
    await write(bundle, town.still, `post${count}@still.example`)
  }
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  await saveRefusal(world.database, await printOf(world.database, 'nie@still.example'))
  for (const email of ['noch@still.example', 'nie@still.example'])
    expect(await refusedWith(write(bundle, town.still, email))).toBe('letter-tooMany')
  const { rows } = await sql<{ first: Date }>`select min(sent_at) as first from town_letters`.execute(world.database)
  const possible = await write(bundle, town.still, 'noch@still.example').catch((error: Refused) => error.refusals[0])
  const wait = Date.parse(String((possible as Refusal).values!['at'])) - rows[0]!.first.getTime() - 86_400_000
  expect(wait).toBeGreaterThanOrEqual(0)
  expect(wait).toBeLessThan(60_000)
  await sql`update town_letters set sent_at = sent_at - interval '25 hours'`.execute(world.database)
  await write(bundle, town.still, 'noch@still.example')
})

it('is closed to raw SQL but for reading one’s own', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  await sql`insert into town_letters (bundle, town, organisation, address_print)
    values (${bundle}, ${town.other}, ${place.linden}, ${'x'.repeat(43)})`.execute(world.database)
  const rows = (by: (typeof decider)['linden'], query: ReturnType<typeof sql>) =>
    as(by, async (transaction) => (await query.execute(transaction)).rows.length)
  const own = sql`select bundle, town from town_letters where bundle = ${bundle}`
  expect(await rows(decider.linden, own)).toBe(1)
  expect(await rows(decider.ahorn, own)).toBe(0)
  for (const query of [
    sql`select address_print from town_letters`,
    sql`select * from refused_letters`,
    sql`delete from town_letters`,
    sql`insert into refused_letters (address_print) values (${'y'.repeat(43)})`,
  ])
    await expect(rows(decider.linden, query)).rejects.toMatchObject({ code: '42501' })
})

it('counts a town as without people until its mandate begins', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  const others = () =>
    as(decider.linden, async (transaction) => (await townsWithoutPeople(transaction, bundle)).map(({ id }) => id))
  const mandate = (from: string) =>
    sql`insert into mandates (representative, represented, scope, valid_from, status)
      values (${place.ahorn}, ${town.other}, 'everything', current_date + ${from}::integer, 'active')`.execute(
      world.database,
    )
  await mandate('30')
  expect(await others()).toContain(town.other)
  await sql`update mandates set valid_from = current_date where represented = ${town.other}`.execute(world.database)
  expect(await others()).not.toContain(town.other)
  await sql`delete from mandates where represented = ${town.other}`.execute(world.database)
})

it('gives one answer for an address that wants no mail and for one that has just had one, after what the bundle knows itself', async () => {
  await sql`delete from town_letters`.execute(world.database)
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  await write(bundle, town.still, 'schon@still.example')
  await sql`update town_letters set sent_at = sent_at - interval '40 days'`.execute(world.database)
  for (const email of ['schon@still.example', 'nie@still.example'])
    await saveRefusal(world.database, await printOf(world.database, email))
  expect(await refusedWith(write(bundle, town.other, 'schon@still.example'))).toBe('letter-before')
  expect(await refusedWith(write(bundle, town.other, 'nie@still.example'))).toBe('letter-notNow')
})
