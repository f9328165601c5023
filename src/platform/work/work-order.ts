/** A piece of heavy work before it is let into the queue. */
export interface Asked {
  /** Estimated. */
  seconds: number
  /** How many of the same client wait or are being done already. */
  ofClient: number
  /** The same of all clients. */
  ofAll: number
}

export interface Caps {
  ofClient: number
  ofAll: number
}

/** Whoever has signed in speaks for a house with many people; an address without a name may be anybody. */
export const usualCaps = { anonymous: { ofClient: 8, ofAll: 150 }, known: { ofClient: 20, ofAll: 200 } } as const

/** Above this estimate nobody expects to wait for the answer at the screen. */
const shortSeconds = 15
const shortFirst = 1000

/** Why it can not be let in now: this client has enough in the queue, or the queue is full. */
export function refusedFor({ ofClient, ofAll }: Asked, caps: Caps): 'client' | 'all' | undefined {
  if (ofClient >= caps.ofClient) return 'client'
  return ofAll >= caps.ofAll ? 'all' : undefined
}

/**
 * The larger number is done first: short work before long, then in turns, everybody's first before anybody's second.
 * Example: a client with three short pieces in the queue sends a fourth at 997; the first of another client, at 1000, is done before it.
 */
export function priorityOf({ seconds, ofClient }: Pick<Asked, 'seconds' | 'ofClient'>): number {
  return (seconds <= shortSeconds ? shortFirst : 0) - ofClient
}
