import { germanDay } from '../../../kernel/german-dates.ts'
import { decimal } from '../../../kernel/german-numbers.ts'
import { fieldNames } from '../../capabilities/door.ts'
import {
  evidenceKindNames,
  evidenceStandingNames,
  interfaceStandingNames,
  priceMarkNames,
  routeNames,
  tieNames,
  type WholeSolution,
} from '../../catalogue/door.ts'
import { evidenceKinds } from '../../catalogue/schema.ts'
import { operatingModelNames } from '../../needs/door.ts'
import type { Compared } from '../actions/compare-solutions.ts'
import type { PricedOffer } from '../actions/price-for-us.ts'
import type { Fact, FactGroup } from '../rules/comparison.ts'
import { missingText, yearlyText } from './price-text.ts'

/** Everything that is known of several solutions, as rows of German text. */
export function comparisonFacts(solutions: readonly Compared[], years: number): FactGroup[] {
  const fact = (name: string, of: (solution: Compared) => string | null | undefined): Fact => ({
    name,
    values: solutions.map((solution) => of(solution) || null),
  })
  const capabilities = new Map(solutions.flatMap(({ whole }) => whole.capabilities.map(({ id, name }) => [id, name])))
  const standards = [
    ...new Set(solutions.flatMap(({ whole }) => whole.solution.interfaces.map(({ standard }) => standard))),
  ]
  return [
    ...(solutions.some(({ offers }) => offers)
      ? [
          {
            title: 'Preis für Sie allein',
            facts: [
              fact(`Im Jahr, über ${years} Jahre`, ({ offers }) => cheapest(offers)),
              fact('Je Einwohner und Jahr', ({ offers }) => perInhabitant(offers)),
              fact('Weg zum Vertrag', ({ offers }) => offers?.[0] && routeNames[offers[0].offer.terms.route]),
            ],
          },
        ]
      : []),
    ...(solutions.some(({ fit }) => fit)
      ? [
          {
            title: 'Ihre Anforderungen',
            facts: [
              fact('Muss', ({ fit }) => fit && `${fit.mustsMet} von ${fit.musts}`),
              fact('Was fehlt', ({ fit }) => fit && (fit.missing.map(({ text }) => text).join('; ') || 'nichts')),
              fact('Nicht prüfbar', ({ fit }) => fit && String(fit.unchecked)),
              fact('Soll', ({ fit }) => fit && `${fit.shouldsMet} von ${fit.shoulds}`),
            ],
          },
        ]
      : []),
    {
      title: 'Nachweise',
      facts: evidenceKinds.map((kind) => fact(evidenceKindNames[kind], ({ whole }) => evidenceText(whole, kind))),
    },
    {
      title: 'Was sie können',
      facts: [...capabilities].map(([id, name]) =>
        fact(name, ({ whole }) => (whole.solution.capabilities.includes(id) ? 'ja' : 'nein')),
      ),
    },
    {
      title: 'Betrieb, Lizenz und Versionen',
      facts: [
        fact('Hersteller', ({ whole: { solution } }) => solution.maker || solution.organisation.name),
        fact('Aufgabenbereich', ({ whole: { solution } }) => fieldNames[solution.field]),
        fact('Lizenz', ({ whole: { solution } }) => solution.licence || 'nicht offen'),
        fact('Betrieb', ({ whole: { solution } }) =>
          solution.operatingModels.map((model) => operatingModelNames[model]).join(', '),
        ),
        fact('Neueste Version', ({ whole: { versions } }) => versions[0]?.name),
        fact(
          'Unterstützt bis',
          ({ whole: { versions } }) => versions[0]?.supportUntil && germanDay(versions[0].supportUntil),
        ),
        fact('Hängt zusammen mit', ({ whole: { ties } }) =>
          ties.map(({ kind, other }) => `${tieNames[kind]} ${other.name}`).join('; '),
        ),
      ],
    },
    {
      title: 'Schnittstellen und Standards',
      facts: standards.map((standard) => fact(standard, ({ whole }) => interfaceText(whole, standard))),
    },
  ]
}

function cheapest(offers: readonly PricedOffer[] | null): string | null {
  if (!offers) return null
  const [first] = offers
  if (!first) return 'kein gültiges Angebot, das Sie sehen können'
  return first.price
    ? `${yearlyText(first.price)} (${first.offer.organisation.name}, ${priceMarkNames[first.offer.terms.mark]})`
    : missingText(first.missing)
}

function perInhabitant(offers: readonly PricedOffer[] | null): string | null {
  const [first] = offers ?? []
  if (!first?.price || !first.inhabitants) return null
  return `${decimal(first.price.expected.total / first.price.years / first.inhabitants / 100, 2)} €`
}

function evidenceText({ evidence }: WholeSolution, kind: (typeof evidenceKinds)[number]): string {
  const ofKind = evidence.filter((each) => each.kind === kind)
  if (ofKind.length === 0) return 'keiner eingetragen'
  return ofKind
    .map(({ standing, issuer, validUntil, version }) =>
      [
        evidenceStandingNames[standing],
        version ? `Version ${version.name}` : 'alle Versionen',
        issuer,
        validUntil && `bis ${germanDay(validUntil)}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')
}

function interfaceText({ solution: { interfaces } }: WholeSolution, standard: string): string {
  const one = interfaces.find((each) => each.standard === standard)
  if (!one) return 'nein'
  return [interfaceStandingNames[one.standing], one.by, one.on && germanDay(one.on)].filter(Boolean).join(', ')
}
