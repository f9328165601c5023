import { describe, expect, it } from 'vitest'
import { needStatuses } from '../schema.ts'
import { mayFollow, ownSteps } from './need-status.ts'

describe('the status of a need', () => {
  it('never becomes a draft again, and never stays what it is', () => {
    for (const from of needStatuses) {
      expect(mayFollow(from, 'draft')).toBe(false)
      expect(mayFollow(from, from)).toBe(false)
    }
  })

  it('goes into a bundle only through the bundle, and out of it too', () => {
    for (const from of needStatuses) expect(ownSteps(from)).not.toContain('bundled')
    expect(ownSteps('bundled')).toEqual([])
  })

  it('can always be opened again once it is over', () => {
    expect(ownSteps('met')).toEqual(['open'])
    expect(ownSteps('withdrawn')).toEqual(['open'])
  })
})
