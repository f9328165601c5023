import { daysUntil1904, momentText } from '../../../kernel/iso-days.ts'
import type { TableCell } from '../table-sheet.ts'

/** What a number in a cell is shown as. */
export type NumberKind = 'number' | 'day' | 'time' | 'duration'

const lastDay = 2_958_465

/** A count of days as ISO text: 2027-12-31, 2027-12-31 14:05, 14:05. What no spreadsheet shows as a day stays a number. */
export function dayFromCount(count: number, kind: NumberKind, from1904: boolean): TableCell {
  if (kind === 'number' || count < 0) return count
  if (kind === 'duration') return clock(Math.round(count * 86_400))
  if (kind === 'time' && count < 1) return clock(Math.round(count * 86_400) % 86_400)
  const days = count + (from1904 ? daysUntil1904 : 0)
  if (days >= lastDay + 1) return count
  // 1900 has a 29 February there.
  const seconds = Math.round((days + (days < 60 ? 1 : 0)) * 86_400)
  return momentText(new Date(Date.UTC(1899, 11, 30) + seconds * 1000))
}

/** "PT10H05M00S" as 10:05; undefined where it is no such duration. */
export function timeFromIso(text: string): string | undefined {
  const [, days, hours, minutes, seconds] =
    text.match(/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?)?$/) ?? []
  const parts = [days, hours, minutes, seconds]
  if (parts.every((part) => part === undefined)) return undefined
  const [d, h, m, s] = parts.map((part) => Number(part ?? 0))
  return clock(((d! * 24 + h!) * 60 + m!) * 60 + s!)
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`
}
