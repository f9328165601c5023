import { daysLater } from '../../../kernel/days.ts'
import { changeDays, noticeDays } from '../schema.ts'

/** The first day on which a bundle that has started can be left. */
export const earliestLeave = (today: string): string => daysLater(today, noticeDays)
/** The last day to answer to a change that is proposed today. */
export const lastDayForChange = (today: string): string => daysLater(today, changeDays)
