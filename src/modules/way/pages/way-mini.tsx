import type { Way } from '../schema.ts'
import { placeOnWay, stateOf } from '../texts.de.ts'
import { MarkShape } from './marks.tsx'

/** The way in a row of a list: the picture, and beside it the station in words. */
export function WayMini({ way: { stations, here } }: { way: Way }) {
  const place = stations.findIndex(({ name }) => name === here)
  return (
    <span class="way-in-row">
      <svg viewBox="0 0 200 20" class="way-mini" aria-hidden="true">
        <path d={`M10 10H${place * 20 + 10}`} class="way-gone" />
        <path d={`M${place * 20 + 10} 10H190`} class="way-to-go" />
        {stations.map(({ state }, index) => (
          <svg x={index * 20 + 2} y="2" width="16" height="16" viewBox="0 0 32 32" class={`is-${state}`}>
            <MarkShape state={state} />
          </svg>
        ))}
      </svg>
      <span>
        {placeOnWay(here)}, {stateOf(stations[place]!)}
      </span>
    </span>
  )
}
