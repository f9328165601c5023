import { sql } from 'kysely'
import { offerTermsSchema } from '../../src/modules/catalogue/schema.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { anOrganisation } from './people.ts'

/** A published solution of a provider, with all that can hang on one, and an offer that every municipality sees. */
export async function aPricedSolution(database: Database): Promise<{ solution: string; offer: string }> {
  const provider = await anOrganisation(database, { name: 'Rechenzentrum', kind: 'provider' })
  const inserted = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(database)).rows[0]!.id
  const add = (name: string) =>
    inserted(sql<{ id: string }>`
      insert into solutions (organisation, name, summary, field, licence, capabilities, interfaces, operating_models, status, published_at)
      values (${provider}, ${name}, 'Hunde an- und abmelden', 'finance-taxes', 'EUPL-1.2', '["dog-tax"]',
        '[{"standard": "XMeld", "standing": "tested", "by": "Musterau", "on": "2026-02-01"}]', '["providerDataCentre"]',
        'published', now()) returning id`)
  const [solution, other] = [await add('Steuermarke'), await add('Zahlstelle')]
  const version = await inserted(sql<{ id: string }>`
    insert into solution_versions (solution, name, released_on) values (${solution}, '4.2', '2026-01-01') returning id`)
  await sql`insert into solution_ties (solution, other, kind) values (${solution}, ${other}, 'requires')`.execute(
    database,
  )
  await sql`insert into evidence (solution, organisation, kind, title, issuer, version, issued_on, valid_until, visibility)
    values (${solution}, ${provider}, 'penetrationTest', 'Von außen', 'Prüfstelle', ${version}, '2026-01-01', '2099-01-01', 'public')`.execute(
    database,
  )
  const terms = offerTermsSchema.parse({
    route: 'inHouse',
    mark: 'list',
    validFrom: '2026-01-01',
    validUntil: null,
    conditions: 'Kündbar zum Jahresende.',
    prices: { components: [{ name: 'Pflege', when: 'perYear', scope: 'participant', kind: 'flat', price: 120_000 }] },
  })
  const offer = await inserted(sql<{ id: string }>`insert into offers (solution, organisation, status, number)
    values (${solution}, ${provider}, 'published', 1) returning id`)
  await sql`insert into offer_versions (offer, number, terms) values (${offer}, 1, ${JSON.stringify(terms)})`.execute(
    database,
  )
  return { solution, offer }
}
