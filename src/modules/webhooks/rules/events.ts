import type { Happening, WebhookEvent } from '../schema.ts'

/** Entries of the journal that may be an event for others. */
export const toldActions = [
  'needOpened',
  'needChanged',
  'needMoved',
  'bundleProposed',
  'bundleStarted',
  'bundleDissolved',
  'bundleJoined',
  'bundleEntryAccepted',
  'bundleLeft',
  'bundleNoticeEnded',
  'bundleSplit',
  'bundlesMerged',
  'changeUndone',
] as const

/** What an entry of the journal is to others; null where it is nothing that others are told. */
export function eventOf({
  action,
  before,
  after,
}: Pick<Happening, 'action' | 'before' | 'after'>): WebhookEvent | null {
  switch (action) {
    case 'needOpened':
    case 'needChanged':
    case 'bundleProposed':
    case 'bundleStarted':
    case 'bundleDissolved':
      return action
    case 'bundleJoined':
    case 'bundleEntryAccepted':
    case 'bundleLeft':
    case 'bundleNoticeEnded':
    case 'bundleSplit':
    case 'bundlesMerged':
    case 'changeUndone':
      return 'bundleChanged'
  }
  if (action !== 'needMoved') return null
  if (before?.['status'] === 'draft') return null
  if (after?.['status'] === 'withdrawn') return 'needWithdrawn'
  return after?.['status'] === 'open' && before?.['status'] === 'withdrawn' ? 'needOpened' : 'needChanged'
}
