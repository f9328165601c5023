import type { TwinEntry, TwinSearchOptions } from '../schema.ts'

/** Who may be found: shares a tag with the viewer, and is not left out. No tag, nobody. */
export function visibility({ audience, excludeOwner, excludeId, idPrefix = '' }: TwinSearchOptions) {
  const tags = new Set(audience)
  return (entry: TwinEntry): boolean =>
    entry.owner !== excludeOwner &&
    entry.id !== excludeId &&
    entry.id.startsWith(idPrefix) &&
    entry.audience.some((tag) => tags.has(tag))
}
