import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { mandateScopes, type Actor, type MandateSide } from '../schema.ts'
import type { Partner } from '../store/mandates.ts'
import { scopeMeanings, scopeNames } from '../texts/mandates.de.ts'
import { addresses } from './addresses.ts'
import { errorAt, ForOrganisation, sentences, type Fields } from './answer-form.tsx'

const titles: Record<MandateSide, string> = {
  representative: 'Vertretung vorschlagen',
  represented: 'Vertretung vorbereiten',
}
const questions: Record<MandateSide, string> = {
  representative: 'Wen möchten Sie vertreten?',
  represented: 'Wer soll Sie vertreten?',
}
const stepsTo = (side: MandateSide) => [{ name: 'Vertretungen', href: addresses.mandates }, { name: titles[side] }]
const withPlace = ({ name, within }: Partner) => (within ? `${name} (${within})` : name)

interface ChoosePartnerPageProps {
  actor: Actor
  side: MandateSide
  words: string
  found: readonly Partner[]
  errors: readonly string[]
}

/** First the other side. */
export function ChoosePartnerPage({ side, words, found, errors }: ChoosePartnerPageProps) {
  return (
    <Page title={titles[side]} breadcrumb={stepsTo(side)}>
      {errors.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={errors} />}
      <h1 class="kern-heading-x-large">{titles[side]}</h1>
      <form method="get" action={addresses.newMandate} class="narrow">
        <input type="hidden" name="seite" value={side} />
        <TextField
          name="suche"
          label={questions[side]}
          type="search"
          value={words}
          hint="Ein Teil des Namens genügt."
        />
        <SubmitButton>Suchen</SubmitButton>
      </form>
      {words && found.length === 0 && (
        <p>Dazu gibt es keine öffentliche Stelle. Bitte versuchen Sie ein kürzeres Wort.</p>
      )}
      {found.length > 0 && (
        <section>
          <h2 class="kern-heading-large">Gefunden</h2>
          <ul>
            {found.map((partner) => (
              <li>
                <a class="kern-link" href={`${addresses.newMandate}?seite=${side}&partner=${partner.id}`}>
                  {withPlace(partner)}
                </a>
              </li>
            ))}
          </ul>
          {found.length === 20 && <p>Das sind die ersten 20. Ein längeres Wort findet genauer.</p>}
        </section>
      )}
    </Page>
  )
}

interface NewMandatePageProps {
  actor: Actor
  side: MandateSide
  partner: Partner
  today: string
  refusals: readonly Refusal[]
  fields: Fields
}

/** Then scope and period. */
export function NewMandatePage({ actor, side, partner, today, refusals, fields }: NewMandatePageProps) {
  const own = actor.organisation!.name
  const [representative, represented] =
    side === 'representative' ? [own, withPlace(partner)] : [withPlace(partner), own]
  return (
    <Page title={titles[side]} breadcrumb={stepsTo(side)}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">{titles[side]}</h1>
      <p class="lead">
        {representative} soll für {represented} handeln.{' '}
        <a class="kern-link" href={`${addresses.newMandate}?seite=${side}`}>
          Andere Organisation wählen
        </a>
      </p>
      <h2 class="kern-heading-medium">Was der Umfang bedeutet</h2>
      <dl class="facts">
        {mandateScopes.map((scope) => (
          <div>
            <dt>{scopeNames[scope]}</dt>
            <dd>{scopeMeanings[scope]}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action={addresses.newMandate} class="narrow">
        <ForOrganisation actor={actor} />
        <input type="hidden" name="seite" value={side} />
        <input type="hidden" name="partner" value={partner.id} />
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
        <SubmitButton>{side === 'representative' ? 'Vorschlagen' : 'Zur Entscheidung geben'}</SubmitButton>
      </form>
    </Page>
  )
}
