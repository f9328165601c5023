import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import { sha256 } from '../../../src/platform/sign-in/sha256.ts'
import { anOrganisation, aPerson } from '../people.ts'
import { passwort, type Case, type World } from './world.ts'

const today = () => new Date().toISOString().slice(0, 10)
/** Of the towns that have one, by those who administer it. */
const inLinden = ({ people, place }: World, path: string, form: Record<string, string> = {}) => ({
  path,
  by: people.linden,
  form: { organisation: place.linden, ...form },
})
const anInvitation = ({ inserted, place }: World, email = `${randomUUID().slice(0, 8)}@fern.example`, token = email) =>
  inserted(sql<{ id: string }>`
    insert into invitations (organisation, email, role, token_hash, expires_at)
    values (${place.linden}, ${email}, 'reading', ${sha256(token)}, now() + interval '9 days') returning id`)
const aRequest = async ({ inserted, somebody }: World, organisation: string) =>
  inserted(sql<{ id: string }>`insert into join_requests (organisation, person, role)
    values (${organisation}, ${(await somebody()).id}, 'administering') returning id`)
const aMandate = ({ inserted, place }: World, partner: string, status: 'proposed' | 'active') =>
  inserted(sql<{ id: string }>`insert into mandates (representative, represented, scope, valid_from, status)
    values (${partner}, ${place.linden}, 'everything', current_date, ${status}) returning id`)
const aWebhook = ({ inserted, place }: World) =>
  inserted(sql<{ id: string }>`insert into webhooks (organisation, url, events)
    values (${place.linden}, 'https://w.example/', '["needOpened"]') returning id`)
const aProvider = ({ inserted, place }: World) =>
  inserted(sql<{ id: string }>`insert into identity_providers
    (organisation, issuer, client_id, client_secret, domain, role_claim)
    values (${place.linden}, 'https://i.example', 'c', 's', ${`${randomUUID()}.example`}, 'r') returning id`)
const withWebhook = async (world: World, path: string, form: Record<string, string> = {}) =>
  inLinden(world, `/organisation/zugaenge/webhooks/${await aWebhook(world)}${path}`, form)
const aProposal = ({ inserted, place }: World) =>
  inserted(sql<{ id: string }>`insert into capability_proposals (organisation, field, name, description)
    values (${place.ahorn}, 'public-order', ${`Wort ${randomUUID()}`}, 'Ein Wort, das fehlt.') returning id`)
const account = async (world: World, path: string, form: Record<string, string> = {}) => ({
  path,
  by: (await world.somebody()).by,
  form,
})
const gone = async ({ database, operators }: World, path: string, form: Record<string, string> = {}) => {
  const [id, successor] = [await anOrganisation(database), await anOrganisation(database)]
  if (path === '/aufheben')
    await sql`update organisations set vanished_on = current_date, successor = ${successor} where id = ${id}`.execute(
      database,
    )
  return {
    path: `/verwaltung/zusammenschluesse/${id}${path}`,
    by: operators,
    form: { nachfolger: successor, tag: today(), ...form },
  }
}

async function secondFactor(world: World, what: string) {
  const browser = await world.withPassword()
  if (what !== '') await browser.go('/konto/zweiter-faktor', { jetziges: passwort })
  const page = await (await browser.go('/konto/zweiter-faktor/einrichten')).text()
  const secret = page.match(/<code class="secret">([A-Z2-7 ]+)</)?.[1]?.replaceAll(' ', '')
  const code = secret ? new TOTP({ secret }).generate() : ''
  if (what !== '' && what !== '/einrichten') await browser.go('/konto/zweiter-faktor/einrichten', { code })
  const form = { jetziges: passwort, code }
  return { path: `/konto/zweiter-faktor${what}`, by: [world.senderOf(browser)], form }
}

