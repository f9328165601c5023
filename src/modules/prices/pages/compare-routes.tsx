import type { Context } from 'hono'
import { headedSheet } from '../../../kernel/headed-sheet.ts'
import { isUuid } from '../../../kernel/uuid.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { compareSolutions, leastCompared, mostCompared } from '../actions/compare-solutions.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'
import { compare } from '../rules/comparison.ts'
import { askedPrice } from './asked-price.ts'
import { ComparePage, NothingToCompare } from './compare-page.tsx'
import { comparisonFacts } from './comparison-facts.ts'
import type { PriceServices } from './services.ts'

const permission = pricePermissions.compareSolutions

/** Two to eight solutions side by side, as a page and as a table. */
export const compareRoutes = (services: PriceServices): Route<Permission>[] => [
  {
    method: 'GET',
    path: priceAddresses.compare,
    permission,
    answer: async (c) => {
      const asked = askedIn(c)
      if (asked.ids.length < leastCompared || asked.ids.length > mostCompared)
        return c.html(<NothingToCompare chosen={asked.ids.length} />)
      const compared = await seen(c, services, asked)
      if (compared.solutions.length < leastCompared) return c.notFound()
      const facts = compare(comparisonFacts(compared.solutions, asked.asking.years))
      return c.html(<ComparePage compared={compared} facts={facts} {...asked} />)
    },
  },
  {
    method: 'GET',
    path: priceAddresses.compareFile('xlsx'),
    permission,
    answer: async (c) => {
      const asked = askedIn(c)
      const { solutions } = await seen(c, services, asked)
      if (solutions.length < leastCompared) return c.notFound()
      const columns = [
        { heading: 'Gruppe', width: 28 },
        { heading: 'Merkmal', width: 40, wrap: true },
        ...solutions.map(({ whole }) => ({ heading: whole.solution.name, width: 36, wrap: true })),
      ]
      const rows = comparisonFacts(solutions, asked.asking.years).flatMap(({ title, facts }) =>
        facts.map(({ name, values }) => [title, name, ...values.map((value) => value ?? 'nicht angegeben')]),
      )
      const sheets = [headedSheet('Vergleich', columns, rows)]
      return downloadOf(c, 'vergleich.xlsx', await services.tables.write({ sheets }))
    },
  },
]

function askedIn(c: Context) {
  const ids = [...new Set(c.req.queries(priceAddresses.comparedName) ?? [])].filter(isUuid)
  const need = c.req.query('bedarf')
  return { ids, needId: need !== undefined && isUuid(need) ? need : undefined, asking: askedPrice(c) }
}

async function seen(c: Context, { database }: PriceServices, { ids, needId, asking }: ReturnType<typeof askedIn>) {
  const known = await whatIsKnown(database, c.get('actor'))
  return c.get('asCaller')((transaction) =>
    compareSolutions({ transaction, known }, c.get('actor'), { ids, need: needId, asking }),
  )
}
