import { directoryAddresses } from '../addresses.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { asCaller, type CallerIds } from '../../../platform/database/as-caller.ts'
import { profileOf } from '../store/profiles.ts'

let app: TestApp
let organisation: string
let editor: string

beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())
beforeEach(async () => {
  organisation = await anOrganisation(app.database)
  editor = await app.as(await aPerson(app.database, { organisation, role: 'editing' }))
})

const first = {
  text: 'Erste Fassung',
  webseite: 'https://muster.example',
  email: 'post@muster.example',
  sichtbar: 'public',
}
const save = (fields: Record<string, string>, cookie = editor) =>
  app.ask(directoryAddresses.profile, { cookie, form: { organisation, ...first, ...fields } })
const saved = async () =>
  (await sql`select about, version from profiles where organisation = ${organisation}`.execute(app.database)).rows

describe('the profile', () => {
  it('is saved, and comes back into the form', async () => {
    expect((await save({ fassung: '0' })).headers.get('location')).toBe('/organisation/profil?hinweis=gespeichert')
    const page = await (await app.ask(directoryAddresses.profile, { cookie: editor })).text()
    expect(page).toMatch(/Erste Fassung[\s\S]*https:\/\/muster\.example[\s\S]*post@muster\.example/)
  })

  it('shows both versions to whoever comes second, and overwrites nothing', async () => {
    for (const version of ['0', '1']) {
      await save({ fassung: version, text: `Ada ${version}` })
      const second = await save({ fassung: version, text: 'Ben schreibt auch' })
      const page = await second.text()
      expect(second.status).toBe(409)
      expect(page).toMatch(new RegExp(`Ada ${version}[\\s\\S]*Ben schreibt auch`))
      expect(await saved()).toEqual([{ about: `Ada ${version}`, version: Number(version) + 1 }])
    }
    expect((await save({ fassung: '2', text: 'Ben schreibt auch' })).status).toBe(303)
    expect(await saved()).toEqual([{ about: 'Ben schreibt auch', version: 3 }])
  })

  it('keeps one of two that are saved at once, and shows it to the other', async () => {
    const answers = await Promise.all([save({ fassung: '0', text: 'Ada' }), save({ fassung: '0', text: 'Ben' })])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await saved()).toHaveLength(1)
  })

  it('leaves in the journal that the text was changed, never the text, which may name people', async () => {
    await save({ fassung: '0', text: 'Frau Muster hilft' })
    await save({ fassung: '1', text: 'Herr Muster hilft' })
    const { rows } = await sql<{ before: object; after: object }>`
      select before, after from journal where organisation = ${organisation} order by id`.execute(app.database)
    expect(JSON.stringify(rows)).not.toContain('Muster hilft')
    expect(rows.at(-1)).toMatchObject({ before: { aboutLength: 17 }, after: { aboutLength: 17, aboutChanged: true } })
  })

  it('is not saved for another organisation, whatever the form says', async () => {
    const other = await anOrganisation(app.database)
    expect((await save({ organisation: other, fassung: '0' })).status).toBe(409)
    const reader = await app.as(await aPerson(app.database, { organisation, role: 'reading' }))
    expect((await save({ fassung: '0' }, reader)).status).toBe(404)
    expect(await saved()).toEqual([])
  })

  it.each([
    ['webseite', 'javascript:alert(1)', 'muss mit https'],
    ['webseite', 'www.muster.example', 'muss mit https'],
    ['email', 'kein', 'keine vollständige'],
    ['sichtbar', 'bundleParticipants', 'aus der Liste'],
    ['text', 'x'.repeat(2001), 'zu lang'],
  ])('is refused where %s is %j', async (field, value, sentence) => {
    const answer = await save({ fassung: '0', [field]: value })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)])
  })
})

describe('who sees a profile, with SQL alone', () => {
  it.each([
    ['ownOrganisation', ['member']],
    ['publicBodies', ['member', 'publicBody']],
    ['signedIn', ['member', 'publicBody', 'vendor', 'stranger']],
    ['public', ['member', 'publicBody', 'vendor', 'stranger', 'nobody']],
  ])('%s: %j', async (sichtbar, allowed) => {
    await save({ fassung: '0', sichtbar })
    const { database } = app
    const inside = async (kind: 'county' | 'vendor'): Promise<CallerIds> => {
      const there = await anOrganisation(database, { kind })
      return { person: await aPerson(database, { organisation: there, role: 'administering' }), organisation: there }
    }
    const cast: Record<string, CallerIds> = {
      member: { person: await aPerson(database, { organisation }), organisation },
      publicBody: await inside('county'),
      vendor: await inside('vendor'),
      stranger: { person: await aPerson(database), organisation },
      nobody: { person: null, organisation },
    }
    const sees = async (caller: CallerIds) =>
      (await asCaller(database, caller, (transaction) => profileOf(transaction, organisation))) !== undefined
    const seen = []
    for (const [name, caller] of Object.entries(cast)) if (await sees(caller)) seen.push(name)
    expect(seen).toEqual(allowed)
    for (const name of ['publicBody', 'vendor', 'stranger', 'nobody']) {
      const change = await asCaller(database, cast[name]!, (transaction) =>
        sql`update profiles set about = 'fremd'`.execute(transaction),
      )
      expect(change.numAffectedRows).toBe(0n)
    }
  })
})
