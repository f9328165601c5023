import { describe, expect, it } from 'vitest'
import { standingOn } from './evidence-standing.ts'

describe('evidence', () => {
  it('holds on the day of its end, and is expired the day after', () => {
    const evidence = { validUntil: '2026-12-31', revokedOn: null }
    expect(standingOn(evidence, '2026-12-31')).toBe('valid')
    expect(standingOn(evidence, '2027-01-01')).toBe('expired')
  })

  it('holds without an end, and never when revoked', () => {
    expect(standingOn({ validUntil: null, revokedOn: null }, '2099-01-01')).toBe('valid')
    expect(standingOn({ validUntil: '2099-01-01', revokedOn: '2026-01-01' }, '2026-12-01')).toBe('revoked')
  })
})
