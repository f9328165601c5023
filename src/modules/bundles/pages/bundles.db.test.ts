import { describe, expect, it } from 'vitest'
import { bundlePagesWorld, type Town } from '../../../../test/support/bundle-pages-world.ts'
import { daysAhead } from '../../../../test/support/bundle-world.ts'
import { readScenarioFile } from '../../cost-sharing/formats/scenario-file.ts'

const world = bundlePagesWorld()
const { place, cookie, text, send, report, propose } = world

const must = (texts: readonly string[]) =>
  JSON.stringify(texts.map((each) => ({ text: each, necessity: 'must', dimension: 'technology', capability: null })))

describe('the way from a need into a bundle', () => {
  it('leads over its twins: ticked, asked, answered, begun', async () => {
    const own = await report('linden', 'Bewohnerparkausweise online beantragen', {
      requirements: must(['Auf dem Handy benutzbar', 'Bezahlen mit Girocard']),
      operating_models: JSON.stringify(['verwaltungscloud']),
      cases: 100,
      deadline: '2027-06-30',
    })
    const other = await report('ahorn', 'Bewohnerparkausweis beantragen', {
      requirements: must(['auf dem  Handy benutzbar!', 'Erinnerung']),
      operating_models: JSON.stringify(['ownDataCentre']),
      cases: 250,
      deadline: '2027-03-31',
    })
    expect(await text(`/bedarfe/${own}`, cookie.linden)).toContain(`/buendel/neu?bedarf=${own}`)
    const form = await text(`/buendel/neu?bedarf=${own}`, cookie.linden)
    expect(form).toContain(`name="frage-${other}"`)
    expect(form).not.toMatch(/name="frage-[^"]+" value="ja" checked/)
    const bundle = await propose('linden', own, [other])
    expect(world.app.mails.at(-1)!.subject).toContain('Gefragt: Ahornfeld')
    expect(world.app.mails.at(-1)!.text).toContain(`${bundle}/antwort/${other}`)
    expect(await text('/buendel', cookie.ahorn)).toContain('Sie sind gefragt')
    expect(await text('/', cookie.ahorn)).toContain('Gehen Sie mit?')
    expect(await text('/buendel.csv', cookie.ahorn)).toMatch(/;Lindenbrück;\d\d\.\d\d\.\d{4};/)
    expect(await text('/buendel.json')).toBe('[]')
    expect(await text(`/bedarfe/${other}`, cookie.ahorn)).toContain('Antworten')
    const question = await text(`${bundle}/antwort/${other}`, cookie.ahorn)
    expect(question).toContain('verpflichtet zu nichts, was Geld kostet')
    const joined = await send(`${bundle}/antwort/${other}`, 'ahorn', { antwort: 'joined' })
    expect(await text(`${bundle}/datei.csv`, cookie.ahorn)).toContain(';31.03.2027;')
    expect(joined.headers.get('location')).toBe(`${bundle}?hinweis=joined`)
    expect(await text('/buendel?wessen=eigene', cookie.ahorn)).toContain('Station 1 von 10: Bedarf, läuft')
    const page = await text(bundle, cookie.ahorn)
    expect(page.match(/<li class="is-/g)).toHaveLength(10)
    expect(page).toMatch(/aria-current="step">.*?Bedarf<\/span><span class="way-state">läuft/)
    expect(page).toContain('Benennen: Wer führt das Bündel?')
    for (const words of [
      'Begonnen am',
      '2 Organisationen',
      '2.000',
      '350',
      '31.03.2027',
      'Gemeinsamer Kern',
      'Varianten',
      'Es gibt kein Betriebsmodell, das alle zulassen',
      'Karte der Gegend',
      'Jemand aus Lindenbrück',
      'hat das Bündel begonnen, weil genug zugesagt haben',
    ])
      expect(page).toContain(words)
    expect(page).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f-]+</)
    expect(await text(`/bedarfe/${other}`, cookie.ahorn)).toContain('In einem Bündel')
  })

  it('leads from a twin that is in a bundle with one button and one page', async () => {
    const [own, other] = [
      await report('linden', 'Hundesteuer anmelden'),
      await report('ahorn', 'Hundesteuer online anmelden'),
    ]
    const bundle = await propose('linden', own, [other])
    await send(`${bundle}/antwort/${other}`, 'ahorn', { antwort: 'joined' })
    await world.index.refresh()
    const third = await report('birke', 'Hundesteuer im Netz anmelden', { visibility: 'ownOrganisation' })
    const page = await text(`/bedarfe/${third}`, cookie.birke)
    expect(page).toContain(`href="${bundle}/antwort/${third}"`)
    expect(page).toContain('Beitreten')
    const confirm = await text(`${bundle}/antwort/${third}`, cookie.birke)
    expect(confirm).toContain('Zustimmen muss Lindenbrück')
    expect(confirm).toContain('Bisher sieht nur Ihre Organisation diesen Bedarf')
    await send(`${bundle}/antwort/${third}`, 'birke', { antwort: 'requested' })
    expect(world.app.mails.at(-1)!.subject).toContain('Birkenau möchte in ein Bündel')
    expect(await text(bundle, cookie.linden)).toContain('Birkenau aufnehmen')
    expect(await text(bundle, cookie.ahorn)).not.toContain('Birkenau aufnehmen')
    expect((await send(`${bundle}/aufnahme/${third}`, 'ahorn', { aufnehmen: 'ja' })).status).toBe(404)
    await send(`${bundle}/aufnahme/${third}`, 'linden', { aufnehmen: 'ja' })
    expect(await text(bundle, cookie.birke)).toContain('Hundesteuer im Netz anmelden')
    const outside = await text(bundle, cookie.eiche)
    expect(outside).not.toContain('Hundesteuer im Netz anmelden')
    expect(outside).toContain('Sie sehen 2 von 3 Organisationen')
  })

  it('says what is wrong with a proposal and keeps what was typed', async () => {
    const [own, other] = [await report('linden', 'Friedhof verwalten'), await report('ahorn', 'Friedhöfe verwalten')]
    const answer = await send('/buendel/neu', 'linden', {
      bedarf: own,
      titel: 'Friedhof',
      frist: '2020-01-01',
      zusagen: '2',
      [`frage-${other}`]: 'ja',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('als Datum nach heute')
    expect(page).toMatch(new RegExp(`name="frage-${other}"[^>]* checked`))
    const nobody = await send('/buendel/neu', 'linden', {
      bedarf: own,
      titel: 'Friedhof',
      frist: '2099-01-01',
      zusagen: '2',
    })
    expect(await nobody.text()).toContain('mindestens einen Bedarf einer anderen Organisation')
  })

  it('is closed to whoever only reads, to vendors, and to other people’s needs', async () => {
    const [own, other] = [await report('linden', 'Wahlhelfer einteilen'), await report('ahorn', 'Wahlhelfer einplanen')]
    expect((await send('/buendel/neu', 'reader', { bedarf: own })).status).toBe(404)
    const form = { titel: 'Gekapert', frist: '2099-01-01', zusagen: '2', [`frage-${own}`]: 'ja' }
    expect((await send('/buendel/neu', 'vendor', { ...form, bedarf: own })).status).toBe(404)
    expect((await send('/buendel/neu', 'birke', { ...form, bedarf: other })).status).toBe(422)
    const bundle = await propose('editor', own, [other])
    expect((await send(`${bundle}/antwort/${own}`, 'editor', { antwort: 'joined' })).status).toBe(404)
    expect((await send(`${bundle}/antwort/${other}`, 'linden', { antwort: 'joined' })).status).toBe(404)
    expect(await text(bundle, cookie.linden)).toContain('gefragt, noch keine Antwort')
    expect((await world.app.ask(bundle, { cookie: cookie.vendor })).status).toBe(404)
    expect((await world.app.ask(bundle)).status).toBe(404)
  })
})

/** A bundle of these towns that has started. */
async function started(
  titel: string,
  towns: readonly Town[],
): Promise<{ bundle: string; needs: Record<string, string> }> {
  const needs: Record<string, string> = {}
  for (const town of towns) needs[town] = await report(town, `${titel} in ${town}`)
  const others = towns.slice(1)
  const bundle = await propose(
    towns[0]!,
    needs[towns[0]!]!,
    others.map((town) => needs[town]!),
    String(towns.length),
  )
  for (const town of others) await send(`${bundle}/antwort/${needs[town]}`, town, { antwort: 'joined' })
  expect(await text(bundle, cookie[towns[0]!])).toContain('Begonnen am')
  return { bundle, needs }
}

describe('somebody who comes with another need', () => {
  it('is told before joining, and makes one that fits in two clicks', async () => {
    const own = await report('linden', 'Kinderbetreuung online anmelden', { requirements: must(['Auf dem Handy']) })
    const bundle = await propose('linden', own, [
      await report('ahorn', 'Anmeldung zur Kinderbetreuung', { requirements: must(['auf dem Handy']) }),
    ])
    await send(
      `${bundle}/antwort/${(await text(bundle, cookie.ahorn)).match(/antwort\/([\da-f-]{36})/)![1]}`,
      'ahorn',
      {
        antwort: 'joined',
      },
    )
    const dog = await report('birke', 'Hundesteuer erheben')
    const alike = await report('birke', 'Plätze in der Kinderbetreuung vergeben')
    expect(await text(bundle, cookie.birke)).toContain('Um Aufnahme bitten')
    expect(await text(`${bundle}/antwort/${dog}`, cookie.birke)).toContain('Passt das zusammen?')
    expect(await text(`${bundle}/antwort/${alike}`, cookie.birke)).not.toContain('Passt das zusammen?')
    const [fitting, others] = (await text(`${bundle}/mitgehen`, cookie.birke)).split('<details>')
    expect([fitting!.includes(alike), fitting!.includes(dog), others!.includes(dog)]).toEqual([true, false, true])
    const made = await send(`${bundle}/mitgehen`, 'birke')
    const page = made.headers.get('location')!
    expect(page).toMatch(/\/antwort\/[\da-f-]{36}$/)
    expect((await send(`${bundle}/mitgehen`, 'birke')).headers.get('location')).toBe(page)
    const answer = await send(page, 'birke', { antwort: 'requested' })
    expect(answer.headers.get('location')).toContain('hinweis=requested')
    const need = await text(`/bedarfe/${page.split('/').at(-1)}`, cookie.birke)
    expect(need).toMatch(/Gemeinsam weitergehen.*auf dem Handy/s)
    expect((await world.app.ask(`${bundle}/mitgehen`, { cookie: cookie.vendor })).status).toBe(404)
  })
})

describe('a bundle that still asks', () => {
  it('says who asks, and no more that they do once they are out of it', async () => {
    const own = await report('linden', 'Parkscheinautomaten warten')
    const [other, third] = [
      await report('ahorn', 'Parkscheinautomaten instandhalten'),
      await report('birke', 'Parkautomaten pflegen'),
    ]
    const bundle = await propose('linden', own, [other, third])
    expect(await text(bundle, cookie.ahorn)).toContain('Lindenbrück fragt, wer mitgeht.')
    await send(`${bundle}/antwort/${other}`, 'ahorn', { antwort: 'joined' })
    await send(`${bundle}/austritt/${own}`, 'linden')
    const page = await text(bundle, cookie.ahorn)
    expect(page).not.toContain('Lindenbrück fragt')
    expect(page).toContain('Lindenbrück hatte das vorgeschlagen und ist selbst nicht mehr dabei.')
    expect(await text(bundle, cookie.ahorn)).toContain('Tag verschieben')
  })

  it('is moved, hurried and asked again by its forms', async () => {
    const own = await report('linden', 'Feldwege ausbessern')
    const [other, third] = [await report('ahorn', 'Feldwege instandsetzen'), await report('birke', 'Feldwege pflegen')]
    const bundle = await propose('linden', own, [other, third])
    expect((await send(`${bundle}/frist`, 'ahorn', { frist: '01.06.2027' })).status).toBe(404)
    expect((await send(`${bundle}/frist`, 'linden', { frist: '01.01.2020' })).status).toBe(422)
    expect((await send(`${bundle}/frist`, 'linden', { frist: '01.06.2027' })).headers.get('location')).toContain(
      'verschoben',
    )
    expect((await send(`${bundle}/beginnen`, 'linden')).status).toBe(422)
    await send(`${bundle}/antwort/${other}`, 'ahorn', { antwort: 'joined' })
    expect(await text(bundle, cookie.linden)).toContain('Jetzt beginnen')
    await send(`${bundle}/beginnen`, 'linden')
    expect(await text(bundle, cookie.linden)).toContain('Begonnen am')
    const before = world.app.mails.length
    await send(`${bundle}/nachfragen/${third}`, 'linden')
    expect(world.app.mails.slice(before).map(({ subject }) => subject)).toEqual(['Gefragt: Birkenau in einem Bündel'])
    expect(await text(bundle, cookie.linden)).toContain('Sie haben Birkenau gefragt')
  })
})

describe('a bundle that has started', () => {
  it('is left with notice, and one may stay', async () => {
    const { bundle, needs } = await started('Marktstände vergeben', ['linden', 'ahorn'])
    const leave = `${bundle}/austritt/${needs['ahorn']}`
    expect(await text(leave, cookie.ahorn)).toContain('30 Tage')
    const early = await send(leave, 'ahorn', { am: daysAhead(2).toISOString().slice(0, 10) })
    expect(early.status).toBe(422)
    await send(leave, 'ahorn', { am: daysAhead(35).toISOString().slice(0, 10) })
    expect(await text(bundle, cookie.linden)).toContain('Austritt am')
    await send(leave, 'ahorn', { bleiben: 'ja' })
    expect(await text(bundle, cookie.linden)).not.toContain(', Austritt am')
  })

  it('is merged with another when all consent, and that is undone', async () => {
    const a = await started('Spielplätze prüfen', ['linden', 'ahorn'])
    const b = await started('Spielgeräte prüfen', ['birke', 'eiche'])
    const other = b.bundle.split('/').at(-1)!
    expect(await text(`${a.bundle}/zusammenfuehren`, cookie.linden)).toContain(`value="${other}"`)
    await send(`${a.bundle}/zusammenfuehren`, 'linden', { titel: 'Spielen und prüfen', anderes: other })
    expect(world.app.mails.filter(({ subject }) => subject.startsWith('Vorschlag zu einem Bündel')).length).toBe(3)
    const [, change] = (await text(a.bundle, cookie.ahorn)).match(/\/aenderung\/([\da-f-]{36})/)!
    for (const town of ['ahorn', 'birke', 'eiche'] as const)
      await send(`${a.bundle}/aenderung/${change}`, town, { was: 'zustimmen' })
    const merged = await text(a.bundle, cookie.birke)
    expect(merged).toContain('Spielen und prüfen')
    expect(merged).toContain('4 Organisationen')
    expect(await text(b.bundle, cookie.eiche)).toContain('Weiter geht es in')
    expect((await send(`${a.bundle}/aenderung/${change}`, 'birke', { was: 'rueckgaengig' })).status).toBe(404)
    const undone = await send(`${a.bundle}/aenderung/${change}`, 'linden', { was: 'rueckgaengig' })
    expect(undone.headers.get('location')).toContain('rueckgaengig')
    expect(await text(a.bundle, cookie.linden)).toContain('2 Organisationen')
    expect(await text(b.bundle, cookie.birke)).toContain('Begonnen am')
  })

  it('is split when all consent', async () => {
    const { bundle, needs } = await started('Räume buchen', ['linden', 'ahorn', 'birke', 'eiche'])
    const refused = await send(`${bundle}/teilen`, 'linden', {
      titel: 'Der andere Teil',
      [`teil-${needs['birke']}`]: 'ja',
    })
    expect(refused.status).toBe(422)
    await send(`${bundle}/teilen`, 'linden', {
      titel: 'Der andere Teil',
      [`teil-${needs['birke']}`]: 'ja',
      [`teil-${needs['eiche']}`]: 'ja',
    })
    const asked = await text(bundle, cookie.ahorn)
    expect(asked).toContain('In den neuen Teil gehen: Birkenau, Eichenried.')
    for (const [path, waits] of [
      ['/', /(id="zuerst"|<a [^>]*)>Antworten: Stimmen Sie zu, das Bündel zu teilen\?/],
      ['/buendel', /teilen, der neue Teil heißt „Der andere Teil“/],
    ] as const) {
      expect(await text(path, cookie.ahorn)).toMatch(waits)
      expect(await text(path, cookie.linden)).not.toMatch(waits)
      expect(await text(path, cookie.provider)).not.toMatch(waits)
    }
    const [, change] = asked.match(/\/aenderung\/([\da-f-]{36})/)!
    for (const town of ['ahorn', 'birke', 'eiche'] as const)
      await send(`${bundle}/aenderung/${change}`, town, { was: 'zustimmen' })
    expect(await text('/', cookie.ahorn)).not.toContain('zu teilen?')
    expect(await text(bundle, cookie.linden)).toContain('2 Organisationen')
    expect(await text('/buendel?wessen=eigene', cookie.birke)).toContain('Der andere Teil')
  })

  it('names its lead', async () => {
    const { bundle } = await started('Fundsachen finden', ['linden', 'ahorn'])
    await send(`${bundle}/federfuehrung`, 'linden', { wahl: place.ahorn })
    expect(await text(bundle, cookie.linden)).toContain('noch niemand')
    await send(`${bundle}/federfuehrung`, 'ahorn', { wahl: place.ahorn })
    expect(await text(bundle, cookie.linden)).toMatch(/Federführung<\/dt><dd>Ahornfeld/)
    expect((await send(`${bundle}/federfuehrung`, 'birke', { wahl: place.birke })).status).toBe(404)
  })

  it('comes as files, and as a scenario that the calculator takes once an offer stands in it', async () => {
    const { bundle } = await started('Kita-Plätze vergeben', ['linden', 'ahorn'])
    const csv = await text(`${bundle}/datei.csv`, cookie.linden)
    expect(csv).toMatch(/^Organisation;Einwohner;Teilnahme/)
    expect(csv).toContain('Ahornfeld;1000;dabei')
    const json = JSON.parse(await text(`${bundle}/datei.json`, cookie.linden)) as { demand: { organisations: number } }
    expect(json.demand.organisations).toBe(2)
    expect(
      (await world.app.ask(`${bundle}/datei.xlsx`, { cookie: cookie.linden })).headers.get('content-type'),
    ).toContain('sheet')
    expect((await world.app.ask(`${bundle}/datei.csv`, { cookie: cookie.vendor })).status).toBe(404)
    const template = await text(`${bundle}/szenario.yaml`, cookie.linden)
    const [, capability] = template.match(/^ +- id: ([a-z-]+)\n/m)!
    const offer = `solutions:\n  - { id: eins, covers: [${capability}], offer: { setup: 100 } }`
    const scenario = readScenarioFile(template.replace('solutions: []', offer))
    expect(scenario.participants.map(({ name, inhabitants }) => [name, inhabitants])).toEqual([
      ['Ahornfeld', 1000],
      ['Lindenbrück', 1000],
    ])
  })
})

describe('a need that is reported after a bundle has begun', () => {
  it('is found by those who are in it, asked, taken back, asked again, and joins', async () => {
    const own = await report('linden', 'Friedhofsplan digital führen')
    const other = await report('ahorn', 'Friedhofsplan führen, digital')
    const bundle = await propose('linden', own, [other])
    await send(`${bundle}/antwort/${other}`, 'ahorn', { antwort: 'joined' })
    expect(await text(`${bundle}/fragen`, cookie.linden)).toContain('Gerade ist kein offener Bedarf bekannt')
    const later = await report('birke', 'Digitalen Friedhofsplan führen')
    expect(await text(`/bedarfe/${own}`, cookie.linden)).toContain(`${bundle}/fragen?bedarf=${later}`)
    expect(await text(`/bedarfe/${other}`, cookie.ahorn)).not.toContain('/fragen?bedarf=')
    expect(await text(bundle, cookie.linden)).toContain(`href="${bundle}/fragen"`)
    expect(await text(bundle, cookie.ahorn)).not.toContain(`href="${bundle}/fragen"`)
    for (const who of ['ahorn', 'birke', 'editor', 'vendor'] as const) {
      expect((await world.app.ask(`${bundle}/fragen`, { cookie: cookie[who] })).status).toBe(404)
      expect((await send(`${bundle}/fragen`, who, { [`frage-${later}`]: 'ja' })).status).toBe(404)
    }
    const form = await text(`${bundle}/fragen?bedarf=${later}`, cookie.linden)
    expect(form).toContain(`name="frage-${later}" value="ja" checked`)
    expect((await send(`${bundle}/fragen`, 'linden')).status).toBe(422)
    const before = world.app.mails.length
    const asked = await send(`${bundle}/fragen`, 'linden', { [`frage-${later}`]: 'ja' })
    expect(asked.headers.get('location')).toBe(`${bundle}?hinweis=gefragt`)
    expect(world.app.mails.slice(before).map(({ subject }) => subject)).toEqual(['Gefragt: Birkenau in einem Bündel'])
    expect(await text('/', cookie.birke)).toContain('Gehen Sie mit?')
    expect(await text(bundle, cookie.linden)).toContain('Sie haben Birkenau gefragt')
    const question = await text(`${bundle}/antwort/${later}`, cookie.birke)
    for (const words of ['Lindenbrück hat Sie dazu gefragt', 'Ablehnen', 'nach dem Beginn noch jemand dazukommt'])
      expect(question).toContain(words)
    expect((await send(`${bundle}/fragen/${later}`, 'birke')).status).toBe(404)
    const back = await send(`${bundle}/fragen/${later}`, 'linden')
    expect(back.headers.get('location')).toBe(`${bundle}?hinweis=zurueckgenommen`)
    expect(await text('/', cookie.birke)).not.toContain(bundle)
    await send(`${bundle}/fragen`, 'linden', { [`frage-${later}`]: 'ja' })
    await send(`${bundle}/antwort/${later}`, 'birke', { antwort: 'joined' })
    expect(await text(bundle, cookie.birke)).toContain('3 Organisationen')
  })
})
