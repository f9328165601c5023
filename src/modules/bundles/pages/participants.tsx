import { needAddresses } from '../../needs/addresses.ts'
import { directoryAddresses } from '../../directory/addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { RegionMap } from '../../../ui/region-map.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { ListedOrganisation, Place } from '../../directory/schema.ts'
import type { Participation } from '../schema.ts'
import { participationNames } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'

interface ParticipantsProps {
  seen: SeenBundle
  /** Who has joined, with the place on the map; and the larger towns to know the region again by. */
  places: readonly ListedOrganisation[]
  landmarks: readonly Place[]
}

/** Everybody who is asked or in it, as a table, and whoever is in it on the map beside it. */
export function Participants({ seen, places, landmarks }: ParticipantsProps) {
  const { participations } = seen
  return (
    <section>
      <h2 class="kern-heading-large">Wer dabei ist</h2>
      {participations.length === 0 ? (
        <p>Hier ist für Sie niemand zu sehen.</p>
      ) : (
        <div class="register">
          <div>
            <DataTable
              caption="Gefragte und Teilnehmer"
              quiet
              columns={[
                { name: 'Organisation' },
                { name: 'Einwohner', numeric: true },
                { name: 'Bedarf' },
                { name: 'Teilnahme' },
              ]}
              rows={participations.map(rowOf)}
            />
            {seen.mayInvite && (
              <p class="actions">
                <a class="kern-link" href={bundleAddresses.further(seen.bundle.id)}>
                  Weitere fragen
                </a>
              </p>
            )}
          </div>
          <PlaceMap places={places} landmarks={landmarks} />
        </div>
      )}
    </section>
  )
}

const rowOf = ({ organisation, need, needTitle, status, reason, leavesOn, invitedBy, askedUntil }: Participation) => [
  <a class="kern-link" href={directoryAddresses.organisation(organisation.id)}>
    {organisation.name}
  </a>,
  organisation.inhabitants === null ? '–' : number(organisation.inhabitants),
  needTitle === null ? (
    '–'
  ) : (
    <a class="kern-link" href={needAddresses.need(need)}>
      {needTitle}
    </a>
  ),
  <>
    {participationNames[status]}
    {status === 'invited' && invitedBy && `, gefragt von ${invitedBy.name}`}
    {status === 'invited' && askedUntil && `, bis zum ${germanDay(askedUntil)}`}
    {leavesOn && `, Austritt am ${germanDay(leavesOn)}`}
    {reason && <span class="as-written"> {reason}</span>}
  </>,
]

function PlaceMap({ places, landmarks }: Pick<ParticipantsProps, 'places' | 'landmarks'>) {
  const placed = places.filter(isPlaced)
  if (placed.length === 0) return null
  const missing = places.length - placed.length
  return (
    <div>
      <RegionMap
        title="Wo sie liegen"
        description={`Karte der Gegend mit ${number(placed.length)} der Organisationen, die dabei sind`}
        backdrop={landmarks}
        dots={placed.map(({ id, name, inhabitants, longitude, latitude }) => ({
          longitude,
          latitude,
          size: inhabitants ?? 0,
          label: name,
          href: directoryAddresses.organisation(id),
        }))}
      />
      {missing > 0 && (
        <p class="kern-body--muted">
          {missing === 1 ? 'Eine Organisation fehlt' : `${number(missing)} Organisationen fehlen`} auf der Karte, weil
          ihre Lage nicht bekannt ist.
        </p>
      )}
    </div>
  )
}

const isPlaced = (
  organisation: ListedOrganisation,
): organisation is ListedOrganisation & { latitude: number; longitude: number } =>
  organisation.latitude !== null && organisation.longitude !== null
