import type { Route } from '../../../platform/server/routes.ts'
import { Page } from '../../../ui/page.tsx'
import { SubmitButton } from '../../../ui/form.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { needById } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { solutionsForNeed, type SolutionsForNeed } from '../actions/solutions-for-need.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'
import { fitText, FittingSolutions, priceRange } from './fitting-solutions.tsx'
import type { PriceServices } from './services.ts'

const mostShown = 50

/** What there is for a need, with prices, ready to be compared. */
export const needRoutes = ({ database }: PriceServices): Route<Permission>[] => [
  {
    method: 'GET',
    path: priceAddresses.forNeed(':id'),
    permission: pricePermissions.compareSolutions,
    answer: async (c) => {
      const known = await whatIsKnown(database, c.get('actor'))
      const seen = await c.get('asCaller')(async (transaction) => {
        const need = await needById(transaction, idIn(c))
        return (
          need && {
            need,
            ...(await solutionsForNeed({ transaction, known }, c.get('actor'), { need, most: mostShown })),
          }
        )
      })
      return seen ? c.html(<ForNeedPage need={seen.need} seen={seen} />) : c.notFound()
    },
  },
]

function ForNeedPage({ need, seen }: { need: Need; seen: SolutionsForNeed }) {
  const title = `Was gibt es für „${need.title}“?`
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Bedarfe', href: needAddresses.needs },
        { name: need.title, href: needAddresses.need(need.id) },
        { name: 'Was gibt es schon?' },
      ]}
    >
      <h1 class="kern-heading-x-large">{title}</h1>
      {seen.found.length === 0 ? (
        <FittingSolutions seen={seen} />
      ) : (
        <>
          <p class="lead">
            Was am besten passt, steht zuerst. Gleich Passendes wird jeden Tag neu gelost; wer anbietet, spielt keine
            Rolle.
          </p>
          <form method="get" action={priceAddresses.compare}>
            <input type="hidden" name="bedarf" value={need.id} />
            <DataTable
              caption="Passende Lösungen"
              quiet
              columns={[
                { name: 'Lösung' },
                { name: 'Wie gut es passt' },
                ...(seen.seesPrices ? [{ name: 'Was es kostet' }] : []),
                { name: 'Vergleichen' },
              ]}
              rows={seen.found.map((each) => [
                <a class="kern-link" href={catalogueAddresses.solution(each.solution.id)}>
                  {each.solution.name}
                </a>,
                fitText(each.fit),
                ...(seen.seesPrices ? [priceRange(each)] : []),
                <input
                  type="checkbox"
                  class="kern-form-check__checkbox"
                  name={priceAddresses.comparedName}
                  value={each.solution.id}
                  aria-label={`${each.solution.name} vergleichen`}
                />,
              ])}
            />
            <SubmitButton kind="secondary">Angekreuzte vergleichen</SubmitButton>
          </form>
        </>
      )}
    </Page>
  )
}
