import { changeDays, noticeDays } from '../schema.ts'

/** An ISO day so many days later. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The first day on which a bundle that has started can be left. */
export const earliestLeave = (today: string): string => daysLater(today, noticeDays)
/** The last day to answer to a change that is proposed today. */
export const lastDayForChange = (today: string): string => daysLater(today, changeDays)