/** What people do with themselves, their organisation and this installation. */
export const organisationForms: Readonly<Record<string, Case>> = {
  '/organisation/profil': async (world) => {
    const town = await world.aTown()
    const form = { text: 'Über uns', webseite: '', email: '', sichtbar: 'public', fassung: '0' }
    return { path: '/organisation/profil', by: town.by, form: { organisation: town.place, ...form } }
  },
  '/verwaltung/zusammenschluesse/:id/bestaetigen': (world) => gone(world, '/bestaetigen'),
  '/verwaltung/zusammenschluesse/:id/aufheben': (world) => gone(world, '/aufheben'),
  '/konto/organisation': async (world) => {
    const { id, by } = await world.somebody(world.place.linden)
    await world.database
      .insertInto('memberships')
      .values({ person: id, organisation: world.place.ahorn, role: 'reading' })
      .execute()
    await world.app.ask('/konto', by[0])
    const { rows } = await sql<{ organisation: string | null }>`
      select organisation from sessions where person = ${id}`.execute(world.database)
    const other = rows[0]?.organisation === world.place.ahorn ? world.place.linden : world.place.ahorn
    return { path: '/konto/organisation', by, form: { organisation: other } }
  },
  '/konto/name': (world) => account(world, '/konto/name', { name: 'Uta Muster' }),
  '/konto/passwort': async (world) => {
    const form = { jetziges: passwort, passwort: 'sieben gläserne Vögel' }
    return { path: '/konto/passwort', by: [world.senderOf(await world.withPassword())], form }
  },
  ...Object.fromEntries(
    ['', '/einrichten', '/ersatzcodes', '/ausschalten'].map((what): [string, Case] => [
      `/konto/zweiter-faktor${what}`,
      (world) => secondFactor(world, what),
    ]),
  ),
  '/konto/geraete/abmelden': async (world) => {
    const { id, by } = await world.somebody()
    await world.browser(id)
    const [first] = await world.database
      .selectFrom('sessions')
      .select('id')
      .where('person', '=', id)
      .orderBy('created_at', 'desc')
      .execute()
    return { path: '/konto/geraete/abmelden', by, form: { geraet: first!['id'] } }
  },
  '/konto/geraete/alle-abmelden': async (world) => {
    const { id, by } = await world.somebody()
    await world.browser(id)
    return { path: '/konto/geraete/alle-abmelden', by, form: {} }
  },
  '/konto/daten/loeschen': async (world) => {
    const { id, by } = await world.somebody(world.place.linden)
    const [row] = await world.database.selectFrom('persons').select('email').where('id', '=', id).execute()
    return { path: '/konto/daten/loeschen', by, form: { email: row!['email'] } }
  },
  '/organisation/zugaenge/schluessel': async (world) =>
    inLinden(world, '/organisation/zugaenge/schluessel', { name: 'Fachverfahren', umfang: 'read', tage: '30' }),
  '/organisation/zugaenge/schluessel/:id/widerrufen': async (world) => {
    const id = await world.inserted(sql<{ id: string }>`
      insert into api_tokens (organisation, name, scope, token_hash, beginning, expires_at)
      values (${world.place.linden}, 'x', 'read', ${randomUUID()}, 'b', now() + interval '9 days') returning id`)
    return inLinden(world, `/organisation/zugaenge/schluessel/${id}/widerrufen`)
  },
  '/organisation/zugaenge/anmeldedienst/:id/entfernen': async (world) =>
    inLinden(world, `/organisation/zugaenge/anmeldedienst/${await aProvider(world)}/entfernen`),
  '/verwaltung/anmeldedienste/:id': async (world) => ({
    path: `/verwaltung/anmeldedienste/${await aProvider(world)}`,
    by: world.operators,
    form: {},
  }),
  '/einladung/:token': async (world) => {
    const { id, by } = await world.somebody()
    const [row] = await world.database.selectFrom('persons').select('email').where('id', '=', id).execute()
    const token = randomUUID()
    await anInvitation(world, row!['email'], token)
    return { path: `/einladung/${token}`, by, form: { antwort: 'annehmen' } }
  },
  '/organisation/einladungen': async (world) =>
    inLinden(world, '/organisation/einladungen', { email: `${randomUUID()}@fern.example`, rolle: 'reading' }),
  '/organisation/einladungen/:id/erneut': async (world) => {
    const id = await anInvitation(world)
    const [row] = await world.database.selectFrom('invitations').select('expires_at').where('id', '=', id).execute()
    return inLinden(world, `/organisation/einladungen/${id}/erneut`, { bis: row!['expires_at'].toISOString() })
  },
  '/organisation/einladungen/:id/zurueckziehen': async (world) =>
    inLinden(world, `/organisation/einladungen/${await anInvitation(world)}/zurueckziehen`),
  '/organisation/personen/:id': async (world) => {
    const id = await aPerson(world.database, { organisation: world.place.linden })
    return inLinden(world, `/organisation/personen/${id}`, { rolle: 'editing', bisher: 'reading' })
  },
  '/organisation/personen/:id/entfernen': async (world) => {
    const id = await aPerson(world.database, { organisation: world.place.linden })
    return inLinden(world, `/organisation/personen/${id}/entfernen`)
  },
  '/organisation/verlassen': async (world) => ({
    path: '/organisation/verlassen',
    by: (await world.somebody(world.place.linden)).by,
    form: { organisation: world.place.linden },
  }),
  '/organisationen/:id/beitreten': (world) =>
    account(world, `/organisationen/${world.place.linden}/beitreten`, { rolle: 'reading', nachricht: '' }),
  '/organisation/anfragen/:id': async (world) =>
    inLinden(world, `/organisation/anfragen/${await aRequest(world, world.place.linden)}`, {
      entscheidung: 'aufnehmen',
      rolle: 'reading',
    }),
  '/verwaltung/beitritte/:id': async (world) => ({
    path: `/verwaltung/beitritte/${await aRequest(world, await anOrganisation(world.database))}`,
    by: world.operators,
    form: { entscheidung: 'aufnehmen' },
  }),
  '/organisation/vertretungen/neu': async (world) =>
    inLinden(world, '/organisation/vertretungen/neu', {
      seite: 'representative',
      partner: await anOrganisation(world.database),
      umfang: 'everything',
      von: today(),
      bis: '',
    }),
  '/organisation/vertretungen/:id': async (world) =>
    inLinden(
      world,
      `/organisation/vertretungen/${await aMandate(world, await anOrganisation(world.database), 'proposed')}`,
      { entscheidung: 'zustimmen' },
    ),
  '/organisation/vertretungen/:id/widerrufen': async (world) =>
    inLinden(
      world,
      `/organisation/vertretungen/${await aMandate(world, await anOrganisation(world.database), 'active')}/widerrufen`,
    ),
  '/organisation/zugaenge/webhooks': async (world) => {
    const town = await world.aTown()
    const form = { organisation: town.place, adresse: 'https://w.example/', needOpened: 'ja' }
    return { path: '/organisation/zugaenge/webhooks', by: town.by, form }
  },
  '/organisation/zugaenge/webhooks/:id': (world) =>
    withWebhook(world, '', { adresse: 'https://anders.example/', needOpened: 'ja' }),
  '/organisation/zugaenge/webhooks/:id/anhalten': (world) => withWebhook(world, '/anhalten', { anhalten: 'ja' }),
  '/organisation/zugaenge/webhooks/:id/probe': (world) => withWebhook(world, '/probe'),
  '/organisation/zugaenge/webhooks/:id/geheimnis': (world) => withWebhook(world, '/geheimnis', { bisheriges: '0' }),
  '/organisation/zugaenge/webhooks/:id/loeschen': (world) => withWebhook(world, '/loeschen'),
  '/faehigkeiten/vorschlagen': async (world) =>
    inLinden(world, '/faehigkeiten/vorschlagen', {
      name: `Neues Wort ${randomUUID()}`,
      bereich: 'public-order',
      satz: 'Was man damit tun kann.',
      woerter: '',
    }),
  '/faehigkeiten/vorschlaege/:id': async (world) =>
    inLinden(world, `/faehigkeiten/vorschlaege/${await aProposal(world)}`, { urteil: 'decline', grund: 'doppelt' }),
  '/verwaltung/redaktion': async (world) => ({
    path: '/verwaltung/redaktion',
    by: world.operators,
    form: { organisation: await anOrganisation(world.database) },
  }),
  '/verwaltung/redaktion beenden': async (world) => {
    const ende = await anOrganisation(world.database)
    await world.database.insertInto('curators').values({ organisation: ende }).execute()
    return { path: '/verwaltung/redaktion', by: world.operators, form: { ende } }
  },
}
