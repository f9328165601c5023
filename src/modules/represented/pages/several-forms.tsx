import type { Context } from 'hono'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { actorOf, type Fields } from '../../access/index.ts'

const prefix = 'fuer-'

/** What was ticked, whatever it stands for. */
export const tickedIn = (fields: Fields): string[] =>
  Object.keys(fields).flatMap((name) =>
    name.startsWith(prefix) && fields[name] === 'ja' ? name.slice(prefix.length) : [],
  )

/** A form that was opened while acting for another one changes nothing. */
export const formForAnother = (c: Context, { organisation }: Fields): Response | Promise<Response> | undefined =>
  organisation === actorOf(c).organisation?.id
    ? undefined
    : c.html(
        <MessagePage
          title="Sie handeln gerade für eine andere Organisation"
          text="Es wurde nichts gespeichert. Bitte öffnen Sie die Seite noch einmal."
        />,
        409,
      )
