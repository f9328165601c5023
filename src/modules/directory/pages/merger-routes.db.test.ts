import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { gv100adLine, smallestGv100ad } from '../../../../test/support/gv100ad-lines.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { importDirectory } from '../actions/import-directory.ts'
import { readGv100ad } from '../formats/gv100ad.ts'

let app: TestApp
let operator: string
const edition = (asOf: string, ...names: string[]) => {
  const villages = names.map((name) =>
    gv100adLine({
      row: '60',
      key: `06001${100 + name.charCodeAt(0)}0000`,
      name,
      type: '64',
      asOf,
      figures: [100, 500],
    }),
  )
  return readGv100ad(Buffer.from([...smallestGv100ad(asOf), ...villages].join('\n')))
}
const idOf = async (name: string) => {
  const { rows } = await sql<{ id: string }>`select id from organisations where name = ${name}`.execute(app.database)
  return rows[0]!.id
}

beforeAll(async () => {
  app = await testApp()
  operator = await app.as(await aPerson(app.database, { operator: true }))
  await importDirectory(app.database, edition('20230101', 'Au', 'Berg', 'Chemlach', 'Dorf'))
}, 60_000)
afterAll(() => app.close())

const ask = (path: string, form?: Record<string, string>) => app.ask(path, { cookie: operator, ...(form && { form }) })
async function merge(gone: string, into: string, day: string) {
  const form = { nachfolger: await idOf(into), tag: day }
  return ask(`/verwaltung/zusammenschluesse/${await idOf(gone)}/bestaetigen`, form)
}

describe('a merger', () => {
  it('is offered for what vanished from the directory', async () => {
    await importDirectory(app.database, edition('20240101', 'Berg', 'Chemlach', 'Dorf'))
    const text = await (await ask('/verwaltung/zusammenschluesse')).text()
    expect(text).toContain('1 ohne Nachfolger')
    expect(text).toContain('Au')
  })

  it('finds the successor without JavaScript, asks again, and says what passes over', async () => {
    const path = `/verwaltung/zusammenschluesse/${await idOf('Au')}`
    const searched = await ask(path, { 'nachfolger-suche': 'brg', 'nachfolger-suchen': '1', tag: '2023-07-01' })
    expect(searched.status).toBe(200)
    const found = await ask(path, { 'nachfolger-suche': 'Berg', 'nachfolger-suchen': '1', tag: '2023-07-01' })
    const choices = await found.text()
    expect(choices).toContain(`value="${await idOf('Berg')}"`)
    expect(choices).toContain('value="2023-07-01"')
    const confirmation = await ask(path, { nachfolger: await idOf('Berg'), tag: '2023-07-01' })
    expect(await confirmation.text()).toContain('Au ging am 01.07.2023 auf in Berg?')
    expect(await (await app.ask(`/organisationen/${await idOf('Au')}`)).text()).not.toContain('Ging am')
  })

  it('is refused with a sentence at its field when something is missing', async () => {
    const answer = await ask(`/verwaltung/zusammenschluesse/${await idOf('Au')}`, { tag: '2999-01-01' })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Bitte wählen Sie aus, worin Au aufgegangen ist.')
    expect(text).toContain('Der Tag liegt in der Zukunft')
  })

  it('passes over who belongs to it and what it owns, and leaves its page readable with a link', async () => {
    const clerk = await aPerson(app.database, { organisation: await idOf('Au'), role: 'editing' })
    await sql`insert into profiles (organisation, about, visibility) values (${await idOf('Au')}, 'Aus Au', 'ownOrganisation')`.execute(
      app.database,
    )
    const [au, berg] = [await idOf('Au'), await idOf('Berg')]
    const mayor = await aPerson(app.database, { organisation: berg, role: 'reading' })
    const visible = async (person: string) =>
      asCaller(app.database, { person, organisation: berg }, async (transaction) => {
        const { rows } = await sql<{ about: string }>`select about from profiles where organisation = ${au}`.execute(
          transaction,
        )
        return rows.map(({ about }) => about)
      })
    expect(await visible(mayor)).toEqual([])
    const answer = await merge('Au', 'Berg', '2023-07-01')
    expect(answer.status).toBe(303)
    expect(await visible(mayor)).toEqual(['Aus Au'])
    expect((await anActor(app.database, clerk)).organisation).toMatchObject({ name: 'Berg' })
    expect(await visible(clerk)).toEqual(['Aus Au'])
    const old = await (await app.ask(`/organisationen/${au}`)).text()
    expect(old).toContain('Ging am 01.07.2023 auf in')
    expect(old).toContain(`href="/organisationen/${berg}"`)
    expect(await (await app.ask(`/organisationen/${berg}`)).text()).toContain('Hierin aufgegangen')
  })

  it('writes its entry in the journal', async () => {
    const { rows } =
      await sql`select after from journal where action = 'organisationsMerged' and subject = ${await idOf('Au')}`.execute(
        app.database,
      )
    expect(rows).toEqual([{ after: { successor: await idOf('Berg'), vanishedOn: '2023-07-01' } }])
  })

  it('goes on in a chain, and is undone only from its end', async () => {
    await importDirectory(app.database, edition('20250101', 'Chemlach', 'Dorf'))
    expect((await merge('Berg', 'Chemlach', '2024-07-01')).status).toBe(303)
    const { rows } = await sql<{ heir: string }>`select heir_of(${await idOf('Au')}::uuid) as heir`.execute(
      app.database,
    )
    expect(rows[0]!.heir).toBe(await idOf('Chemlach'))
    const first = await ask(`/verwaltung/zusammenschluesse/${await idOf('Au')}/aufheben`, {})
    expect(first.status).toBe(422)
    expect(await first.text()).toContain('Heben Sie zuerst diesen späteren Zusammenschluss auf')
    for (const name of ['Berg', 'Au'])
      expect((await ask(`/verwaltung/zusammenschluesse/${await idOf(name)}/aufheben`, {})).status).toBe(303)
    const { rows: waiting } = await sql`
      select name from organisations where vanished_on is not null and successor is null order by name`.execute(
      app.database,
    )
    expect(waiting).toEqual([{ name: 'Au' }, { name: 'Berg' }])
  })

  it('of two providers closes nothing that undoing does not open again', async () => {
    for (const name of ['Rechenzentrum A', 'Rechenzentrum B'])
      await sql`insert into organisations (kind, name) values ('provider', ${name})`.execute(app.database)
    expect((await merge('Rechenzentrum A', 'Rechenzentrum B', '2025-01-01')).status).toBe(303)
    await ask(`/verwaltung/zusammenschluesse/${await idOf('Rechenzentrum A')}/aufheben`, {})
    const { rows } = await sql`select vanished_on, successor from organisations where name = 'Rechenzentrum A'`.execute(
      app.database,
    )
    expect(rows).toEqual([{ vanished_on: null, successor: null }])
  })

  it('told by two at once is told once', async () => {
    const answers = await Promise.all(['Chemlach', 'Dorf'].map((into) => merge('Berg', into, '2024-07-01')))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  })

  it('is nobody’s business but the operator’s', async () => {
    const clerk = await app.as(await aPerson(app.database, { organisation: await idOf('Dorf'), role: 'administering' }))
    expect((await app.ask('/verwaltung/zusammenschluesse', { cookie: clerk })).status).toBe(404)
    expect((await ask('/verwaltung/zusammenschluesse/x')).status).toBe(404)
  })
})
