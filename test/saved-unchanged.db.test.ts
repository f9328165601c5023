import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { demoNeedId, organisations, people } from '../src/demo/cast.ts'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { saysUnchanged } from '../src/ui/unchanged.ts'
import { seedDemonstration } from './support/cast.ts'
import { whatIsStored } from './support/changing/what-changed.ts'
import { formAsShown } from './support/form-as-shown.ts'
import { aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
/** Whoever administers an organisation, by its name. */
let cookieOf: (organisation: string) => Promise<string>
let stored: () => Promise<string>
beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  await seedDemonstration(app.database)
  stored = await whatIsStored(app.database, { withMoments: true })
  const made = new Map<string, Promise<string>>()
  cookieOf = (organisation) => {
    const signIn = async () => app.as(await aPerson(app.database, { organisation, role: 'administering' }))
    const cookie = made.get(organisation) ?? signIn()
    made.set(organisation, cookie)
    return cookie
  }
}, 120_000)
afterAll(() => app.close(), 60_000)

const lindenbrueck = organisations.find(({ name }) => name === 'Lindenbrück')!.id
const reader = people.find(({ name }) => name === 'Lea Sommer')!.id
const inserted = async (query: ReturnType<typeof sql<{ id: string }>>) =>
  (await query.execute(app.database)).rows[0]!.id
const ownerOf = (need: string) => inserted(sql<{ id: string }>`select organisation as id from needs where id = ${need}`)
const bundle = (status: string) =>
  inserted(sql<{ id: string }>`select id from bundles where status = ${status} limit 1`)
const memberOf = (of: string) =>
  inserted(
    sql<{
      id: string
    }>`select organisation as id from participations where bundle = ${of} and status = 'joined' limit 1`,
  )

/** One that says much: it names organisations, or has interfaces that somebody has tried. */
async function mostSaid(table: 'solutions' | 'offers') {
  const condition = table === 'offers' ? sql`audience = 'named'` : sql`interfaces::text like '%tested%'`
  const { rows } = await sql<{ id: string; organisation: string }>`
    select id, organisation from ${sql.table(table)} where ${condition} and status = 'published' order by id limit 1`.execute(
    app.database,
  )
  return rows[0]!
}

interface Shown {
  page: string
  action: string
  cookie: string
}
const inLindenbrueck = async (page: string, action = page): Promise<Shown> => ({
  page,
  action,
  cookie: await cookieOf(lindenbrueck),
})
const aStep = async (need: number, step: number): Promise<Shown> => {
  const page = `/bedarfe/${demoNeedId(need)}/schritt/${step}`
  return { page, action: page, cookie: await cookieOf(await ownerOf(demoNeedId(need))) }
}

/** What is sent first where nothing is stored yet. */
const send = async ({ action, cookie }: Shown, form: Record<string, string>) =>
  app.ask(action, { cookie, form: { organisation: lindenbrueck, ...form } })

