import { dayHere } from '../../../kernel/days.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { counted } from '../../../kernel/german-numbers.ts'
import type { Database } from '../../../platform/database/database.ts'
import { catalogueAddresses } from '../addresses.ts'
import { alarmDays } from '../rules/evidence-standing.ts'
import { editorsOf, giveBackAlarm, takeDueAlarms, type DueAlarm } from '../store/due-alarms.ts'

interface Post {
  database: Database
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
}

/** Tells everybody who relies on evidence that it ends soon, each once for each alarm; how many mails went out. */
export async function sendEvidenceAlarms({ database, baseUrl, mail }: Post, now = new Date()): Promise<number> {
  const today = dayHere(now)
  let sent = 0
  for (const alarm of await takeDueAlarms(database, today, alarmDays))
    try {
      for (const to of await editorsOf(database, alarm.organisation)) {
        await mail.send({ to, ...letter(alarm, today, baseUrl) })
        sent++
      }
    } catch {
      await giveBackAlarm(database, alarm)
    }
  return sent
}

function letter({ title, solution, organisationName, validUntil }: DueAlarm, today: string, baseUrl: string) {
  const left = Math.round((Date.parse(validUntil) - Date.parse(today)) / 86_400_000)
  const when = left === 0 ? 'heute' : `in ${counted(left, 'Tag', 'Tagen')}`
  return {
    subject: `Ein Nachweis zu ${solution.name} endet ${when}`,
    text: `Guten Tag,

der Nachweis „${title}“ zu „${solution.name}“ gilt nur noch bis ${germanDay(validUntil)}. Danach steht er im Katalog als abgelaufen.
${organisationName} verlässt sich darauf: Sie haben ihn eingetragen, halten den Eintrag oder bieten die Lösung an.

Hier tragen Sie einen neuen ein oder sehen nach, was gilt:
${baseUrl}${catalogueAddresses.solution(solution.id)}
`,
  }
}
