import { stationNames } from '../schema.ts'
import { stationTitles, thirds } from '../texts.de.ts'

interface Measures {
  width: number
  height: number
  /** Where the places stand that come onto the way. */
  homes: readonly number[]
  /** The height of each third. */
  rows: readonly [number, number, number]
  left: number
  right: number
  /** Where the last third ends. */
  end: number
  radius: number
  type: number
  /** Whether there is room for what a third is about. */
  isWide: boolean
}

const wide: Measures = {
  width: 560,
  height: 480,
  homes: [52, 143, 234, 325, 416, 507],
  rows: [132, 260, 388],
  left: 90,
  right: 470,
  end: 480,
  radius: 17,
  type: 16,
  isWide: true,
}
const narrow: Measures = {
  width: 328,
  height: 372,
  homes: [38, 101, 164, 227, 290],
  rows: [112, 220, 328],
  left: 58,
  right: 276,
  end: 289,
  radius: 14,
  type: 13,
  isWide: false,
}

const meanings = ['wer dasselbe braucht', 'was es kostet und wer was zahlt', 'und messen, ob es besser ist']
const titles = stationNames.map((name) => stationTitles[name])

/** What Allmende is, in one picture: many come onto one way, with ten stations. Read aloud it is a list. */
export const WayPicture = () => (
  <figure class="way-picture">
    <Drawing {...wide} />
    <Drawing {...narrow} />
    <ol class="kern-sr-only">
      {inThirds().map(({ name, stations }) => (
        <li>
          {name}: {stations.join(', ')}
        </li>
      ))}
    </ol>
    <figcaption class="place">
      Aus vielen einzelnen Bedarfen wird ein Weg. Jede Gemeinde entscheidet selbst, an jeder Station.
    </figcaption>
  </figure>
)

function inThirds() {
  let begin = 0
  return thirds.map(({ name, stations }) => ({ name, stations: titles.slice(begin, (begin += stations)) }))
}

function Drawing(measures: Measures) {
  const { width, height, homes, rows, left, isWide } = measures
  const top = rows[0] - measures.radius
  return (
    <svg
      class={isWide ? 'is-wide' : 'is-narrow'}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {homes.map((x) => (
        <path class="way-thread" d={`M${x} 20C${x} 66 ${left} 50 ${left} ${top}`} />
      ))}
      {homes.map((x) => (
        <circle class="way-home" cx={x} cy="14" r="7" />
      ))}
      <path class="way-road" d={roadOf(measures)} />
      {stopsOf(measures).map((stop, place) => (
        <Stop {...stop} {...measures} name={titles[place]!} number={place + 1} />
      ))}
      {thirds.map(({ name }, row) => (
        <Third {...measures} name={name} row={row} />
      ))}
      {isWide && <path class="way-loop" d={`M502 ${rows[2]}C542 ${rows[2]} 542 450 480 450H106Q90 450 90 436`} />}
      {isWide && (
        <text x="300" y="472" text-anchor="middle" font-size="14" class="way-aside">
          alle sechs Monate: weiter, zusammenlegen oder beenden
        </text>
      )}
    </svg>
  )
}

/** To the right, back, and to the right again. */
function roadOf({ rows: [first, second, third], left, right, end, isWide }: Measures): string {
  const bend = (second - first) / 2
  const wide = isWide ? bend : 40
  return `M${left} ${first}H${right}A${wide} ${bend} 0 0 1 ${right} ${second}H${left}A${wide} ${bend} 0 0 0 ${left} ${third}H${end}`
}

function stopsOf({ rows, left, right, end }: Measures): { x: number; y: number }[] {
  const middle = (left + right) / 2
  const step = (end - left) / 3
  return [
    ...[left, middle, right].map((x) => ({ x, y: rows[0] })),
    ...[right, middle, left].map((x) => ({ x, y: rows[1] })),
    ...[0, 1, 2, 3].map((place) => ({ x: Math.round(left + place * step), y: rows[2] })),
  ]
}

/** Where the road bends below a station, its name stands aside. */
const Stop = ({
  x,
  y,
  radius,
  type,
  isWide,
  name,
  number,
}: Measures & { x: number; y: number; name: string; number: number }) => (
  <>
    <circle class="way-stop" cx={x} cy={y} r={radius} />
    <text x={x} y={y + type / 3} text-anchor="middle" font-size={type} class="way-number">
      {number}
    </text>
    <text x={isWide || number !== 6 ? x : x + 12} y={y + radius + type + 5} text-anchor="middle" font-size={type}>
      {name}
    </text>
  </>
)

/** Above its road: of the first at the right, where no thread runs. */
function Third({ rows, left, right, radius, type, isWide, name, row }: Measures & { name: string; row: number }) {
  const isFirst = row === 0
  return (
    <text
      x={isFirst ? right + radius : isWide ? left - radius : left + radius + 2}
      y={rows[row]! - radius - (isWide ? 12 : 8)}
      text-anchor={isFirst ? 'end' : 'start'}
      font-size={type + (isWide ? 0 : 1)}
    >
      <tspan class="way-third">{name}</tspan>
      {isWide && (
        <tspan class="way-aside" dx="8">
          {meanings[row]}
        </tspan>
      )}
    </text>
  )
}
