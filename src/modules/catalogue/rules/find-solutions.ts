/**
 * Which solutions of those that are kept, in the order of the day's lot, a query asks for, in which order, and how many there would be with each other choice of one filter. Without a column
 * to sort by, those with more of the words come first; equals stay in the order of the lot. Who provides or keeps a solution counts nowhere.
 * Example: nothing is searched for and nothing is chosen: all, by lot, and every field with the number of its solutions.
 */
import { sortingParts } from '../../../kernel/sorting.ts'
import { evidenceKinds, licenceKinds, type EvidenceKind, type ListedSolution, type SolutionQuery } from '../schema.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { operatingModels } from '../../needs/schema.ts'

/** A solution as it is kept to be searched: only what everybody may see. */
export interface FindableSolution extends ListedSolution {
  isOpen: boolean
  capabilities: readonly string[]
  standards: readonly string[]
  /** Kinds of public evidence that is valid. */
  evidence: readonly EvidenceKind[]
  /** Stems of the words of its name, and of all else that it says. */
  nameWords: ReadonlySet<string>
  words: ReadonlySet<string>
}

/** What is searched for: stems, and the capabilities that they speak of with their weight. */
export interface Sought {
  stems: readonly string[]
  capabilities: ReadonlyMap<string, number>
}

const filters = {
  field: (solution, value) => solution.field === value,
  capability: (solution, value) => solution.capabilities.includes(value),
  operatingModel: ({ operatingModels: models }, value) => models.some((model) => model === value),
  licence: ({ isOpen }, value) => isOpen === (value === licenceKinds[0]),
  standard: ({ standards }, value) => standards.includes(value),
  evidence: ({ evidence }, value) => evidence.some((kind) => kind === value),
} as const satisfies Record<string, (solution: FindableSolution, value: string) => boolean>
export type FilterName = keyof typeof filters
const filterNames = Object.keys(filters) as FilterName[]

const valuesOf: Readonly<Record<FilterName, (solution: FindableSolution) => readonly string[]>> = {
  field: ({ field }) => [field],
  capability: ({ capabilities }) => capabilities,
  operatingModel: ({ operatingModels: models }) => models,
  licence: ({ isOpen }) => [isOpen ? licenceKinds[0] : licenceKinds[1]],
  standard: ({ standards }) => standards,
  evidence: ({ evidence }) => evidence,
}
/** Values in a fixed order; of the others the most frequent come first. */
const orderOf: Partial<Record<FilterName, readonly string[]>> = {
  field: fieldIds,
  operatingModel: operatingModels,
  licence: licenceKinds,
  evidence: evidenceKinds,
}

export interface Facet {
  value: string
  count: number
}
export interface FoundSolutions {
  found: readonly FindableSolution[]
  facets: Readonly<Record<FilterName, readonly Facet[]>>
}

export function findSolutions(all: readonly FindableSolution[], query: SolutionQuery, sought?: Sought): FoundSolutions {
  const scores = sought && new Map(all.map((solution) => [solution.id, likeness(solution, sought)]))
  const asked = filterNames.filter((name) => query[name] !== undefined)
  const counts = eachFilter(() => new Map<string, number>())
  const count = (name: FilterName, solution: FindableSolution) => {
    for (const value of valuesOf[name](solution)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
  }
  const found: FindableSolution[] = []
  for (const solution of all) {
    if (solution.status !== 'published' || (scores && scores.get(solution.id)! <= 0)) continue
    const [failed, ...more] = asked.filter((name) => !filters[name](solution, query[name]!))
    if (failed === undefined) {
      found.push(solution)
      for (const name of filterNames) count(name, solution)
    } else if (more.length === 0) count(failed, solution)
  }
  const order = orderBy(query.sort) ?? (scores && ((one, other) => scores.get(other.id)! - scores.get(one.id)!))
  return {
    found: order ? found.toSorted(order) : found,
    facets: eachFilter((name) => inOrder(counts[name], orderOf[name])),
  }
}

const eachFilter = <T>(of: (name: FilterName) => T): Record<FilterName, T> => ({
  field: of('field'),
  capability: of('capability'),
  operatingModel: of('operatingModel'),
  licence: of('licence'),
  standard: of('standard'),
  evidence: of('evidence'),
})

/** A word of the name counts four times as much as one of the rest, a capability that is spoken of three times. */
export function likeness(solution: FindableSolution, { stems, capabilities }: Sought): number {
  const words = stems.reduce(
    (sum, stem) => sum + (solution.nameWords.has(stem) ? 4 : solution.words.has(stem) ? 1 : 0),
    0,
  )
  return words + solution.capabilities.reduce((sum, id) => sum + 3 * (capabilities.get(id) ?? 0), 0)
}

function inOrder(counts: ReadonlyMap<string, number>, order: readonly string[] | undefined): Facet[] {
  if (order) return order.flatMap((value) => (counts.has(value) ? [{ value, count: counts.get(value)! }] : []))
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

const sortedValue = {
  name: ({ name }: FindableSolution) => name,
  hersteller: ({ maker, organisation }: FindableSolution) => maker || organisation.name,
  bereich: ({ field }: FindableSolution) => String(fieldIds.indexOf(field)).padStart(2, '0'),
  lizenz: ({ licence }: FindableSolution) => licence || '\uFFFF',
}

type Order = (one: FindableSolution, other: FindableSolution) => number

function orderBy(sort: SolutionQuery['sort']): Order | undefined {
  if (!sort) return undefined
  const { by, isReversed } = sortingParts(sort)
  const compare = new Intl.Collator('de').compare
  return (one: FindableSolution, other: FindableSolution) =>
    compare(sortedValue[by](one), sortedValue[by](other)) * (isReversed ? -1 : 1)
}
