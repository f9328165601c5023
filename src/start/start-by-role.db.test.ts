import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from '../../test/support/cast.ts'
import { aPerson } from '../../test/support/people.ts'
import { testApp, type TestApp } from '../../test/support/test-app.ts'
import { mandates, organisations, people } from '../demo/cast.ts'
import { forgetRegisterCheck } from '../modules/directory/actions/register-in-memory.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seedDemonstration(app.database)
  await cluster('Anmeldeportal Kinderbetreuung')
}, 120_000)
afterAll(() => app.close(), 60_000)

/** As the job that looks for twins would. */
async function cluster(title: string): Promise<void> {
  await sql`
    insert into need_clusters (centre, needs, organisations, inhabitants)
    select (select id from needs where title = ${title}), jsonb_agg(id), 3, 60000 from (
      select n.id from needs n join organisations o on o.id = n.organisation
      where n.status = 'open' and n.bundle is null and n.visibility in ('public', 'signedIn', 'publicBodies') and o.kind = 'municipality'
        and o.parent = ${idOf('Landkreis Auenberg')} and (n.title = ${title} or n.title like 'E-Rechnung%' or n.title like 'Leihger%')
    ) alike`.execute(app.database)
}

const idOf = (name: string) => organisations.find((each) => each.name === name)!.id
const startOf = async (name?: string) => {
  const person = people.find((each) => each.name === name)
  return (await app.ask('/', { cookie: person ? await app.as(person.id) : '' })).text()
}
const section = (text: string, title: string) => {
  const from = text.indexOf(`>${title}</h2>`)
  return from < 0 ? '' : text.slice(from, text.indexOf('</section>', from))
}
const figures = (text: string) => [...text.matchAll(/<dd>([\d.]+)<\/dd>/g)].map(([, value]) => value)

describe('the start page', () => {
  it('shows the way in one picture, and reads it aloud as a list', async () => {
    const text = await startOf()
    expect(text.match(/class="way-stop"/g)).toHaveLength(20)
    expect(text).toContain('<li>Finden: Bedarf, Möglichkeiten, Auswahl</li>')
    expect(text).toContain('<li>Umsetzen: Einführung, Qualität, Wirkung, Review</li>')
  })

  it('counts as the lists do to which its figures lead', async () => {
    for (const name of [undefined, 'Mina Feldhaus', 'Ben Krause']) {
      const person = people.find((each) => each.name === name)
      const cookie = person ? await app.as(person.id) : ''
      const [needs, bundles] = figures(await startOf(name))
      expect(await (await app.ask('/bedarfe?stand=open', { cookie })).text()).toContain(`>${needs} Bedarfe</h2>`)
      expect(await (await app.ask('/buendel', { cookie })).text()).toContain(`>${bundles} Bündel</h2>`)
    }
  })

  it('shows what others need, never one’s own', async () => {
    const own = await aPerson(app.database, { name: 'Ina Pappel', organisation: await newestOwner(), role: 'editing' })
    const theirs = await (await app.ask('/', { cookie: await app.as(own) })).text()
    const everybodys = await startOf('Mina Feldhaus')
    const name = await newestOwnerName()
    expect(section(everybodys, 'Was andere gerade brauchen')).toContain(name)
    expect(section(theirs, 'Was andere gerade brauchen')).not.toContain(name)
    expect(section(theirs, 'Was andere gerade brauchen')).toContain('class="kern-link"')
  })

  it.each([
    ['Mina Feldhaus', ['Was brauchen Sie?', 'Zuerst', 'Bewohnerparken gemeinsam online'], ['Was Gemeinden gerade']],
    ['Tarek Winter', ['Was Gemeinden gerade brauchen', 'noch kein Bündel', 'Station 1 von 10'], ['im Kreis mehrfach']],
    ['Ben Krause', ['Was Gemeinden gerade brauchen', 'Station 1 von 10'], ['noch kein Bündel', 'Was brauchen Sie?']],
    [
      'Frauke Linnemann',
      ['Was im Kreis mehrfach gebraucht wird', 'Anmeldeportal Kinderbetreuung'],
      ['Was Gemeinden gerade'],
    ],
    ['Anselm Roth', ['Was mehrere brauchen', 'noch kein Bündel'], ['Was Gemeinden gerade']],
  ])('shows %s first what they look for', async (name, shown, hidden) => {
    const text = await startOf(name)
    for (const words of shown) expect(text).toContain(words)
    for (const words of hidden) expect(text).not.toContain(words)
  })

  it('shows a treasurer, a mayor and everybody else in it where their projects stand and what comes next', async () => {
    const { rows } = await sql<{ organisation: string; bundle: string; title: string }>`
      select p.organisation, b.id as bundle, b.title from participations p join bundles b on b.id = p.bundle
      where p.status = 'joined' and b.status = 'started' limit 1`.execute(app.database)
    const [{ organisation, bundle, title }] = rows as [(typeof rows)[number]]
    for (const role of ['reading', 'editing', 'deciding'] as const) {
      const person = await aPerson(app.database, { name: `Kim ${role}`, organisation, role })
      const part = section(
        await (await app.ask('/', { cookie: await app.as(person) })).text(),
        'Wo Ihre Vorhaben stehen',
      )
      expect(part).toContain(`href="/buendel/${bundle}">${title}</a>`)
      expect(part).toMatch(/Station \d+ von 10/)
      expect(part).toMatch(/ohne Frist|bis \d\d\.\d\d\.\d{4}/)
    }
    expect(await startOf('Ben Krause')).not.toContain('Wo Ihre Vorhaben stehen')
  })

  it('shows whoever acts for others each of them, with what it needs and where it goes along', async () => {
    const part = section(await startOf('Frauke Linnemann'), 'Für wen Sie handeln')
    const named = mandates.map(({ represented }) => organisations.find(({ id }) => id === represented)!)
    expect(named.length).toBe(5)
    for (const { id, name } of named) expect(part).toContain(`href="/organisationen/${id}">${name}</a>`)
    expect(part.match(/<tr/g)).toHaveLength(named.length + 1)
    for (const name of ['Mina Feldhaus', 'Anselm Roth'])
      expect(await startOf(name)).not.toContain('Für wen Sie handeln')
  })

  it('shows whoever runs it how many wait, as the lists do', async () => {
    await sql`update organisations set vanished_on = '2026-01-01', changed_at = now() where name = 'Erlenborn'`.execute(
      app.database,
    )
    forgetRegisterCheck(app.database)
    const cookie = await app.as(people.find(({ name }) => name === 'Uta Berg')!.id)
    const text = await startOf('Uta Berg')
    const running = text.slice(text.indexOf('aria-label="Diese Installation"'))
    for (const href of [
      '/verwaltung/beitritte',
      '/verwaltung/zusammenschluesse',
      '/verwaltung/anmeldedienste',
      '/verwaltung/redaktion',
    ])
      expect(running).toContain(`href="${href}">Ansehen`)
    expect(figures(running).slice(0, 4)).toEqual(['0', '1', '0', '1'])
    expect(await (await app.ask('/verwaltung/zusammenschluesse', { cookie })).text()).toContain('1 ohne Nachfolger')
    expect(await startOf('Tarek Winter')).not.toContain('Diese Installation')
  })
})

