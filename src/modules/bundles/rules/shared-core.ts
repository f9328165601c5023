import type { Necessity, Requirement } from '../../needs/schema.ts'

interface Asking {
  organisation: { id: string; name: string }
  requirements: readonly Requirement[]
}

/** The same requirement of several organisations. */
export interface SharedRequirement {
  /** The capability where one stands behind it. */
  capability: string | null
  text: string
  dimension: Requirement['dimension']
  /** Must for one of them at least. */
  necessity: Necessity
  organisations: readonly { id: string; name: string }[]
}
export interface SharedCore {
  core: readonly SharedRequirement[]
  variants: readonly SharedRequirement[]
}

/**
 * What all ask for, and what only some do. Two requirements are the same where they name the same capability, or say the same apart from
 * capitals, umlauts, spaces and signs. Example: A asks for {Bezahlen, Termin}, B for {bezahlen!}: core Bezahlen, variant Termin of A.
 */
export function sharedCore(needs: readonly Asking[]): SharedCore {
  const everybody = new Set(needs.map(({ organisation }) => organisation.id))
  const keyOf = keyWith(needs.flatMap(({ requirements }) => requirements))
  const groups = new Map<string, { first: Requirement; must: boolean; by: Map<string, { id: string; name: string }> }>()
  for (const { organisation, requirements } of needs)
    for (const requirement of requirements) {
      const key = keyOf(requirement)
      const group = groups.get(key) ?? { first: requirement, must: false, by: new Map() }
      group.must ||= requirement.necessity === 'must'
      if (!group.first.capability && requirement.capability) group.first = requirement
      group.by.set(organisation.id, organisation)
      groups.set(key, group)
    }
  const all = [...groups.values()].map(({ first, must, by }): SharedRequirement => ({
    capability: first.capability,
    text: first.text,
    dimension: first.dimension,
    necessity: must ? 'must' : 'should',
    organisations: [...by.values()],
  }))
  const isShared = ({ organisations }: SharedRequirement) =>
    everybody.size > 1 && organisations.length === everybody.size
  return {
    core: all.filter(isShared),
    variants: all
      .filter((each) => !isShared(each))
      .toSorted((a, b) => b.organisations.length - a.organisations.length || a.text.localeCompare(b.text, 'de')),
  }
}

/** One that names no capability but says what another one says that does, is the same as that. */
function keyWith(all: readonly Requirement[]) {
  const known = new Map<string, string>()
  for (const { text, capability } of all)
    if (capability && !known.has(folded(text))) known.set(folded(text), capability)
  return ({ text, capability }: Requirement) => {
    const behind = capability ?? known.get(folded(text))
    return behind ? `capability ${behind}` : `text ${folded(text)}`
  }
}

export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/ä|ae/g, 'a')
    .replaceAll(/ö|oe/g, 'o')
    .replaceAll(/ü|ue/g, 'u')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
