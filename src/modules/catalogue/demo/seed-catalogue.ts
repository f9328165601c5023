import { sql } from 'kysely'
import { organisations } from '../../../demo/cast.ts'
import { demoMunicipalities } from '../../../demo/municipalities.ts'
import { demoProviders } from '../../../demo/solutions/demo-providers.ts'
import type { DemoEvidence, DemoOffer, DemoSolution } from '../../../demo/solutions/demo-solution.ts'
import { demoSolutions } from '../../../demo/solutions/demo-solutions.ts'
import { dayHere, daysLater } from '../../../kernel/days.ts'
import type { Database } from '../../../platform/database/database.ts'
import { offerTermsSchema } from '../schema.ts'
import { insertSolution } from '../store/solutions.ts'

const id = (block: number, number: number) =>
  `00000000-0000-4000-8${String(block).padStart(3, '0')}-${String(number).padStart(12, '0')}`
const solutionId = (place: number) => id(40, place + 1)

/** Puts invented solutions with evidence and offers into a demonstration; where they are already, nothing changes. */
export async function seedCatalogue(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const there = await idsThere(transaction)
    const missing = [...demoSolutions.entries()].filter(([place]) => !there.has(solutionId(place)))
    const seeding: Seeding = { transaction, today: dayHere(new Date()), ids: idsByName() }
    for (const [place, solution] of missing) await seedSolution(seeding, place, solution)
    for (const [place, solution] of missing) await seedTies(seeding, place, solution)
  })
}

interface Seeding {
  transaction: Database
  today: string
  /** Of organisations. */
  ids: ReadonlyMap<string, string>
}

const idsByName = () =>
  new Map([...organisations, ...demoMunicipalities, ...demoProviders].map((each) => [each.name, each.id]))

async function idsThere(transaction: Database): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from solutions`.execute(transaction)
  return new Set(rows.map((row) => row.id))
}

async function seedSolution(seeding: Seeding, place: number, solution: DemoSolution): Promise<void> {
  const { transaction, today, ids } = seeding
  const solutionIs = solutionId(place)
  await insertSolution(transaction, {
    id: solutionIs,
    organisation: ids.get(solution.keeper)!,
    content: {
      name: solution.name,
      summary: solution.summary,
      description: solution.description,
      maker: solution.maker ?? '',
      field: solution.field,
      licence: solution.licence ?? '',
      sourceCode: solution.sourceCode ?? '',
      website: '',
      operatingModels: [...solution.operatingModels],
      interfaces: solution.interfaces.map(({ standard, standing, by = '', on }) => ({
        standard,
        standing,
        by,
        on: on === undefined ? null : daysLater(today, on),
      })),
      capabilities: [...solution.capabilities],
    },
  })
  if (solution.status !== 'draft')
    await sql`update solutions set status = ${solution.status ?? 'published'}, published_at = now() - interval '100 days'
      where id = ${solutionIs}`.execute(transaction)
  for (const [at, { name, released, supportUntil }] of solution.versions.entries())
    await sql`insert into solution_versions (id, solution, name, released_on, support_until)
      values (${id(41, 100 * place + at + 1)}, ${solutionIs}, ${name}, ${daysLater(today, released)},
        ${supportUntil === undefined ? null : daysLater(today, supportUntil)})`.execute(transaction)
  for (const evidence of solution.evidence ?? []) await seedEvidence(seeding, place, solution, evidence)
  for (const [at, offer] of (solution.offers ?? []).entries()) await seedOffer(seeding, place, { at, offer })
}

async function seedEvidence(
  { transaction, today, ids }: Seeding,
  place: number,
  { keeper, versions }: DemoSolution,
  evidence: DemoEvidence,
): Promise<void> {
  const version = versions.findIndex(({ name }) => name === evidence.version)
  await sql`insert into evidence (solution, organisation, kind, title, scheme, scheme_version, issuer, version, operating_model, issued_on,
      valid_until, visibility, revoked_on)
    values (${solutionId(place)}, ${ids.get(evidence.enteredBy ?? keeper)!}, ${evidence.kind}, ${evidence.title}, ${evidence.scheme ?? ''},
      ${evidence.schemeVersion ?? ''}, ${evidence.issuer}, ${version < 0 ? null : id(41, 100 * place + version + 1)},
      ${evidence.operatingModel ?? null}, ${daysLater(today, evidence.issued)},
      ${evidence.validUntil === undefined ? null : daysLater(today, evidence.validUntil)}, ${evidence.visibility},
      ${evidence.revoked ? daysLater(today, -1) : null})`.execute(transaction)
}

async function seedOffer(
  { transaction, today, ids }: Seeding,
  place: number,
  { at, offer }: { at: number; offer: DemoOffer },
): Promise<void> {
  const offerIs = id(42, 100 * place + at + 1)
  const { provider, status = 'published', audience = 'publicBodies', named = [] } = offer
  const terms = offerTermsSchema.parse({
    route: offer.route,
    mark: offer.mark,
    validFrom: daysLater(today, offer.validFrom),
    validUntil: offer.validUntil === undefined ? null : daysLater(today, offer.validUntil),
    conditions: offer.conditions,
    prices: { components: [...offer.components] },
  })
  const isDraft = status === 'draft'
  await sql`insert into offers (id, solution, organisation, status, audience, number)
    values (${offerIs}, ${solutionId(place)}, ${ids.get(provider)!}, ${status}, ${audience}, ${isDraft ? 0 : 1})`.execute(
    transaction,
  )
  if (isDraft)
    await sql`insert into unpublished_offers (offer, terms) values (${offerIs}, ${JSON.stringify(terms)})`.execute(
      transaction,
    )
  else
    await sql`insert into offer_versions (offer, number, terms, published_at)
      values (${offerIs}, 1, ${JSON.stringify(terms)}, now() - interval '30 days')`.execute(transaction)
  for (const name of named)
    await sql`insert into offer_recipients (offer, organisation) values (${offerIs}, ${ids.get(name)!})`.execute(
      transaction,
    )
}

async function seedTies(
  { transaction }: Seeding,
  place: number,
  { requires = [], conflicts = [] }: DemoSolution,
): Promise<void> {
  const tied = [...requires.map((name) => ['requires', name]), ...conflicts.map((name) => ['conflicts', name])]
  for (const [kind, name] of tied) {
    const other = demoSolutions.findIndex((each) => each.name === name)
    await sql`insert into solution_ties (solution, other, kind) values (${solutionId(place)}, ${solutionId(other)}, ${kind})
      on conflict do nothing`.execute(transaction)
  }
}
