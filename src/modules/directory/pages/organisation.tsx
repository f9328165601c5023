import { directoryPermissions } from '../policy.ts'
import { journalPermissions } from '../../journal/policy.ts'
import { directoryAddresses } from '../addresses.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { historyOf } from '../../journal/door.ts'
import { may } from '../../access/door.ts'
import type { Permission, Actor, OrganisationKind } from '../../access/schema.ts'
import type { OrganisationDetails } from '../schema.ts'
import { isOurs, organisationDetails, organisationsIn, type Belonging } from '../store/organisation-rows.ts'
import { idIn } from '../../access/index.ts'
import { fillsOf } from '../../../kernel/slot.ts'
import { onOrganisation } from '../slots.ts'
import type { DirectoryServices } from './directory-services.ts'
import { OrganisationPage, type Neighbours } from './organisation-page.tsx'
import { organisationsAddress } from './organisations-address.ts'

/** So much of its history stands on its page; the rest is in the journal. */
const latest = 10

/** The page of one organisation. */
export function organisationRoutes({ filled }: DirectoryServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: directoryAddresses.organisation(':id'),
      permission: directoryPermissions.seeDirectory,
      answer: async (c) => {
        const actor = c.get('actor')
        const shown = await c.get('asCaller')((transaction) => pageOf(transaction, actor, idIn(c)))
        if (!shown) return c.notFound()
        const parts = await Promise.all(fillsOf(filled, onOrganisation).map((fill) => fill(c, shown.organisation)))
        return c.html(<OrganisationPage {...shown} parts={parts} actor={actor} />)
      },
    },
  ]
}

async function pageOf(transaction: CallerTransaction, actor: Actor | null, id: string) {
  const organisation = await organisationDetails(transaction, id)
  if (!organisation) return undefined
  const isRead = may(actor, journalPermissions.seeJournal) && (await isOurs(transaction, id))
  const history = isRead
    ? await historyOf(transaction, { subjectKind: 'organisation', subject: id }, latest)
    : undefined
  return { organisation, history, ...(await neighbours(transaction, organisation)) }
}

async function neighbours(transaction: CallerTransaction, organisation: OrganisationDetails) {
  const filter = neighboursOf(organisation)
  if (!filter) return {}
  const { title, href, ...question } = filter
  const { first, total } = await organisationsIn(transaction, { ...question, most: 50 })
  return { neighbours: { title, first, total, ...(href && { href }) } satisfies Neighbours }
}

interface NeighbourFilter {
  title: string
  area: string
  by: Belonging
  kind: OrganisationKind
  href?: string
}

/** Those it has to do with first: what lies in it, or what lies beside it. */
function neighboursOf({ id, kind, areas, keys }: OrganisationDetails): NeighbourFilter | undefined {
  const key = keys.find((each) => each.kind === 'ags' && each.validUntil === null)?.key
  const list = (query: Parameters<typeof organisationsAddress>[0]) => (key ? { href: organisationsAddress(query) } : {})
  if (kind === 'land')
    return {
      title: 'Kreise und kreisfreie Städte',
      area: id,
      by: 'parent',
      kind: 'county',
      ...list({ land: key, art: 'county' }),
    }
  if (kind === 'county')
    return {
      title: 'Gemeinden im Kreis',
      area: id,
      by: 'parent',
      kind: 'municipality',
      ...list({ kreis: key, art: 'municipality' }),
    }
  if (kind === 'municipalAssociation')
    return { title: 'Gemeinden im Verband', area: id, by: 'association', kind: 'municipality' }
  if (kind !== 'municipality' || !areas[0]) return undefined
  const county = list({ kreis: key?.slice(0, 5), art: 'municipality' })
  return { title: 'Gemeinden im selben Kreis', area: areas[0].id, by: 'parent', kind: 'municipality', ...county }
}
