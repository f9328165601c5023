import { describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { readPricePart, type PartFields } from './price-part.ts'

const refusedAt = (fields: PartFields): (string | undefined)[] => {
  try {
    readPricePart(fields)
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusals.map(({ place }) => place)
  }
}

describe('a part of a price as somebody fills it in', () => {
  it('is a fixed amount, or a grant with a minus', () => {
    expect(readPricePart({ name: 'Einrichtung', when: 'once', scope: 'group', kind: 'flat', price: '1.200' })).toEqual({
      name: 'Einrichtung',
      when: 'once',
      scope: 'group',
      kind: 'flat',
      price: 120_000,
    })
    expect(readPricePart({ name: 'Zuschuss', price: '- 500,50 €' }).price).toBe(-50_050)
    expect(readPricePart({ name: 'Zuschuss', price: '−500' }).price).toBe(-50_000)
  })

  it('has steps, each up to where it goes', () => {
    const part = readPricePart({
      name: 'Betrieb',
      kind: 'class',
      unit: 'inhabitants',
      tiers: 'bis 5.000: 780\nbis 15000: 1.450,00 €\ndarüber: 2900',
    })
    expect(part.tiers).toEqual([{ price: 78_000, upTo: 5000 }, { price: 145_000, upTo: 15_000 }, { price: 290_000 }])
    expect(readPricePart({ name: 'Lizenz', kind: 'graduated', unit: 'arbeitsplaetze', tiers: '0,35' }).tiers).toEqual([
      { price: 35 },
    ])
  })

  it('has what else there is', () => {
    const part = readPricePart({
      name: 'Pflege',
      percentOf: 'Lizenz',
      percent: '18,5 %',
      minimum: '100',
      maximum: '1000',
      audience: 'Mitglied, Gründer',
      yearFactors: '0,5; 1; 1,03',
      thirdParty: 'Land',
      thirdPercent: '50',
      thirdUntil: '3',
    })
    expect(part).toEqual({
      name: 'Pflege',
      when: 'perYear',
      scope: 'participant',
      kind: 'flat',
      percentOf: 'Lizenz',
      percent: 18.5,
      minimum: 10_000,
      maximum: 100_000,
      audience: ['Mitglied', 'Gründer'],
      yearFactors: [0.5, 1, 1.03],
      thirdParties: [{ source: 'Land', percent: 50, lastYear: 3 }],
    })
  })

  it('is refused at the field that cannot be read', () => {
    expect(refusedAt({ name: '', price: '5' })).toEqual(['name'])
    expect(refusedAt({ name: 'a', price: 'viel' })).toEqual(['price'])
    expect(refusedAt({ name: 'a', kind: 'graduated', tiers: '0,35' })).toEqual(['unit'])
    for (const tiers of [
      '',
      'bis 10: 1',
      'bis 10: 1\nbis 5: 2\ndarüber: 3',
      'darüber: 3\nbis 5: 2',
      'bis x: 1\ndarüber: 2',
    ])
      expect(refusedAt({ name: 'a', kind: 'volume', unit: 'faelle', tiers }), tiers).toEqual(['tiers'])
    expect(refusedAt({ name: 'a', price: '1', included: 'ein paar' })).toEqual(['included'])
    expect(refusedAt({ name: 'a', price: '1', yearFactors: '11' })).toEqual(['yearFactors'])
    expect(refusedAt({ name: 'a', percentOf: 'b' })).toEqual(['percent'])
    expect(refusedAt({ name: 'a', price: '1', thirdParty: 'Land' })).toEqual(['thirdParty'])
    expect(refusedAt({ name: 'a', price: '1', thirdParty: 'Land', thirdPercent: '101' })).toEqual(['thirdParty'])
  })
})
