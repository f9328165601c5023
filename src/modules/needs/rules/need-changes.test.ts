import { describe, expect, it } from 'vitest'
import { emptyNeed } from '../schema.ts'
import { changedFields, journalView } from './need-changes.ts'

describe('what the journal keeps of a need', () => {
  it('names the fields that changed', () => {
    expect(changedFields(emptyNeed, { ...emptyNeed, title: 'Neu', cases: 3 })).toEqual(['title', 'cases'])
    expect(changedFields(emptyNeed, { ...emptyNeed })).toEqual([])
  })

  it('takes the same requirement for the same, in whatever order a database has kept what it says', () => {
    const said = { text: 'Barrierefrei', necessity: 'must', dimension: 'law', capability: null } as const
    const kept = { text: said.text, dimension: said.dimension, necessity: said.necessity, capability: said.capability }
    expect(changedFields({ ...emptyNeed, requirements: [kept] }, { ...emptyNeed, requirements: [said] })).toEqual([])
  })

  it('keeps no long text, in which somebody may have named a person', () => {
    const content = {
      ...emptyNeed,
      aim: 'Frau Beispiel soll entlastet werden',
      usedToday: 'Liste von Herrn Muster',
      requirements: [
        { text: 'Frau Beispiel kann es', necessity: 'must', dimension: 'technology', capability: null } as const,
      ],
    }
    const kept = JSON.stringify(journalView(content))
    expect(kept).not.toMatch(/Beispiel|Muster/)
    expect(journalView(content)).toMatchObject({ aim: 35, usedToday: 22, requirements: 1 })
  })
})
