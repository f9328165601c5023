import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Actor } from '../../access/schema.ts'
import { consequencesIn, questionsToMe, takePlace, type PostServices } from '../../bundles/door.ts'
import { bundlePermissions } from '../../bundles/policy.ts'
import { answers, type Answer } from '../../bundles/schema.ts'
import { refuse } from '../../access/door.ts'
import { inTheNameOf, representedActors } from './represented-actors.ts'

/** A question to one of those who are represented. */
export interface OpenQuestion {
  organisation: { id: string; name: string }
  bundle: { id: string; title: string }
  need: { id: string; title: string }
  answerBy: string
}

/** What waits for the answers of all whom an organisation represents, what is due first before the others. */
export async function openQuestions(database: Database, actor: Actor): Promise<OpenQuestion[]> {
  const all: OpenQuestion[] = []
  for (const each of await representedActors(database, actor, bundlePermissions.answerBundle)) {
    const questions = await inTheNameOf(database, each, questionsToMe)
    for (const { bundle, bundleTitle, need, needTitle, answerBy } of questions)
      all.push({
        organisation: each.organisation!,
        bundle: { id: bundle, title: bundleTitle },
        need: { id: need, title: needTitle ?? '' },
        answerBy,
      })
  }
  return all.toSorted((one, other) => (one.answerBy < other.answerBy ? -1 : one.answerBy > other.answerBy ? 1 : 0))
}

export interface Failed {
  organisation: string
  refusals: readonly Refusal[]
}

/** What of these was answered, and what could not be. Each is an answer of its own: one that is refused keeps no other from being given. */
export async function answerSeveral(
  services: PostServices & { database: Database },
  actor: Actor,
  { ticked, answer, reason }: { ticked: readonly string[]; answer: string | undefined; reason: string },
): Promise<{ answered: number; failed: readonly Failed[] }> {
  const { database } = services
  const said: Answer = answers.find((each) => each === answer) ?? refuse({ code: 'severalAnswer', place: 'answer' })
  const wanted = new Set(ticked)
  const asked = (await openQuestions(database, actor)).filter((question) => wanted.has(keyOf(question)))
  if (asked.length === 0) refuse({ code: 'severalNobody', place: 'ticked' })
  const actors = await representedActors(database, actor, bundlePermissions.answerBundle)
  const failed: Failed[] = []
  for (const { organisation, bundle, need } of asked) {
    const each = actors.find((represented) => represented.organisation!.id === organisation.id)!
    const place = { bundle: bundle.id, need: need.id, wanted: { status: said, reason } }
    try {
      const { mine } = await inTheNameOf(database, each, (transaction) => takePlace(transaction, each, place))
      await consequencesIn(services).ofPlace(mine)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      failed.push({ organisation: organisation.name, refusals: error.refusals })
    }
  }
  return { answered: asked.length - failed.length, failed }
}

export const keyOf = ({ organisation, bundle, need }: OpenQuestion): string =>
  `${organisation.id}.${bundle.id}.${need.id}`
