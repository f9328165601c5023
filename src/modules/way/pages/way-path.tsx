import type { Way } from '../schema.ts'
import { placeOnWay, stateOf, stationTitles, thirds } from '../texts.de.ts'
import { MarkShape } from './marks.tsx'

/** The way of a joint project: ten stations, the state of each by its shape and by a word, the current one named. */
export function WayPath({ way: { stations, here } }: { way: Way }) {
  const place = stations.findIndex(({ name }) => name === here)
  const told = stations.filter(({ sentence }) => sentence !== '')
  return (
    <section aria-labelledby="weg">
      <h2 class="kern-heading-large" id="weg">
        {placeOnWay(here)}
      </h2>
      <ul class="way-thirds" aria-hidden="true">
        {thirds.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
      <ol class="way">
        {stations.map((station, index) => (
          <li
            class={[`is-${station.state}`, index > place && 'is-ahead', index === place && 'is-here']
              .filter(Boolean)
              .join(' ')}
            aria-current={index === place ? 'step' : undefined}
          >
            <svg viewBox="0 0 32 32" class="way-mark" aria-hidden="true">
              <MarkShape state={station.state} />
            </svg>
            <span class="way-name">{stationTitles[station.name]}</span>
            <span class="way-state">{stateOf(station)}</span>
          </li>
        ))}
      </ol>
      {told.map((station) => (
        <p class="way-told">
          {stationTitles[station.name]}: {station.sentence}
        </p>
      ))}
    </section>
  )
}
