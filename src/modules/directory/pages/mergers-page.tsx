import { directoryAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { ListedOrganisation } from '../schema.ts'
import { directoryRefusal } from '../texts.de.ts'
import { passesOver } from '../texts/mergers.de.ts'
import { placeText } from '../texts/register.de.ts'
import { OrganisationPicker } from './organisation-picker.tsx'

/** Its place is shown by the field it stands at. */
const sentenceOf = ({ place: _, ...refusal }: Refusal) => directoryRefusal(refusal)!
const list = { name: 'Zusammenschlüsse', href: directoryAddresses.mergers }

interface MergersPageProps {
  vanished: readonly ListedOrganisation[]
  byId: ReadonlyMap<string, ListedOrganisation>
}

export function MergersPage({ vanished, byId }: MergersPageProps) {
  const waiting = vanished.filter(({ successor }) => !successor)
  const merged = vanished.filter(({ successor }) => successor)
  return (
    <Page title="Zusammenschlüsse" breadcrumb={[{ name: list.name }]}>
      <h1 class="kern-heading-x-large">Zusammenschlüsse</h1>
      <p class="lead">
        Was aus dem Gemeindeverzeichnis verschwindet, wird nie gelöscht. Sagen Sie hier, worin es aufgegangen ist; dann
        gehört dem Nachfolger, was ihm gehörte.
      </p>
      <h2 class="kern-heading-large">Warten auf ihren Nachfolger</h2>
      {waiting.length === 0 ? (
        <p>
          Niemand. Neue kommen hinzu, wenn eine neuere Ausgabe des Gemeindeverzeichnisses eingelesen wird. Andere
          Organisationen, etwa IT-Dienstleister, verbinden Sie von ihrer eigenen Seite aus.
        </p>
      ) : (
        <DataTable
          caption={`${number(waiting.length)} ohne Nachfolger`}
          columns={[{ name: 'Name' }, { name: 'Wo' }, { name: 'Nächster Schritt' }]}
          rows={waiting.map((gone) => [
            <a class="kern-link" href={directoryAddresses.organisation(gone.id)}>
              {gone.name}
            </a>,
            placeText(gone),
            <a class="kern-link" href={directoryAddresses.merger(gone.id)}>
              Nachfolger eintragen<span class="kern-sr-only"> für {gone.name}</span>
            </a>,
          ])}
        />
      )}
      {merged.length > 0 && (
        <section>
          <h2 class="kern-heading-large">Eingetragen</h2>
          <DataTable
            caption={`${number(merged.length)} mit Nachfolger`}
            columns={[{ name: 'Name' }, { name: 'ging auf in' }, { name: 'am' }]}
            rows={merged.map((gone) => [
              <a class="kern-link" href={directoryAddresses.merger(gone.id)}>
                {gone.name}
              </a>,
              byId.get(gone.successor!)?.name ?? '',
              germanDay(gone.vanishedOn!),
            ])}
          />
        </section>
      )}
    </Page>
  )
}

interface MergerFormProps {
  gone: ListedOrganisation
  query: string
  chosen?: string
  day: string
  choices: readonly ListedOrganisation[]
  refusals: readonly Refusal[]
  isUndone?: boolean
}

export function MergerForm({ gone, query, chosen = '', day, choices, refusals, isUndone = false }: MergerFormProps) {
  const sentence = (place?: string) => {
    const found = refusals.find((refusal) => refusal.place === place)
    return found && sentenceOf(found)
  }
  const title = `Worin ging ${gone.name} auf?`
  return (
    <Page title={title} breadcrumb={[list, { name: gone.name }]}>
      {refusals.length > 0 && <ErrorSummary title="Das geht so noch nicht" errors={refusals.map(sentenceOf)} />}
      {isUndone && (
        <Notice
          kind="success"
          title="Der Zusammenschluss ist aufgehoben"
          text={`Was ${gone.name} gehörte, gehört nicht mehr dem Nachfolger. Im Verlauf steht beides.`}
        />
      )}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p>
        {gone.name}, {placeText(gone)}
      </p>
      <form method="post" action={directoryAddresses.merger(gone.id)}>
        <OrganisationPicker
          name="nachfolger"
          legend="Nachfolger"
          hint="Wenn mehrere Organisationen etwas bekommen haben, wählen Sie die, die die Aufgaben weiterführt."
          error={sentence('nachfolger')}
          query={query}
          choices={choices}
          chosen={chosen}
          except={[gone.id]}
        />
        <div class="narrow">
          <TextField
            name="tag"
            label="Gilt seit"
            type="date"
            value={day}
            hint={`Der erste Tag, an dem es nur noch den Nachfolger gab${gone.vanishedOn ? `, spätestens der ${germanDay(gone.vanishedOn)}` : ''}.`}
            error={sentence('tag')}
          />
        </div>
        <SubmitButton>Weiter</SubmitButton>
      </form>
    </Page>
  )
}

interface ConfirmationProps {
  gone: ListedOrganisation
  successor: ListedOrganisation
  day: string
  query: string
}

export function MergerConfirmation({ gone, successor, day, query }: ConfirmationProps) {
  return (
    <Page title="Zusammenschluss bestätigen" breadcrumb={[list, { name: gone.name }]}>
      <h1 class="kern-heading-x-large">
        {gone.name} ging am {germanDay(day)} auf in {successor.name}?
      </h1>
      <p>
        Nachfolger: {successor.name}, {placeText(successor)}
      </p>
      <p>Das geht von {gone.name} auf den Nachfolger über:</p>
      <ul>
        {passesOver.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <p>
        Die Seite von {gone.name} bleibt unter dem alten Namen lesbar und verweist auf den Nachfolger. Ein Irrtum lässt
        sich aufheben, solange der Nachfolger nicht selbst in einer anderen Organisation aufgeht.
      </p>
      <form method="post" action={directoryAddresses.mergerConfirmation(gone.id)}>
        <input type="hidden" name="nachfolger" value={successor.id} />
        <input type="hidden" name="nachfolger-suche" value={query} />
        <input type="hidden" name="tag" value={day} />
        <div class="actions">
          <SubmitButton>Zusammenschluss eintragen</SubmitButton>
          <a class="kern-link" href={directoryAddresses.merger(gone.id)}>
            Abbrechen
          </a>
        </div>
      </form>
    </Page>
  )
}

interface MergerPageProps {
  gone: ListedOrganisation
  successor: ListedOrganisation
  isNew?: boolean
  refusals?: readonly Refusal[]
}

/** A merger that is recorded, and the way back. */
export function MergerPage({ gone, successor, isNew = false, refusals = [] }: MergerPageProps) {
  const [name, place] = [gone.name, placeText(successor)]
  return (
    <Page title={`Zusammenschluss von ${name}`} breadcrumb={[list, { name }]}>
      {refusals.length > 0 && <ErrorSummary title="Das geht so noch nicht" errors={refusals.map(sentenceOf)} />}
      {isNew && (
        <Notice
          kind="success"
          title="Der Zusammenschluss ist eingetragen"
          text={`Was ${name} gehörte, gehört jetzt ${successor.name}.`}
        />
      )}
      <h1 class="kern-heading-x-large">Zusammenschluss von {name}</h1>
      <p>
        <a class="kern-link" href={directoryAddresses.organisation(gone.id)}>
          {name}
        </a>{' '}
        ging am {germanDay(gone.vanishedOn!)} auf in{' '}
        <a class="kern-link" href={directoryAddresses.organisation(successor.id)}>
          {successor.name}
        </a>{' '}
        ({place}).
      </p>
      {successor.successor ? (
        <p>
          {successor.name} ist inzwischen selbst aufgegangen. Darum lässt sich dieser Zusammenschluss erst aufheben,
          wenn der spätere aufgehoben ist.
        </p>
      ) : (
        <form method="post" action={directoryAddresses.mergerUndoing(gone.id)}>
          <p class="text">
            War das ein Irrtum? Solange {successor.name} nicht selbst in einer anderen Organisation aufgeht, lässt sich
            der Zusammenschluss aufheben: {name} gehört dann wieder, was ihr gehörte, und im Verlauf steht beides.
          </p>
          <SubmitButton kind="secondary">Zusammenschluss aufheben</SubmitButton>
        </form>
      )}
    </Page>
  )
}
