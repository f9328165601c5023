import type { Context } from 'hono'
import type { Refused } from './kernel/refusal.ts'
import { isApi, sentences } from './modules/access/index.ts'
import { problem } from './platform/api/api-problem.ts'
import { databaseFault, type DatabaseFault } from './platform/database/database-fault.ts'
import { isBrokenOff } from './platform/server/broken-off.ts'
import { MessagePage } from './ui/static-pages.tsx'

interface Words {
  status: 400 | 404 | 409 | 503
  title: string
  text: string
}

const faults: Readonly<Record<DatabaseFault, Words>> = {
  malformed: {
    status: 400,
    title: 'Das ließ sich nicht lesen',
    text: 'In der Anfrage steht etwas, das an dieser Stelle nicht möglich ist. Es wurde nichts gespeichert.',
  },
  overtaken: {
    status: 409,
    title: 'Jemand war schneller',
    text: 'Das hat gerade schon jemand getan, oder etwas dazu gibt es nicht mehr. Bitte laden Sie die Seite neu.',
  },
  hidden: { status: 404, title: 'Nicht gefunden', text: 'Diese Seite gibt es nicht, oder sie ist abgelaufen.' },
  full: {
    status: 503,
    title: 'Hier ist gerade kein Platz',
    text: 'Der Speicher dieser Installation ist voll. Es wurde nichts gespeichert. Bitte sagen Sie es dem Betreiber.',
  },
  unstored: {
    status: 503,
    title: 'Hier lässt sich gerade nichts speichern',
    text: 'Der Speicher dieser Installation macht Schwierigkeiten. Es wurde nichts gespeichert. Bitte sagen Sie es dem Betreiber.',
  },
  contended: {
    status: 503,
    title: 'Das ging gerade nicht',
    text: 'Mehrere haben zugleich dasselbe geändert. Es wurde nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.',
  },
}

/** The answer to what is malformed, overtaken or hidden, or what there is no room for; undefined where the fault is ours. */
export function faultPage(c: Context, error: Error): Response | Promise<Response> | undefined {
  const fault = isUnreadableForm(error) || isBrokenOff(error) ? 'malformed' : databaseFault(error)
  if (!fault) return undefined
  const { status, title, text } = faults[fault]
  if (status === 503) c.header('Retry-After', '10')
  return isApi(c) ? problem(c, status, text) : c.html(<MessagePage title={title} text={text} />, status)
}

/** What was refused, where no page of its own shows it. */
export function refusedPage(c: Context, { refusals }: Refused): Response | Promise<Response> {
  const text = sentences(refusals).join(' ')
  return isApi(c)
    ? problem(c, 422, text)
    : c.html(<MessagePage title="Das geht so nicht" text={`${text} Es hat sich nichts geändert.`} />, 422)
}

/** A form whose parts have no beginning or end. */
const isUnreadableForm = (error: Error) =>
  error instanceof TypeError && /FormData|multipart|boundary/i.test(error.message)
