import type { Child } from 'hono/jsx'
import { Page } from '../../../ui/page.tsx'
import { SubmitButton } from '../../../ui/form.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { mostCompared, type ComparedSolutions } from '../actions/compare-solutions.ts'
import type { PriceQuestion } from '../actions/price-for-us.ts'
import { priceAddresses } from '../addresses.ts'
import type { Comparison, Fact } from '../rules/comparison.ts'
import { yearsName } from './asked-price.ts'
import { comparisonTitle } from './comparison-title.ts'
import { YearsField } from './years-field.tsx'

interface CompareProps {
  compared: ComparedSolutions
  facts: Comparison
  ids: readonly string[]
  needId: string | undefined
  asking: PriceQuestion
}

export function ComparePage({ compared, facts, ids, needId, asking }: CompareProps) {
  const { solutions, need, organisation } = compared
  const title = comparisonTitle(solutions.length)
  const search = new URLSearchParams([
    ...ids.map((id) => [priceAddresses.comparedName, id]),
    ...(needId ? [['bedarf', needId]] : []),
    [yearsName, String(asking.years)],
  ])
  return (
    <Page title={title} breadcrumb={[{ name: 'Lösungen', href: catalogueAddresses.solutions }, { name: 'Vergleich' }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        {need && (
          <>
            Für den Bedarf{' '}
            <a class="kern-link" href={needAddresses.need(need.id)}>
              {need.title}
            </a>
            .{' '}
          </>
        )}
        {organisation
          ? `Preise gerechnet mit den Zahlen von ${organisation}, netto.`
          : 'Preise sehen Kommunen, Kreise, Länder und ihre Verbände, wenn sie angemeldet sind.'}
      </p>
      {organisation && (
        <form method="get" action={priceAddresses.compare} class="inline-form">
          {ids.map((id) => (
            <input type="hidden" name={priceAddresses.comparedName} value={id} />
          ))}
          {needId && <input type="hidden" name="bedarf" value={needId} />}
          <YearsField years={asking.years} />
          <SubmitButton kind="secondary">Rechnen</SubmitButton>
        </form>
      )}
      <h2 class="kern-heading-large">Worin sie sich unterscheiden</h2>
      {facts.differences.length === 0 && <p>In allem, was eingetragen ist, sind sie gleich.</p>}
      {facts.differences.map((group) => (
        <FactTable caption={group.title} facts={group.facts} compared={compared} />
      ))}
      {facts.same.length > 0 && (
        <details>
          <summary>Worin sie gleich sind ({facts.same.length})</summary>
          <FactTable caption="Worin sie gleich sind" facts={facts.same} compared={compared} />
        </details>
      )}
      <p class="actions">
        Der Vergleich als Datei:
        {fileNames.map(([ending, name]) => (
          <a class="kern-link" href={`${priceAddresses.compareFile(ending)}?${search}`} download>
            {name}
          </a>
        ))}
      </p>
    </Page>
  )
}

const fileNames = [
  ['pdf', 'PDF (barrierefrei)'],
  ['docx', 'Word (DOCX)'],
  ['xlsx', 'Excel (XLSX)'],
] as const

interface FactTableProps {
  caption: string
  facts: readonly Fact[]
  compared: ComparedSolutions
}

const FactTable = ({ caption, facts, compared: { solutions } }: FactTableProps) => (
  <DataTable
    caption={caption}
    even
    columns={[
      { name: 'Merkmal' },
      ...solutions.map(({ whole: { solution } }) => ({
        name: solution.name,
        href: catalogueAddresses.solution(solution.id),
      })),
    ]}
    rows={facts.map(({ name, values }): Child[] => [name, ...values.map((value) => value ?? 'nicht angegeben')])}
  />
)

export function NothingToCompare({ chosen }: { chosen: number }) {
  const title = 'Lösungen vergleichen'
  return (
    <Page title={title} breadcrumb={[{ name: 'Lösungen', href: catalogueAddresses.solutions }, { name: 'Vergleich' }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Bitte kreuzen Sie in der Liste zwei bis {mostCompared} Lösungen an.
        {chosen > mostCompared && ` Es waren ${chosen}.`}
      </p>
      <p>
        <a class="kern-link" href={catalogueAddresses.solutions}>
          Zur Liste der Lösungen
        </a>
      </p>
    </Page>
  )
}
