import { bundleAddresses } from '../../bundles/addresses.ts'
import { calculatorAddresses } from '../addresses.ts'

/** The bundle from whose page somebody came, where whoever looks may see it. */
export interface Origin {
  id: string
  title: string
  /** Whether they may change the offers. */
  mayChange: boolean
}

/** The way to a result: from its bundle, or from the calculator. */
export const wayTo = (title: string, origin: Origin | undefined) =>
  origin
    ? [
        { name: 'Bündel', href: bundleAddresses.bundles },
        { name: origin.title, href: bundleAddresses.bundle(origin.id) },
        { name: 'Kosten' },
      ]
    : [{ name: 'Rechner', href: calculatorAddresses.choose }, { name: title }]

/** Back to the bundle, and to the offers that were entered there. */
export function BackToBundle({ origin }: { origin: Origin | undefined }) {
  if (!origin) return null
  return (
    <p class="actions">
      <a class="kern-link" href={bundleAddresses.bundle(origin.id)}>
        Zurück zum Bündel
      </a>
      {origin.mayChange && (
        <a class="kern-link" href={calculatorAddresses.offers(origin.id)}>
          Angebote ändern
        </a>
      )}
    </p>
  )
}
