import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const directory = mkdtempSync(join(tmpdir(), 'allmende-twins-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const allmende = (...args: string[]) =>
  spawnSync(join(root, 'bin/allmende'), ['twins', ...args], { cwd: directory, encoding: 'utf8' })
function fileOf(content: string | Uint8Array): string {
  writeFileSync(join(directory, 'rows.jsonl'), content)
  return 'rows.jsonl'
}

const row = (organisation: string, title: string, group: string) =>
  JSON.stringify({ id: 1, organisation, title, description: '', group })
const rows = [
  row('A', 'Bewohnerparkausweis', 'parking'),
  row('B', 'Parkausweis für Anwohner', 'parking'),
  row('C', 'Hundesteuer', 'dogs'),
  row('C', 'Anmeldung eines Hundes', 'dogs'),
]

describe('allmende twins --evaluate', () => {
  it('measures by the protocol: rows with a partner elsewhere ask, and rank what others have', () => {
    const { stdout, status } = allmende(fileOf(`\uFEFF${rows.join('\r\n')}\r\n\r\n`), '--evaluate', '--json')
    expect(status).toBe(0)
    const { msPerQuery, ...figures } = JSON.parse(stdout)
    expect(figures).toEqual({
      queries: 2,
      p1: 1,
      hit5: 1,
      hit10: 1,
      mrr10: 1,
      samePrecision: 1,
      sameRecall: 1,
    })
    expect(msPerQuery).toBeGreaterThan(0)
  })

  it('uses no group for ranking: with all groups changed about, the same twins come first and are wrong', () => {
    const wrong = [
      row('A', 'Bewohnerparkausweis', 'x'),
      row('B', 'Parkausweis für Anwohner', 'y'),
      row('D', 'Hundesteuer', 'x'),
      row('E', 'Hund anmelden', 'y'),
    ]
    expect(JSON.parse(allmende(fileOf(wrong.join('\n')), '--evaluate', '--json').stdout)).toMatchObject({
      queries: 4,
      p1: 0,
    })
  })

  it('counts what is called the same wrongly, and rows without a group as rows without a partner', () => {
    const alone = [row('A', 'Hundesteuer online anmelden', ''), row('B', 'Hundesteuer online anmelden', '')]
    expect(JSON.parse(allmende(fileOf(alone.join('\n')), '--evaluate', '--json').stdout)).toMatchObject({
      queries: 0,
      samePrecision: 0,
      sameRecall: 0,
    })
    const { samePrecision, sameRecall } = JSON.parse(
      allmende(fileOf([...rows, ...alone].join('\n')), '--evaluate', '--json').stdout,
    )
    expect(sameRecall).toBe(1)
    expect(samePrecision).toBeGreaterThan(0)
    expect(samePrecision).toBeLessThan(1)
  })

  it('prints a German table', () => {
    const { stdout } = allmende(fileOf(rows.join('\n')), '--evaluate')
    expect(stdout).toContain('Zwilling an erster Stelle')
    expect(stdout).toContain('1,000')
  })

  it.each([
    [`${rows[0]}\n{"title": `, '„rows.jsonl“, Zeile 2: Das ist kein JSON-Objekt'],
    [`${rows[0]}\n[]`, 'Zeile 2'],
    [`\n${JSON.stringify({ organisation: 'A', title: 'x' })}`, 'Zeile 2: Das Feld „group“ fehlt'],
    [JSON.stringify({ organisation: 'A', title: 7, group: 'g' }), 'Zeile 1: Das Feld „title“ fehlt oder ist kein Text'],
    ['', 'enthält keine Zeile'],
    [new Uint8Array([0xff, 0xfe, 0x41]), 'kein Text in UTF-8'],
  ])('says in German what is wrong with %j', (content, sentence) => {
    const { stderr, stdout, status } = allmende(fileOf(content), '--evaluate', '--json')
    expect(stderr).toContain(sentence)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it.each([
    [['missing.jsonl', '--evaluate'], '„missing.jsonl“ lässt sich nicht lesen'],
    [['--evaluate'], 'Es fehlt die Datei'],
    [['a.jsonl'], '--evaluate'],
    [['a.jsonl', 'b.jsonl', '--evaluate'], '„b.jsonl“ ist zu viel'],
    [['a.jsonl', '--measure'], '„--measure“ gibt es nicht'],
    [['a.jsonl', '--evaluate=yes'], '„--evaluate“ steht allein'],
  ])('says in German what is wrong with the call %j', (args, sentence) => {
    const { stderr, status } = allmende(...args)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })
})
