import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { sharingRefusal } from '../texts.de.ts'
import { readGameFile } from './game-file.ts'

const directory = mkdtempSync(join(tmpdir(), 'allmende-games-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function refusalOf(path: string): string {
  try {
    readGameFile(path)
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(sharingRefusal).join('\n')
    throw error
  }
  return ''
}
function refusalOfText(text: string): string {
  const path = join(directory, 'game.json')
  writeFileSync(path, text)
  return refusalOf(path)
}

describe('a game file', () => {
  it.each([
    ['{"players":["A"],"costs":{"A":5}}"abc', 'Zeile 1, Spalte 38'],
    ['{"players":["A"],"costs":{"A":5}}2', 'Zeile 1, Spalte 34'],
    ['{"players":["A"],"costs":{"A":5}}t', 'Zeile 1, Spalte 35'],
    ['{"players":["A"],"costs":{"A":5}', 'Zeile 1, Spalte 33'],
    ['{\n  "players": ["Köln"], "costs": {"Köln": abc}}', 'Zeile 2, Spalte 42'],
    ['{"players":["A"],"costs":{"A":05}}', 'Zeile 1, Spalte 32'],
  ])('that is no JSON is refused with the place of the error: %s', (text, place) => {
    expect(refusalOfText(text)).toContain(`${place}: Die Datei lässt sich hier nicht als JSON lesen.`)
  })

  it.each([
    ['{"costs":{"A":5}}', 'players: Dieser Teil fehlt'],
    ['{"costs":{"A":5},"players":[]}', 'players: Die Liste ist leer'],
    ['{"players":["A"],"costs":{"A":1e308}}', 'costs["A"]: Erwartet wird 0 oder eine Zahl von'],
    ['{"players":["A"],"costs":{"A":1e-320}}', 'costs["A"]: Erwartet wird 0 oder eine Zahl von'],
    ['{"players":["A"],"weights":{"A":1e300},"costs":{"A":1}}', 'weights["A"]: Erwartet wird 0 oder eine Zahl von'],
    ['{"players":["A"],"costs":{"A":5},"weights":{"A":1," A":2}}', 'weights[" A"]: Das Gewicht von „A“ steht zweimal'],
  ])('that says something else than a game is refused by name: %s', (text, sentence) => {
    expect(refusalOfText(text)).toContain(sentence)
  })

  it('may have blanks around names everywhere', () => {
    const path = join(directory, 'blanks.json')
    writeFileSync(path, '{"players":[" A","B "],"weights":{" A":1,"B":2},"costs":{"A":5," B":7,"B , A":9}}')
    expect(readGameFile(path)).toMatchObject({ players: ['A', 'B'], weights: [1, 2] })
    expect(Array.from(readGameFile(path).game.cost)).toEqual([0, 5, 7, 9])
  })

  it('that cannot be read is refused like one that is missing', () => {
    symlinkSync('loop', join(directory, 'loop'))
    for (const path of [join(directory, 'loop'), 'x'.repeat(300), directory, '/proc/self/mem'])
      expect(refusalOf(path)).toContain('lässt sich nicht lesen')
  })

  it('says how much of it has been read', () => {
    const path = join(directory, 'long.json')
    writeFileSync(path, `{"players":["A"],${' '.repeat(3 << 20)}"costs":{"A":5}}`)
    const parts: number[] = []
    readGameFile(path, (part) => parts.push(part))
    expect(parts).toHaveLength(4)
    expect(parts.at(-1)).toBe(1)
  })
})
