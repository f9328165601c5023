import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { bundleAddresses } from '../../bundles/addresses.ts'
import type { BundleToCalculate } from '../../bundles/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { mostOffers, usualYears, type OffersEntry } from '../schema/offer-entry.ts'
import { sharingRefusal } from '../texts.de.ts'
import { calculatorAddresses } from '../addresses.ts'
import { errorOf, OfferPart } from './offer-part.tsx'
import { ParticipantsPart } from './participants-part.tsx'
import type { Mistake } from './read-offers.ts'

export interface OffersPageProps {
  actor: Actor
  bundle: BundleToCalculate
  entry: OffersEntry
  /** Of what is kept; a page that was opened before overwrites nothing newer. */
  version: number
  /** The last result, where there still is one. */
  result?: string | undefined
  mistakes?: readonly Mistake[]
  notice?: 'kept' | 'overtaken' | undefined
}

/** Who takes part and what has been offered, entered without a file. */
export function OffersPage({ actor, bundle, entry, version, result, mistakes = [], notice }: OffersPageProps) {
  const title = `Kosten rechnen: ${bundle.title}`
  return (
    <Page
      title={mistakes.length > 0 ? `Fehler: ${title}` : title}
      breadcrumb={[
        { name: 'Bündel', href: bundleAddresses.bundles },
        { name: bundle.title, href: bundleAddresses.bundle(bundle.id) },
        { name: 'Kosten rechnen' },
      ]}
    >
      <Messages entry={entry} mistakes={mistakes} notice={notice} />
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Tragen Sie ein, was Ihnen angeboten wurde. Sie sehen dann das günstigste gemeinsame Paket und was jede
        Organisation zahlt.
      </p>
      {notice === 'overtaken' && (
        <p>
          <a class="kern-link" href={calculatorAddresses.offers(bundle.id)}>
            Ansehen, was inzwischen gespeichert ist
          </a>
        </p>
      )}
      {result && (
        <p>
          <a class="kern-link" href={calculatorAddresses.result(result)}>
            Letztes Ergebnis ansehen
          </a>
        </p>
      )}
      <form method="post" action={calculatorAddresses.offers(bundle.id)} autocomplete="off" data-kept>
        <ForOrganisation actor={actor} />
        <input type="hidden" name="fassung" value={String(version)} />
        <ParticipantsPart bundle={bundle} entry={entry} />
        <Offers bundle={bundle} entry={entry} mistakes={mistakes} />
        <div class="narrow">
          <TextField
            name="jahre"
            label="Über wie viele Jahre rechnen?"
            inputmode="numeric"
            required={false}
            explained
            value={entry.years || String(usualYears)}
            error={errorOf(mistakes, 'jahre')}
          />
        </div>
        <p class="text kern-body--muted">
          Was Sie hier eintragen, sieht nur Ihre Organisation; es bleibt stehen, bis Sie es ändern. Das Ergebnis sieht
          jeder, der seine Adresse hat. Sie lässt sich nicht erraten und steht nirgends; geben Sie sie nur weiter, an
          wen Sie möchten. Nach 30 Tagen wird das Ergebnis gelöscht.
        </p>
        <Buttons isFull={entry.offers.length >= mostOffers} />
      </form>
      <p class="text">
        Sie haben sehr viele Angebote oder Preise in mehr als zwei Stufen? Dann ergänzen Sie sie in der{' '}
        <a class="kern-link" href={bundleAddresses.scenario(bundle.id)} download>
          Vorlage dieses Bündels (YAML)
        </a>{' '}
        und laden die Datei{' '}
        <a class="kern-link" href={calculatorAddresses.choose}>
          im Rechner
        </a>{' '}
        hoch.
      </p>
    </Page>
  )
}

type Entered = Pick<OffersPageProps, 'entry'> & { mistakes: readonly Mistake[] }

const Messages = ({ entry, mistakes, notice }: Entered & Pick<OffersPageProps, 'notice'>) => (
  <>
    {mistakes.length > 0 && (
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={mistakes.map((each) => linked(each, entry))} />
    )}
    {notice === 'kept' && <Notice kind="success" title="Gespeichert" text="Ihre Eingaben sind aufgehoben." />}
    {notice === 'overtaken' && (
      <Notice
        kind="warning"
        title="Noch nicht gespeichert"
        text="Jemand aus Ihrer Organisation hat inzwischen Angebote eingetragen. Ihre Eingaben stehen noch hier. Wenn Sie noch einmal speichern oder rechnen, gelten Ihre."
      />
    )}
  </>
)

const Offers = ({ bundle, entry, mistakes }: Entered & Pick<OffersPageProps, 'bundle'>) => (
  <section aria-labelledby="angebote">
    <h2 id="angebote" class="kern-heading-large">
      Was kostet es?
    </h2>
    <p class="text">
      Preise in Euro, brutto oder netto, aber bei allen Angeboten gleich. Ein leeres Feld heißt: kostet nichts.
    </p>
    {bundle.hasMoreInWords && (
      <p class="text kern-body--muted">
        Manche Anforderungen stehen nur als Text da und sind keiner Fähigkeit zugeordnet. Sie werden nicht mitgerechnet;
        bitte prüfen Sie sie selbst.
      </p>
    )}
    {entry.offers.map((offer, index) => (
      <OfferPart bundle={bundle} offer={offer} index={index} mistakes={mistakes} />
    ))}
  </section>
)

const Buttons = ({ isFull }: { isFull: boolean }) => (
  <div class="actions">
    <SubmitButton name="was" value="rechnen">
      Rechnen
    </SubmitButton>
    {!isFull && (
      <SubmitButton kind="secondary" name="was" value="weiteres">
        Weiteres Angebot
      </SubmitButton>
    )}
    <SubmitButton kind="tertiary" name="was" value="speichern">
      Nur speichern
    </SubmitButton>
  </div>
)

/** What none of the offers covers is shown at the first, but is no mistake of it. */
const isOfOne = ({ code }: Mistake['refusal']) => code !== 'offerCoversNot'

/** A mistake at a field that is not there, because its offer was empty and has been left out, leads to the first. */
const linked = ({ field, refusal }: Mistake, { offers }: OffersEntry) => (
  <a class="kern-link" href={`#${field}`}>
    {offers.length > 1 && isOfOne(refusal) && /-\d+/.test(field) && `Angebot ${field.match(/-(\d+)/)![1]}: `}
    {sharingRefusal(refusal)}
  </a>
)