/** Every form that shows what is stored, and how one comes to it. */
const saving: Readonly<Record<string, () => Promise<Shown>>> = {
  '/konto/name': () => inLindenbrueck('/konto/name'),
  '/organisation/profil': async () => {
    const shown = await inLindenbrueck('/organisation/profil')
    await send(shown, {
      text: 'Wir sind „klein“.\r\n\r\nUnd & rege. ',
      webseite: 'https://lindenbrueck.example/?a=1&b=2',
      email: 'rathaus@lindenbrueck.example',
      sichtbar: 'signedIn',
      fassung: '0',
    })
    return shown
  },
  '/organisation/personen/:id': () => inLindenbrueck(`/organisation/personen/${reader}`),
  '/organisation/zugaenge/webhooks/:id': async () => {
    const id = await inserted(sql<{ id: string }>`insert into webhooks (organisation, url, events)
      values (${lindenbrueck}, 'https://w.example/?a=1&b=2', '["needOpened", "bundleStarted"]') returning id`)
    return inLindenbrueck(`/organisation/zugaenge/webhooks/${id}`)
  },
  '/gespraech/:id/aendern': async () => {
    const need = demoNeedId(4)
    const on = await inLindenbrueck(`/bedarfe/${need}`, `/gespraech/bedarf/${need}`)
    await send(on, { beitrag: 'Eins.\r\n\r\nZwei & drei <vier>.' })
    const id = await inserted(sql<{ id: string }>`select id from comments where need = ${need}`)
    return inLindenbrueck(`/gespraech/${id}/aendern`)
  },
  '/bedarfe/:id/schritt/1': () => aStep(4, 1),
  '/bedarfe/:id/schritt/2': () => aStep(4, 2),
  '/bedarfe/:id/schritt/3': () => aStep(4, 3),
  '/buendel/:id/frist': async () => {
    const id = await bundle('asking')
    const proposer = await inserted(sql<{ id: string }>`select proposer as id from bundles where id = ${id}`)
    return { page: `/buendel/${id}`, action: `/buendel/${id}/frist`, cookie: await cookieOf(proposer) }
  },
  '/buendel/:id/federfuehrung': async () => {
    const id = await bundle('started')
    return {
      page: `/buendel/${id}`,
      action: `/buendel/${id}/federfuehrung`,
      cookie: await cookieOf(await memberOf(id)),
    }
  },
  '/abos/takt': () => inLindenbrueck('/abos', '/abos/takt'),
  '/abos/buendel-mails': async () => {
    const shown = await inLindenbrueck('/abos', '/abos/buendel-mails')
    await send(shown, { answers: 'ja' })
    return shown
  },
  '/loesungen/:id/bearbeiten': async () => {
    const { id, organisation } = await mostSaid('solutions')
    const page = `/loesungen/${id}/bearbeiten`
    return { page, action: page, cookie: await cookieOf(organisation) }
  },
  '/angebote/:id/bearbeiten': async () => {
    const { id, organisation } = await mostSaid('offers')
    const page = `/angebote/${id}/bearbeiten`
    return { page, action: page, cookie: await cookieOf(organisation) }
  },
  '/rechner/buendel/:id': async () => {
    const id = await bundle('started')
    const page = `/rechner/buendel/${id}`
    const shown = { page, action: page, cookie: await cookieOf(await memberOf(id)) }
    const form = formAsShown(await pageOf(shown), page)!
    await send(shown, {
      ...form,
      'loesung-1': 'Mängel & mehr',
      'einmalig-1': '1.000,50',
      'je-teilnehmer-1': '20',
      was: 'speichern',
    })
    return shown
  },
}
/** The others do something, or begin something new. */
const acting =
  /^\/(anmeldung|abmeldung|registrierung|passwort-\w+|einladung|verwaltung|demo)|^\/bedarfe\/einlesen|^\/faehigkeiten|^\/loesungen\/neu|^\/(loesungen|angebote)\/:id\/(?!bearbeiten)|^\/nachweise|^\/bedarfe\/:id\/anbieterantwort|^\/mengen/
const actingToo = new Set([
  '/buendel/:id/mitgehen',
  '/vertretung/fragen',
  '/buendel/:id/einladen',
  '/post/abbestellen/:zeichen',
  '/vertretung/bedarf',
  '/konto/organisation',
  '/konto/passwort',
  '/konto/geraete/abmelden',
  '/konto/geraete/alle-abmelden',
  '/konto/zweiter-faktor',
  '/konto/zweiter-faktor/einrichten',
  '/konto/zweiter-faktor/ersatzcodes',
  '/konto/zweiter-faktor/ausschalten',
  '/konto/daten/loeschen',
  '/organisation/zugaenge/schluessel',
  '/organisation/zugaenge/schluessel/:id/widerrufen',
  '/organisation/zugaenge/anmeldedienst',
  '/organisation/zugaenge/anmeldedienst/:id/entfernen',
  '/organisation/zugaenge/webhooks',
  '/organisation/zugaenge/webhooks/:id/anhalten',
  '/organisation/zugaenge/webhooks/:id/probe',
  '/organisation/zugaenge/webhooks/:id/geheimnis',
  '/organisation/zugaenge/webhooks/:id/loeschen',
  '/organisation/einladungen',
  '/organisation/einladungen/:id/erneut',
  '/organisation/einladungen/:id/zurueckziehen',
  '/organisation/personen/:id/entfernen',
  '/organisation/verlassen',
  '/organisationen/:id/beitreten',
  '/organisation/anfragen/:id',
  '/organisation/vertretungen/neu',
  '/organisation/vertretungen/:id',
  '/organisation/vertretungen/:id/widerrufen',
  '/organisation/export',
  '/gespraech/bedarf/:id',
  '/gespraech/buendel/:id',
  '/gespraech/:id/loeschen',
  '/bedarfe/entwuerfe',
  '/bedarfe/neu',
  '/bedarfe/:id/passt-nicht',
  '/bedarfe/:id/passt-doch',
  '/bedarfe/:id/stand',
  '/buendel/neu',
  '/buendel/:id/fragen',
  '/buendel/:id/fragen/:need',
  '/buendel/:id/beginnen',
  '/buendel/:id/nachfragen/:need',
  '/buendel/:id/antwort/:need',
  '/buendel/:id/aufnahme/:need',
  '/buendel/:id/austritt/:need',
  '/buendel/:id/teilen',
  '/buendel/:id/zusammenfuehren',
  '/buendel/:id/aenderung/:change',
  '/abos',
  '/abos/:id/beenden',
  '/abos/organisation/:id/beenden',
  '/abos/organisation/adressen',
  '/abos/organisation/adressen/abschalten',
  '/abos/adressen',
  '/abos/adressen/abschalten',
  '/abos/abbestellen/:zeichen',
  '/abos/buendel-mails/:zeichen',
  '/rechner',
  '/rechner/:id/abbrechen',
  '/rechner/:id/aendern',
])

