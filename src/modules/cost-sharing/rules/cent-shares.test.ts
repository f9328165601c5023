import { describe, expect, it } from 'vitest'
import { cents } from '../../../kernel/cents.ts'
import { centShares } from './cent-shares.ts'

const nobody = () => null

describe('shares in whole cents', () => {
  it('give the odd cent to the earlier of equals', () => {
    expect(centShares([100 / 3, 100 / 3, 100 / 3], cents(100), nobody).shares).toEqual([34, 33, 33])
  })

  it('keep a negative share and the total', () => {
    expect(centShares([-0.5, 50.5, 50], cents(100), nobody).shares).toEqual([0, 50, 50])
  })

  it('move the odd cent out of a group that could pay one cent less alone', () => {
    const alone = 33
    const worst = (shares: readonly number[]) => (shares[0]! > alone ? { group: [0], gain: shares[0]! - alone } : null)
    const { shares, blocking } = centShares([100 / 3, 100 / 3, 100 / 3], cents(100), worst)
    expect(shares).toEqual([33, 34, 33])
    expect(blocking).toBeNull()
  })

  it('leave shares alone that are unstable by more than rounding', () => {
    const blocking = { group: [0, 1], gain: 500 }
    expect(centShares([40.5, 39.5, 20], cents(100), () => blocking)).toEqual({ shares: [41, 39, 20], blocking })
  })
})
