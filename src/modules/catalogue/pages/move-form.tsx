import { SubmitButton } from '../../../ui/form.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { solutionSteps } from '../rules/solution-steps.ts'
import type { Solution, SolutionStatus } from '../schema.ts'

/** What a button says that leads to this status. */
const names: Readonly<Record<SolutionStatus, string>> = {
  draft: 'Zurück zum Entwurf',
  published: 'Veröffentlichen',
  discontinued: 'Als eingestellt kennzeichnen',
}

export const MoveForm = ({ solution: { id, status }, actor }: { solution: Solution; actor: Actor }) => (
  <form method="post" action={catalogueAddresses.solutionMove(id)} class="actions">
    <ForOrganisation actor={actor} />
    {solutionSteps[status].map((to) => (
      <SubmitButton kind={status === 'draft' ? 'primary' : 'tertiary'} name="stand" value={to}>
        {status === 'discontinued' ? 'Wieder anbieten' : names[to]}
      </SubmitButton>
    ))}
  </form>
)
