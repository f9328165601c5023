import { germanDay } from '../../../kernel/german-dates.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { NamedFollow } from '../schema.ts'
import { newsAddresses } from '../addresses.ts'
import { EndButton, FollowedName } from './followed-row.tsx'

interface TogetherProps {
  together: readonly NamedFollow[]
  mayChangeTogether: boolean
  organisation: string | undefined
}

/** Programs follow for the whole organisation; its people see that, and editors can end it. */
export function TogetherPart({ together, mayChangeTogether, organisation }: TogetherProps) {
  if (together.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Was {organisation} gemeinsam verfolgt</h2>
      <p class="text">
        Das haben Programme mit einem Schlüssel Ihrer Organisation eingerichtet. Alle in der Organisation sehen es.
      </p>
      <DataTable
        caption="Gemeinsam verfolgte Bedarfe, Bündel und Listen"
        columns={['Was', 'Seit', ...(mayChangeTogether ? ['Ändern'] : [])].map((name) => ({ name }))}
        rows={together.map((named) => [
          <FollowedName named={named} />,
          germanDay(named.follow.createdAt),
          ...(mayChangeTogether
            ? [
                <EndButton
                  named={named}
                  action={newsAddresses.organisationFollowEnd(named.follow.id)}
                  of={organisation}
                />,
              ]
            : []),
        ])}
      />
    </section>
  )
}
