import type { Doer } from '../../organisations/schema.ts'
import type { Visibility } from '../schema.ts'

/** Who finds a need in the search, as tags. The walls decide again when what was found is read. */
export function audienceOf(need: { organisation: string; visibility: Visibility; bundle: string | null }): string[] {
  const { organisation, visibility, bundle } = need
  const own = [`organisation ${organisation}`]
  if (visibility === 'ownOrganisation') return own
  if (visibility === 'bundleParticipants') return bundle ? [...own, `bundle ${bundle}`] : own
  return [...own, visibility]
}

/** The tags that somebody carries who searches. */
export function tagsOf(actor: Pick<Doer, 'organisation'> | null, bundles: readonly string[] = []): string[] {
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
