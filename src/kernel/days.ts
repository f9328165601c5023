/** An ISO day so many days later. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const here = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })
/** The day in Germany at this moment, as an ISO date. */
export const dayHere = (now: Date): string => here.format(now)
