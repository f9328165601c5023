import { describe, expect, it } from 'vitest'
import { cents } from '../../../kernel/cents.ts'
import { centShares } from './cent-shares.ts'

const nobody = () => null
const holds = () => true

describe('shares in whole cents', () => {
  it('give the odd cent to the earlier of equals', () => {
    expect(centShares([100 / 3, 100 / 3, 100 / 3], cents(100), nobody, holds).shares).toEqual([34, 33, 33])
  })

  it('keep a negative share and the total', () => {
    expect(centShares([-0.5, 50.5, 50], cents(100), nobody, holds).shares).toEqual([0, 50, 50])
  })

  it('move the odd cent out of a group that could pay one cent less alone', () => {
    const alone = 33
    const worst = (shares: readonly number[]) => (shares[0]! > alone ? { group: [0], gain: shares[0]! - alone } : null)
    const { shares, blocking } = centShares([100 / 3, 100 / 3, 100 / 3], cents(100), worst, holds)
    expect(shares).toEqual([33, 34, 33])
    expect(blocking).toBeNull()
  })

  it('take the cent from the later of equals in such a group, and give it to the earlier of those outside, whatever the noise', () => {
    const exact = [50.5, 50.5 + 1e-12, 50.5, 50.5 + 1e-12, 50]
    const worst = (shares: readonly number[]) =>
      shares[0]! + shares[1]! > 101 ? { group: [0, 1], gain: shares[0]! + shares[1]! - 101 } : null
    expect(centShares(exact, cents(252), worst, holds).shares).toEqual([51, 50, 51, 50, 50])
  })

  it('leave shares alone that are unstable by more than rounding', () => {
    const blocking = { group: [0, 1], gain: 500 }
    expect(centShares([40.5, 39.5, 20], cents(100), () => blocking, holds)).toEqual({ shares: [41, 39, 20], blocking })
  })

  it('are not changed where the exact split does not hold either: 0, 1, 2 stays 0, 1, 2', () => {
    const worst = (shares: readonly number[]) => (shares[2]! > 1 ? { group: [2], gain: shares[2]! - 1 } : null)
    const exactHolds = (exact: readonly number[]) => worst(exact) === null
    expect(centShares([0, 1, 2], cents(3), worst, exactHolds)).toEqual({
      shares: [0, 1, 2],
      blocking: { group: [2], gain: 1 },
    })
  })

  it('never move further than to the next cent', () => {
    const worst = (shares: readonly number[]) => (shares[0]! > 30 ? { group: [0], gain: shares[0]! - 30 } : null)
    expect(centShares([31.5, 34.25, 34.25], cents(100), worst, holds).shares).toEqual([32, 34, 34])
  })
})
