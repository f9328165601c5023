import { describe, expect, it } from 'vitest'
import type { Quantity } from '../schema.ts'
import { ownFigures, type KnownFigures } from './own-figures.ts'

const kept = (over: Partial<Quantity>): Quantity => ({
  unit: 'faelle',
  capability: '',
  amount: 10,
  low: null,
  high: null,
  asOf: '2026-01-01',
  source: '',
  ...over,
})
const known = (over: Partial<KnownFigures> = {}): KnownFigures => ({
  inhabitants: 5012,
  kept: [],
  needs: [],
  typed: {},
  ...over,
})

describe('the figures with which a price is computed', () => {
  it('are the typed one before the kept one before that of a need', () => {
    const needs = [{ title: 'Parken', cases: 450, workplaces: null }]
    const of = (over: Partial<KnownFigures>) =>
      ownFigures(['faelle'], ['parking'], known({ needs, ...over })).figures[0]
    expect(of({})).toMatchObject({ amount: 450, source: 'need', note: 'Parken' })
    expect(of({ kept: [kept({ capability: 'parking', amount: 460 })] })).toMatchObject({ amount: 460, source: 'kept' })
    expect(of({ kept: [kept({ capability: 'parking' })], typed: { faelle: 0 } })).toMatchObject({
      amount: 0,
      source: 'typed',
    })
  })

  it('take cases of another task for nothing', () => {
    const { figures, missing } = ownFigures(['faelle'], ['parking'], known({ kept: [kept({ capability: 'dogs' })] }))
    expect(figures).toEqual([])
    expect(missing).toEqual(['faelle'])
  })

  it('never take a missing one for 0, and do not ask how many take part', () => {
    expect(ownFigures(['inhabitants', 'joiners', 'fahrzeuge'], [], known({ inhabitants: null })).missing).toEqual([
      'inhabitants',
      'fahrzeuge',
    ])
  })

  it('keep the range of one that is not known', () => {
    const [figure] = ownFigures(['faelle'], [], known({ kept: [kept({ low: 5, high: 20 })] })).figures
    expect(figure).toMatchObject({ amount: 10, range: { low: 5, high: 20 } })
  })
})
