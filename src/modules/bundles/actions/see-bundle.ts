import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needsByIds, needsInBundle } from '../../needs/door.ts'
import { capabilityNames } from '../../capabilities/door.ts'
import type { Need } from '../../needs/schema.ts'
import { historyOf } from '../../journal/door.ts'
import { commentsOn } from '../../talk/door.ts'
import type { Comment } from '../../talk/schema.ts'
import type { Caller } from '../../access/schema.ts'
import { stem, wordsOf } from '../../twins/door.ts'
import { mayInviteTo } from './invite-needs.ts'
import { sharedCore, type SharedCore } from '../rules/shared-core.ts'
import { sayingOf } from '../rules/alike-texts.ts'
import { conflictsIn, type Conflict } from '../rules/conflicts.ts'
import { demandOf, type Demand } from '../../clusters/door.ts'
import { asFarAsSeen } from '../rules/lead.ts'
import type { Bundle, BundleChange, Participation } from '../schema.ts'
import { bundleById, leadsIn, today } from '../store/bundles.ts'
import { changesOf } from '../store/changes.ts'
import { leadChoicesIn, participationsIn } from '../store/participations.ts'

export type BundleHistory = Awaited<ReturnType<typeof historyOf>>

export interface SeenBundle extends SharedCore {
  bundle: Bundle
  participations: readonly Participation[]
  /** Those of whoever has joined, as far as they may be seen. */
  needs: readonly Need[]
  demand: Demand
  conflicts: readonly Conflict[]
  capabilities: ReadonlyMap<string, string>
  lead: string | null
  gatekeeper: string | null
  choices: readonly { organisation: string; choice: string | null }[]
  changes: readonly BundleChange[]
  comments: readonly Comment[]
  /** Null for whoever does not take part. */
  history: BundleHistory | null
  day: string
  /** Whether whoever looks may ask further needs into it. */
  mayInvite: boolean
}

/** A bundle with everything that its page shows; undefined where it is hidden or missing. */
export async function seeBundle(
  transaction: CallerTransaction,
  actor: Caller | null,
  id: string,
): Promise<SeenBundle | undefined> {
  const bundle = await bundleById(transaction, id)
  if (!bundle) return undefined
  const [participations, needs, day, changes, comments, history, leads, choices] = await Promise.all([
    participationsIn(transaction, id),
    needsInBundle(transaction, id),
    today(transaction),
    changesOf(transaction, id),
    commentsOn(transaction, { kind: 'bundle', id }),
    historyOf(transaction, { subjectKind: 'bundle', subject: id }),
    leadsIn(transaction, id),
    leadChoicesIn(transaction, id),
  ])
  return {
    bundle,
    participations,
    needs,
    demand: demandOf(needs),
    conflicts: conflictsIn(needs),
    ...sharedCore(needs, sayingInStems),
    capabilities: await capabilitiesNamedIn(transaction, needs),
    lead: asFarAsSeen(leads.lead, participations),
    gatekeeper: asFarAsSeen(leads.gatekeeper, participations),
    mayInvite: mayInviteTo({ bundle, participations, day, ...leads }, actor),
    choices,
    changes,
    comments,
    history:
      actor && history.lines.length > 0
        ? toldByOrganisation(history, [
            ...titlesIn(participations, bundle, changes),
            ...(await titlesOfOthers(transaction, history, participations)),
          ])
        : null,
    day,
  }
}

const sayingInStems = sayingOf((text) => wordsOf(text).map(stem))

/** The names of the capabilities that these needs ask for. */
export const capabilitiesNamedIn = (
  transaction: CallerTransaction,
  needs: readonly Need[],
): Promise<ReadonlyMap<string, string>> =>
  capabilityNames(
    transaction,
    needs.flatMap(({ requirements }) => requirements.flatMap(({ capability }) => capability ?? [])),
  )

/** People of other organisations have no name here; their organisation has. Needs and bundles are told by their titles. */
function toldByOrganisation({ lines, names }: BundleHistory, titles: readonly [string, string][]): BundleHistory {
  const told = new Map([...names, ...titles])
  for (const { person, organisation } of lines)
    if (person && organisation && !told.has(person))
      told.set(person, `Jemand aus ${names.get(organisation) ?? 'einer Organisation'}`)
  return { lines, names: told }
}

/** Needs that had been asked and are not any more. */
async function titlesOfOthers(
  transaction: CallerTransaction,
  { lines }: BundleHistory,
  participations: readonly Participation[],
): Promise<[string, string][]> {
  const known = new Set(participations.map(({ need }) => need))
  const gone = lines.flatMap(({ before }) => {
    const need = before?.['need']
    return typeof need === 'string' && !known.has(need) ? [need] : []
  })
  const seen = new Map((await needsByIds(transaction, gone)).map(({ id, title }) => [id, title]))
  return gone.map((id) => [id, seen.get(id) ?? 'Bedarf, den Sie nicht sehen'])
}

const titlesIn = (
  participations: readonly Participation[],
  bundle: Bundle,
  changes: readonly BundleChange[],
): [string, string][] => [
  ...participations.map(({ need, needTitle, organisation }): [string, string] => [
    need,
    needTitle ?? `Bedarf von ${organisation.name}`,
  ]),
  ...[bundle, ...changes.flatMap(({ bundle: one, other }) => (other ? [one, other] : [one]))].map(
    ({ id, title }): [string, string] => [id, title || 'anderes Bündel'],
  ),
]
