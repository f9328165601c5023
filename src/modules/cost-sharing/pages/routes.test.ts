import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formOf, openCalculator } from '../../../../test/support/calculator.ts'
import { planned } from '../../../../test/support/planned.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { PlanShares } from '../schema.ts'

const example = readFileSync(new URL('../../../../examples/sechs-gemeinden.yaml', import.meta.url), 'utf8')
// oxlint-disable-next-line no-explicit-any
function changed(change: (scenario: any) => void): string {
  const draft = parse(example)
  change(draft)
  return JSON.stringify(draft)
}

/** Another title is another computation. */
const titled = (title: string) => changed((scenario) => (scenario.title = title))

let calculator: Awaited<ReturnType<typeof openCalculator>>
let six: string
const all = ['06634022', '06634005', '06634019', '06634020', '06634010', '06634023']

beforeAll(async () => {
  calculator = await openCalculator()
  const { location } = await calculator.post('/rechner', formOf({ beispiel: 'sechs-gemeinden' }))
  six = location
}, 60_000)
afterEach(() => calculator.computeBy())
afterAll(() => calculator.close())

const resultOf = async (scenario: string) => calculator.get((await calculator.upload(scenario)).location)

describe('the first sentence of a result', () => {
  it('says together, alone, saved, and what that is in a year', async () => {
    const { text } = await calculator.get(six)
    expect(text).toContain(
      'Gemeinsam zahlen die 6 Gemeinden in 5 Jahren 427.850 €. Jede für sich allein: zusammen 634.903 €. Sie sparen 207.053 € (33 %).',
    )
    expect(text).toContain('Das sind im Jahr 85.570 € statt 126.981 €.')
  })

  it('does not claim that the same package were the cheapest of its own', async () => {
    const { text } = await resultOf(changed((scenario) => (scenario.sharing.game = 'same-package')))
    expect(text).toMatch(/Müsste jede dasselbe Paket allein bezahlen, wären es zusammen [\d.]+ €\. Mit dem günstigsten/)
    expect(text).toContain('Keine Gruppe würde weniger zahlen, wenn sie dieses Paket ohne die anderen nähme.')
    expect(text).not.toContain('Jede für sich allein')
    expect(text).toContain('Mit demselben Paket allein wären es')
  })

  it('needs no comparison for one participant', async () => {
    const one = changed((scenario) => Object.assign(scenario, { participants: scenario.participants.slice(0, 1) }))
    const { text } = await resultOf(one)
    expect(text).toContain('Schwalmstadt zahlt in 5 Jahren 210.490 €. Mit wem gerechnet wird, ändern Sie unten.')
    expect(text).not.toContain('NaN')
  })

  it('speaks of one year, and of nobody who pays alone', async () => {
    const free = changed((scenario) => {
      scenario.horizonYears = 1
      for (const solution of scenario.solutions) solution.offer = {}
      scenario.integrations = []
      scenario.participants[0].id = 'verband'
    })
    const { text } = await resultOf(free)
    expect(text).toContain('Gemeinsam zahlen die 6 Teilnehmenden in einem Jahr 0 €.')
    expect(text.split('Anteile in')[0]).not.toMatch(/NaN|Infinity|1 Jahren/)
  })
})

