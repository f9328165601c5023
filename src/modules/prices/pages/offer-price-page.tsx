import { germanDay } from '../../../kernel/german-dates.ts'
import { decimal, euros, number } from '../../../kernel/german-numbers.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { FileLinks } from '../../../ui/file-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import { priceMarkNames, priceSentence, unitNames } from '../../catalogue/door.ts'
import type { PriceQuestion, PricedOffer } from '../actions/price-for-us.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'
import type { OwnPrice } from '../actions/own-price.ts'
import { audiencesOf, unitsOfOffer } from '../rules/units-of-offer.ts'
import { ownUnits } from '../schema.ts'
import { figureSourceNames } from '../texts.de.ts'
import { tagName, unitName, yearsName } from './asked-price.ts'
import { BillTable } from './bill-table.tsx'
import { YearsField } from './years-field.tsx'
import { missingText, yearlyText } from './price-text.ts'

interface OfferPriceProps {
  actor: Actor
  asking: PriceQuestion
  priced: PricedOffer
  /** Of the solution the first: what a kept number of cases is about. */
  capability: string
}

export function OfferPricePage(page: OfferPriceProps) {
  const { actor, asking, priced } = page
  const { offer, price, missing } = priced
  const title = `Was kostet uns ${offer.solution.name}?`
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Lösungen', href: catalogueAddresses.solutions },
        { name: offer.solution.name, href: catalogueAddresses.solution(offer.solution.id) },
        { name: 'Was kostet es uns?' },
      ]}
    >
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Angebot von {offer.organisation.name} ({priceMarkNames[offer.terms.mark]}), gerechnet für{' '}
        {actor.organisation!.name} allein. Alle Beträge netto.
      </p>
      {price ? <Headline price={price} inhabitants={priced.inhabitants} /> : <p>{missingText(missing)}</p>}
      <Figures {...page} />
      {price && (
        <>
          <h2 class="kern-heading-large">Jahr für Jahr</h2>
          <BillTable bill={price.expected} caption="Kosten Jahr für Jahr" />
          <h2 class="kern-heading-large">So ist es gerechnet</h2>
          <DataTable
            caption="Regeln des Angebots"
            quiet
            columns={[{ name: 'Bestandteil' }, { name: 'Regel' }]}
            rows={(offer.terms.prices.components ?? []).map((part) => [part.name, priceSentence(part)])}
          />
          <FileLinks href={(ending) => `${priceAddresses.offerPriceFile(offer.id, ending)}${searchOf(asking)}`} />
        </>
      )}
      <p>
        <a class="kern-link" href={catalogueAddresses.offer(offer.id)}>
          Das Angebot mit seinen Bedingungen
        </a>
        , Fassung {offer.number}, gilt bis {offer.terms.validUntil ? germanDay(offer.terms.validUntil) : 'auf Weiteres'}
        .
      </p>
    </Page>
  )
}

/** The same question again, as part of an address. */
function searchOf({ years, tags, typed }: PriceQuestion): string {
  const asked = [
    [yearsName, String(years)],
    ...tags.map((tag) => [tagName, tag]),
    ...ownUnits.flatMap((unit) => (typed[unit] === undefined ? [] : [[unitName(unit), String(typed[unit])]])),
  ]
  return `?${new URLSearchParams(asked)}`
}

function Headline({ price, inhabitants }: { price: OwnPrice; inhabitants: number | null }) {
  const { years, expected, range } = price
  return (
    <dl class="overview">
      <div>
        <dt>Im Jahr, über {years} Jahre</dt>
        <dd>{yearlyText(price)}</dd>
      </div>
      <div>
        <dt>Zusammen in {years} Jahren</dt>
        <dd>{range ? `${euros(range.low.total)} bis ${euros(range.high.total)}` : euros(expected.total)}</dd>
      </div>
      {inhabitants !== null && inhabitants > 0 && (
        <div>
          <dt>Je Einwohner und Jahr</dt>
          <dd>{decimal(expected.total / years / inhabitants / 100, 2)} €</dd>
        </div>
      )}
    </dl>
  )
}

function Figures({ actor, asking, priced, capability }: OfferPriceProps) {
  const { offer, figures, missing } = priced
  const { prices } = offer.terms
  const asked = ownUnits.filter((unit) => unitsOfOffer(prices).includes(unit))
  const known = (unit: string) => figures.find((figure) => figure.unit === unit)
  const keeps = may(actor, pricePermissions.keepQuantities)
  return (
    <section>
      <h2 class="kern-heading-large">Womit gerechnet ist</h2>
      {figures.length > 0 && (
        <ul>
          {figures.map((figure) => (
            <li>
              {number(figure.amount)} {unitNames[figure.unit]}
              {figure.range && ` (${number(figure.range.low)} bis ${number(figure.range.high)})`},{' '}
              {figureSourceNames[figure.source]}
              {figure.note && `: ${figure.note}`}
            </li>
          ))}
        </ul>
      )}
      <form method="get" action={priceAddresses.offerPrice(offer.id)}>
        <div class="filters">
          <YearsField years={asking.years} />
          {asked.map((unit) => (
            <TextField
              name={unitName(unit)}
              label={unitNames[unit]}
              required={false}
              explained
              value={known(unit) ? String(known(unit)!.amount) : ''}
            />
          ))}
        </div>
        {audiencesOf(prices).map((tag) => (
          <AudienceCheck tag={tag} checked={asking.tags.includes(tag)} />
        ))}
        <SubmitButton kind="secondary">Rechnen</SubmitButton>
      </form>
      {keeps && asked.length > 0 && (
        <p>
          <a
            class="kern-link"
            href={`${priceAddresses.quantities}?${new URLSearchParams({ einheit: missing.find((unit) => ownUnits.some((own) => own === unit)) ?? asked[0]!, faehigkeit: capability })}`}
          >
            Diese Mengen für alle Preise eintragen
          </a>
        </p>
      )}
    </section>
  )
}

/** A group for which something of the offer is meant alone. */
function AudienceCheck({ tag, checked }: { tag: string; checked: boolean }) {
  const id = `${tagName}-${tag.replaceAll(/[^\p{L}\d]+/gu, '-')}`
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={id} name={tagName} value={tag} checked={checked} />
      <label class="kern-label" for={id}>
        Für uns gilt: {tag}
      </label>
    </div>
  )
}