const newest = sql<{ id: string; name: string }>`
  select o.id, o.name from needs n join organisations o on o.id = n.organisation
  where n.status = 'open' and n.visibility = 'public' order by n.opened_at desc, n.id limit 1`
const newestOwner = async () => (await newest.execute(app.database)).rows[0]!.id
const newestOwnerName = async () => (await newest.execute(app.database)).rows[0]!.name

describe('the page of an organisation', () => {
  const pageOf = async (name: string, person?: string) => {
    const found = people.find((each) => each.name === person)
    return (await app.ask(`/organisationen/${idOf(name)}`, { cookie: found ? await app.as(found.id) : '' })).text()
  }

  it('shows its needs and bundles, to everybody what they may see', async () => {
    const { rows } = await sql<{ id: string }>`
      select p.organisation as id from participations p join needs n on n.id = p.need
      where p.status = 'joined' and n.visibility = 'public' limit 1`.execute(app.database)
    expect(section(await (await app.ask(`/organisationen/${rows[0]!.id}`)).text(), 'Bündel')).toContain('/buendel/0')
    const text = await pageOf('Ahornfeld')
    expect(section(text, 'Bedarfe')).toContain('href="/bedarfe/0')
    const needs = (shown: string) => shown.match(/href="\/bedarfe\/0/g)?.length ?? 0
    expect(needs(await pageOf('Ahornfeld', 'Mina Feldhaus'))).toBeGreaterThan(needs(text))
  })

  it('says how to write to it, where it has said so', async () => {
    const { organisation } = people.find(({ name }) => name === 'Mina Feldhaus')!
    await sql`insert into profiles (organisation, contact_email, visibility) values (${organisation}, 'rathaus@lindenbrueck.example', 'public')
      on conflict (organisation) do update set contact_email = excluded.contact_email, visibility = 'public'`.execute(
      app.database,
    )
    expect(await pageOf('Lindenbrück')).toContain(
      'href="mailto:rathaus@lindenbrueck.example">Lindenbrück schreiben</a>',
    )
    expect(await pageOf('Sonnenried')).not.toContain('mailto:')
  })
})
