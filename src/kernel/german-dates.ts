const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' })
const dayHere = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' })

/** An ISO date or an instant as a day in Germany: 29.03.2026. */
export const germanDay = (moment: string | Date): string =>
  typeof moment === 'string' ? day.format(new Date(`${moment}T00:00:00Z`)) : dayHere.format(moment)

const instant = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })
/** 29.03.2026, 14:05 Uhr, as the clocks in Germany show it. */
export const germanTime = (moment: Date): string => `${instant.format(moment)} Uhr`
