import { isDay } from '../../../kernel/moments.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { OrganisationKind } from '../../access/schema.ts'

export interface MergerParty {
  id: string
  kind: OrganisationKind
  name: string
  source: string | null
  invented: boolean
  vanishedOn: string | null
  successor: string | null
}

export interface MergerInput {
  gone: MergerParty
  /** Undefined where none was chosen, or none has the id. */
  successor: MergerParty | undefined
  /** ISO date as it was typed. */
  day: string
}

/** An official directory says whether it exists; of all others nobody does but those who run the installation. */
export const isOfficial = ({ source, invented }: MergerParty): boolean => source !== null && !invented

/** Why one organisation does not go up in the other on that day; nothing where it may. */
export function mergerRefusals({ gone, successor, day }: MergerInput, today: string): Refusal[] {
  if (gone.successor !== null) return [{ code: 'mergerDone', values: { name: gone.name } }]
  if (isOfficial(gone) && gone.vanishedOn === null) return [{ code: 'mergerNotVanished', values: { name: gone.name } }]
  return [...successorRefusals(gone, successor), ...dayRefusals(day, today)]
}

function successorRefusals(gone: MergerParty, successor: MergerParty | undefined): Refusal[] {
  if (!successor) return [{ code: 'mergerSuccessorMissing', place: 'nachfolger', values: { name: gone.name } }]
  const values = { name: successor.name }
  if (successor.id === gone.id) return [{ code: 'mergerIntoItself', place: 'nachfolger', values }]
  if (successor.vanishedOn !== null) return [{ code: 'mergerSuccessorVanished', place: 'nachfolger', values }]
  if (successor.invented !== gone.invented) return [{ code: 'mergerInvented', place: 'nachfolger', values }]
  if (successor.kind === 'vendor' && gone.kind !== 'vendor')
    return [{ code: 'mergerIntoVendor', place: 'nachfolger', values }]
  return []
}

function dayRefusals(day: string, today: string): Refusal[] {
  if (!isLikelyDay(day)) return [{ code: 'mergerDayMissing', place: 'tag' }]
  return day > today ? [{ code: 'mergerDayFuture', place: 'tag' }] : []
}

/** After the year 1000: earlier ones are slips. */
const isLikelyDay = (day: string): boolean => /^[12]/.test(day) && isDay(day)

/** A merger is undone only at the end of a chain: behind it others have taken over what belonged to both. */
export function undoingRefusals(gone: MergerParty, successor: MergerParty | undefined): Refusal[] {
  if (!successor) return [{ code: 'mergerNone', values: { name: gone.name } }]
  return successor.successor === null ? [] : [{ code: 'mergerGoesOn', values: { name: successor.name } }]
}
