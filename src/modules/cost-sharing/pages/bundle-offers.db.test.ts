import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { fillVocabulary } from '../../capabilities/door.ts'

type Who = 'linden' | 'colleague' | 'ahorn' | 'birke' | 'reader' | 'vendor'
let app: TestApp
const place = {} as Record<'linden' | 'ahorn' | 'birke' | 'vendor', string>
const cookie = {} as Record<Who, string>
let bundle: string
let path: string

beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  for (const [key, name, inhabitants] of [
    ['linden', 'Lindenbrück', 10_000],
    ['ahorn', 'Ahornfeld', 30_000],
    ['birke', 'Birkenau', null],
  ] as const) {
    place[key] = await anOrganisation(app.database, { name })
    await app.database.updateTable('organisations').set({ inhabitants }).where('id', '=', place[key]).execute()
  }
  place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
  const member = async (organisation: string, role: 'reading' | 'editing' = 'editing') =>
    app.as(await aPerson(app.database, { organisation, role }))
  cookie.linden = await member(place.linden)
  cookie.colleague = await member(place.linden)
  cookie.reader = await member(place.linden, 'reading')
  for (const key of ['ahorn', 'birke', 'vendor'] as const) cookie[key] = await member(place[key])
  bundle = await aStartedBundle(['linden', 'ahorn'])
  path = `/rechner/buendel/${bundle}`
}, 60_000)
afterAll(async () => {
  await app.plans.close()
  await app.close()
})

const [portal, payment] = ['online-applications', 'online-payment']

