/** Whether it is one at all: what came out of a database or a file may be none. */
export const isMoment = (moment: Date): boolean => !Number.isNaN(moment.getTime())

/** Whether it is a day of the calendar, written as 2027-03-29: the 30 February is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  return isMoment(midnight) && midnight.toISOString().startsWith(text)
}

/** As ISO 8601 in UTC; the beginning of time where it is none. */
export const isoInstant = (moment: Date): string => (isMoment(moment) ? moment : new Date(0)).toISOString()
