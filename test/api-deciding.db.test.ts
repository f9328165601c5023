import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '../src/modules/journal/actions/verify-journal.ts'
import { apiClient, type ApiAnswer, type ApiClient } from './support/api-client.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
const towns = ['linden', 'ahorn', 'birke', 'eiche'] as const
type Town = (typeof towns)[number]
const place = {} as Record<Town | 'vendor', string>
const decider = {} as Record<Town, string>
/** With keys that decide; `writes` with those that do not. */
const ask = {} as Record<Town | 'vendor', ApiClient>
const writes = {} as Record<Town, ApiClient>
const reads = {} as Record<Town, ApiClient>

beforeAll(async () => {
  app = await testApp()
  const { database } = app
  for (const name of towns) {
    place[name] = await anOrganisation(database, { name })
    decider[name] = await aPerson(database, { organisation: place[name], role: 'administering' })
    ask[name] = apiClient(app, await aKey(database, place[name], 'decide', { madeBy: decider[name] }))
    writes[name] = apiClient(app, await aKey(database, place[name], 'write', { madeBy: decider[name] }))
    reads[name] = apiClient(app, await aKey(database, place[name], 'read', { madeBy: decider[name] }))
  }
  place.vendor = await anOrganisation(database, { name: 'Fachwerk', kind: 'vendor' })
  const seller = await aPerson(database, { organisation: place.vendor, role: 'administering' })
  ask.vendor = apiClient(app, await aKey(database, place.vendor, 'decide', { madeBy: seller }))
}, 60_000)
afterAll(() => app.close())
beforeEach(async () => {
  await sql`update participations set status = 'released', leaves_on = null where status = 'joined'`.execute(
    app.database,
  )
  await sql`update bundles set status = 'dissolved' where status in ('asking', 'started')`.execute(app.database)
  await sql`update memberships set role = 'administering'`.execute(app.database)
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function needOf(town: Town): Promise<string> {
  const made = await writes[town]('/api/v1/needs', {
    method: 'POST',
    body: { title: `Parken in ${town}`, status: 'open' },
  })
  expect(made.status).toBe(201)
  return made.body.id
}
/** A bundle of the first town that asks the others. */
async function question(names: readonly Town[], more: object = {}, by = ask) {
  const need = {} as Record<Town, string>
  for (const name of names) need[name] = await needOf(name)
  const made = await by[names[0]!]('/api/v1/bundles', {
    method: 'POST',
    body: {
      need: need[names[0]!],
      title: 'Gemeinsam parken',
      answerBy: inDays(20),
      quorum: 2,
      asked: names.slice(1).map((name) => need[name]),
      ...more,
    },
  })
  expect(made.status).toBe(201)
  return { bundle: made.body.id as string, need, made }
}
const put = (who: ApiClient, path: string, body: object) => who(`/api/v1${path}`, { method: 'PUT', body })
const post = (who: ApiClient, path: string, body?: object) =>
  who(`/api/v1${path}`, { method: 'POST', ...(body && { body }) })
const say = (who: ApiClient, { bundle, need }: { bundle: string; need: string }, body: object) =>
  put(who, `/bundles/${bundle}/participations/${need}`, body)
/** In which all of them are, and which has started. */
async function started(names: readonly Town[]) {
  const asked = await question(names, { quorum: names.length })
  for (const name of names.slice(1))
    expect((await say(ask[name], { ...asked, need: asked.need[name] }, { status: 'joined' })).status).toBe(200)
  expect((await ask[names[0]!](`/api/v1/bundles/${asked.bundle}`)).body.status).toBe('started')
  return asked
}
const bundle = async (who: ApiClient, id: string) => (await who(`/api/v1/bundles/${id}`)).body
const statusOf = async (who: ApiClient, id: string) => (await bundle(who, id)).status as string
const codeOf = ({ status, body }: ApiAnswer) => `${status} ${body.detail ?? ''}`

describe('a key that decides', () => {
  it('joins in the name of whoever made it, and the bundle begins', async () => {
    const asked = await question(['linden', 'ahorn'])
    expect(asked.made.body.participants).toBe(1)
    const questions = await ask.ahorn('/api/v1/questions')
    expect(questions.body.items).toMatchObject([{ bundle: { id: asked.bundle }, need: asked.need.ahorn }])
    const joined = await say(ask.ahorn, { ...asked, need: asked.need.ahorn }, { status: 'joined' })
    expect(joined.body).toMatchObject({ status: 'joined', need: asked.need.ahorn })
    expect(await statusOf(ask.ahorn, asked.bundle)).toBe('started')
    expect((await ask.ahorn('/api/v1/questions')).body.items).toEqual([])
    expect((await ask.ahorn(`/api/v1/needs/${asked.need.ahorn}`)).body).toMatchObject({
      status: 'bundled',
      bundle: { id: asked.bundle },
    })
    const { rows } = await sql<{ person: string }>`
      select answered_by as person from participations where bundle = ${asked.bundle} order by answered_at`.execute(
      app.database,
    )
    expect(rows.map(({ person }) => person)).toEqual([decider.linden, decider.ahorn])
    const { items } = (await ask.ahorn(`/api/v1/bundles/${asked.bundle}/history`)).body
    expect(items[0]).toMatchObject({ action: 'bundleStarted', organisation: null, byProgram: false })
    expect(items[1]).toMatchObject({ action: 'bundleJoined', organisation: { name: 'ahorn' }, byProgram: true })
    expect(JSON.stringify(items)).not.toContain(decider.ahorn)
    expect(await verifyJournal(app.database)).toMatchObject({ broken: null })
  })

  it('abstains and declines with a reason, and thinks again while it may', async () => {
    const asked = await question(['linden', 'ahorn', 'birke'], { quorum: 3 })
    const mine = { ...asked, need: asked.need.ahorn }
    expect((await say(ask.ahorn, mine, { status: 'declined', reason: 'Zu früh' })).body).toMatchObject({
      status: 'declined',
      reason: 'Zu früh',
    })
    expect((await say(ask.ahorn, mine, { status: 'abstained' })).body).toMatchObject({ status: 'abstained' })
    expect((await say(ask.ahorn, mine, { status: 'joined' })).body).toMatchObject({ status: 'joined', reason: '' })
    expect((await say(ask.ahorn, mine, { status: 'left' })).body.status).toBe('left')
    expect(codeOf(await say(ask.ahorn, mine, { status: 'declined' }))).toContain('409 Diese Antwort geht')
  })

  it('asks to come in, withdraws that, and is let in by whoever decides about it', async () => {
    const asked = await started(['linden', 'ahorn'])
    const mine = { ...asked, need: await needOf('birke') }
    const mails = app.mails.length
    expect((await say(ask.birke, mine, { status: 'requested' })).body.status).toBe('requested')
    expect(app.mails.slice(mails).map(({ subject }) => subject)).toEqual(['birke möchte in ein Bündel'])
    expect((await say(ask.birke, mine, { status: 'withdrawn' })).body.status).toBe('withdrawn')
    await say(ask.birke, mine, { status: 'requested' })
    const entry = `/bundles/${asked.bundle}/participations/${mine.need}/entry`
    expect((await put(ask.ahorn, entry, { accepted: true })).status).toBe(404)
    expect((await put(ask.birke, entry, { accepted: true })).status).toBe(404)
    expect((await put(ask.linden, entry, { accepted: true })).body.status).toBe('joined')
    expect((await put(ask.linden, entry, { accepted: true })).status).toBe(409)
    expect((await bundle(ask.birke, asked.bundle)).participants).toBe(3)
  })

  it('asks further ones, and takes that back until they have answered', async () => {
    const asked = await started(['linden', 'ahorn'])
    const path = `/bundles/${asked.bundle}/questions`
    const [birke, eiche] = [await needOf('birke'), await needOf('eiche')]
    for (const [who, status] of [
      [reads.linden, 404],
      [writes.linden, 404],
      [ask.ahorn, 404],
      [ask.birke, 404],
      [ask.vendor, 404],
    ] as const)
      expect((await post(who, path, { needs: [birke] })).status).toBe(status)
    const mails = app.mails.length
    const made = await post(ask.linden, path, { needs: [birke, eiche] })
    expect([made.status, made.body.items.map((each: { status: string }) => each.status)]).toEqual([
      201,
      ['invited', 'invited'],
    ])
    expect(app.mails.slice(mails)).toHaveLength(2)
    expect((await post(ask.linden, path, { needs: [birke] })).status).toBe(409)
    expect((await post(ask.linden, path, { needs: [asked.need.linden] })).status).toBe(422)
    const takeBack = (who: ApiClient, need: string) => who(`/api/v1${path}/${need}`, { method: 'DELETE' })
    expect((await takeBack(ask.ahorn, eiche)).status).toBe(404)
    expect((await takeBack(ask.linden, eiche)).status).toBe(204)
    expect((await ask.eiche('/api/v1/questions')).body.items).toEqual([])
    await say(ask.birke, { ...asked, need: birke }, { status: 'joined' })
    expect((await takeBack(ask.linden, birke)).status).toBe(409)
  })

  it('leaves with notice once it has started, and stays after all', async () => {
    const asked = await started(['linden', 'ahorn', 'birke'])
    const mine = { ...asked, need: asked.need.birke }
    const early = await say(ask.birke, mine, { status: 'left', leavesOn: inDays(5) })
    expect([early.status, early.body.errors[0].pointer]).toEqual([422, '#/leavesOn'])
    expect((await say(ask.birke, mine, { status: 'left' })).status).toBe(422)
    const day = inDays(40)
    expect((await say(ask.birke, mine, { status: 'left', leavesOn: day })).body).toMatchObject({
      status: 'joined',
      leavesOn: day,
    })
    expect((await say(ask.birke, mine, { status: 'joined' })).body.leavesOn).toBeNull()
  })

  it('names who leads', async () => {
    const asked = await started(['linden', 'ahorn'])
    const lead = (who: ApiClient, choice: string | null) => put(who, `/bundles/${asked.bundle}/lead`, { choice })
    expect((await lead(ask.ahorn, place.ahorn)).body.lead).toBeNull()
    expect((await lead(ask.linden, place.ahorn)).body).toEqual({ lead: place.ahorn, gatekeeper: place.ahorn })
    expect((await lead(ask.linden, place.birke)).body.errors[0].pointer).toBe('#/choice')
    expect((await lead(ask.birke, place.ahorn)).status).toBe(404)
    const seen = await bundle(ask.linden, asked.bundle)
    expect(seen.leadChoices).toHaveLength(2)
  })
})

describe('a bundle in the API', () => {
  it('is split with the consent of all, and the split is undone', async () => {
    const { bundle: id, need } = await started([...towns])
    const body = { kind: 'split', title: 'Der zweite Teil', needs: [need.birke, need.eiche] }
    const mails = app.mails.length
    const made = await post(writes.linden, `/bundles/${id}/changes`, body)
    expect(made.body).toMatchObject({ status: 'proposed', kind: 'split', organisation: { name: 'linden' } })
    expect(made.body.answers.map(({ consents }: { consents: unknown }) => consents)).toEqual([null, null, null, null])
    expect(app.mails.length - mails).toBe(4)
    const change = `/bundle-changes/${made.body.id}`
    expect(new URL(made.headers.get('location')!).pathname).toBe(`/api/v1${change}`)
    for (const town of towns) expect((await put(ask[town], `${change}/answer`, { consents: true })).status).toBe(200)
    const done = (await ask.birke(`/api/v1${change}`)).body
    expect(done.status).toBe('carriedOut')
    expect((await bundle(ask.birke, done.result)).needs.toSorted()).toEqual([need.birke, need.eiche].toSorted())
    expect((await post(ask.birke, `${change}/undoing`)).status).toBe(404)
    expect((await post(ask.linden, `${change}/undoing`)).status).toBe(200)
    expect((await ask.linden(`/api/v1${change}`)).body.status).toBe('undone')
    expect((await bundle(ask.linden, id)).participants).toBe(4)
    expect((await post(ask.linden, `${change}/undoing`)).status).toBe(409)
  })

  it('is merged with another one, and not where one of all declines', async () => {
    const [one, other] = [await started(['linden', 'ahorn']), await started(['birke', 'eiche'])]
    const propose = () =>
      post(ask.linden, `/bundles/${one.bundle}/changes`, {
        kind: 'merge',
        title: 'Alle zusammen',
        other: other.bundle,
      })
    const first = (await propose()).body
    expect(first.answers.filter(({ consents }: { consents: boolean | null }) => consents)).toHaveLength(1)
    await put(ask.birke, `/bundle-changes/${first.id}/answer`, { consents: false })
    expect((await ask.linden(`/api/v1/bundle-changes/${first.id}`)).body.status).toBe('declined')
    const second = (await propose()).body
    for (const town of ['ahorn', 'birke', 'eiche'] as const)
      await put(ask[town], `/bundle-changes/${second.id}/answer`, { consents: true })
    expect(await statusOf(ask.birke, other.bundle)).toBe('merged')
    expect((await bundle(ask.birke, one.bundle)).participants).toBe(4)
  })

  it('has proposals that are withdrawn by whoever made them, and read by participants alone', async () => {
    const { bundle: id, need } = await started([...towns])
    const split = { kind: 'split', title: 'Der zweite Teil', needs: [need.birke, need.eiche] }
    const { body } = await post(ask.linden, `/bundles/${id}/changes`, split)
    const change = `/bundle-changes/${body.id}`
    expect((await ask.vendor(`/api/v1${change}`)).status).toBe(404)
    expect((await post(ask.ahorn, `${change}/withdrawal`)).status).toBe(404)
    expect((await post(writes.linden, `${change}/withdrawal`)).body.status).toBe('withdrawn')
    expect((await put(ask.ahorn, `${change}/answer`, { consents: true })).status).toBe(409)
    const uneven = await post(ask.linden, `/bundles/${id}/changes`, { ...split, needs: [need.birke] })
    expect([uneven.status, uneven.body.errors[0].pointer]).toEqual([422, '#/needs'])
    expect((await post(ask.vendor, `/bundles/${id}/changes`, split)).status).toBe(404)
  })

  it('comes as a file and as a scenario, as far as it is seen', async () => {
    const { bundle: id } = await started(['linden', 'ahorn'])
    const file = async (path: string, key = ask.linden) => (await key.raw(`/api/v1${path}`)).status
    expect(await file(`/bundles/${id}/export?format=csv`)).toBe(200)
    const csv = await ask.linden.raw(`/api/v1/bundles/${id}/export?format=csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(await csv.text()).toContain('Parken in ahorn')
    expect(await file(`/bundles/${id}/export?format=xlsx`)).toBe(200)
    expect(await file(`/bundles/${id}/export?format=pdf`)).toBe(422)
    expect(await (await ask.linden.raw('/api/v1/exports/bundles?format=json')).text()).toContain(id)
    expect(await (await ask.linden.raw(`/api/v1/bundles/${id}/scenario`)).text()).toContain('participants:')
    expect(await file(`/bundles/${id}/scenario`, ask.vendor)).toBe(404)
    expect(await file(`/bundles/${id}/export?format=csv`, ask.vendor)).toBe(404)
  })
})

describe('consent', () => {
  const everything = (asked: Awaited<ReturnType<typeof question>>, change: string) =>
    [
      [`/bundles/${asked.bundle}/participations/${asked.need.ahorn}`, { status: 'joined' }],
      [`/bundles/${asked.bundle}/participations/${asked.need.ahorn}/entry`, { accepted: true }],
      [`/bundles/${asked.bundle}/lead`, { choice: place.ahorn }],
      [`/bundle-changes/${change}/answer`, { consents: true }],
    ] as const

  it('is not given by keys that read or write, nor for another organisation', async () => {
    const { bundle: id, need } = await started([...towns])
    const split = { kind: 'split', title: 'Der zweite Teil', needs: [need.birke, need.eiche] }
    const change = (await post(writes.linden, `/bundles/${id}/changes`, split)).body.id as string
    const asked = await question(['linden', 'ahorn'])
    for (const [path, body] of everything(asked, change)) {
      for (const who of [writes.ahorn, reads.ahorn]) expect((await put(who, path, body)).status).toBe(404)
      expect((await put(ask.vendor, path, body)).status).toBe(404)
    }
    expect((await post(writes.linden, `/bundle-changes/${change}/undoing`)).status).toBe(404)
    const forAhorn = { ...asked, need: asked.need.ahorn }
    for (const who of [ask.linden, ask.birke]) expect((await say(who, forAhorn, { status: 'joined' })).status).toBe(404)
    expect(await statusOf(ask.ahorn, asked.bundle)).toBe('asking')
  })

  it('ends with the right of the person who made the key', async () => {
    const asked = await question(['linden', 'ahorn'])
    const mine = { ...asked, need: asked.need.ahorn }
    expect((await ask.ahorn('/api/v1/organisation')).body.scope).toBe('decide')
    for (const change of [
      sql`update memberships set role = 'editing' where person = ${decider.ahorn}`,
      sql`delete from memberships where person = ${decider.ahorn}`,
    ]) {
      await change.execute(app.database)
      expect((await say(ask.ahorn, mine, { status: 'joined' })).status).toBe(404)
      expect((await ask.ahorn('/api/v1/organisation')).body.scope).toBe('write')
      expect((await ask.ahorn('/api/v1/needs?own=true')).status).toBe(200)
    }
    await sql`insert into memberships (person, organisation, role) values (${decider.ahorn}, ${place.ahorn}, 'deciding')`.execute(
      app.database,
    )
    expect((await say(ask.ahorn, mine, { status: 'joined' })).status).toBe(200)
  })
})
