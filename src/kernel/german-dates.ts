const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' })
const instant = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** 24. November 2026 */
export const germanDay = (date: Date): string => day.format(date)
/** 24. November 2026 um 14:05 Uhr, as the clocks in Germany show it. */
export const germanTime = (date: Date): string => `${instant.format(date)} Uhr`
