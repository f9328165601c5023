import { sortingParts } from '../../../kernel/sorting.ts'
import { organisationKinds } from '../../access/schema.ts'
import type { ListedOrganisation, registerColumnIds, RegisterSorting } from '../schema.ts'

type Value = string | number | null

/** What is compared in each column; null where nothing is said there. */
const valueIn: Readonly<Record<(typeof registerColumnIds)[number], (one: ListedOrganisation) => Value>> = {
  name: ({ name }) => name,
  art: ({ kind }) => organisationKinds.indexOf(kind),
  kreis: ({ kind, independentCity, county }) => (kind === 'county' || independentCity ? null : (county?.name ?? null)),
  land: ({ kind, land }) => (kind === 'land' ? null : (land?.name ?? null)),
  einwohner: ({ inhabitants }) => inhabitants,
}
const german = new Intl.Collator('de')

/** As the list is sorted; what says nothing in that column comes last in both directions, equal ones stay as they were. */
export function inOrder(
  found: readonly ListedOrganisation[],
  sorting: RegisterSorting | undefined,
): readonly ListedOrganisation[] {
  if (!sorting) return found
  const { by, isReversed } = sortingParts(sorting)
  const value = valueIn[by]
  return found.toSorted((one, other) => compared(value(one), value(other), isReversed ? -1 : 1))
}

function compared(one: Value, other: Value, direction: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return direction * (typeof one === 'string' ? german.compare(one, String(other)) : one - Number(other))
}
