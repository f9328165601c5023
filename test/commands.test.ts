import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = new URL('..', import.meta.url).pathname
const directory = mkdtempSync(join(tmpdir(), 'allmende-commands-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function allmende(...args: string[]) {
  return spawnSync(join(root, 'bin/allmende'), args, { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 26 })
}
function fileOf(text: string, name = 'input.json'): string {
  writeFileSync(join(directory, name), text)
  return name
}

const game = {
  players: ['A', 'H', 'K'],
  weights: { A: 85, H: 176, K: 26 },
  costs: { A: 21.95, H: 17.08, K: 10.91, 'H,A': 34.69, 'A,K': 32.86, 'H,K': 22.96, 'K,A,H': 40.74 },
}

describe('allmende allocate', () => {
  it('answers with every rule, its stability and the group that would leave', () => {
    const { stdout, status } = allmende('allocate', fileOf(JSON.stringify(game)), '--json')
    expect(status).toBe(0)
    const { players, total, rules } = JSON.parse(stdout)
    expect({ players, total }).toEqual({ players: ['A', 'H', 'K'], total: 40.74 })
    expect(Object.keys(rules)).toHaveLength(10)
    expect(rules.shapley.shares.A + rules.shapley.shares.H + rules.shapley.shares.K).toBeCloseTo(40.74, 9)
    expect(rules.shapley.shares.A).toBeCloseTo((2 * 21.95 + 34.69 - 17.08 + 32.86 - 10.91 + 2 * (40.74 - 22.96)) / 6, 9)
    expect(rules.nucleolus).toMatchObject({ stable: true, blocking: null })
    expect(rules.weights).toMatchObject({ stable: false, blocking: { group: ['H'] } })
    expect(rules.weights.blocking.gain).toBeCloseTo((40.74 * 176) / 287 - 17.08, 9)
  })

  it('prints only the rules asked for, as a table in German numbers', () => {
    const { stdout } = allmende('allocate', fileOf(JSON.stringify(game)), '--rules', 'equal,stand-alone')
    expect(stdout).toContain('13,58')
    expect(stdout).not.toContain('shapley')
  })

  it('adds up in what it prints, and says who gets the odd hundredth', () => {
    const one = { A: 1, B: 1, C: 1, 'A,B': 1, 'A,C': 1, 'B,C': 1, 'A,B,C': 1 }
    const costs = { A: 6, B: 6, C: 8, 'A,B': 9, 'A,C': 11, 'B,C': 12, 'A,B,C': 15 }
    const players = ['A', 'B', 'C']
    const numbersIn = (text: string, name: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith(name))
        .flatMap((line) => [...line.matchAll(/\d+,\d\d/g)].map(([amount]) => Number(amount.replace(',', ''))))
    for (const game of [
      { players, weights: { A: 1, B: 1, C: 1 }, costs: one },
      { players, weights: { A: 1, B: 2, C: 4 }, costs },
    ]) {
      const { stdout } = allmende('allocate', fileOf(JSON.stringify(game)))
      const [sums, ...shares] = ['Summe ', 'A ', 'B ', 'C '].map((name) => numbersIn(stdout, name))
      expect(sums).toHaveLength(10)
      expect(sums!.map((_, column) => shares.reduce((sum, own) => sum + own[column]!, 0))).toEqual(sums)
      expect(stdout).toContain('bei gleichen in der angegebenen Reihenfolge')
    }
    const { rules } = JSON.parse(allmende('allocate', fileOf(JSON.stringify({ players, costs: one })), '--json').stdout)
    expect(rules.shapley.rounded).toEqual({ A: 0.34, B: 0.33, C: 0.33 })
  })

  it.each([
    ['{"players":["A","B"],"costs":{"A":1,"B" 2,"A,B":3}}', 'Zeile 1, Spalte 41'],
    ['{"players":["A","B"],\n "costs":{"A":1,}', 'Zeile 2'],
    ['{"players":["A","B"],"costs":{"A":1,"B":2}}', 'einer Gruppe: A,B'],
    ['{"players":["A","B"],"costs":{"A":1,"B":2,"B,A":2,"A,B":3}}', 'costs["A,B"]: Diese Gruppe steht zweimal'],
    ['{"players":["A","B"],"costs":{"A":1,"C":2,"A,B":3}}', '„C“ steht nicht unter „players“'],
    ['{"players":["A","B"],"costs":{"A":-1,"B":2,"A,B":3}}', 'costs["A"]: Erwartet wird eine endliche Zahl ab 0'],
    ['{"players":["A","B"],"costs":{"A":1e999,"B":2,"A,B":3}}', 'costs["A"]'],
    ['{"players":["A","B"],"costs":{"A":"1","B":2,"A,B":3}}', 'costs["A"]'],
    ['{"players":["A","A"],"costs":{}}', '„A“ steht zweimal'],
    ['{"players":[],"costs":{}}', 'players: Die Liste ist leer'],
    ['{"players":["A"],"costs":{"A":1},"weights":{"B":1}}', 'weights["B"]'],
    ['{"players":["A"],"costs":{"A":1},"prices":{}}', 'prices: Diesen Teil gibt es'],
    ['[1]', 'Erwartet wird ein Kostenspiel'],
    ['', 'Zeile 1'],
    [`{"players":[${Array.from({ length: 25 }, (_, k) => `"P${k}"`).join()}],"costs":{}}`, 'bis 24'],
  ])('refuses %s with a sentence and exit code 2', (text, sentence) => {
    const { stdout, stderr, status } = allmende('allocate', fileOf(text))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\bat .*\.ts/)
  })

  it('says what is wrong with a path or a rule', () => {
    expect(allmende('allocate', 'nowhere.json').stderr).toContain('„nowhere.json“ lässt sich nicht lesen')
    expect(allmende('allocate', fileOf(JSON.stringify(game)), '--rules', 'fair').stderr).toContain(
      '„fair“ gibt es nicht',
    )
    expect(allmende('allocate', 'a.json', '--fair').stderr).toContain('„--fair“ gibt es nicht')
    expect(allmende('allocate', 'a.json', '--rules').stderr).toContain('Auf „--rules“ muss ein Wert folgen')
    expect(allmende('allocate', 'a.json', 'b.json').stderr).toContain('„b.json“ ist zu viel')
    const { stderr, status } = allmende('allocate')
    expect(status).toBe(2)
    expect(stderr).toContain('per-capita-nucleolus')
    expect(allmende('teilen').status).toBe(2)
  })

  it('reads the costs also when they stand before the players', () => {
    const { stdout } = allmende('allocate', fileOf('{"costs":{"A,B":3,"B":2,"A":1},"players":["A","B"]}'), '--json')
    expect(JSON.parse(stdout).rules.shapley.shares).toEqual({ A: 1, B: 2 })
  })

  describe('started from a shell whose own Node is too old for TypeScript', () => {
    const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.15.0' } })"
    const started = (command: string, flags: readonly string[], ...args: string[]) =>
      spawnSync(command, [...flags, join(root, 'bin/allmende'), ...args], { cwd: directory, encoding: 'utf8' })
    const answers = (command: string, flags: readonly string[] = []) => {
      const { stdout } = started(command, flags, 'allocate', fileOf(JSON.stringify(game)), '--json')
      expect(JSON.parse(stdout).total).toBe(40.74)
      expect(started(command, flags, 'allocate', 'no').status).toBe(2)
    }

    it('answers all the same', (context) => {
      const old = '/usr/bin/node'
      const { stdout } = spawnSync(old, ['-p', 'parseInt(process.versions.node)'], { encoding: 'utf8' })
      context.skip(!(Number(stdout) < 22), `${old} is no older Node; one that only says so stands in for it`)
      answers(old)
    })

    it('answers also where Node only says that it is older', () => {
      answers(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(older)}`])
    })
  })
})

const example = readFileSync(join(root, 'examples/sechs-gemeinden.yaml'), 'utf8')
const changed = (change: (scenario: Record<string, any>) => void) => {
  const scenario = parse(example)
  change(scenario)
  return JSON.stringify(scenario)
}

describe('allmende plan', () => {
  it('names the first of three thousand mistakes and how many more there are', () => {
    const capabilities = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'z'].map((id) => ({ id, name: id }))
    const needs = capabilities.slice(0, 10).map(({ id }) => id)
    const scenario = {
      title: 'Nichts deckt etwas',
      horizonYears: 5,
      capabilities,
      participants: Array.from({ length: 300 }, (_, at) => ({ id: `p${at}`, name: `G${at}`, inhabitants: 1, needs })),
      solutions: [{ id: 's', name: 'S', provider: 'x', covers: ['z'], lockIn: 0, offer: { setup: 1 } }],
    }
    const { stderr, status } = allmende('plan', fileOf(JSON.stringify(scenario)))
    const lines = stderr.trimEnd().split('\n')
    expect([status, lines.length, lines.at(-1)]).toEqual([3, 26, '… und 2.975 weitere.'])
  })

  it('finds the package and shares whose sums are exact to the cent', () => {
    const { stdout, status } = allmende(
      'plan',
      join(root, 'examples/sechs-gemeinden.yaml'),
      '--json',
      '--xlsx',
      'plan.xlsx',
    )
    expect(status).toBe(0)
    const plan = JSON.parse(stdout)
    const total = plan.cost.items.reduce((sum: number, item: { amount: number }) => sum + item.amount, 0)
    expect(plan).toMatchObject({ optimal: true, gap: 0, cost: { total } })
    for (const { shares, savings } of Object.values<any>(plan.rules)) {
      expect(Object.values<number>(shares).reduce((a, b) => a + b, 0)).toBe(total)
      for (const [id, saving] of Object.entries(savings)) expect(saving).toBe(plan.standAlone[id] - shares[id])
    }
    expect(plan.rules.inhabitants).toMatchObject({ stable: false })
    expect(plan.rules.nucleolus).toMatchObject({ stable: true, blocking: null })
    expect(plan.alternatives[0].total).toBeGreaterThan(total)
    expect(plan.front[0].total).toBe(total)
    expect(readFileSync(join(directory, 'plan.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('says in words where more is bought than needed, adds up in its table, and says who gets the odd cent', () => {
    const perUnit = { unit: 'nutzer', kind: 'volume', tiers: [{ upTo: 99, price: 1000 }, { price: 900 }] }
    const scenario = fileOf(
      JSON.stringify({
        horizonYears: 1,
        participants: ['a', 'b', 'c'].map((id) => ({
          id,
          inhabitants: 1,
          needs: ['x'],
          quantities: { nutzer: id === 'a' ? 34 : 32 },
        })),
        solutions: [{ id: 's', covers: ['x'], offer: { perYear: { base: 1, perUnit } } }],
      }),
    )
    const text = allmende('plan', scenario).stdout.replaceAll('\u00a0', ' ')
    const note =
      's: Gebraucht werden 98 Einheiten (nutzer), gekauft werden 100, denn ab 100 kostet jede Einheit nur 9,00 € im Jahr. Das sind 900,00 € in einem Jahr statt 980,00 €.'
    expect(text).toContain(note)
    expect(text).toContain('bei gleichen in der angegebenen Reihenfolge')
    expect(text).toMatch(/\n\s*Summe +\S+ € +900,01 €/)
    const { notes, cost } = JSON.parse(allmende('plan', scenario, '--json').stdout)
    expect(notes.map((each: string) => each.replaceAll('\u00a0', ' '))[0]).toBe(note)
    expect(cost.items[1].beyond).toMatchObject({ needed: 98, bought: 100, price: 900, otherwise: 98_000 })
  })

  it('publishes its schema', () => {
    const schema = JSON.parse(allmende('plan', '--schema').stdout)
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['participants', 'solutions', 'sharing']))
  })

  it.each([
    ['title: [', 'Zeile 1'],
    [changed((s) => (s['participants'] = [])), 'participants'],
    [changed((s) => (s['solutions'][0].offer.setup = 12.5)), 'solutions[0].offer.setup'],
    [changed((s) => (s['solutions'][0].offer.setup = -1)), 'solutions[0].offer.setup'],
    [changed((s) => (s['participants'][1].id = s['participants'][0].id)), 'participants[1].id'],
    [changed((s) => (s['participants'][0].needs = ['fliegen'])), 'participants[0].needs[0]'],
    [changed((s) => (s['participants'][0].laune = 'gut')), 'participants[0].laune'],
    [changed((s) => (s['solutions'][0].requires = ['nirgends'])), 'solutions[0].requires[0]'],
    [
      changed((s) => {
        s['solutions'][0].offer.perYear.perUnit = {
          unit: 'inhabitants',
          kind: 'graduated',
          tiers: [{ upTo: 9, price: 1 }, { upTo: 5, price: 1 }, { price: 1 }],
        }
      }),
      'tiers[1]',
    ],
    [changed((s) => (s['limits'] = { maxVendorShare: 2 })), 'limits.maxVendorShare'],
    [
      changed((s) => {
        s['participants'] = Array.from({ length: 2000 }, (_, k) => ({ ...s['participants'][0], id: `g${k}` }))
      }),
      'participants',
    ],
  ])('refuses bad input %# with the place and exit code 2', (text, place) => {
    const { stderr, status, stdout } = allmende('plan', fileOf(text))
    expect(stderr).toContain(place)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toMatch(/\bat .*\.ts|\$\{|undefined/)
  })

  it.each([
    ['plan', Buffer.from(example, 'latin1'), 'nicht in UTF-8 gespeichert'],
    ['plan', Buffer.from(`\ufeff${example}`, 'utf16le'), 'nicht in UTF-8 gespeichert'],
    ['allocate', Buffer.from('{"players":["Süd"],"costs":{"Süd":1}}', 'latin1'), 'nicht in UTF-8 gespeichert'],
    ['plan', Buffer.from('\n'), 'Die Datei ist leer.'],
    ['plan', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'keine Szenariodatei'],
    ['plan', Buffer.from('- a\n- b\n'), 'keine Szenariodatei'],
  ])('%s refuses a file that is no text of its kind %#', (command, bytes, sentence) => {
    writeFileSync(join(directory, 'strange'), bytes)
    const { stderr, status } = allmende(command, 'strange')
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })

  it('reads a file that begins with the mark of UTF-8', () => {
    expect(allmende('plan', fileOf(`\ufeff${example}`), '--json').status).toBe(0)
  })

  it('says which limit or need makes every package impossible, with exit code 3', () => {
    const text = changed((s) => (s['limits'] = { maxLockIn: 0 }))
    const { stderr, status } = allmende('plan', fileOf(text))
    expect(status).toBe(3)
    expect(stderr).toMatch(/maxLockIn|Abhängigkeit/)
  })
})
