const here = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The day in Germany at this moment, as an ISO date. */
export const dayHere = (now: Date): string => here.format(now)
