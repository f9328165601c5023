import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { needFieldNames } from '../src/modules/needs/fields/need-fields.ts'
import { sharedWords } from '../src/modules/journal/texts/shared-words.de.ts'
import { allPermissions } from './support/permissions.ts'
import { vocabulary } from './support/vocabulary.ts'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
const writers = files.filter(({ text }) => /\brecord\w+\(/.test(text)).map(({ text }) => text)
const known = (kind: 'actions' | 'fields' | 'subjects') =>
  new Set([...vocabulary, sharedWords].flatMap((words) => Object.keys(words[kind] ?? {})))

/** The names of the fields in what an entry says of before and after, as far as they are written there. */
const written = writers.flatMap((text) =>
  [...text.matchAll(/\b(?:before|after): (?:\w+ (?:\? |&& ))?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g)].flatMap(
    ([, inside]) => [...inside!.matchAll(/(?:^|,)\s*(\w+)(?=\s*(?:[:,]|$))/g)].map(([, field]) => field!),
  ),
)

/** Pairs of a name and a German word in tables of texts: "met: 'erfüllt'". */
const pairs = files
  .filter(({ path }) => /texts(\/[\w-]+)?\.de\.ts$/.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/^ +(\S+): ('[^'\n]{3,}'),?$/gm)].map(([, name, words]) => ({ path, pair: `${name}: ${words}` })),
  )

describe('the words of the journal', () => {
  it('name every field that an entry holds', () => {
    expect(written).toEqual(expect.arrayContaining(['quorum', 'open', 'status', 'expiresAt']))
    expect([...written, ...needFieldNames].filter((field) => !known('fields').has(field))).toEqual([])
  })

  it('tell every action that is written', () => {
    const past =
      /(?<!code: |place: |refuse\()'([a-z]+(?:[A-Z][a-z]+)*(?:[A-Z][a-z]*ed|Sent|Given|Left|Withdrawn|Made|On|Off|Again))'/g
    const entries = new Set(
      writers.flatMap((text) => [
        ...[...text.matchAll(/\baction: '(\w+)'/g)].map(([, action]) => action!),
        ...[...text.matchAll(past)].map(([, action]) => action!),
      ]),
    )
    expect(entries).toContain('accountDeleted')
    const permissions = new Set(allPermissions.map(({ name }) => name))
    expect(
      [...entries].filter(
        (action) => !known('actions').has(action) && !known('fields').has(action) && !permissions.has(action),
      ),
    ).toEqual([])
  })

  it('are said once: no action, thing or field in two modules', () => {
    for (const kind of ['actions', 'fields', 'subjects'] as const) {
      const names = [...vocabulary, sharedWords].flatMap((words) => Object.keys(words[kind] ?? {}))
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })
})

describe('German words', () => {
  it('are no copies: no two files of texts say the same of five names', () => {
    const byPair = Map.groupBy(pairs, ({ pair }) => pair)
    const shared = [...byPair.values()].filter((found) => new Set(found.map(({ path }) => path)).size > 1)
    const together = Map.groupBy(shared, (found) => [...new Set(found.map(({ path }) => path))].sort().join(' and '))
    const copies = [...together].filter(([, found]) => found.length >= 5)
    expect(copies.map(([paths, found]) => `${paths}: ${found.map(([first]) => first!.pair).join(', ')}`)).toEqual([])
  })
})
