import type { Necessity, Requirement } from '../../needs/schema.ts'
import { sayTheSame, type Saying, type SayingOf } from './alike-texts.ts'

interface Asking {
  organisation: { id: string; name: string }
  requirements: readonly Requirement[]
}

/** The same requirement of several organisations. */
export interface SharedRequirement {
  /** The capability where one stands behind it. */
  capability: string | null
  text: string
  /** The same in the words of others. */
  otherWords: readonly string[]
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
 * What all ask for, and what only some do. Two requirements are the same where they name the same capability, say the same apart from
 * capitals, umlauts, spaces and signs, or say it in other words about the same dimension. What names two capabilities is never the same.
 * Example: A asks for {Bezahlen, Termin}, B for {bezahlen!}: core Bezahlen, variant Termin of A.
 */
export function sharedCore(needs: readonly Asking[], sayingOf: SayingOf): SharedCore {
  const everybody = new Set(needs.map(({ organisation }) => organisation.id))
  const keyOf = keyWith(needs.flatMap(({ requirements }) => requirements))
  const groups = new Map<string, Group>()
  const groupOf = (requirement: Requirement) => {
    const key = keyOf(requirement)
    const known = groups.get(key) ?? alikeIn(groups.values(), requirement, sayingOf(requirement.text))
    const group = known ?? newGroup(requirement, sayingOf(requirement.text))
    groups.set(key, group)
    return group
  }
  for (const { organisation, requirements } of needs)
    for (const requirement of requirements) {
      const group = groupOf(requirement)
      group.must ||= requirement.necessity === 'must'
      if (!group.first.capability && requirement.capability) group.first = requirement
      group.texts.set(folded(requirement.text), requirement.text)
      group.by.set(organisation.id, organisation)
    }
  const all = [...new Set(groups.values())].map(({ first, must, by, texts }): SharedRequirement => ({
    capability: first.capability,
    text: first.text,
    otherWords: [...texts].flatMap(([key, text]) => (key === folded(first.text) ? [] : [text])),
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

interface Group {
  /** The one that stands for all. */
  first: Requirement
  saying: Saying
  must: boolean
  /** By what they are apart from capitals and signs. */
  texts: Map<string, string>
  by: Map<string, { id: string; name: string }>
}

const newGroup = (first: Requirement, saying: Saying): Group => ({
  first,
  saying,
  must: false,
  texts: new Map(),
  by: new Map(),
})

const alikeIn = (groups: Iterable<Group>, { capability, dimension }: Requirement, saying: Saying): Group | undefined =>
  [...groups].find(
    ({ first, saying: theirs }) =>
      first.dimension === dimension &&
      (!first.capability || !capability || first.capability === capability) &&
      sayTheSame(theirs, saying),
  )

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
