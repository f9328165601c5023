import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { sharingRefusal } from '../texts.de.ts'
import { readScenarioFile } from './scenario-file.ts'

const example = readFileSync(new URL('../../../../examples/sechs-gemeinden.yaml', import.meta.url), 'utf8')

function findings(text: string): string[] {
  try {
    readScenarioFile(text)
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusals.map(sharingRefusal)
  }
}

const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at))

describe('a scenario file', () => {
  it('with ten thousand unknown fields is refused in a moment, with twenty of them', () => {
    const begin = performance.now()
    const found = findings([example, ...lines(10_000, (at) => `unknown${at}: 1`)].join('\n'))
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('Und 9.980 weitere.')
    expect(performance.now() - begin).toBeLessThan(5000)
  })

  it('with more entries than any scenario has is not read at all', () => {
    expect(findings(`a: [${'1,'.repeat(70_000)}1]`)).toEqual([expect.stringContaining('zu viele Einträge')])
  })

  it.each([
    ['lists', '['.repeat(39_000)],
    ['blocks of JSON', '{"a":'.repeat(9000)],
    ['lists in one line', `a:\n${'- '.repeat(9000)}1`],
    ['keys in one line', `${'? '.repeat(9000)}1`],
    ['blocks', lines(600, (at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('that nests %s without end is refused in a moment', (_, text) => {
    const begin = performance.now()
    expect(findings(text)).toEqual([expect.stringContaining('ineinander geschachtelt')])
    expect(performance.now() - begin).toBeLessThan(1000)
  })

  it('with a doubled field is refused at its place, however deep', () => {
    expect(findings(`${example}\ntitle: Noch einer`)).toEqual([
      expect.stringMatching(/^Zeile \d+, Spalte 1: .*zweimal/),
    ])
  })

  it('with two hundred quantities of one participant is refused', () => {
    const quantities = lines(200, (at) => `q${at}: 1`).join(', ')
    expect(findings(example.replace(/quantities: \{.*?\}/, `quantities: {${quantities}}`))[0]).toContain(
      'höchstens 100 Einträge',
    )
  })
})

describe('references in a scenario file', () => {
  const scenario = (participants: readonly string[]) =>
    [
      'horizonYears: 1',
      'participants:',
      '  - { id: a, inhabitants: 1, needs: &all [k] }',
      ...participants,
      'solutions: [{ id: s, covers: *all, offer: {} }]',
    ].join('\n')

  it('may be used hundreds of times', () => {
    const many = lines(300, (at) => `  - { id: p${at}, inhabitants: 1, needs: *all }`)
    expect(readScenarioFile(scenario(many)).participants[300]!.needs).toEqual(['k'])
  })

  it('to a mark that does not exist are refused at their line', () => {
    expect(findings(scenario(['  - { id: b, inhabitants: 1, needs: *none }']))).toEqual([
      'Zeile 4, Spalte 37: Der Verweis (*) nennt eine Marke (&), die weiter oben nicht steht.',
    ])
  })

  it('that contain each other do not fill the memory', () => {
    const laughs = lines(12, (at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join()}]`)
    expect(findings(['a0: &a0 [x]', ...laughs].join('\n'))[0]).toContain('zu groß')
    expect(findings('a: &a [*a]')[0]).toContain('zu groß')
  })
})
