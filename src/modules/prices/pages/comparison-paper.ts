import { germanDay } from '../../../kernel/german-dates.ts'
import { headedSheet } from '../../../kernel/headed-sheet.ts'
import type { Paper } from '../../../platform/papers/paper.ts'
import type { Compared, ComparedSolutions } from '../actions/compare-solutions.ts'
import { compare, type Fact, type FactGroup } from '../rules/comparison.ts'
import { comparisonTitle } from './comparison-title.ts'

export interface ComparedFacts extends ComparedSolutions {
  facts: readonly FactGroup[]
  /** ISO day. */
  day: string
}

const notSaid = 'nicht angegeben'

/** Every fact a row, for a spreadsheet. */
export const comparisonSheet = (solutions: readonly Compared[], facts: readonly FactGroup[]) =>
  headedSheet(
    'Vergleich',
    [
      { heading: 'Gruppe', width: 28 },
      { heading: 'Merkmal', width: 40, wrap: true },
      ...solutions.map(({ whole }) => ({ heading: whole.solution.name, width: 36, wrap: true })),
    ],
    facts.flatMap(({ title, facts: group }) =>
      group.map(({ name, values }) => [title, name, ...values.map((value) => value ?? notSaid)]),
    ),
  )

/** The comparison as a paper: what differs first. Each offer is named with its version, because prices change. */
export function comparisonPaper({ solutions, facts, need, organisation, day }: ComparedFacts): Paper {
  const { differences, same } = compare(facts)
  const tableOf = (caption: string, rows: readonly Fact[]) => ({
    kind: 'table' as const,
    caption,
    columns: [{ name: 'Merkmal' }, ...solutions.map(({ whole }) => ({ name: whole.solution.name }))],
    rows: rows.map(({ name, values }) => [name, ...values]),
  })
  return {
    title: comparisonTitle(solutions.length),
    standing: standingOf({ need, organisation, day }),
    day,
    isWide: true,
    parts: [
      { kind: 'heading', level: 2, text: 'Worin sie sich unterscheiden' },
      ...(differences.length === 0
        ? [{ kind: 'text' as const, text: 'In allem, was eingetragen ist, sind sie gleich.' }]
        : differences.map(({ title, facts: rows }) => tableOf(title, rows))),
      { kind: 'heading', level: 2, text: 'Worin sie gleich sind' },
      ...(same.length === 0
        ? [{ kind: 'text' as const, text: 'In nichts.' }]
        : [tableOf('Worin sie gleich sind', same)]),
      { kind: 'heading', level: 2, text: 'Woher die Angaben kommen' },
      { kind: 'list', items: solutions.map(sourceOf) },
    ],
  }
}

function standingOf({ need, organisation, day }: Pick<ComparedFacts, 'need' | 'organisation' | 'day'>): string {
  return [
    ...(need ? [`Für den Bedarf „${need.title}“ von ${need.organisation.name}, Fassung ${need.version}.`] : []),
    ...(organisation ? [`Preise gerechnet mit den Zahlen von ${organisation}, netto.`] : []),
    `Stand ${germanDay(day)}.`,
  ].join(' ')
}

function sourceOf({ whole: { solution }, offers }: Compared): string {
  const [first] = offers ?? []
  const entry = `${solution.name}: Eintrag von ${solution.organisation.name}, Fassung ${solution.version}`
  return first ? `${entry}; Angebot von ${first.offer.organisation.name}, Fassung ${first.offer.number}.` : `${entry}.`
}
