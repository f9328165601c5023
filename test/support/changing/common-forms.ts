import { sql } from 'kysely'
import { daysLater } from '../../../src/kernel/days.ts'
import { germanDay } from '../../../src/kernel/german-dates.ts'
import { anOrganisation } from '../people.ts'
import { inTwoWeeks, type Case, type World } from './world.ts'

type Town = 'linden' | 'ahorn'
/** By those who decide for a town. */
const inTown = ({ people, place }: World, town: Town, path: string, form: Record<string, string> = {}) => ({
  path,
  by: people[town],
  form: { organisation: place[town], ...form },
})

/** A bundle of Ahornfeld with what its needs have to do with it, and what comes of it. */
export async function aBundle(
  world: World,
  status: 'asking' | 'started',
  places: readonly (readonly [town: Town, status: string])[],
): Promise<{ bundle: string; needs: string[] }> {
  const { database, place } = world
  const bundle = await world.inserted(sql<{ id: string }>`
    insert into bundles (title, status, proposer, answer_by, quorum)
    values ('Zusammen weiter', ${status}, ${place.ahorn}, ${inTwoWeeks()}, 3) returning id`)
  const needs: string[] = []
  for (const [town, standing] of places) {
    const need = await world.aNeed(town)
    needs.push(need)
    await sql`insert into participations (bundle, need, organisation, status, invited_by)
      values (${bundle}, ${need}, ${place[town]}, ${standing}, ${standing === 'invited' ? place.ahorn : null})`.execute(
      database,
    )
  }
  return { bundle, needs }
}
export const together = (world: World) =>
  aBundle(world, 'started', [
    ['ahorn', 'joined'],
    ['linden', 'joined'],
    ['ahorn', 'joined'],
    ['linden', 'joined'],
  ])
/** A split that Ahornfeld has proposed, or whose parts there are already. */
export async function aChange(world: World, status = 'proposed') {
  const { bundle, needs } = await together(world)
  const ask = async (by: 'ahorn' | 'linden', method: string, path: string, json: object) => {
    const headers = { ...world.programs[by][0]!, 'Content-Type': 'application/json' }
    const body = JSON.stringify(json)
    const answer = await world.asked.request(`http://localhost:8080/api/v1${path}`, { method, headers, body })
    return (await answer.json()) as { id: string }
  }
  const split = { kind: 'split', title: 'Ein Teil davon', needs: needs.slice(2) }
  const { id: change } = await ask('ahorn', 'POST', `/bundles/${bundle}/changes`, split)
  if (status === 'carriedOut') await ask('linden', 'PUT', `/bundle-changes/${change}/answer`, { consents: true })
  return { bundle, change }
}
const aFollow = (world: World, owner: { person?: string; organisation?: string }) =>
  world.inserted(sql<{ id: string }>`insert into follows (person, organisation, query)
    values (${owner.person ?? null}, ${owner.organisation ?? null}, ${`suche=${Math.random()}`}) returning id`)
const aTable = async (world: World) => {
  const town = await world.aTown()
  const table = new FormData()
  table.set('organisation', town.place)
  table.set('datei', new File(['Bedarf;Fälle im Jahr\nParkausweise online beantragen;120\n'], 'bedarfe.csv'))
  return { town, table }
}
const waitingTable = async (world: World, path: string) => {
  const { town, table } = await aTable(world)
  const sent = await world.app.ask('/bedarfe/einlesen', { cookie: town.by[0]!['cookie']!, form: table })
  const address = sent.headers.get('location')!
  return { path: `${address}${path}`, by: town.by, form: { organisation: town.place, stand: 'draft' } }
}
/** Its columns are said by hand. */
const assigned = async (world: World) => {
  const { path, by, form } = await waitingTable(world, '/spalten')
  const said = { zeile: '1', gedreht: 'nein', 'spalte-0': 'title', 'spalte-1': 'workplaces' }
  return { path, by: by.slice(0, 1), form: { organisation: form.organisation, ...said } }
}
const step = async (world: World, number: 1 | 2 | 3, form: Record<string, string>) => {
  const need = await world.aNeed('linden', 'draft')
  return inTown(world, 'linden', `/bedarfe/${need}/schritt/${number}`, { fassung: '1', ...form })
}

