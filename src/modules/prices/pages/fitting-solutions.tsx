import { counted, wholeEuros } from '../../../kernel/german-numbers.ts'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import type { FittingSolution, SolutionsForNeed } from '../actions/solutions-for-need.ts'
import type { Fit } from '../rules/fit.ts'
import { missingText } from './price-text.ts'

/** Solutions that fit, the best first: what each can of what is asked for, and from which to which price. */
export function FittingSolutions({ seen }: { seen: SolutionsForNeed }) {
  const { found, isGuessed, seesPrices, demanded } = seen
  if (found.length === 0)
    return (
      <p>
        {demanded.requirements.some(({ capability }) => capability)
          ? 'Dafür ist noch keine Lösung eingetragen. '
          : 'Sobald der Bedarf sagt, was es können muss, steht hier, was es gibt. '}
        <a class="kern-link" href={catalogueAddresses.solutions}>
          Alle Lösungen ansehen
        </a>
      </p>
    )
  return (
    <>
      {isGuessed && (
        <p>Der Bedarf nennt keine Fähigkeit. Verglichen ist mit dem, wovon sein Text zu sprechen scheint.</p>
      )}
      <ul class="twins">
        {found.map((each) => (
          <li>
            <a class="kern-link" href={catalogueAddresses.solution(each.solution.id)}>
              {each.solution.name}
            </a>
            <p>{fitText(each.fit)}</p>
            {seesPrices && <p>{priceRange(each)}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** "Kann 3 von 3 Muss und 1 von 2 Soll. Läuft, wo es laufen darf." */
export function fitText({ musts, mustsMet, missing, unchecked, shoulds, shouldsMet, runsAsWanted }: Fit): string {
  const parts = [
    ...(musts > 0 ? [`${mustsMet} von ${musts} Muss`] : []),
    ...(shoulds > 0 ? [`${shouldsMet} von ${shoulds} Soll`] : []),
  ]
  return [
    `Kann ${parts.join(' und ')}.`,
    ...(missing.length > 0 ? [`Es fehlt: ${missing.map(({ text }) => text).join('; ')}.`] : []),
    ...(unchecked > 0 ? [`${counted(unchecked, 'Muss ist', 'Muss sind')} ohne Fähigkeit nicht prüfbar.`] : []),
    ...(runsAsWanted === null
      ? []
      : [runsAsWanted ? 'Läuft, wo es laufen darf.' : 'Läuft nicht dort, wo es laufen darf.']),
  ].join(' ')
}

/** From valid offers, with the figures of whoever looks. */
export function priceRange({ offers }: FittingSolution): string {
  const yearly = offers.flatMap(({ price }) => (price ? [price.expected.total / price.years] : []))
  if (offers.length === 0) return 'Es gibt heute kein Angebot, das Sie sehen können.'
  if (yearly.length === 0) return missingText(offers[0]!.missing)
  const [least, most] = [Math.min(...yearly), Math.max(...yearly)]
  const range = least === most ? wholeEuros(least) : `${wholeEuros(least)} bis ${wholeEuros(most)}`
  return `Für Sie allein ${range} im Jahr, aus ${counted(yearly.length, 'gültigen Angebot', 'gültigen Angeboten')}.`
}
