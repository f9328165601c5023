import { number } from '../kernel/german-numbers.ts'
import { drawnOnce } from './drawn-once.ts'

export interface MapDot {
  longitude: number
  latitude: number
  /** Inhabitants; they decide about the size of the dot. */
  size: number
  label: string
  href?: string
}

interface DotMapProps {
  title: string
  description: string
  dots: readonly MapDot[]
  /** Places drawn pale behind the dots, so that few of them are seen to lie in Germany. */
  backdrop?: readonly Pick<MapDot, 'longitude' | 'latitude'>[]
}

/** Degrees that hold all of Germany with a margin. */
const bounds = { west: 5.6, east: 15.3, south: 47.1, north: 55.2 }
const height = 1200
/** A degree of longitude is so much shorter than one of latitude, at the middle of Germany. */
const shortening = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180)
const perDegree = height / (bounds.north - bounds.south)
const width = Math.round((bounds.east - bounds.west) * shortening * perDegree)

/** From so many inhabitants on, a dot has this diameter. */
const sizeClasses = [
  { from: 0, diameter: 5 },
  { from: 5_000, diameter: 8 },
  { from: 20_000, diameter: 12 },
  { from: 100_000, diameter: 20 },
  { from: 500_000, diameter: 32 },
] as const

/** Of many dots only so many, the largest, are things of their own with label and link; the rest is one path per size. */
const mostLabelled = 300

/**
 * Places in Germany as dots, drawn on the server (equirectangular projection). Links serve the mouse alone and are not stops
 * for the keyboard: a table with the same places belongs beside every map.
 */
export function DotMap({ title, description, dots, backdrop = [] }: DotMapProps) {
  const bySize = dots.filter(isInside).sort((a, b) => b.size - a.size)
  const labelled = bySize.slice(0, mostLabelled)
  const rest = bySize.slice(mostLabelled)
  const classesInUse = sizeClasses.filter((_, index) => bySize.some(({ size }) => classOf(size) === index))
  return (
    <figure class="chart">
      <figcaption class="kern-label">{title}</figcaption>
      <ul class="chart-legend">
        {classesInUse.map(({ from, diameter }) => (
          <li>
            <svg width="20" height="20" viewBox="-20 -20 40 40" aria-hidden="true">
              <circle r={diameter / 2} class="map-dot" />
            </svg>
            {from === 0 ? `unter ${number(sizeClasses[1].from)} Einwohner` : `ab ${number(from)} Einwohner`}
          </li>
        ))}
      </ul>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role={labelled.some(({ href }) => href) ? 'group' : 'img'}
        aria-label={description}
        class="chart-drawing map-drawing"
      >
        {backdrop.length > 0 &&
          drawnOnce(backdrop, 'backdrop', () => (
            <path d={pathOf(backdrop.filter(isInside))} class="map-backdrop" stroke-width={6} />
          ))}
        {sizeClasses.map(({ diameter }, index) => {
          const path = pathOf(rest.filter(({ size }) => classOf(size) === index))
          return path && <path d={path} class="map-dots" stroke-width={diameter} />
        })}
        {labelled.map((dot) => (
          <Dot {...dot} />
        ))}
      </svg>
    </figure>
  )
}

function Dot({ size, label, href, ...place }: MapDot) {
  const [x, y] = position(place)
  const circle = (
    <circle cx={x} cy={y} r={sizeClasses[classOf(size)]!.diameter / 2} class="map-dot">
      <title>{label}</title>
    </circle>
  )
  if (!href) return circle
  return (
    <a href={href} tabindex={-1} aria-label={label}>
      {circle}
    </a>
  )
}

/** Lines without length become round dots by their caps; steps from dot to dot are shorter to write than places. */
function pathOf(dots: readonly Pick<MapDot, 'longitude' | 'latitude'>[]): string {
  const places = [...new Set(dots.map((dot) => position(dot).join(' ')))].map((place) => place.split(' ').map(Number))
  places.sort(([x, y], [otherX, otherY]) => Math.floor(y! / 8) - Math.floor(otherY! / 8) || x! - otherX!)
  let [fromX, fromY] = [0, 0]
  return places
    .map(([x, y]) => {
      const step = `m${x! - fromX} ${y! - fromY}h0`
      ;[fromX, fromY] = [x!, y!]
      return step
    })
    .join('')
}

function position({ longitude, latitude }: Pick<MapDot, 'longitude' | 'latitude'>): [number, number] {
  return [
    Math.round((longitude - bounds.west) * shortening * perDegree),
    Math.round((bounds.north - latitude) * perDegree),
  ]
}

const classOf = (size: number) => sizeClasses.findLastIndex(({ from }) => size >= from)
const isInside = ({ longitude, latitude }: Pick<MapDot, 'longitude' | 'latitude'>) =>
  longitude > bounds.west && longitude < bounds.east && latitude > bounds.south && latitude < bounds.north
