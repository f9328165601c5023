import { counted, number } from '../../../kernel/german-numbers.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Asking } from '../../way/door.ts'
import type { Step, Taker, ToldStation } from '../../way/schema.ts'
import { bundleAddresses } from '../addresses.ts'
import { bundlePermissions } from '../policy.ts'
import { standingBundles, type StandingBundle } from '../store/standing-bundles.ts'

/** The first station: who goes along, who lets in, who leads. */
export async function needStations(
  transaction: CallerTransaction,
  _: Asking,
  bundles: readonly string[],
): Promise<ReadonlyMap<string, ToldStation>> {
  return new Map((await standingBundles(transaction, bundles)).map((bundle) => [bundle.id, needStation(bundle)]))
}

export function needStation(bundle: StandingBundle): ToldStation {
  const { status, since } = bundle
  if (status === 'dissolved' || status === 'merged') return { state: 'done', sentence: '', since, steps: [] }
  const steps = [...questions(bundle), ...requests(bundle), ...changes(bundle), ...leadership(bundle)]
  const isDone = status === 'started' && bundle.lead !== null
  return { state: isDone ? 'done' : 'open', sentence: sentenceOf(bundle), since, steps }
}

function sentenceOf({ status, participants, quorum, participations, lead }: StandingBundle): string {
  const joined = counted(participants, 'Organisation ist dabei', 'Organisationen sind dabei')
  if (status === 'asking') {
    const silent = participations.filter((each) => each.status === 'invited').length
    const missing = quorum - participants
    return [
      joined,
      ...(silent > 0 ? [`${number(silent)} noch ohne Antwort`] : []),
      missing > 0 ? `nötig sind ${number(quorum)}` : `genug, um zu beginnen`,
    ].join(', ')
  }
  const leading = participations.find(({ organisation }) => organisation.id === lead)?.organisation.name
  if (leading) return `${joined}, es führt ${leading}`
  return lead === null ? `${joined}, noch führt niemand` : joined
}

const permission = bundlePermissions.answerBundle

/** Who is asked and silent, as far as whoever looks may know; the nearest day stands for all, because it is the first that passes. */
function questions({ id, status, answerBy, participations }: StandingBundle): Step[] {
  const asked = participations.filter((each) => each.status === 'invited')
  if (asked.length === 0)
    return status === 'asking'
      ? [
          {
            step: 'Abwarten: Wer geht noch mit?',
            href: bundleAddresses.bundle(id),
            who: [],
            until: answerBy,
            permission,
          },
        ]
      : []
  const days = asked.map(({ askedUntil }) => (status === 'asking' ? answerBy : (askedUntil ?? answerBy)))
  return [
    {
      step: 'Antworten: Gehen Sie mit?',
      href: bundleAddresses.bundle(id),
      who: asked.map(({ organisation, need }) => ({ ...organisation, href: bundleAddresses.answer(id, need) })),
      until: days.toSorted()[0]!,
      permission,
    },
  ]
}

function requests({ id, gatekeeper, participations }: StandingBundle): Step[] {
  const who = participations.find(({ organisation }) => organisation.id === gatekeeper)?.organisation
  return participations
    .filter(({ status }) => status === 'requested')
    .map(({ organisation }) => ({
      step: `Entscheiden: Kommt ${organisation.name} dazu?`,
      href: bundleAddresses.bundle(id),
      who: who ? [who] : [],
      until: null,
      permission,
    }))
}

const changes = ({ id, changes }: StandingBundle): Step[] =>
  changes
    .filter(({ silent }) => silent.length > 0)
    .map(({ kind, answerBy, silent }) => ({
      step: `Antworten: Stimmen Sie zu, das Bündel ${kind === 'split' ? 'zu teilen' : 'zusammenzuführen'}?`,
      href: bundleAddresses.changes(id),
      who: silent,
      until: answerBy,
      permission,
    }))

/** Who has not said whom they want; where all have and do not agree, everybody. */
function leadership({ id, status, lead, participations }: StandingBundle): Step[] {
  if (status !== 'started' || lead !== null) return []
  const members = participations.filter((each) => each.status === 'joined')
  const silent = members.filter(({ hasChosen }) => !hasChosen)
  const who = new Map<string, Taker>(
    (silent.length > 0 ? silent : members).map(({ organisation }) => [organisation.id, organisation]),
  )
  return [
    {
      step: 'Benennen: Wer führt das Bündel?',
      href: bundleAddresses.bundle(id),
      who: [...who.values()],
      until: null,
      permission,
    },
  ]
}