/** Of Ahornfeld, in one county with it, with nobody there. */
const aQuietNeighbour = async ({ database, place }: World) => {
  const county = await anOrganisation(database, { name: 'Kreis', kind: 'county' })
  await sql`update organisations set parent = ${county} where id = ${place.ahorn}`.execute(database)
  return anOrganisation(database, { name: 'Stillental', parent: county })
}
/** That represents Lindenbrück in everything, with one who decides there. */
const aCounty = async (world: World) => {
  const { place: county, by } = await world.aTown('Kreis')
  await sql`insert into mandates (representative, represented, scope, valid_from, status, proposed_by, decided_by, decided_at)
    values (${county}, ${world.place.linden}, 'everything', current_date - 1, 'active', ${world.people.linden[0]!.id},
      ${world.people.linden[1]!.id}, now())`.execute(world.database)
  return { county, by }
}
/** Whoever wrote it, alone. */
const bySelf = (world: World, path: string, form: Record<string, string> = {}) => {
  const request = inTown(world, 'linden', path, form)
  return { ...request, by: request.by.slice(0, 1) }
}
const aComment = async (world: World) =>
  world.inserted(sql<{ id: string }>`insert into comments (need, organisation, person, text)
    values (${await world.aNeed('linden')}, ${world.place.linden}, ${world.people.linden[0]!.id}, 'Wer noch?') returning id`)

