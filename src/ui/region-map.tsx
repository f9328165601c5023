import { number } from '../kernel/german-numbers.ts'
import type { MapDot } from './dot-map.tsx'

interface RegionMapProps {
  title: string
  description: string
  dots: readonly MapDot[]
  /** Places drawn pale behind the dots, so that the region is known again. */
  backdrop: readonly Pick<MapDot, 'longitude' | 'latitude'>[]
}

const width = 400
/** So much of a degree of latitude is shown at least, and left around the outermost dots. */
const [leastSpan, margin] = [0.5, 0.18]
const [leastRadius, mostRadius] = [4, 16]
/** Of more dots none is named beside it. */
const mostNamed = 30

/** The region in which some places lie, as large as it has to be to hold them: dots by inhabitants, with their names where there is room. */
export function RegionMap({ title, description, dots, backdrop }: RegionMapProps) {
  const frame = frameOf(dots)
  const placed = dots
    .map((dot) => ({ ...dot, ...frame.position(dot), radius: radiusOf(dot.size) }))
    .toSorted((one, other) => other.size - one.size)
  const names = placed.length > mostNamed ? [] : namesOf(placed, frame.height)
  return (
    <figure class="chart">
      <figcaption class="kern-label">{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${frame.height}`}
        role={placed.some(({ href }) => href) ? 'group' : 'img'}
        aria-label={description}
        class="chart-drawing map-drawing region-map"
      >
        <rect width={width} height={frame.height} class="region-land" />
        <path d={backdropPath(backdrop, frame)} class="map-backdrop" stroke-width={4} />
        {placed.map((dot) => (
          <Dot {...dot} />
        ))}
        {names.map(({ label, x, y, anchor }) => (
          <text x={x} y={y} text-anchor={anchor} class="region-name" aria-hidden="true">
            {label}
          </text>
        ))}
      </svg>
      <p class="kern-body--muted">
        Größe nach Einwohnern. Die Karte ist etwa {number(Math.round(frame.kilometres / 5) * 5)} km breit; die kleinen
        Punkte sind andere Orte.
      </p>
    </figure>
  )
}

interface Placed extends MapDot {
  x: number
  y: number
  radius: number
}

function Dot({ label, href, x, y, radius }: Placed) {
  const circle = (
    <circle cx={x} cy={y} r={radius} class="map-dot">
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

const kilometresPerDegree = 111.2

/** Equirectangular, true at the middle of the region. */
function frameOf(dots: readonly MapDot[]) {
  const [west, east] = spanOf(dots.map(({ longitude }) => longitude))
  const [south, north] = spanOf(dots.map(({ latitude }) => latitude))
  const middle = (south + north) / 2
  const shortening = Math.cos((middle * Math.PI) / 180)
  const across = Math.max((east - west) * shortening, leastSpan, ((north - south) * 5) / 6) * (1 + 2 * margin)
  const down = Math.min(Math.max(north - south, leastSpan * 0.75) * (1 + 2 * margin), across * 1.2)
  const perDegree = width / across
  const left = (west + east) / 2 - across / shortening / 2
  const top = middle + down / 2
  return {
    height: Math.round(down * perDegree),
    kilometres: across * kilometresPerDegree,
    position: ({ longitude, latitude }: Pick<MapDot, 'longitude' | 'latitude'>) => ({
      x: Math.round((longitude - left) * shortening * perDegree),
      y: Math.round((top - latitude) * perDegree),
    }),
  }
}
type MapFrame = ReturnType<typeof frameOf>

const spanOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** Area by inhabitants: a town of 250,000 has the largest dot. */
const radiusOf = (inhabitants: number) =>
  Math.round(Math.min(mostRadius, Math.max(leastRadius, Math.sqrt(inhabitants / 250_000) * mostRadius)) * 10) / 10

const backdropPath = (places: RegionMapProps['backdrop'], { position, height }: MapFrame): string =>
  places
    .map(position)
    .filter(({ x, y }) => x > 0 && x < width && y > 0 && y < height)
    .map(({ x, y }) => `M${x} ${y}h0`)
    .join('')

/** About what a letter takes, and a line. */
const [letter, line] = [7, 16]
interface Named {
  label: string
  x: number
  y: number
  anchor: 'start' | 'end'
  box: readonly [left: number, top: number, right: number, bottom: number]
}

/** The larger first: each name to the right of its dot, or to the left, where it covers no other name and stays inside. */
function namesOf(placed: readonly Placed[], height: number): Named[] {
  const named: Named[] = []
  for (const { label, x, y, radius } of placed) {
    const length = label.length * letter
    const baseline = Math.min(Math.max(y + 5, line), height - 4)
    const sides = [
      { anchor: 'start' as const, at: x + radius + 4, left: x + radius + 4 },
      { anchor: 'end' as const, at: x - radius - 4, left: x - radius - 4 - length },
    ]
    for (const { anchor, at, left } of sides) {
      const box = [left, baseline - line, left + length, baseline] as const
      if (left < 0 || left + length > width || named.some((other) => overlap(box, other.box))) continue
      named.push({ label, x: at, y: baseline, anchor, box })
      break
    }
  }
  return named
}

const overlap = (one: Named['box'], other: Named['box']): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