describe('a result', () => {
  it('says where more is bought than needed, on the page and in the JSON, and who gets the odd cent', async () => {
    const bought = changed((scenario) => {
      const { offer } = scenario.solutions[0]
      const people = scenario.participants.reduce((sum: number, each: any) => sum + each.inhabitants, 0)
      const tiers = [{ upTo: people, price: 2 }, { price: 1 }]
      offer.perYear = { perUnit: { unit: 'inhabitants', kind: 'volume', tiers } }
      scenario.participants = scenario.participants.map((each: any) => ({
        ...each,
        needs: scenario.solutions[0].covers,
      }))
      scenario.solutions = scenario.solutions.slice(0, 1)
      scenario.integrations = []
    })
    const { location } = await calculator.upload(bought)
    const { text } = await calculator.get(location)
    expect(text).toMatch(
      /Gebraucht werden [\d.]+ Einwohner, gekauft werden [\d.]+, denn ab [\d.]+ kostet jede Einheit nur/,
    )
    expect(text).toContain('bei gleichen in der angegebenen Reihenfolge')
    const { notes } = JSON.parse((await calculator.get(`${location}/ergebnis.json`)).html)
    expect(notes[0]).toMatch(/Gebraucht werden/)
  })

  it('says once that a split does not hold, and who leaves', async () => {
    const { text } = await calculator.get(`${six}?regel=inhabitants`)
    expect(text).toContain(
      'Diese Verteilung hält nicht: Schwalmstadt und Fritzlar zahlen unter sich 3.433,03 € weniger.',
    )
    expect(text).toContain('Nach Einwohnern: nicht stabil: Schwalmstadt und Fritzlar zahlen unter sich')
  })

  it('has links to its parts, and every one leads somewhere', async () => {
    const { html } = await calculator.get(six)
    const nav = html.match(/<nav class="actions"[\s\S]*?<\/nav>/)![0]
    const parts = [...nav.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(parts).toHaveLength(5)
    for (const id of parts) expect(html).toContain(`id="${id}"`)
  })

  it('is for nobody’s index and for no shared cache', async () => {
    const { headers } = await calculator.get(six)
    expect([headers.get('X-Robots-Tag'), headers.get('Cache-Control')]).toEqual(['noindex', 'private'])
  })

  it('hands out files that are named', async () => {
    expect((await calculator.get(`${six}/ergebnis.xlsx`)).headers.get('Content-Disposition')).toBe(
      'attachment; filename="allmende-elektronische-akte-fuer-sechs-gemeinden.xlsx"',
    )
    expect((await calculator.get(`${six}/ergebnis.json`)).headers.get('Content-Disposition')).toContain(
      'allmende-ergebnis.json',
    )
  })

  it('that is gone says how long results are kept', async () => {
    const { status, text, html } = await calculator.get('/rechner/gibt-es-nicht')
    expect(status).toBe(404)
    expect(text).toContain('Ergebnisse bleiben 30 Tage gespeichert.')
    expect(html).toContain('href="/rechner">Zum Rechner')
  })
})

describe('the form for changes', () => {
  const submitted = { teilnehmer: all.slice(0, 2), jahre: '7', spiel: 'same-package', regel: 'shapley' }

  it.each(['', '0', '51', '2.5', 'fünf'])('keeps what was submitted where the years are "%s"', async (jahre) => {
    const { status, html, text } = await calculator.post(`${six}/aendern`, formOf({ ...submitted, jahre }))
    expect(status).toBe(422)
    expect(text).toContain('Fehler: Elektronische Akte')
    expect(text).toContain('Was zahlt wer?')
    expect(html).toContain('href="#jahre">Die Laufzeit ist eine ganze Zahl von 1 bis 50 Jahren.')
    expect(html).toMatch(new RegExp(`<input[^>]*id="jahre"[^>]*value="${jahre}"[^>]*aria-invalid="true"`))
    expect(html).toMatch(/id="jahre"[^>]*aria-describedby="jahre-fehler"/)
    expect(html).toMatch(/value="same-package" checked/)
    const ticked = new Set([...html.matchAll(/name="teilnehmer"[^>]*value="(\d+)" checked/g)].map(([, id]) => id))
    expect(ticked).toEqual(new Set(submitted.teilnehmer))
  })

  it('asks for somebody where nobody is ticked', async () => {
    const { status, html } = await calculator.post(`${six}/aendern`, formOf({ jahre: '7', spiel: 'own-best' }))
    expect(status).toBe(422)
    expect(html).toContain('href="#teilnehmer-1">Bitte kreuzen Sie an, wer mitmacht.')
    expect(html).toContain('value="7"')
  })

  it('leads back to the result where its address is opened', async () => {
    const { status, location } = await calculator.get(`${six}/aendern`)
    expect([status, location]).toEqual([303, six])
  })

  it('keeps the rule and tells who is left out, with the way back to all', async () => {
    const without = { ...submitted, teilnehmer: all.filter((id) => id !== '06634010'), jahre: '5', spiel: 'own-best' }
    const { location } = await calculator.post(`${six}/aendern`, formOf(without))
    expect(location).toMatch(/\?regel=shapley$/)
    const { text, html } = await calculator.get(location)
    expect(text).toContain('Shapley-Wert: Jede Gemeinde zahlt')
    expect(text).toContain('Ohne Jesberg. Mit allen 6: 427.850 €')
    expect(text).toContain('Elektronische Akte für sechs Gemeinden (5 von 6, 5 Jahre)')
    expect(html).toContain(`href="${six}?regel=shapley"`)
  })
})

describe('an upload', () => {
  it.each([
    [Uint8Array.from(Buffer.from(example, 'latin1')), 'nicht in UTF-8 gespeichert'],
    [Uint8Array.from(Buffer.from(`\ufeff${example}`, 'utf16le')), 'nicht in UTF-8 gespeichert'],
    ['', 'Die Datei ist leer.'],
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'Das ist keine Szenariodatei.'],
    ['- eins\n- zwei\n', 'Sie beginnt zum Beispiel mit „title:“ und „horizonYears:“.'],
    [changed((scenario) => (scenario.horizonYears = 5.5)), 'Erwartet wird eine ganze Zahl von 1 bis 50.'],
  ])('that cannot be read is refused with a way on, %#', async (content, sentence) => {
    const { status, text, html } = await calculator.upload(content)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).not.toContain('Cent')
    expect(html).toContain('<title>Fehler: Rechner')
    expect(html).toMatch(/id="datei"[^>]*aria-invalid="true"[^>]*aria-describedby="datei-fehler datei-hinweis"/)
    expect(html.indexOf('<h1')).toBeLessThan(html.indexOf('data-error-summary'))
  })

  it('can begin with the file of an example, and with the schema', async () => {
    const { html } = await calculator.get('/rechner')
    const [href] = html.match(/\/rechner\/beispiele\/sechs-gemeinden\.yaml/)!
    expect((await calculator.get(href)).html).toContain('# Namen, Schlüssel und Einwohnerzahlen')
    expect(JSON.parse((await calculator.get('/rechner/szenario.schema.json')).html)).toHaveProperty('properties')
  })
})