/** What organisations need, and what they do together. */
export const commonForms: Readonly<Record<string, Case>> = {
  '/bedarfe/einlesen': async (world) => {
    const { town, table } = await aTable(world)
    return { path: '/bedarfe/einlesen', by: town.by, form: table }
  },
  '/bedarfe/einlesen/:id': (world) => waitingTable(world, ''),
  '/bedarfe/einlesen/:id/verwerfen': (world) => waitingTable(world, '/verwerfen'),
  '/bedarfe/einlesen/:id/spalten': (world) => assigned(world),
  '/bedarfe/einlesen/spalten/vergessen': async (world) => {
    const { path, by, form } = await assigned(world)
    await world.app.ask(path, { cookie: by[0]!['cookie']!, form })
    const [remembered] = (
      await sql<{
        print: string
      }>`select print from remembered_columns where organisation = ${form.organisation}`.execute(world.database)
    ).rows
    const sent = { organisation: form.organisation, kopf: remembered!.print }
    return { path: '/bedarfe/einlesen/spalten/vergessen', by, form: sent }
  },
  '/bedarfe/entwuerfe': async (world) =>
    inTown(world, 'linden', '/bedarfe/entwuerfe', { [`entwurf-${await world.aNeed('linden', 'draft')}`]: 'ja' }),
  '/bedarfe/neu': async (world) =>
    inTown(world, 'linden', '/bedarfe/neu', { titel: 'Bewohnerparkausweise', ziel: '', gleich: 'ja' }),
  '/bedarfe/:id/schritt/1': (world) => step(world, 1, { titel: 'Bewohnerparkausweise', ziel: 'online' }),
  '/bedarfe/:id/schritt/2': (world) => step(world, 2, { muss: 'Barrierefrei' }),
  '/bedarfe/:id/schritt/3': (world) => step(world, 3, { sichtbar: 'public' }),
  '/bedarfe/:id/stand': async (world) =>
    inTown(world, 'linden', `/bedarfe/${await world.aNeed('linden')}/stand`, { stand: 'withdrawn' }),
  '/buendel/neu': async (world) =>
    inTown(world, 'linden', '/buendel/neu', {
      bedarf: await world.aNeed('linden'),
      titel: 'Gemeinsam weitergehen',
      frist: inTwoWeeks(),
      zusagen: '2',
      [`frage-${await world.aNeed('ahorn')}`]: 'ja',
    }),
  '/buendel/:id/fragen': async (world) => {
    const { bundle } = await aBundle(world, 'asking', [['ahorn', 'joined']])
    return inTown(world, 'ahorn', `/buendel/${bundle}/fragen`, { [`frage-${await world.aNeed('linden')}`]: 'ja' })
  },
  '/buendel/:id/fragen/:need': async (world) => {
    const { bundle, needs } = await aBundle(world, 'asking', [
      ['ahorn', 'joined'],
      ['linden', 'invited'],
    ])
    return inTown(world, 'ahorn', `/buendel/${bundle}/fragen/${needs[1]}`)
  },
  ...Object.fromEntries(
    ['joined', 'abstained', 'declined'].map((antwort): [string, Case] => [
      `/buendel/:id/antwort/:need ${antwort}`,
      async (world) => {
        const { bundle, needs } = await aBundle(world, 'asking', [
          ['ahorn', 'joined'],
          ['linden', 'invited'],
        ])
        return inTown(world, 'linden', `/buendel/${bundle}/antwort/${needs[1]}`, { antwort, grund: 'weil' })
      },
    ]),
  ),
  '/buendel/:id/antwort/:need': async (world) => {
    const { bundle } = await aBundle(world, 'started', [['ahorn', 'joined']])
    await sql`update bundles set open = true where id = ${bundle}`.execute(world.database)
    const need = await world.aNeed('linden')
    return inTown(world, 'linden', `/buendel/${bundle}/antwort/${need}`, { antwort: 'requested' })
  },
  '/buendel/:id/antwort/:need zurückgezogen': async (world) => {
    const { bundle, needs } = await aBundle(world, 'started', [
      ['ahorn', 'joined'],
      ['linden', 'requested'],
    ])
    return inTown(world, 'linden', `/buendel/${bundle}/antwort/${needs[1]}`, { antwort: 'withdrawn' })
  },
  '/buendel/:id/aufnahme/:need': async (world) => {
    const { bundle, needs } = await aBundle(world, 'started', [
      ['ahorn', 'joined'],
      ['linden', 'requested'],
    ])
    return inTown(world, 'ahorn', `/buendel/${bundle}/aufnahme/${needs[1]}`, { aufnehmen: 'ja' })
  },
  '/buendel/:id/austritt/:need': async (world) => {
    const { bundle, needs } = await together(world)
    const am = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10)
    return inTown(world, 'linden', `/buendel/${bundle}/austritt/${needs[1]}`, { am })
  },
  '/buendel/:id/austritt/:need bleiben': async (world) => {
    const { bundle, needs } = await together(world)
    await sql`update participations set leaves_on = current_date + 90 where need = ${needs[1]}`.execute(world.database)
    return inTown(world, 'linden', `/buendel/${bundle}/austritt/${needs[1]}`, { bleiben: 'ja' })
  },
  '/buendel/:id/mitgehen': async (world) => {
    const { bundle } = await aBundle(world, 'asking', [['ahorn', 'joined']])
    await sql`update bundles set open = true where id = ${bundle}`.execute(world.database)
    return inTown(world, 'linden', `/buendel/${bundle}/mitgehen`)
  },
  '/buendel/:id/frist': async (world) => {
    const { bundle } = await aBundle(world, 'asking', [['ahorn', 'joined']])
    const frist = germanDay(daysLater(inTwoWeeks(), 7))
    return inTown(world, 'ahorn', `/buendel/${bundle}/frist`, { frist })
  },
  '/buendel/:id/beginnen': async (world) => {
    const { bundle } = await aBundle(world, 'asking', [
      ['ahorn', 'joined'],
      ['linden', 'joined'],
    ])
    await sql`update bundles set quorum = 2 where id = ${bundle}`.execute(world.database)
    return inTown(world, 'ahorn', `/buendel/${bundle}/beginnen`)
  },
  '/buendel/:id/nachfragen/:need': async (world) => {
    const { bundle, needs } = await aBundle(world, 'asking', [
      ['ahorn', 'joined'],
      ['linden', 'declined'],
    ])
    return inTown(world, 'ahorn', `/buendel/${bundle}/nachfragen/${needs[1]}`)
  },
  '/buendel/:id/einladen': async (world) => {
    const { bundle } = await aBundle(world, 'asking', [['ahorn', 'joined']])
    await sql`update needs set visibility = 'public' where id in (select need from participations where bundle = ${bundle})`.execute(
      world.database,
    )
    const gemeinde = await aQuietNeighbour(world)
    const adresse = `rathaus${Math.random()}@gemeinde.example`
    return inTown(world, 'ahorn', `/buendel/${bundle}/einladen`, { gemeinde, adresse })
  },
  '/vertretung/fragen': async (world) => {
    const { county, by } = await aCounty(world)
    const { bundle, needs } = await aBundle(world, 'asking', [
      ['ahorn', 'joined'],
      ['linden', 'invited'],
    ])
    const ticked = `fuer-${world.place.linden}.${bundle}.${needs[1]}`
    return {
      path: '/vertretung/fragen',
      by,
      form: { organisation: county, antwort: 'declined', grund: 'weil', [ticked]: 'ja' },
    }
  },
  '/vertretung/bedarf': async (world) => {
    const { county, by } = await aCounty(world)
    const title = `Hydranten prüfen ${Math.random()}`
    return {
      path: '/vertretung/bedarf',
      by,
      form: { organisation: county, titel: title, [`fuer-${world.place.linden}`]: 'ja' },
    }
  },
  '/gespraech/bedarf/:id': async (world) =>
    inTown(world, 'linden', `/gespraech/bedarf/${await world.aNeed('linden')}`, { beitrag: 'Wer kennt das schon?' }),
  '/gespraech/buendel/:id': async (world) => {
    const { bundle } = await together(world)
    return inTown(world, 'linden', `/gespraech/buendel/${bundle}`, { beitrag: 'Wann treffen wir uns?' })
  },
  '/gespraech/:id/aendern': async (world) =>
    bySelf(world, `/gespraech/${await aComment(world)}/aendern`, { beitrag: 'Anders gesagt.' }),
  '/gespraech/:id/loeschen': async (world) => bySelf(world, `/gespraech/${await aComment(world)}/loeschen`),
  '/bedarfe/:id/passt-nicht': async (world) =>
    inTown(world, 'linden', `/bedarfe/${await world.aNeed('linden')}/passt-nicht`, {
      bedarf: await world.aNeed('ahorn'),
    }),
  '/bedarfe/:id/passt-doch': async (world) => {
    const [need, other] = [await world.aNeed('linden'), await world.aNeed('ahorn')]
    await sql`insert into unfitting_twins (need, other, organisation, said_by)
      values (${need}, ${other}, ${world.place.linden}, ${world.place.linden})`.execute(world.database)
    return inTown(world, 'linden', `/bedarfe/${need}/passt-doch`, { bedarf: other })
  },
  '/abos/buendel-mails': async (world) => ({
    path: '/abos/buendel-mails',
    by: (await world.somebody()).by,
    form: { answers: 'ja' },
  }),
  '/buendel/:id/federfuehrung': async (world) => {
    const { bundle } = await together(world)
    return inTown(world, 'linden', `/buendel/${bundle}/federfuehrung`, { wahl: world.place.ahorn })
  },
  '/buendel/:id/teilen': async (world) => {
    const { bundle, needs } = await together(world)
    const parts = Object.fromEntries(needs.slice(2).map((need) => [`teil-${need}`, 'ja']))
    return inTown(world, 'linden', `/buendel/${bundle}/teilen`, { titel: 'Ein Teil davon', ...parts })
  },
  '/buendel/:id/zusammenfuehren': async (world) => {
    const [{ bundle }, { bundle: anderes }] = [await together(world), await together(world)]
    return inTown(world, 'linden', `/buendel/${bundle}/zusammenfuehren`, { titel: 'Alles zusammen', anderes })
  },
  ...Object.fromEntries(
    ['zustimmen', 'ablehnen', 'zurueckziehen', 'rueckgaengig'].map((was): [string, Case] => [
      was === 'zustimmen' ? '/buendel/:id/aenderung/:change' : `/buendel/:id/aenderung/:change ${was}`,
      async (world) => {
        const { bundle, change } = await aChange(world, was === 'rueckgaengig' ? 'carriedOut' : 'proposed')
        const town = was === 'zurueckziehen' || was === 'rueckgaengig' ? 'ahorn' : 'linden'
        return inTown(world, town, `/buendel/${bundle}/aenderung/${change}`, { was })
      },
    ]),
  ),
  '/rechner/buendel/:id': async (world) => {
    const { bundle } = await together(world)
    const entry = { jahre: '5', was: 'speichern', 'loesung-1': 'Parkfix', 'einmalig-1': '1000', fassung: '0' }
    return inTown(world, 'linden', `/rechner/buendel/${bundle}`, entry)
  },
  '/abos': async (world) => ({ path: '/abos', by: (await world.somebody()).by, form: { liste: 'suche=Friedhof' } }),
  '/abos/:id/beenden': async (world) => {
    const { id, by } = await world.somebody()
    return { path: `/abos/${await aFollow(world, { person: id })}/beenden`, by, form: {} }
  },
  '/abos/organisation/:id/beenden': async (world) => {
    const follow = await aFollow(world, { organisation: world.place.linden })
    return inTown(world, 'linden', `/abos/organisation/${follow}/beenden`)
  },
  '/abos/organisation/adressen': async (world) => inTown(world, 'linden', '/abos/organisation/adressen'),
  '/abos/organisation/adressen/abschalten': async (world) => {
    const town = await world.aTown()
    const form = { organisation: town.place }
    await world.app.ask('/abos/organisation/adressen', { cookie: town.by[0]!['cookie']!, form })
    return { path: '/abos/organisation/adressen/abschalten', by: town.by, form }
  },
  '/abos/takt': async (world) => ({ path: '/abos/takt', by: (await world.somebody()).by, form: { takt: 'weekly' } }),
  '/abos/adressen': async (world) => ({ path: '/abos/adressen', by: (await world.somebody()).by, form: {} }),
  '/abos/adressen/abschalten': async (world) => {
    const { by } = await world.somebody()
    await world.app.ask('/abos/adressen', { cookie: by[0]!['cookie']!, form: {} })
    return { path: '/abos/adressen/abschalten', by, form: {} }
  },
  '/organisation/export': async (world) => inTown(world, 'linden', '/organisation/export'),
}
