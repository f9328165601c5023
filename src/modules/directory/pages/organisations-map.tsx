import { directoryAddresses } from '../addresses.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { DotMap } from '../../../ui/dot-map.tsx'
import { FoldedOnPhone } from '../../../ui/folded-on-phone.tsx'
import type { ListedOrganisation, Place } from '../schema.ts'
import { placeText } from '../texts/register.de.ts'

/** Fewer do not show by themselves where in Germany they lie. */
const fewDots = 1000
const placeOf = ({ longitude, latitude }: ListedOrganisation) => ({ longitude: longitude!, latitude: latitude! })

interface OrganisationsMapProps {
  found: readonly ListedOrganisation[]
  landmarks: readonly Place[]
}

/** Where the organisations of the list lie. */
export function OrganisationsMap({ found, landmarks }: OrganisationsMapProps) {
  const placed = found.filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
  const missing = found.length - placed.length
  return (
    <FoldedOnPhone title="Karte ansehen">
      {placed.length > 0 && (
        <DotMap
          title="Wo sie liegen"
          description={`Karte von Deutschland mit ${number(placed.length)} der gefundenen Organisationen`}
          backdrop={placed.length < fewDots ? landmarks : []}
          dots={placed.map((organisation) => ({
            ...placeOf(organisation),
            size: organisation.inhabitants ?? 0,
            label: `${organisation.name}, ${placeText(organisation)}`,
            href: directoryAddresses.organisation(organisation.id),
          }))}
        />
      )}
      {missing > 0 && (
        <p class="kern-body--muted">
          {placed.length === 0
            ? 'Von den gefundenen Organisationen ist die Lage nicht bekannt, darum fehlt hier die Karte.'
            : missing === 1
              ? 'Eine gefundene Organisation fehlt auf der Karte, weil ihre Lage nicht bekannt ist.'
              : `${number(missing)} gefundene Organisationen fehlen auf der Karte, weil ihre Lage nicht bekannt ist.`}
        </p>
      )}
      {placed.length > 0 && <p class="kern-body--muted">Lage der Punkte: GeoNames (CC BY 4.0).</p>}
    </FoldedOnPhone>
  )
}
