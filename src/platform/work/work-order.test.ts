import { describe, expect, it } from 'vitest'
import { priorityOf, refusedFor, usualCaps } from './work-order.ts'

describe('the order of heavy work', () => {
  it('is short before long, whoever has sent how much', () => {
    const short = priorityOf({ seconds: 2, ofClient: usualCaps.known.ofClient })
    expect(short).toBeGreaterThan(priorityOf({ seconds: 60, ofClient: 0 }))
  })

  it('goes round the clients: the flood of one does not stand before the first of another', () => {
    const sent = [
      ...Array.from({ length: 8 }, (_, at) => ({ client: 'flood', at })),
      { client: 'one', at: 0 },
      ...Array.from({ length: 2 }, (_, at) => ({ client: 'other', at })),
    ]
    const order = sent
      .map(({ client, at }) => ({ client, priority: priorityOf({ seconds: 60, ofClient: at }) }))
      .toSorted((a, b) => b.priority - a.priority)
      .map(({ client }) => client)
    expect(order.slice(0, 5)).toEqual(['flood', 'one', 'other', 'flood', 'other'])
  })
})

describe('what is let into the queue', () => {
  const asked = { seconds: 60, ofClient: 0, ofAll: 0 }

  it('is so many of one client, and more of one that has signed in', () => {
    expect(refusedFor({ ...asked, ofClient: 7, ofAll: 7 }, usualCaps.anonymous)).toBeUndefined()
    expect(refusedFor({ ...asked, ofClient: 8, ofAll: 8 }, usualCaps.anonymous)).toBe('client')
    expect(refusedFor({ ...asked, ofClient: 8, ofAll: 8 }, usualCaps.known)).toBeUndefined()
  })

  it('leaves room for those who have signed in when the anonymous fill it', () => {
    expect(refusedFor({ ...asked, ofAll: 150 }, usualCaps.anonymous)).toBe('all')
    expect(refusedFor({ ...asked, ofAll: 150 }, usualCaps.known)).toBeUndefined()
    expect(refusedFor({ ...asked, ofAll: 200 }, usualCaps.known)).toBe('all')
  })
})
