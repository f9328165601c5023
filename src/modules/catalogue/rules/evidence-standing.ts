import type { EvidenceStanding } from '../schema.ts'

/** Days before its end on which those who rely on it are told; the last one is the day itself. */
export const alarmDays = [90, 30, 0] as const

/** Where evidence stands on a day; the day of its end still counts. */
export function standingOn(
  { validUntil, revokedOn }: { validUntil: string | null; revokedOn: string | null },
  day: string,
): EvidenceStanding {
  if (revokedOn !== null) return 'revoked'
  return validUntil !== null && validUntil < day ? 'expired' : 'valid'
}