const pageOf = async ({ page, cookie }: Shown) => (await app.ask(page, { cookie })).text()
const journal = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from journal`.execute(app.database)
  return rows[0]!.count
}
/** Sends the form as it is shown. */
async function sentAsShown(shown: Shown) {
  const form = formAsShown(await pageOf(shown), shown.action, 'speichern')
  expect(form, `a form at ${shown.page} that is sent to ${shown.action}`).toBeDefined()
  const answer = await app.ask(shown.action, { cookie: shown.cookie, form: form! })
  return {
    form: form!,
    status: answer.status,
    to: new URL(answer.headers.get('location') ?? '/', 'http://here.invalid').href,
  }
}
interface Print {
  name: string
  print: string
}
async function expectNothingWritten(shown: Shown): Promise<Record<string, string>> {
  const look = async () => ({
    tables: JSON.parse(await stored()) as Print[],
    journal: await journal(),
    mails: app.mails.length,
  })
  const before = await look()
  const { form, status, to } = await sentAsShown(shown)
  const after = await look()
  expect({
    at: shown.page,
    written: after.tables.flatMap(({ name, print }, at) => (print === before.tables[at]!.print ? [] : [name])),
    entries: after.journal - before.journal,
    mails: after.mails - before.mails,
    status,
    isSaid: /hinweis=/.test(to),
  }).toEqual({ at: shown.page, written: [], entries: 0, mails: 0, status: 303, isSaid: false })
  return form
}

describe('saving without a change', () => {
  it.each(Object.entries(saving))(
    '%s writes nothing: no entry, no moment, no version, no mail',
    async (route, begin) => {
      const shown = await begin()
      const form = await expectNothingWritten(shown)
      expect(Object.keys(form).length).toBeGreaterThan(0)
      const { to } = await sentAsShown(shown)
      if (!route.startsWith('/bedarfe') && !route.startsWith('/rechner')) expect(saysUnchanged(to)).toBe(true)
    },
  )

  it('holds for every need of the demonstration, whatever it says', async () => {
    const { rows } = await sql<{ id: string; organisation: string }>`
      select distinct on (organisation) id, organisation from needs order by organisation, id desc limit 12`.execute(
      app.database,
    )
    for (const { id, organisation } of rows)
      for (const step of [1, 2, 3]) {
        const page = `/bedarfe/${id}/schritt/${step}`
        await expectNothingWritten({ page, action: page, cookie: await cookieOf(organisation) })
      }
  })

  it('is tried for every form that saves', async () => {
    const routes = await appRoutes({ ...app.services, demo: { mails: async () => [] } })
    const posts = routes.flatMap(({ method, path }) => (method === 'POST' && !path.startsWith('/api/') ? [path] : []))
    const known = (path: string) => path in saving || acting.test(path) || actingToo.has(path)
    expect(posts.filter((path) => !known(path))).toEqual([])
    expect([...Object.keys(saving), ...actingToo].filter((path) => !posts.includes(path))).toEqual([])
  })
})
