import { sql } from 'kysely'
import { germanDay } from '../../../src/kernel/german-dates.ts'
import { anOrganisation } from '../people.ts'
import { inTwoWeeks, type Case, type World } from './world.ts'

/** That offers and keeps solutions, with two who decide there. */
async function aProvider(world: World) {
  const place = await anOrganisation(world.database, { name: `Rechenzentrum ${Math.random()}`, kind: 'provider' })
  const [one, other] = [await world.somebody(place, 'administering'), await world.somebody(place, 'administering')]
  const sent = (path: string, form: Record<string, string> = {}) => ({
    path,
    by: [...one.by, ...other.by],
    form: { organisation: place, ...form },
  })
  return { place, sent }
}

const terms = {
  route: 'tender',
  mark: 'list',
  validFrom: '2026-01-01',
  validUntil: null,
  conditions: '',
  prices: {
    setup: 0,
    joining: 0,
    perYear: { base: 0, perParticipant: 0 },
    components: [{ name: 'Pflege', when: 'perYear', scope: 'participant', kind: 'flat', price: 120_000 }],
  },
}

/** Its solution, and what hangs on it. */
async function aSolution(world: World, status: 'draft' | 'published' = 'published') {
  const { place, sent } = await aProvider(world)
  const { database, inserted } = world
  const add = (name: string) =>
    inserted(sql<{ id: string }>`
      insert into solutions (organisation, name, summary, field, capabilities, status, published_at)
      values (${place}, ${name}, 'Parken ohne Papier', 'traffic-mobility', '["resident-parking-permits"]', ${status},
        ${status === 'draft' ? null : new Date()}) returning id`)
  const id = await add(`Parken ${Math.random()}`)
  return {
    id,
    sent,
    another: () => add(`Anderes ${Math.random()}`),
    aVersion: () =>
      inserted(sql<{ id: string }>`insert into solution_versions (solution, name) values (${id}, '4.2') returning id`),
    evidence: () =>
      inserted(sql<{
        id: string
      }>`insert into evidence (solution, organisation, kind, title, issuer, issued_on, visibility)
        values (${id}, ${place}, 'penetrationTest', 'Test', 'Prüfstelle', '2026-01-01', 'public') returning id`),
    /** Published, or only begun; and whether something more is written. */
    offer: async ({ isPublished, isWritten }: { isPublished: boolean; isWritten: boolean }) => {
      const offer = await inserted(sql<{ id: string }>`insert into offers (solution, organisation, status, number)
        values (${id}, ${place}, ${isPublished ? 'published' : 'draft'}, ${isPublished ? 1 : 0}) returning id`)
      if (isPublished)
        await sql`insert into offer_versions (offer, number, terms) values (${offer}, 1, ${JSON.stringify(terms)})`.execute(
          database,
        )
      if (isWritten)
        await sql`insert into unpublished_offers (offer, terms)
          values (${offer}, ${JSON.stringify({ ...terms, conditions: 'Neu.' })})`.execute(database)
      return offer
    },
  }
}

const content = {
  name: 'Parken ohne Papier',
  satz: 'Ausweise im Netz',
  feld: 'traffic-mobility',
  faehigkeiten: 'resident-parking-permits',
}
const begun = { isPublished: false, isWritten: true }
const published = { isPublished: true, isWritten: false }
const both = { isPublished: true, isWritten: true }