/** Those of the vocabulary stand behind the first and the second must of everybody. */
async function aStartedBundle(members: readonly ('linden' | 'ahorn' | 'birke')[]): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, proposer, answer_by, quorum, status, started_at)
    values ('Parkausweise gemeinsam', ${place[members[0]!]}, '2026-01-01', 2, 'started', now()) returning id`.execute(
    app.database,
  )
  const { id } = rows[0]!
  for (const member of members) {
    const requirements = [portal, payment].map((capability) => ({
      text: capability,
      necessity: 'must',
      dimension: 'technology',
      capability,
    }))
    await sql`
      with need as (
        insert into needs (organisation, title, status, visibility, cases, requirements)
        values (${place[member]}, 'Parkausweise', 'open', 'bundleParticipants', ${member === 'linden' ? 400 : null},
          ${JSON.stringify(requirements)}::jsonb) returning id
      ) insert into participations (bundle, need, organisation, status, answered_at)
        select ${id}, id, ${place[member]}, 'joined', now() from need`.execute(app.database)
  }
  return id
}

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')
const page = async (who: Who, address = path) => plain(await (await app.ask(address, { cookie: cookie[who] })).text())
const versionIn = (html: string) => html.match(/name="fassung" value="(\d+)"/)![1]!
async function send(who: Who, form: Record<string, string>, fassung?: string) {
  const organisation = place[who === 'colleague' || who === 'reader' ? 'linden' : who]
  const answer = await app.ask(path, {
    cookie: cookie[who],
    form: { organisation, fassung: fassung ?? versionIn(await page(who)), ...form },
  })
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: plain(await answer.text()) }
}
const everybody = () => ({ [`dabei-${place.linden}`]: 'ja', [`dabei-${place.ahorn}`]: 'ja', jahre: '5' })
const offer = (number: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.replace('-N', `-${number}`), value]))
const good = () =>
  offer(1, {
    'loesung-N': 'Portal Plus',
    [`deckt-N-${portal}`]: 'ja',
    [`deckt-N-${payment}`]: 'ja',
    'einmalig-N': '12.500,00',
    'grundpreis-N': '1.000 €',
    'je-einheit-N': '0,30',
    'einheit-N': 'inhabitants',
  })

describe('offers to a bundle', () => {
  it('are entered one click away from it, beside its participants', async () => {
    expect(await page('linden', `/buendel/${bundle}`)).toContain(`href="${path}"`)
    expect(await page('reader', `/buendel/${bundle}`)).not.toContain(`href="${path}"`)
    const html = await page('linden')
    for (const words of ['Lindenbrück', 'Ahornfeld', '10.000', '30.000', '400', 'Name der Lösung', 'sieht nur Ihre'])
      expect(html).toContain(words)
    expect(html.match(/name="dabei-[^"]+" value="ja" checked/g)).toHaveLength(2)
    expect(html).toContain(`/buendel/${bundle}/szenario.yaml`)
  })

  it('are for those alone who see the bundle and may write', async () => {
    for (const who of ['birke', 'vendor', 'reader'] as const)
      expect((await app.ask(path, { cookie: cookie[who] })).status).toBe(404)
    expect((await send('birke', good(), '0')).status).toBe(404)
    expect((await app.ask(path)).status).toBe(303)
  })

  it('are refused at the field, and nothing typed is lost', async () => {
    const { status, html } = await send('linden', {
      ...everybody(),
      ...good(),
      'einmalig-1': 'zwölftausend',
      jahre: '0',
      was: 'rechnen',
    })
    expect(status).toBe(422)
    expect(html).toContain('href="#einmalig-1"')
    expect(html).toContain('id="einmalig-1-fehler"')
    expect(html).toContain('zum Beispiel 12.500,00')
    expect(html).toContain('href="#jahre"')
    const again = await page('linden')
    expect(again).toContain('value="zwölftausend"')
    expect(again).toContain('value="Portal Plus"')
  })

  it.each([
    [{ 'loesung-1': '' }, 'wie die Lösung heißt'],
    [{ 'einmalig-1': '', 'grundpreis-1': '', 'je-einheit-1': '' }, 'mindestens einen Preis'],
    [{ 'einmalig-1': '0,305' }, 'höchstens zwei Stellen nach dem Komma'],
    [{ 'einmalig-1': '-5' }, 'in Euro'],
    [{ 'einmalig-1': '2.000.000.000' }, 'höchstens eine Milliarde'],
    [{ 'staffel-preis-1': '0,20' }, 'bis zu welcher Menge'],
    [{ 'staffel-bis-1': '10.000' }, 'der darüber gilt'],
    [{ [`deckt-1-${portal}`]: '', [`deckt-1-${payment}`]: '' }, 'was dieses Angebot abdeckt'],
    [{ [`deckt-1-${payment}`]: '' }, 'deckt keines der Angebote ab'],
    [{ 'loesung-2': 'Portal Plus', 'einmalig-2': '1', [`deckt-2-${portal}`]: 'ja' }, 'So heißt schon Angebot 1'],
  ])('say what would be right: %j', async (change, words) => {
    const { status, html } = await send('linden', { ...everybody(), ...good(), ...change, was: 'rechnen' })
    expect([status, html.includes(words)]).toEqual([422, true])
  })

  it('need somebody who takes part, and an offer', async () => {
    const nobody = await send('linden', { jahre: '5', ...good(), was: 'rechnen' })
    expect([nobody.status, nobody.html.includes(`href="#dabei-${place.ahorn}"`)]).toEqual([422, true])
    const half = await send('linden', { ...everybody(), ...good(), [`deckt-1-${payment}`]: '', was: 'rechnen' })
    expect(half.html.match(/deckt keines der Angebote ab/g)).toHaveLength(2)
    expect(half.html).toContain('id="deckt-1-fehler"')
    const more = offer(2, { 'loesung-N': 'Zweites', [`deckt-N-${portal}`]: 'ja', 'grundpreis-N': '10' })
    const both = { ...everybody(), ...good(), [`deckt-1-${payment}`]: '', ...more }
    expect((await send('linden', { ...both, was: 'rechnen' })).html).not.toMatch(/Angebot 1: „/)
    const unpriced = await send('linden', { ...everybody(), ...good(), ...more, 'grundpreis-2': '', was: 'rechnen' })
    expect(unpriced.html).toContain('Angebot 2: Bitte geben Sie mindestens einen Preis an')
    const nothing = await send('linden', { ...everybody(), 'loesung-1': ' ', was: 'rechnen' })
    expect([nothing.status, nothing.html.includes('mindestens ein Angebot')]).toEqual([422, true])
  })

  it('become more, and fewer', async () => {
    const more = await send('linden', { ...everybody(), ...good(), was: 'weiteres' })
    expect([more.status, more.location]).toEqual([303, `${path}#angebot-2`])
    expect(await page('linden')).toContain('id="angebot-2"')
    const two = {
      ...good(),
      ...offer(2, { 'loesung-N': 'Zweites', [`deckt-N-${portal}`]: 'ja', 'grundpreis-N': '10' }),
    }
    const kept = await send('linden', { ...everybody(), ...two, was: 'speichern' })
    expect(kept.location).toBe(`${path}?hinweis=gespeichert`)
    expect(await page('linden')).toContain('value="Zweites"')
    await send('linden', { ...everybody(), ...two, 'streichen-1': 'ja', was: 'speichern' })
    const html = await page('linden')
    expect(html).toContain('id="loesung-1" name="loesung-1" value="Zweites"')
    expect(html).not.toContain('Portal Plus')
  })

  it('are thirty at most, and none of them is lost where somebody wants more', async () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 30 }, (_, index) => offer(index + 1, { 'loesung-N': `Angebot Nr. ${index + 1}` })),
    ) as Record<string, string>
    expect((await send('linden', { ...everybody(), ...many, was: 'weiteres' })).status).toBe(303)
    const html = await page('linden')
    expect(html).toContain('value="Angebot Nr. 30"')
    expect(html).not.toContain('id="angebot-31"')
    expect(html).not.toContain('Weiteres Angebot')
  })

  it('are computed to the cent, lead to the result and from there back', async () => {
    const { status, location } = await send('linden', { ...everybody(), ...good(), was: 'rechnen' })
    expect(status).toBe(303)
    expect(location).toMatch(/^\/rechner\/[\w-]{22}$/)
    const result = await page('linden', location)
    expect(result).toContain('Portal Plus')
    expect(result).toContain('77.500')
    expect(result).toContain('Wie abhängig eine Lösung macht, ist bei keiner angegeben')
    expect(result).not.toContain('jederzeit wechselbar')
    expect(result).toContain(`href="/buendel/${bundle}">Zurück zum Bündel`)
    expect(result).toContain(`href="${path}">Angebote ändern`)
    expect(await page('birke', location)).not.toContain('Zurück zum Bündel')
    expect(await page('linden')).toContain(`href="${location}">Letztes Ergebnis ansehen`)
    expect(await page('ahorn')).not.toContain('Letztes Ergebnis')
    const changed = await app.ask(`${location}/aendern`, { form: { teilnehmer: place.ahorn, jahre: '5' } })
    expect(await page('linden', changed.headers.get('location')!)).toContain('Zurück zum Bündel')
  })

  it('are computed without those who have been ticked off', async () => {
    const { location } = await send('linden', {
      ...everybody(),
      ...good(),
      [`dabei-${place.ahorn}`]: '',
      was: 'rechnen',
    })
    expect(await page('linden', location)).toContain('Ohne Ahornfeld')
    expect((await page('linden')).match(/name="dabei-[^"]+" value="ja" checked/g)).toHaveLength(1)
  })

  it('count a second price from a quantity on', async () => {
    const tiers = {
      'einmalig-1': '',
      'grundpreis-1': '',
      'staffel-bis-1': '20.000',
      'staffel-preis-1': '0,10',
      jahre: '1',
    }
    const { location } = await send('linden', { ...everybody(), ...good(), ...tiers, was: 'rechnen' })
    expect(await page('linden', location)).toContain('8.000')
    const whole = await send('linden', {
      ...everybody(),
      ...good(),
      ...tiers,
      'staffel-art-1': 'volume',
      was: 'rechnen',
    })
    expect(await page('linden', whole.location)).toContain('4.000')
  })

  it('are kept for one’s own organisation, and nobody of it overwrites what another one has entered meanwhile', async () => {
    const opened = versionIn(await page('linden'))
    const theirs = await send('colleague', {
      ...everybody(),
      ...good(),
      'loesung-1': 'Von der Kollegin',
      was: 'speichern',
    })
    expect(theirs.status).toBe(303)
    const late = await send('linden', { ...everybody(), ...good(), 'loesung-1': 'Zu spät', was: 'rechnen' }, opened)
    expect(late.status).toBe(409)
    expect(late.html).toContain('value="Zu spät"')
    expect(await page('linden')).toContain('Von der Kollegin')
    const after = versionIn(late.html)
    expect(
      (await send('linden', { ...everybody(), ...good(), 'loesung-1': 'Doch', was: 'speichern' }, after)).status,
    ).toBe(303)
    expect(await page('colleague')).toContain('value="Doch"')
    expect(await page('ahorn')).not.toContain('Doch')
    const own = await send('linden', { ...everybody(), ...good(), 'loesung-1': 'Älter', was: 'speichern' }, opened)
    expect(own.status).toBe(303)
  })

  it('leave their trace in one’s own journal, not in that of the bundle', async () => {
    const { rows } = await sql<{ subject_kind: string; organisation: string }>`
      select distinct subject_kind, organisation from journal where action = 'offersEntered' and subject = ${bundle}`.execute(
      app.database,
    )
    expect(rows).toEqual([{ subject_kind: 'offers', organisation: place.linden }])
    expect(await page('ahorn', `/buendel/${bundle}`)).not.toContain('Angebote zu einem Bündel eingetragen')
  })

  it('take what strangers type as text', async () => {
    const name = '<script>alert(1)</script>\u0000"'
    await send('ahorn', {
      ...everybody(),
      ...good(),
      'loesung-1': name,
      'einmalig-1': 'x'.repeat(1000),
      was: 'rechnen',
    })
    const html = await page('ahorn')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('x'.repeat(41))
  })
})
