import { DataTable } from '../../../ui/table.tsx'
import { dimensionNames } from '../../capabilities/door.ts'
import { necessityNames } from '../../needs/door.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'
import type { SharedRequirement } from '../rules/shared-core.ts'
import { conflictSentence } from '../texts.de.ts'

/** What all ask for, what only some do, and what does not go together. */
export function RequirementsPart({ seen }: { seen: SeenBundle }) {
  const { core, variants, conflicts, needs } = seen
  if (needs.length === 0) return null
  return (
    <>
      {conflicts.length > 0 && (
        <section>
          <h2 class="kern-heading-large">Was noch zu klären ist</h2>
          <ul>
            {conflicts.map((conflict) => (
              <li>{conflictSentence(conflict)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 class="kern-heading-large">Was alle brauchen</h2>
        {core.length === 0 ? (
          <p>Noch gibt es keine Anforderung, die alle haben, in gleichen oder ähnlichen Worten.</p>
        ) : (
          <DataTable
            caption="Gemeinsamer Kern"
            quiet
            columns={[{ name: 'Anforderung' }, { name: 'Wie wichtig' }, { name: 'Betrifft' }]}
            rows={core.map((each) => [
              named(each, seen),
              necessityNames[each.necessity],
              dimensionNames[each.dimension],
            ])}
          />
        )}
      </section>
      {variants.length > 0 && (
        <section>
          <h2 class="kern-heading-large">Was nur manche brauchen</h2>
          <DataTable
            caption="Varianten"
            quiet
            columns={[{ name: 'Anforderung' }, { name: 'Wie wichtig' }, { name: 'Wer' }]}
            rows={variants.map((each) => [
              named(each, seen),
              necessityNames[each.necessity],
              each.organisations.map(({ name }) => name).join(', '),
            ])}
          />
        </section>
      )}
    </>
  )
}

const named = ({ text, capability, otherWords }: SharedRequirement, { capabilities }: SeenBundle) => {
  const name = capability && capabilities.get(capability)
  return (
    <>
      {name && name !== text ? `${text} (Fähigkeit: ${name})` : text}
      {otherWords.length > 0 && (
        <span class="other-words">Auch: {otherWords.map((each) => `„${each}“`).join(', ')}</span>
      )}
    </>
  )
}
