import { monthNamed } from '../../../kernel/german-dates.ts'

/** The last day of what somebody wrote in place of a day, "12/2027", "Q1 2027" or "Ende 2027", as an ISO date; or the day of "12/31/2027". */
export function meantDay(text: string): string | undefined {
  const [, american, day, whole] = text.trim().match(/^(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(20\d\d)$/) ?? []
  if (whole) return `${whole}-${american!.padStart(2, '0')}-${day}`
  const year = text.match(/(?<!\d)20\d\d(?!\d)/)?.[0]
  if (!year) return undefined
  const rest = text.replace(year, ' ').trim().toLowerCase()
  const month = lastMonth(rest)
  return month === undefined ? undefined : lastDay(Number(year), month)
}

function lastMonth(rest: string): number | undefined {
  const [, quarter] = rest.match(/^(?:q\s*([1-4])|([1-4]|i{1,3}|iv)\s*\.?\s*(?:q|quartal))\W*$/)?.filter(Boolean) ?? []
  if (quarter) return (Number(quarter) || ['i', 'ii', 'iii', 'iv'].indexOf(quarter) + 1) * 3
  const [, half] = rest.match(/^([12])\s*\.?\s*(?:hj|halbjahr)\W*$/) ?? []
  if (half) return Number(half) * 6
  const [, month] = rest.match(/^[/.-]?\s*(0?[1-9]|1[0-2])\s*[/.-]?$/) ?? []
  if (month) return Number(month)
  if (/^(?:bis\s+)?(?:ende|jahresende)?\W*$/.test(rest)) return 12
  const named = monthNamed(rest.replace(/^(?:bis\s+)?(?:ende\s+)?/, '').replace(/\W+$/u, ''))
  return named > 0 ? named : undefined
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
