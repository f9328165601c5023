import { describe, expect, it } from 'vitest'
import { standstillDays } from './standstill-days.ts'

describe('the days after which a joint project is stuck', () => {
  it('are what is set, and nothing where nothing is', () => {
    expect([standstillDays('60'), standstillDays(''), standstillDays(undefined)]).toEqual([60, undefined, undefined])
  })

  it.each(['0', '-1', '1.5', 'sechzig', '3651', 'NaN'])('are not "%s"', (set) => {
    expect(standstillDays(set)).toContain('STANDSTILL_DAYS')
  })
})
