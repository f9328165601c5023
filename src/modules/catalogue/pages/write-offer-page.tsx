import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { offerAudiences, offerRoutes, priceMarks, type Offer, type OfferTerms } from '../schema.ts'
import { audienceNames, priceMarkNames, priceSentence, routeNames } from '../texts.de.ts'
import { PartForm } from './part-form.tsx'

interface WriteOfferProps {
  actor: Actor
  offer: Offer
  terms: OfferTerms
  recipients: readonly { name: string }[]
  /** What was sent and refused: of the frame, or of a part of the price. */
  frame: Fields | undefined
  part: Fields
  refusals: readonly Refusal[]
  notice: string | undefined
}

const notices: Readonly<Record<string, string>> = {
  gespeichert: 'Ihre Angaben sind gespeichert. Veröffentlicht ist damit noch nichts.',
  bestandteil: 'Der Preisbestandteil steht in der Liste.',
  entfernt: 'Der Preisbestandteil ist entfernt.',
}

export function WriteOfferPage(page: WriteOfferProps) {
  const { actor, offer, terms, part, refusals, notice = '' } = page
  const title = `Angebot für ${offer.solution.name} bearbeiten`
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Unsere Angebote', href: catalogueAddresses.ownOffers },
        { name: offer.solution.name, href: catalogueAddresses.offer(offer.id) },
        { name: 'Bearbeiten' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Es ist noch nichts gespeichert" errors={sentences(refusals)} />}
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">Preise netto in Euro. Was Sie hier schreiben, sieht niemand, bis Sie es veröffentlichen.</p>
      <h2 class="kern-heading-large" id="preis">
        Preis
      </h2>
      <Parts {...page} />
      <details open={refusals.length > 0 || (terms.prices.components ?? []).length === 0}>
        <summary>Preisbestandteil hinzufügen</summary>
        <PartForm actor={actor} offer={offer} terms={terms} fields={part} refusals={refusals} />
      </details>
      <h2 class="kern-heading-large">Bedingungen</h2>
      <FrameForm {...page} />
      <p>
        <a class="kern-link" href={catalogueAddresses.offer(offer.id)}>
          Angebot ansehen und veröffentlichen
        </a>
      </p>
    </Page>
  )
}

function Parts({ actor, offer, terms }: WriteOfferProps) {
  const parts = terms.prices.components ?? []
  if (parts.length === 0) return <p>Noch steht kein Preis da. Tragen Sie einen Bestandteil nach dem anderen ein.</p>
  return (
    <DataTable
      caption="Preisbestandteile"
      quiet
      columns={[{ name: 'Bestandteil' }, { name: 'Wie er sich berechnet' }, { name: 'Entfernen' }]}
      rows={parts.map((part) => [
        part.name,
        priceSentence(part),
        <form method="post" action={catalogueAddresses.removePart(offer.id)}>
          <ForOrganisation actor={actor} />
          <input type="hidden" name="bestandteil" value={part.name} />
          <SubmitButton kind="tertiary">
            Entfernen<span class="kern-sr-only">: {part.name}</span>
          </SubmitButton>
        </form>,
      ])}
    />
  )
}

function FrameForm({ actor, offer, terms, recipients, frame, refusals }: WriteOfferProps) {
  const fields: Fields = frame ?? {
    weg: terms.route,
    preisart: terms.mark,
    ab: germanDay(terms.validFrom),
    bis: terms.validUntil ? germanDay(terms.validUntil) : '',
    bedingungen: terms.conditions,
    sichtbar: offer.audience,
    genannt: recipients.map(({ name }) => name).join('\n'),
  }
  return (
    <form method="post" action={catalogueAddresses.editOffer(offer.id)} class="narrow">
      <ForOrganisation actor={actor} />
      <SelectField
        name="weg"
        label="Auf welchem Weg kann eine Kommune es annehmen?"
        value={fields['weg']}
        options={offerRoutes.map((route) => ({ value: route, name: routeNames[route] }))}
        error={errorAt(refusals, 'route')}
      />
      <SelectField
        name="preisart"
        label="Was für ein Preis ist es?"
        value={fields['preisart']}
        options={priceMarks.map((mark) => ({ value: mark, name: priceMarkNames[mark] }))}
        error={errorAt(refusals, 'mark')}
      />
      <TextField
        name="ab"
        label="Gilt ab"
        hint="Zum Beispiel 01.01.2027"
        value={fields['ab']}
        error={errorAt(refusals, 'validFrom')}
      />
      <TextField
        name="bis"
        label="Gilt bis"
        hint="Letzter Tag. Leer heißt: auf Weiteres."
        required={false}
        value={fields['bis']}
        error={errorAt(refusals, 'validUntil')}
      />
      <TextArea
        name="bedingungen"
        label="Bedingungen"
        hint="Laufzeit, Kündigung, was enthalten ist und was nicht."
        required={false}
        maxlength={4000}
        value={fields['bedingungen']}
        error={errorAt(refusals, 'conditions')}
      />
      <SelectField
        name="sichtbar"
        label="Wer sieht den Preis?"
        value={fields['sichtbar']}
        options={offerAudiences.map((audience) => ({ value: audience, name: audienceNames[audience] }))}
        error={errorAt(refusals, 'audience')}
      />
      <TextArea
        name="genannt"
        label="Diese Organisationen sehen ihn"
        hint="Nur wenn Sie sie nennen wollen: je Zeile ein Name aus dem Verzeichnis."
        required={false}
        rows={3}
        value={fields['genannt']}
        error={errorAt(refusals, 'named')}
      />
      <SubmitButton>Bedingungen speichern</SubmitButton>
    </form>
  )
}
