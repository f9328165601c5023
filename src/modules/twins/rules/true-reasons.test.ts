import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../actions/default-knowledge.ts'
import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import { twinIndex } from './twin-index.ts'

const everybody: TwinSearchOptions = { audience: ['all'], limit: 50 }
const knowledge = defaultKnowledge()
const titles = [
  'Friedhofsverwaltung erneuern',
  'DMS',
  'Einführung der elektronischen Akte',
  'Ablösung des Dokumentenmanagements',
  'Kfz-Zulassung online',
  'Hort und Kindergarten',
  'Kita-Platz vergeben',
  'Steuerprogramm ablösen',
  'Sitzungssaal ausstatten',
  'Ratsinformationssystem',
  'Abrechnung der Gästebeiträge',
  'Elternabende planen',
  'Homeoffice ermöglichen',
  'Formulare selbst bauen',
  'Digitale Bauakte',
  'Müllgebühren berechnen',
  'Ampeln steuern',
]
const entry = (title: string, place: number): TwinEntry => ({
  id: `need-${place}`,
  owner: 'a',
  title,
  description: '',
  services: [],
  capabilities: [],
  audience: ['all'],
})
const index = twinIndex(knowledge)
titles.forEach((title, place) => index.put(entry(title, place)))
const search = (title: string) => index.search({ title }, everybody)
const reasonsBetween = (mine: string, theirs: string) =>
  search(mine).find(({ id }) => id === `need-${titles.indexOf(theirs)}`)?.reasons ?? []

describe('words that mean the same', () => {
  const pairs = knowledge.groups.synonyms.flatMap(([first, ...others]) => others.map((other) => [first!, other]))

  it('find the same, with the same likeness, whichever of them is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.constantFrom('', ' einführen', ' für den Bauhof'),
        ([one, other], more) => {
          const found = (word: string) => search(`${word}${more}`).map(({ id, score }) => ({ id, score }))
          expect(found(other!)).toEqual(found(one!))
        },
      ),
      { numRuns: 300, seed: 15 },
    )
  })

  it('find each other, and say so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ([one, other]) => {
        const both = twinIndex(knowledge)
        both.put(entry(one!, 0))
        both.put(entry('Winterdienst', 1))
        const [found] = both.search({ title: other! }, everybody)
        expect(found).toMatchObject({ id: 'need-0', reasons: [{ kind: expect.stringMatching(/synonym|word/) }] })
      }),
      { numRuns: 300, seed: 16 },
    )
  })

  it('stand in one group only, so that none means two things', () => {
    const words = knowledge.groups.synonyms.flat()
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
    expect(knowledge.groups.synonyms.filter(([first]) => first!.includes(' '))).toEqual([])
  })
})

describe('reasons', () => {
  it.each([
    ['E-Akte', 'DMS', 'synonym'],
    ['eAkte', 'Ablösung des Dokumentenmanagements', 'synonym'],
    ['DMS', 'Einführung der elektronischen Akte', 'synonym'],
    ['Kita', 'Hort und Kindergarten', 'related'],
    ['Lichtsignalanlage', 'Ampeln steuern', 'synonym'],
    ['Friedhof', 'Friedhofsverwaltung erneuern', 'part'],
    ['Freidhof', 'Friedhofsverwaltung erneuern', 'part'],
    ['Kfz Zulasung', 'Kfz-Zulassung online', 'word'],
    ['Friedhofsplanung', 'Friedhofsverwaltung erneuern', 'part'],
  ])('of %s and %s are true: %s', (mine, theirs, kind) => {
    expect(reasonsBetween(mine, theirs)).toContainEqual(expect.objectContaining({ kind }))
  })

  it.each([
    ['Elterngeld', 'Elternabende planen'],
    ['Office', 'Homeoffice ermöglichen'],
    ['Vollstreckungssoftware', 'Steuerprogramm ablösen'],
    ['Rechnungseingang', 'Abrechnung der Gästebeiträge'],
    ['Ratsinformationssystem', 'Sitzungssaal ausstatten'],
    ['digitale Poststelle', 'Digitale Bauakte'],
  ])('are not made up between %s and %s', (mine, theirs) => {
    expect(reasonsBetween(mine, theirs)).toEqual([])
  })

  it.each([
    ['Kita', 'Hort und Kindergarten'],
    ['Rat', 'Ratsinformationssystem'],
    ['OZG', 'Formulare selbst bauen'],
  ])('never call %s and %s the same', (mine, theirs) => {
    expect(reasonsBetween(mine, theirs).map(({ kind }) => kind)).not.toContain('synonym')
  })
})
