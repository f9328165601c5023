import { describe, expect, it } from 'vitest'
import { mandateSides, mandateStatuses } from '../schema.ts'
import { mayFollow, standingOf } from './mandate-standing.ts'

describe('the steps of a mandate', () => {
  it('are these and no others', () => {
    const allowed = mandateStatuses.flatMap((from) =>
      mandateStatuses.flatMap((to) =>
        mandateSides.filter((side) => mayFollow(from, to, side)).map((side) => `${from} > ${to} by ${side}`),
      ),
    )
    expect(allowed).toEqual([
      'proposed > active by represented',
      'proposed > declined by represented',
      'proposed > revoked by representative',
      'proposed > revoked by represented',
      'prepared > active by represented',
      'prepared > declined by represented',
      'prepared > revoked by representative',
      'prepared > revoked by represented',
      'active > revoked by representative',
      'active > revoked by represented',
    ])
  })

  it('begin and end by the day, both days included', () => {
    const mandate = { status: 'active' as const, validFrom: '2026-03-01', validUntil: '2026-03-31' }
    const on = (day: string) => standingOf(mandate, day)
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([
      'upcoming',
      'active',
      'active',
      'expired',
    ])
    expect(standingOf({ ...mandate, status: 'revoked' }, '2026-03-02')).toBe('revoked')
    expect(standingOf({ ...mandate, status: 'proposed', validUntil: null }, '2030-01-01')).toBe('waiting')
  })
})
