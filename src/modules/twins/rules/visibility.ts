import type { TwinEntry, TwinSearchOptions } from '../schema.ts'

/** Who may be found: is meant for a tag of the viewer, and not left out. No tag, nobody. */
export function visibility({ audience, excludeOwner, excludeId, idPrefix = '' }: TwinSearchOptions) {
  const tags = new Set(audience)
  return {
    isMeantFor: (audience: readonly string[]): boolean => audience.some((tag) => tags.has(tag)),
    isWanted: ({ id, owner }: Pick<TwinEntry, 'id' | 'owner'>): boolean =>
      owner !== excludeOwner && id !== excludeId && id.startsWith(idPrefix),
  }
}