describe('a scenario without a result', () => {
  it('that is impossible says why in names, and offers the form instead of the same again', async () => {
    const poor = changed((scenario) => (scenario.participants[0].budget = 100))
    const { text, html } = await resultOf(poor)
    expect(text).toContain('So ist kein Gesamtpaket möglich')
    expect(text).toMatch(/Das Budget von Schwalmstadt reicht nicht: Vorgesehen ist 1,00 €, für \S.* sind mindestens/)
    expect(text).not.toMatch(/participants\[|Noch einmal rechnen|ersetzendes-scannen/)
    expect(text).toContain('Szenario herunterladen')
    expect(html).toContain('Neu rechnen')
  })

  it.each([
    ['Die Zeit hat nicht gereicht', new Refused('outOfTime', [{ code: 'outOfTime', values: { seconds: 30 } }])],
    ['Das hat nicht geklappt. Es liegt an uns.', new Error('a bug')],
  ])('says: %s', async (title, error) => {
    calculator.computeBy(() => Promise.reject(error))
    const { text } = await resultOf(titled(title))
    expect(text).toContain(title)
    expect(text).toContain('Noch einmal rechnen')
  })
})

it('a computation that runs says how far it is, and that it begins', async () => {
  let end: (error: Error) => void = () => {}
  let tell: () => void = () => {}
  calculator.computeBy((_, report) => {
    tell = () => report({ step: 'shares', rule: 'shapley', done: 5, of: 10 })
    return new Promise((_, reject) => (end = reject))
  })
  const { location } = await calculator.upload(titled('Lange Rechnung'))
  expect((await calculator.get(location)).text).toContain('Die Berechnung beginnt …')
  tell()
  await expect.poll(async () => (await calculator.get(location)).text).toContain('Anteile: Shapley-Wert (6 von 10)')
  expect((await calculator.get(location)).html).toMatch(/<progress[^>]*max="6" value="5.5"/)
  end(new Error('enough'))
})

it('an estimate is called one', async () => {
  const { plan } = await planned()
  const shapley = plan.rules.shapley as PlanShares
  shapley.exact = false
  shapley.error95 = Object.fromEntries(all.map((id) => [id, 1234]))
  plan.rules.nucleolus = {
    available: false,
    reason: { code: 'tooManyForTable', values: { participants: 27, most: 12 } },
  }
  calculator.computeBy(() => plan)
  const { location } = await calculator.upload(titled('Viele Teilnehmende'))
  const { text } = await calculator.get(`${location}?regel=shapley`)
  expect(text).toContain('Bei so vielen Teilnehmenden geschätzt: Mit 95 % Sicherheit')
  expect(text).toContain('Stabil (für die geschätzten Anteile)')
  expect(text).toContain('Nukleolus (nur bis 12)')
})

it('the start page says what is there, and leads to the small example', async () => {
  const { text, html } = await calculator.get('/')
  expect(text).toContain('Was brauchen Sie?')
  expect(html).toContain('value="sechs-gemeinden"')
})

it('a file that is too large leads back to where another can be sent', async () => {
  const { status, html } = await calculator.upload('x'.repeat(6_000_000))
  expect(status).toBe(413)
  expect(html).toContain('href="/rechner">Andere Datei hochladen')
})
