import { expect, it } from 'vitest'
import { lotOf } from './lot.ts'

it('gives each of many ids each place about as often, day after day', () => {
  const ids = Array.from({ length: 6 }, (_, at) => `00000000-0000-4000-8040-00000000000${at}`)
  const first = new Map(ids.map((id) => [id, 0]))
  for (let day = 0; day < 1200; day++) {
    const drawn = ids.toSorted((one, other) => lotOf(one, `day ${day}`) - lotOf(other, `day ${day}`))
    first.set(drawn[0]!, first.get(drawn[0]!)! + 1)
  }
  for (const times of first.values()) {
    expect(times).toBeGreaterThan(140)
    expect(times).toBeLessThan(260)
  }
})
