import { expect, it } from 'vitest'
import { eventOf } from './events.ts'

it.each([
  ['needOpened', 'draft', 'open', 'needOpened'],
  ['needChanged', null, null, 'needChanged'],
  ['needMoved', 'open', 'withdrawn', 'needWithdrawn'],
  ['needMoved', 'withdrawn', 'open', 'needOpened'],
  ['needMoved', 'open', 'met', 'needChanged'],
  ['needMoved', 'draft', 'withdrawn', null],
  ['bundleProposed', null, null, 'bundleProposed'],
  ['bundleJoined', null, null, 'bundleChanged'],
  ['bundleEntryAccepted', null, null, 'bundleChanged'],
  ['bundlesMerged', null, null, 'bundleChanged'],
  ['changeUndone', null, null, 'bundleChanged'],
  ['bundleAbstained', null, null, null],
  ['needBegun', null, null, null],
  ['profileChanged', null, null, null],
])('%s from %s to %s is told as %s', (action, from, to, event) => {
  expect(eventOf({ action, before: { status: from }, after: { status: to } })).toBe(event)
})