/** What there is, and what it costs. */
export const catalogueForms: Readonly<Record<string, Case>> = {
  '/loesungen/neu': async (world) => (await aProvider(world)).sent('/loesungen/neu', content),
  '/loesungen/:id/bearbeiten': async (world) => {
    const { id, sent } = await aSolution(world)
    return sent(`/loesungen/${id}/bearbeiten`, { ...content, fassung: '1' })
  },
  '/loesungen/:id/stand': async (world) => {
    const { id, sent } = await aSolution(world, 'draft')
    return sent(`/loesungen/${id}/stand`, { stand: 'published' })
  },
  '/loesungen/:id/versionen': async (world) => {
    const { id, sent } = await aSolution(world)
    return sent(`/loesungen/${id}/versionen`, { name: '5.0', erschienen: germanDay(inTwoWeeks()) })
  },
  '/loesungen/:id/versionen/entfernen': async (world) => {
    const { id, sent, aVersion } = await aSolution(world)
    return sent(`/loesungen/${id}/versionen/entfernen`, { version: await aVersion() })
  },
  '/loesungen/:id/beziehungen': async (world) => {
    const { id, sent, another } = await aSolution(world)
    return sent(`/loesungen/${id}/beziehungen`, { art: 'requires', loesung: await another() })
  },
  '/loesungen/:id/beziehungen/entfernen': async (world) => {
    const { id, sent, another } = await aSolution(world)
    const other = await another()
    await sql`insert into solution_ties (solution, other, kind) values (${id}, ${other}, 'conflicts')`.execute(
      world.database,
    )
    return sent(`/loesungen/${id}/beziehungen/entfernen`, { loesung: other })
  },
  '/loesungen/:id/nachweise': async (world) => {
    const { id, sent } = await aSolution(world)
    return sent(`/loesungen/${id}/nachweise`, {
      art: 'penetrationTest',
      titel: 'Test von außen',
      von: 'Prüfstelle',
      seit: '01.03.2026',
      sichtbar: 'public',
    })
  },
  '/nachweise/:id/widerruf': async (world) => {
    const { sent, evidence } = await aSolution(world)
    return sent(`/nachweise/${await evidence()}/widerruf`)
  },
  '/loesungen/:id/angebot': async (world) => {
    const { id, sent } = await aSolution(world)
    return sent(`/loesungen/${id}/angebot`)
  },
  '/angebote/:id/bearbeiten': async (world) => {
    const { sent, offer } = await aSolution(world)
    return sent(`/angebote/${await offer(begun)}/bearbeiten`, {
      weg: 'inHouse',
      preisart: 'ceiling',
      ab: '01.01.2027',
      bedingungen: 'Kündbar zum Jahresende.',
      sichtbar: 'publicBodies',
    })
  },
  '/angebote/:id/bestandteil': async (world) => {
    const { sent, offer } = await aSolution(world)
    return sent(`/angebote/${await offer(published)}/bestandteil`, {
      bezeichnung: 'Einrichtung',
      wann: 'once',
      fuer: 'group',
      berechnung: 'flat',
      betrag: '2.500',
    })
  },
  '/angebote/:id/bestandteil/entfernen': async (world) => {
    const { sent, offer } = await aSolution(world)
    return sent(`/angebote/${await offer(begun)}/bestandteil/entfernen`, { bestandteil: 'Pflege' })
  },
  '/angebote/:id/veroeffentlichen': async (world) => {
    const { sent, offer } = await aSolution(world)
    return sent(`/angebote/${await offer(both)}/veroeffentlichen`)
  },
  '/angebote/:id/zurueckziehen': async (world) => {
    const { sent, offer } = await aSolution(world)
    return sent(`/angebote/${await offer(published)}/zurueckziehen`)
  },
  '/angebote/:id/verwerfen': async (world) => {
    const { sent, offer } = await aSolution(world)
    return sent(`/angebote/${await offer(both)}/verwerfen`)
  },
  '/bedarfe/:id/anbieterantwort': async (world) => {
    const { sent } = await aProvider(world)
    const need = await world.aNeed('linden')
    return sent(`/bedarfe/${need}/anbieterantwort`, { text: 'Das können wir schon.', loesung: '' })
  },
  '/bedarfe/:id/anbieterantwort/zurueckziehen': async (world) => {
    const { place, sent } = await aProvider(world)
    const need = await world.aNeed('linden')
    await sql`insert into need_answers (need, organisation, text) values (${need}, ${place}, 'Ja.')`.execute(
      world.database,
    )
    return sent(`/bedarfe/${need}/anbieterantwort/zurueckziehen`)
  },
  '/mengen': async (world) => {
    const { place, by } = await world.aTown()
    const form = { organisation: place, einheit: 'arbeitsplaetze', anzahl: '15', stand: '01.03.2026' }
    return { path: '/mengen', by, form }
  },
  '/mengen/entfernen': async (world) => {
    const { place, by } = await world.aTown()
    await sql`insert into organisation_quantities (organisation, unit, amount, as_of) values (${place}, 'fahrzeuge', 7, '2026-01-01')`.execute(
      world.database,
    )
    return { path: '/mengen/entfernen', by, form: { organisation: place, einheit: 'fahrzeuge', faehigkeit: '' } }
  },
}
