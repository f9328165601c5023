import type { Context } from 'hono'
import { dayHere } from '../../../kernel/days.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { isUuid } from '../../../kernel/uuid.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import type { Client } from '../../../platform/work/client.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { sentences } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { compareSolutions, leastCompared, mostCompared } from '../actions/compare-solutions.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'
import { compare } from '../rules/comparison.ts'
import { askedPrice } from './asked-price.ts'
import { ComparePage, NothingToCompare } from './compare-page.tsx'
import { comparisonFacts } from './comparison-facts.ts'
import { comparisonPaper, comparisonSheet, type ComparedFacts } from './comparison-paper.ts'
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
  file('xlsx', services, ({ solutions, facts }) =>
    services.tables.write({ sheets: [comparisonSheet(solutions, facts)] }),
  ),
  file('pdf', services, (compared, client) => services.papers.pdf(comparisonPaper(compared), client)),
  file('docx', services, (compared, client) => services.papers.docx(comparisonPaper(compared), client)),
]

const file = (
  ending: 'xlsx' | 'pdf' | 'docx',
  services: PriceServices,
  write: (compared: ComparedFacts, client: Client) => Promise<Uint8Array>,
): Route<Permission> => ({
  method: 'GET',
  path: priceAddresses.compareFile(ending),
  permission,
  answer: async (c) => {
    const asked = askedIn(c)
    const compared = await seen(c, services, asked)
    if (compared.solutions.length < leastCompared) return c.notFound()
    const facts = comparisonFacts(compared.solutions, asked.asking.years)
    try {
      return downloadOf(
        c,
        `vergleich.${ending}`,
        await write({ ...compared, facts, day: dayHere(new Date()) }, c.get('client')),
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return c.html(
        <MessagePage title="Die Datei ist nicht entstanden" text={sentences(error.refusals).join(' ')} />,
        422,
      )
    }
  },
})

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
