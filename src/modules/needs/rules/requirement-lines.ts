import { dimensions, type Dimension } from '../../capabilities/schema.ts'
import type { Necessity } from '../schema/choices.ts'
import type { Requirement } from '../schema/requirement.ts'
import { folded } from '../../../kernel/folded.ts'
import { linesOf } from './german-input.ts'

/** The words in which requirements are written, one a line: "soll: Erinnerung vor dem Ablauf [Recht, Fähigkeit erinnern]". */
export interface RequirementWords {
  necessities: Readonly<Record<Necessity, string>>
  dimensions: Readonly<Record<Dimension, string>>
  capability: string
}

/** Each line begins with its necessity; what it concerns follows where it is not technology alone or could be misread. */
export function requirementLines(requirements: readonly Requirement[], words: RequirementWords): string[] {
  return requirements.map(({ text, necessity, dimension, capability }) => {
    const bare = `${words.necessities[necessity]}: ${text}`
    const isPlain = dimension === 'technology' && capability === null && !ending.test(text)
    const about = [words.dimensions[dimension], ...(capability === null ? [] : [`${words.capability} ${capability}`])]
    return isPlain ? bare : `${bare} [${about.join(', ')}]`
  })
}

const ending = /\[([^[\]]*)\]$/

/** The other way round. A capability is found by its id or its folded name; one that is not found stays as it was written. */
export function requirementsIn(
  text: string,
  words: RequirementWords,
  { otherwise, capabilities }: { otherwise: Necessity; capabilities: ReadonlyMap<string, string> },
): Requirement[] {
  return linesOf(text).flatMap((line) => {
    const { necessity, rest } = necessityIn(line, words, otherwise)
    const { bare, dimension, capability } = aboutIn(rest, words, capabilities)
    return bare === '' ? [] : [{ text: bare, necessity, dimension, capability }]
  })
}

function necessityIn(line: string, { necessities }: RequirementWords, otherwise: Necessity) {
  const [word = '', ...rest] = line.split(':')
  const necessity = (['must', 'should'] as const).find((each) => folded(necessities[each]) === folded(word))
  return necessity && rest.length > 0
    ? { necessity, rest: rest.join(':').trim() }
    : { necessity: otherwise, rest: line }
}

function aboutIn(line: string, words: RequirementWords, capabilities: ReadonlyMap<string, string>) {
  const plain = { bare: line, dimension: 'technology' as Dimension, capability: null }
  const inside = line.match(ending)?.[1]
  if (inside === undefined) return plain
  const [first, second] = [inside.replace(/,.*$/, ''), inside.match(/,(.*)$/)?.[1]]
  const dimension = dimensions.find((each) => folded(words.dimensions[each]) === folded(first))
  const named = dimension ? second : inside
  const capability = named?.trim().match(new RegExp(`^${words.capability}\\s+(.+)$`, 'i'))?.[1]
  if (!dimension && !capability) return plain
  if (named !== undefined && capability === undefined) return plain
  return {
    bare: line.replace(ending, '').trim(),
    dimension: dimension ?? 'technology',
    capability:
      capability === undefined
        ? null
        : (capabilities.get(capability) ?? capabilities.get(folded(capability)) ?? capability),
  }
}
