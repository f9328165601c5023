import { describe, expect, it } from 'vitest'
import { dimensionNames, fieldNames } from '../texts.de.ts'
import { startingVocabulary } from './starting-vocabulary.ts'
import { capabilitySchema, dimensions, fieldIds } from '../schema.ts'

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const repeated = (words: readonly string[], most: number) => {
  const count = new Map<string, number>()
  for (const word of words.map(folded)) count.set(word, (count.get(word) ?? 0) + 1)
  return [...count].filter(([, times]) => times > most).map(([word]) => word)
}

describe('the starting vocabulary', () => {
  it('covers every field of municipal work', () => {
    expect(startingVocabulary.length).toBeGreaterThanOrEqual(150)
    for (const field of fieldIds)
      expect(startingVocabulary.filter((capability) => capability.field === field).length, field).toBeGreaterThan(9)
    expect(new Set(Object.values(fieldNames)).size).toBe(fieldIds.length)
  })

  it('knows all three dimensions of modernisation', () => {
    const used = new Set(startingVocabulary.map(({ dimension }) => dimension))
    expect(dimensions.filter((dimension) => !used.has(dimension))).toEqual([])
    expect(new Set(dimensions.map((dimension) => dimensionNames[dimension])).size).toBe(dimensions.length)
  })

  it('keeps to its own schema', () => {
    for (const capability of startingVocabulary) expect(capabilitySchema.parse(capability)).toEqual(capability)
  })

  it('has no id, no name and no description twice', () => {
    expect(
      repeated(
        startingVocabulary.map(({ id }) => id),
        1,
      ),
    ).toEqual([])
    expect(
      repeated(
        startingVocabulary.map(({ name }) => name),
        1,
      ),
    ).toEqual([])
    expect(
      repeated(
        startingVocabulary.map(({ description }) => description),
        1,
      ),
    ).toEqual([])
  })

  it('lets a synonym mean two things at most, and never what another capability is called', () => {
    const names = new Set(startingVocabulary.map(({ name }) => folded(name)))
    const synonyms = startingVocabulary.flatMap((capability) => capability.synonyms)
    expect(repeated(synonyms, 2)).toEqual([])
    expect(synonyms.filter((synonym) => names.has(folded(synonym)))).toEqual([])
    for (const { id, synonyms } of startingVocabulary) expect(repeated(synonyms, 1), id).toEqual([])
  })

  it('says in one German sentence what one can do afterwards', () => {
    const odd = startingVocabulary.filter(({ description }) => !/^[A-ZÄÖÜ][^.!?]+\.$/.test(description))
    expect(odd.map(({ id }) => id)).toEqual([])
  })
})
