import type { Caller } from '../../access/schema.ts'
import type { NeedStatus, Visibility } from '../schema.ts'

/** Who finds a need in the search, as tags. The walls decide again when what was found is read. */
export function audienceOf(need: { organisation: string; visibility: Visibility; bundle: string | null }): string[] {
  const { organisation, visibility, bundle } = need
  const own = [`organisation ${organisation}`]
  if (visibility === 'ownOrganisation') return own
  if (visibility === 'bundleParticipants') return bundle ? [...own, `bundle ${bundle}`] : own
  return [...own, visibility]
}

/** Which of the needs that all public bodies may see are still to be bundled: nobody carries this tag, what is suggested is found by it. */
export const unbundledTag = 'unbundled'
export const isUnbundled = ({ status, visibility }: { status: NeedStatus; visibility: Visibility }): boolean =>
  status === 'open' && visibility !== 'ownOrganisation' && visibility !== 'bundleParticipants'

/** The tags that somebody carries who searches. */
export function tagsOf(actor: Pick<Caller, 'organisation'> | null, bundles: readonly string[] = []): string[] {
  if (!actor) return ['public']
  const { organisation } = actor
  return [
    'public',
    'signedIn',
    ...(organisation ? [`organisation ${organisation.id}`] : []),
    ...(organisation && organisation.kind !== 'vendor' ? ['publicBodies'] : []),
    ...bundles.map((bundle) => `bundle ${bundle}`),
  ]
}
