import type { Happening, WebhookEvent } from '../schema.ts'

/** Entries of the journal that may be an event for others. */
export const toldActions = ['needOpened', 'needChanged', 'needMoved'] as const

/** What an entry of the journal is to others; null where it is nothing that others are told. */
export function eventOf({
  action,
  before,
  after,
}: Pick<Happening, 'action' | 'before' | 'after'>): WebhookEvent | null {
  if (action === 'needOpened' || action === 'needChanged') return action
  if (action !== 'needMoved') return null
  if (before?.['status'] === 'draft') return null
  if (after?.['status'] === 'withdrawn') return 'needWithdrawn'
  return after?.['status'] === 'open' && before?.['status'] === 'withdrawn' ? 'needOpened' : 'needChanged'
}
