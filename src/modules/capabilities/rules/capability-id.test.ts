import { describe, expect, it } from 'vitest'
import { capabilitySchema } from '../schema.ts'
import { capabilityId } from './capability-id.ts'

describe('the id of a new capability', () => {
  it('is its name without umlauts and signs', () => {
    expect(capabilityId('Hunde & Katzen anmelden (ü)', new Set())).toBe('hunde-katzen-anmelden-u')
  })

  it('is another one where that is taken, and always one that the schema knows', () => {
    const taken = new Set<string>()
    for (let number = 0; number < 60; number++) {
      const id = capabilityId('Straßen '.repeat(20), taken)
      expect(taken.has(id)).toBe(false)
      expect(capabilitySchema.shape.id.safeParse(id).success).toBe(true)
      taken.add(id)
    }
    expect(capabilityId('123', taken)).toBe('neu')
  })
})
