import type { BundleEvent, BundleNews } from '../schema.ts'

/** What has happened in a bundle as it stands now, the latest first; each thing counts once, with what it has become. */
export function bundleEvents({ bundle, participations, changes, lead, messages }: BundleNews): BundleEvent[] {
  const { status, proposer, createdAt, startedAt, endedAt } = bundle
  const events: BundleEvent[] = [
    { at: createdAt, what: 'proposed', by: proposer?.name ?? null },
    ...(startedAt ? [{ at: startedAt, what: 'started' } as const] : []),
    ...(endedAt && status === 'dissolved' ? [{ at: endedAt, what: 'dissolved' } as const] : []),
    ...(endedAt && status === 'merged' ? [{ at: endedAt, what: 'merged' } as const] : []),
    ...participations.map((standing) => ({ at: standing.changedAt, what: 'answered', standing }) as const),
    ...changes.map((change) => ({ at: change.changedAt, what: 'change', change }) as const),
    ...messages.map(({ at, by }) => ({ at, what: 'message', by }) as const),
    ...(lead ? [{ at: lead.chosenAt, what: 'lead', name: lead.name } as const] : []),
  ]
  return events.toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

export const eventsBetween = (
  events: readonly BundleEvent[],
  { after, until }: { after: Date; until: Date },
): BundleEvent[] => events.filter(({ at }) => at > after && at <= until)
