import { number } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { BundleToCalculate } from '../../bundles/door.ts'
import { operatingModelNames } from '../../needs/door.ts'
import type { OffersEntry } from '../schema/offer-entry.ts'
import { participantOf } from './offer-fields.ts'

interface ParticipantsPartProps {
  bundle: BundleToCalculate
  entry: Pick<OffersEntry, 'leftOut'>
}

/** Who takes part, as the bundle knows them, each to be left out. */
export function ParticipantsPart({ bundle, entry }: ParticipantsPartProps) {
  const { participants, hidden, capabilities } = bundle
  const names = new Map(capabilities.map(({ id, name }) => [id, name]))
  const known = (value: number | null) => (value ? number(value) : 'nicht angegeben')
  const isCounted = {
    cases: participants.some(({ cases }) => cases > 0),
    workplaces: participants.some(({ workplaces }) => workplaces > 0),
  }
  const isChoosy = participants.some(({ operatingModels }) => operatingModels.length > 0)
  return (
    <section aria-labelledby="teilnehmer">
      <h2 id="teilnehmer" class="kern-heading-large">
        Wer rechnet mit?
      </h2>
      {hidden > 0 && (
        <p class="text">
          {hidden === 1 ? 'Eine Organisation fehlt' : `${number(hidden)} Organisationen fehlen`} hier, weil Sie ihren
          Bedarf nicht sehen dürfen.
        </p>
      )}
      <DataTable
        caption="Teilnehmer des Bündels; wer nicht mitrechnen soll, verliert das Häkchen"
        columns={[
          { name: 'Organisation' },
          { name: 'Einwohner', numeric: true },
          ...(isCounted.cases ? [{ name: 'Fälle im Jahr', numeric: true }] : []),
          ...(isCounted.workplaces ? [{ name: 'Arbeitsplätze', numeric: true }] : []),
          { name: 'Muss haben' },
          ...(isChoosy ? [{ name: 'Darf laufen in' }] : []),
        ]}
        rows={participants.map(({ id, name, inhabitants, cases, workplaces, needs, operatingModels }) => [
          <span class="kern-form-check">
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              id={participantOf(id)}
              name={participantOf(id)}
              value="ja"
              checked={!entry.leftOut.includes(id)}
            />
            <label class="kern-label" for={participantOf(id)}>
              {name}
            </label>
          </span>,
          known(inhabitants),
          ...(isCounted.cases ? [known(cases)] : []),
          ...(isCounted.workplaces ? [known(workplaces)] : []),
          needs.map((need) => names.get(need) ?? need).join(', '),
          ...(isChoosy ? [operatingModels.map((model) => operatingModelNames[model]).join(', ') || 'überall'] : []),
        ])}
      />
    </section>
  )
}
