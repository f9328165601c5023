import { capabilityPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { answerForm, type PageServices } from '../../access/index.ts'
import { OrganisationPicker } from '../../directory/index.ts'
import type { Permission } from '../../access/schema.ts'
import { findOrganisations } from '../../directory/door.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import { endCurator, nameCurator } from '../actions/name-curator.ts'
import { curators } from '../store/curator-rows.ts'
import { capabilityRefusal } from '../texts.de.ts'
import { capabilityAddresses } from '../addresses.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

const kinds: readonly OrganisationKind[] = ['land', 'bund', 'association', 'provider', 'county', 'municipality']

/** Which organisations look after the vocabulary: told by those who run the installation. */
export function curatorRoutes({ database }: PageServices): Route<Permission>[] {
  const page = async (c: Context, query = '', refusals: readonly Refusal[] = []) => {
    const named = await c.get('asCaller')(curators)
    const choices = query === '' ? [] : await findOrganisations(database, query, { kinds })
    return c.html(
      <CuratorsPage named={named} query={query} choices={choices} refusals={refusals} />,
      refusals.length ? 422 : 200,
    )
  }
  return [
    {
      method: 'GET',
      path: capabilityAddresses.curators,
      permission: capabilityPermissions.nameCurators,
      answer: (c) => page(c),
    },
    {
      method: 'POST',
      path: capabilityAddresses.curators,
      permission: capabilityPermissions.nameCurators,
      answer: (c) =>
        answerForm(c, {
          work: async (transaction, fields, actor) => {
            if (fields['organisation-suchen']) return { query: fields['organisation-suche'] ?? '' }
            const isNew = fields['ende']
              ? await endCurator(transaction, actor, fields['ende'])
              : await nameCurator(transaction, actor, fields['organisation'] ?? '')
            return { query: null, isNew }
          },
          done: (outcome) => {
            if (outcome.query !== null) return page(c, outcome.query)
            const { curators: list } = capabilityAddresses
            return c.redirect(outcome.isNew ? list : unchangedAt(list), 303)
          },
          refused: (refusals, fields) => page(c, fields['organisation-suche'], refusals),
        }),
    },
  ]
}

interface CuratorsPageProps {
  named: readonly { id: string; name: string }[]
  query: string
  choices: Awaited<ReturnType<typeof findOrganisations>>
  refusals: readonly Refusal[]
}

function CuratorsPage({ named, query, choices, refusals }: CuratorsPageProps) {
  const errors = refusals.map(({ code }) => capabilityRefusal({ code }) ?? code)
  return (
    <Page title="Redaktion" breadcrumb={[{ name: 'Redaktion' }]}>
      {errors.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={errors} />}
      <h1 class="kern-heading-x-large">Redaktion der Fähigkeiten</h1>
      <p class="lead">Diese Organisationen entscheiden über Vorschläge für das gemeinsame Vokabular.</p>
      {named.length === 0 && <p>Noch keine. Bis dahin bleiben Vorschläge liegen.</p>}
      <form method="post" action={capabilityAddresses.curators}>
        <ul>
          {named.map(({ id, name }) => (
            <li>
              {name}{' '}
              <SubmitButton kind="tertiary" name="ende" value={id}>
                Aufgabe beenden<span class="kern-sr-only"> für {name}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      </form>
      <form method="post" action={capabilityAddresses.curators} class="narrow">
        <OrganisationPicker
          name="organisation"
          legend="Weitere Organisation"
          query={query}
          choices={choices}
          kinds={kinds}
          error={errors[0]}
        />
        <SubmitButton>Betrauen</SubmitButton>
      </form>
    </Page>
  )
}
