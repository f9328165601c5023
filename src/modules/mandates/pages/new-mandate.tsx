import { mandateAddresses } from '../addresses.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { mayTakePart } from '../rules/mandate-standing.ts'
import { mandateScopes, organisationKinds, type Actor } from '../../access/schema.ts'
import type { ListedOrganisation } from '../../directory/schema.ts'
import type { MandateSide } from '../schema.ts'
import { scopeMeanings, scopeNames } from '../texts/mandate-words.de.ts'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import { OrganisationPicker } from '../../directory/index.ts'

export const partnerKinds = organisationKinds.filter(mayTakePart)

const titles: Record<MandateSide, string> = {
  representative: 'Vertretung vorschlagen',
  represented: 'Vertretung vorbereiten',
}
const questions: Record<MandateSide, string> = {
  representative: 'Wen möchten Sie vertreten?',
  represented: 'Wer soll Sie vertreten?',
}

interface NewMandatePageProps {
  actor: Actor
  side: MandateSide
  query: string
  choices: readonly ListedOrganisation[]
  /** Ids of organisations that are no choice. */
  except: readonly string[]
  today: string
  refusals: readonly Refusal[]
  fields: Fields
}

/** Who is on the other side, what the mandate covers, and how long it lasts. */
export function NewMandatePage(props: NewMandatePageProps) {
  const { actor, side, query, choices, except, today, refusals, fields } = props
  return (
    <Page
      title={titles[side]}
      breadcrumb={[{ name: 'Vertretungen', href: mandateAddresses.mandates }, { name: titles[side] }]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">{titles[side]}</h1>
      <form method="post" action={mandateAddresses.newMandate}>
        <ForOrganisation actor={actor} />
        <input type="hidden" name="seite" value={side} />
        <OrganisationPicker
          name="partner"
          legend={questions[side]}
          hint="Alle öffentlichen Stellen, die es heute gibt."
          error={errorAt(refusals, 'partner')}
          query={query}
          choices={choices}
          chosen={fields['partner']}
          kinds={partnerKinds}
          except={except}
        />
        <h2 class="kern-heading-medium">Was der Umfang bedeutet</h2>
        <dl class="facts">
          {mandateScopes.map((scope) => (
            <div>
              <dt>{scopeNames[scope]}</dt>
              <dd>{scopeMeanings[scope]}</dd>
            </div>
          ))}
        </dl>
        <div class="narrow">
          <SelectField
            name="umfang"
            label="Umfang"
            options={mandateScopes.map((value) => ({ value, name: scopeNames[value] }))}
            value={fields['umfang'] ?? 'everything'}
            error={errorAt(refusals, 'scope')}
          />
          <TextField
            name="von"
            label="Beginn"
            type="date"
            value={fields['von'] ?? today}
            error={errorAt(refusals, 'validFrom')}
          />
          <TextField
            name="bis"
            label="Ende"
            type="date"
            required={false}
            hint="Der letzte Tag, an dem die Vertretung gilt. Ohne Ende gilt sie, bis eine Seite sie beendet."
            value={fields['bis']}
            error={errorAt(refusals, 'validUntil')}
          />
        </div>
        <SubmitButton>{side === 'representative' ? 'Vorschlagen' : 'Zur Entscheidung geben'}</SubmitButton>
      </form>
    </Page>
  )
}
