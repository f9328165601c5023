import type { Database } from '../../../platform/database/database.ts'
import { daysLater } from '../../../kernel/days.ts'
import { reminderDays, type BundleChange } from '../schema.ts'
import { decidersOf, giveBack, invitedIn, takeUnanswered, type Unanswered } from '../store/mails-due.ts'
import { bundleById, leadsIn } from '../store/bundles.ts'
import { changeMail, questionMail, reminderMail, requestMail, type Asked, type Mail } from './bundle-letters.ts'
import { dayHere } from './day-here.ts'

export interface Post {
  send: (mail: Mail) => Promise<void>
  /** The page on which it is answered, with the address of this server. */
  linkTo: (bundle: string, need?: string) => string
}

/** Everybody asked hears of it, or of those needs alone that are asked later. A mail that does not go out keeps nobody from answering: the question also stands on their pages. */
export async function mailQuestions(
  database: Database,
  { send, linkTo }: Post,
  bundle: string,
  needs?: readonly string[],
): Promise<void> {
  for (const each of await invitedIn(database, bundle, needs))
    for (const mail of await mailsTo(database, linkTo, each, questionMail)) await send(mail).catch(() => {})
}

/** Reminds of questions whose last day is near, each decider once; called again it reminds nobody twice. */
export async function remindOfBundles(database: Database, { send, linkTo }: Post, now = new Date()): Promise<number> {
  const today = dayHere(now)
  const waiting = await takeUnanswered(database, { from: today, until: daysLater(today, reminderDays), now })
  let sent = 0
  for (const each of waiting)
    try {
      for (const mail of await mailsTo(database, linkTo, each, reminderMail)) {
        await send(mail)
        sent++
      }
    } catch {
      await giveBack(database, each)
    }
  return sent
}

async function mailsTo(database: Database, linkTo: Post['linkTo'], each: Unanswered, letter: (asked: Asked) => Mail) {
  const { bundle, need, organisation, organisationName, title, answerBy } = each
  const link = linkTo(bundle, need)
  return (await decidersOf(database, organisation)).map((to) =>
    letter({ to, organisation: organisationName, bundle: title, answerBy, link }),
  )
}

/** Whoever decides about it hears that a need wants to come in. */
export async function mailRequest(
  database: Database,
  { send, linkTo }: Post,
  { bundle: id, organisation }: { bundle: string; organisation: string },
): Promise<void> {
  const [bundle, { gatekeeper }] = [await bundleById(database, id), await leadsIn(database, id)]
  if (!bundle || !gatekeeper) return
  for (const to of await decidersOf(database, gatekeeper))
    await send(requestMail({ to, organisation, bundle: bundle.title, link: linkTo(id) })).catch(() => {})
}

/** Everybody hears whose consent a split or a merger needs and who has not answered yet. */
export async function mailChange(database: Database, { send, linkTo }: Post, change: BundleChange): Promise<void> {
  const { bundle, answerBy, answers } = change
  for (const { organisation } of answers.filter(({ consents }) => consents === null))
    for (const to of await decidersOf(database, organisation.id))
      await send(changeMail({ to, bundle: bundle.title, answerBy, link: linkTo(bundle.id) })).catch(() => {})
}
