import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { Mail } from '../../../platform/mail/post.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { newsAddresses } from '../addresses.ts'
import { toldActions } from '../schema/bundle-mail-kinds.ts'
import { claimBundleMail, dropBundleMail, noteWhomToTell, type BundleMail } from '../store/bundle-mails.ts'
import type { DigestServices } from './send-digests.ts'
import { kindToken } from './unsubscribe.ts'
import { oneLine } from './digest-mail.ts'

/** As long as nobody else takes up a mail that is being sent; also how long one waits that could not be sent. */
const claim = 30 * 60_000
const mostQuoted = 500

/** Whoever takes part in a bundle hears what becomes of it, each thing once: should the process die just after sending, twice. */
export async function tellBundles(
  { database, mail, baseUrl }: Pick<DigestServices, 'database' | 'mail' | 'baseUrl'>,
  now = new Date(),
  stopping?: AbortSignal,
): Promise<number> {
  await noteWhomToTell(database)
  let sent = 0
  for (;;) {
    if (stopping?.aborted) return sent
    const next = await claimBundleMail(database, { now, until: new Date(now.getTime() + claim) })
    if (!next) return sent
    const unsubscribe = await kindToken(database, { person: next.person, kind: toldActions[next.action]! })
    const letter = letterOf(next, { baseUrl, unsubscribe: baseUrl + newsAddresses.unsubscribeKind(unsubscribe) })
    const isGone =
      letter === undefined ||
      (await mail.send(letter).then(
        () => true,
        () => false,
      ))
    if (letter && isGone) sent++
    if (isGone) await dropBundleMail(database, next)
  }
}

/** Undefined where there is nothing to tell any more. */
export function letterOf(
  { email, action, bundle, town, leavesOn, answerBy, text }: BundleMail,
  { baseUrl, unsubscribe }: { baseUrl: string; unsubscribe: string },
): Mail | undefined {
  const said = sentenceOf(action, { town: oneLine(town ?? 'Eine Organisation'), leavesOn, answerBy })
  if (!said || (action === 'commentWritten' && text === null)) return undefined
  const title = oneLine(bundle.title)
  return {
    to: email,
    subject: `${said}: ${title}`.slice(0, 200),
    text: [
      'Guten Tag,',
      `im Bündel „${title}“: ${said}.`,
      ...(text === null ? [] : [quoted(text)]),
      `Dabei: ${number(bundle.participants)}. Zum Bündel:\n${baseUrl}${bundleAddresses.bundle(bundle.id)}`,
      `Solche Mails nicht mehr (ohne Anmeldung):\n${unsubscribe}\n`,
    ].join('\n\n'),
    unsubscribe,
  }
}

const quoted = (text: string) =>
  (text.length > mostQuoted ? `${text.slice(0, mostQuoted).trimEnd()} …` : text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

const sentenceOf = (
  action: string,
  { town, leavesOn, answerBy }: { town: string; leavesOn: string | null; answerBy: string | null },
): string | undefined =>
  ({
    bundleJoined: `${town} ist dabei`,
    bundleDeclined: `${town} geht nicht mit`,
    bundleAbstained: `${town} enthält sich`,
    bundleEntryAccepted: `${town} ist aufgenommen`,
    bundleDayMoved: `Antworten geht jetzt bis zum ${answerBy ? germanDay(answerBy) : ''}`,
    bundleStarted: 'Es hat begonnen',
    bundleDissolved: 'Es ist aufgelöst',
    bundleSplit: 'Es ist geteilt',
    bundlesMerged: 'Es ist mit einem anderen zusammengeführt',
    bundleLeaveAnnounced: leavesOn ? `${town} tritt am ${germanDay(leavesOn)} aus` : `${town} tritt aus`,
    bundleLeaveWithdrawn: `${town} bleibt`,
    bundleLeft: `${town} ist ausgetreten`,
    bundleNoticeEnded: `${town} ist ausgetreten`,
    commentWritten: `${town} schreibt`,
  })[action]
