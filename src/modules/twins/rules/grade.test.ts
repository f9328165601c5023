import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TwinReason } from '../schema.ts'
import { gradeOf, leastSame, sameness, standingsOf } from './grade.ts'

const reasons: TwinReason[] = [{ kind: 'word', mine: 'Parkausweis', theirs: 'Parkausweis' }]
const graded = (score: number, best: number, more: { isSame?: boolean; reasons?: TwinReason[] } = {}) =>
  gradeOf({ score, behindBest: score - best, isSame: false, reasons, ...more })

const least = (entries: number) => leastSame({ title: 1, text: 2 }, entries, false)

describe('a grade', () => {
  it('is none without a reason, far behind the best one, or where only a common word is shared', () => {
    expect(graded(10, 10)).toBe('related')
    expect(graded(10, 10, { isSame: true })).toBe('same')
    expect(graded(10, 10, { isSame: true, reasons: [] })).toBeNull()
    expect(graded(3.9, 10)).toBeNull()
    expect(graded(2.9, 2.9, { isSame: true })).toBeNull()
  })

  it('asks for more where there are more entries, between 300 and 1100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 200_000 }), (few, more) => {
        if (few <= more) expect(least(few)).toBeLessThanOrEqual(least(more))
      }),
      { seed: 26 },
    )
    expect(least(1000)).toBeCloseTo(1)
    expect(leastSame({ title: 1, text: 2 }, 1000, true)).toBeCloseTo(2)
    expect(least(100)).toBe(least(300))
    expect(least(100_000)).toBe(least(1100))
  })

  it('adds up what speaks for it', () => {
    const knowledge = { weights: { constant: -1, behindBest: 2, crowd: -3, grams: 4 } }
    const judged = { values: [0.5, 9], behindBest: -0.25, crowd: 1 }
    expect(sameness(knowledge, ['grams', 'unknown'], judged)).toBe(-1 - 0.5 - 3 + 2)
  })

  it('knows how far behind the best each stands, and how many crowd around it', () => {
    expect(standingsOf([])).toEqual([])
    expect(standingsOf([5])).toEqual([{ behindBest: 0, crowd: 0 }])
    const [first, second] = standingsOf([5, 5])
    expect(first).toEqual(second)
    expect(first!.crowd).toBeCloseTo(Math.log(2))
  })
})
