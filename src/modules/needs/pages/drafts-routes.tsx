import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { isUuid } from '../../../kernel/uuid.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, answerOwnForm, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { publishDrafts, waitingDrafts } from '../actions/publish-drafts.ts'
import { needAddresses } from '../addresses.ts'
import { needPermissions } from '../policy.ts'
import { publishedText } from '../texts/publishing.de.ts'
import { DraftsPage, draftTick } from './drafts-page.tsx'

/** Many drafts become needs that others see, all at once. */
export const draftRoutes: readonly Route<Permission>[] = [
  {
    method: 'GET',
    path: needAddresses.drafts(),
    permission: needPermissions.writeNeed,
    answer: (c) => draftsPage(c),
  },
  {
    method: 'POST',
    path: needAddresses.drafts(),
    permission: needPermissions.writeNeed,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) => publishDrafts(transaction, actor, tickedIn(fields)),
        done: ({ published, refused, gone }) => {
          const told = new URLSearchParams({ offen: `${published}-${refused.length}-${gone}` })
          const moment = momentOf(c)
          if (moment !== undefined) told.set('vom', String(moment))
          return c.redirect(`${needAddresses.drafts()}?${told}`, 303)
        },
        refused: (refusals) => draftsPage(c, refusals),
      }),
  },
]

const prefix = draftTick('')
const tickedIn = (fields: Fields): string[] =>
  Object.keys(fields).flatMap((name) => {
    const id = name.slice(prefix.length)
    return name.startsWith(prefix) && isUuid(id) ? [id] : []
  })

async function draftsPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const moment = momentOf(c)
  const { drafts, total } = await c.get('asCaller')((transaction) => waitingDrafts(transaction, actorOf(c), moment))
  return c.html(
    <DraftsPage
      actor={actorOf(c)}
      drafts={drafts}
      total={total}
      moment={moment}
      notice={noticeOf(c)}
      refusals={refusals}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}

function momentOf(c: Context): number | undefined {
  const [moment] = c.req.query('vom')?.match(/^\d{12,14}$/) ?? []
  return moment === undefined ? undefined : Number(moment)
}

function noticeOf(c: Context): { text: string; isDone: boolean } | undefined {
  const [, published, refused, gone] = c.req.query('offen')?.match(/^(\d{1,4})-(\d{1,4})-(\d{1,4})$/) ?? []
  return published === undefined
    ? undefined
    : {
        text: publishedText({ published: Number(published), refused: Number(refused), gone: Number(gone) }),
        isDone: Number(published) > 0,
      }
}
