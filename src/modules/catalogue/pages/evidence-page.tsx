import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { visibilityNames } from '../../access/door.ts'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { operatingModelNames } from '../../needs/door.ts'
import { operatingModels } from '../../needs/schema.ts'
import type { WholeSolution } from '../actions/see-solution.ts'
import { catalogueAddresses } from '../addresses.ts'
import { evidenceKinds, evidenceVisibilities, type Evidence } from '../schema.ts'
import { evidenceKindNames, evidenceStandingNames } from '../texts.de.ts'

interface EvidencePageProps {
  actor: Actor
  whole: WholeSolution
  fields: Fields
  refusals: readonly Refusal[]
}

export function EvidencePage({ actor, whole, fields, refusals }: EvidencePageProps) {
  const { solution, evidence } = whole
  const ours = evidence.filter(({ organisation }) => organisation.id === actor.organisation?.id)
  return (
    <Page
      title={`Nachweise: ${solution.name}`}
      breadcrumb={[
        { name: 'Lösungen', href: catalogueAddresses.solutions },
        { name: solution.name, href: catalogueAddresses.solution(solution.id) },
        { name: 'Nachweise' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Es ist noch nichts gespeichert" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">Nachweise</h1>
      <p class="lead">
        Was {actor.organisation!.name} über „{solution.name}“ belegen kann.
      </p>
      {ours.length > 0 && <OurEvidence actor={actor} ours={ours} />}
      <h2 class="kern-heading-large">Nachweis eintragen</h2>
      <EvidenceForm {...{ actor, whole, fields, refusals }} />
    </Page>
  )
}

const OurEvidence = ({ actor, ours }: { actor: Actor; ours: readonly Evidence[] }) => (
  <DataTable
    caption="Von uns eingetragen"
    columns={[
      { name: 'Nachweis' },
      { name: 'Gültig bis' },
      { name: 'Wer ihn sieht' },
      { name: 'Stand' },
      { name: 'Widerrufen' },
    ]}
    rows={ours.map(({ id, title, validUntil, visibility, standing }) => [
      title,
      validUntil ? germanDay(validUntil) : 'ohne Ende',
      visibilityNames[visibility],
      evidenceStandingNames[standing],
      standing === 'revoked' ? (
        '–'
      ) : (
        <form method="post" action={catalogueAddresses.revokeEvidence(id)}>
          <ForOrganisation actor={actor} />
          <SubmitButton kind="tertiary">
            Widerrufen<span class="kern-sr-only">: {title}</span>
          </SubmitButton>
        </form>
      ),
    ])}
  />
)

function EvidenceForm({ actor, whole, fields, refusals }: EvidencePageProps) {
  const { solution } = whole
  return (
    <form method="post" action={catalogueAddresses.evidence(solution.id)} class="narrow">
      <ForOrganisation actor={actor} />
      <SelectField
        name="art"
        label="Art"
        value={fields['art']}
        options={evidenceKinds.map((kind) => ({ value: kind, name: evidenceKindNames[kind] }))}
        error={errorAt(refusals, 'kind')}
      />
      <TextField
        name="titel"
        label="Titel"
        maxlength={160}
        value={fields['titel']}
        error={errorAt(refusals, 'title')}
      />
      <TextField
        name="schema"
        label="Prüfschema"
        hint="Bei einem Zertifikat, zum Beispiel C5 oder BSI-Grundschutz."
        required={false}
        maxlength={80}
        value={fields['schema']}
        error={errorAt(refusals, 'scheme')}
      />
      <TextField
        name="ausgabe"
        label="Ausgabe des Prüfschemas"
        hint="Zum Beispiel 2020."
        required={false}
        maxlength={40}
        value={fields['ausgabe']}
        error={errorAt(refusals, 'schemeVersion')}
      />
      <TextField
        name="von"
        label="Ausgestellt von"
        maxlength={160}
        value={fields['von']}
        error={errorAt(refusals, 'issuer')}
      />
      <HoldsFor {...{ whole, fields, refusals }} />
      <HoldsUntil {...{ fields, refusals }} />
      <SelectField
        name="sichtbar"
        label="Wer sieht ihn?"
        value={fields['sichtbar'] ?? 'public'}
        options={evidenceVisibilities.map((visibility) => ({ value: visibility, name: visibilityNames[visibility] }))}
        error={errorAt(refusals, 'visibility')}
      />
      <SubmitButton>Eintragen</SubmitButton>
    </form>
  )
}

const HoldsFor = ({ whole: { versions }, fields, refusals }: Omit<EvidencePageProps, 'actor'>) => (
  <>
    <SelectField
      name="version"
      label="Gilt für Version"
      value={fields['version'] ?? ''}
      options={[{ value: '', name: 'alle Versionen' }, ...versions.map(({ id, name }) => ({ value: id, name }))]}
      error={errorAt(refusals, 'version')}
    />
    <SelectField
      name="betrieb"
      label="Gilt für Betrieb"
      value={fields['betrieb'] ?? ''}
      options={[
        { value: '', name: 'jeden Betrieb' },
        ...operatingModels.map((model) => ({ value: model, name: operatingModelNames[model] })),
      ]}
      error={errorAt(refusals, 'operatingModel')}
    />
  </>
)

const HoldsUntil = ({ fields, refusals }: Pick<EvidencePageProps, 'fields' | 'refusals'>) => (
  <>
    <TextField
      name="seit"
      label="Ausgestellt am"
      hint="Zum Beispiel 15.03.2026"
      value={fields['seit'] && germanDay(fields['seit'])}
      error={errorAt(refusals, 'issuedOn')}
    />
    <TextField
      name="bis"
      label="Gültig bis"
      hint="90 und 30 Tage vorher und am letzten Tag erfahren es alle, die sich darauf verlassen."
      required={false}
      value={fields['bis']}
      error={errorAt(refusals, 'validUntil')}
    />
    <TextField
      name="adresse"
      type="url"
      label="Wo man ihn nachlesen kann"
      required={false}
      value={fields['adresse']}
      error={errorAt(refusals, 'address')}
    />
  </>
)
