import { percent } from '../kernel/german-numbers.ts'

interface Series {
  id: string
  name: string
  /** Which of the ten marks; by default its place in the list. Give it where a series has to look the same on every page. */
  mark?: number
}

interface DotChartProps {
  title: string
  /** The drawing in one sentence, for whoever does not see it; it has to say where the values stand as text. */
  description: string
  series: readonly Series[]
  /** One row per thing; a value is a fraction of the reference (1 is the line), one per series, null where there is none. */
  rows: readonly { label: string; values: readonly (number | null)[] }[]
  reference: string
  /** The id of the series that is drawn last and larger. */
  chosen?: string | undefined
}

const rowHeight = 44
/** Marks of one row stand below each other within this height, so that equal values do not hide each other. */
const lanesHeight = 36
const step = 0.25
const scaleEnds = { low: -1, high: 2.5 }

/** Rows of differently shaped marks on a scale in percent, with a line at 100 %: who pays more or less than the reference. */
export function DotChart({ title, description, series, rows, reference, chosen }: DotChartProps) {
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null))
  const low = Math.max(scaleEnds.low, Math.min(0, Math.floor(Math.min(...values) / step) * step))
  const high = Math.min(scaleEnds.high, Math.max(1.25, Math.ceil(Math.max(...values) / step) * step))
  const x = (value: number) => `${((100 * (Math.min(high, Math.max(low, value)) - low)) / (high - low)).toFixed(2)}%`
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, k) => low + k * step)
  const drawn = series
    .map((each, place) => ({ ...each, place, mark: each.mark ?? place }))
    .sort((a, b) => Number(a.id === chosen) - Number(b.id === chosen))
  const y = (place: number) =>
    (rowHeight / 2 + (place - (series.length - 1) / 2) * Math.min(7, lanesHeight / series.length)).toFixed(1)
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <ul class="chart-legend">
        {series.map(({ id, name, mark }, place) => (
          <li class={id === chosen ? 'chosen' : undefined}>
            <svg class="chart-key" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <Mark index={mark ?? place} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={description} class="dots">
        <div class="chart-row">
          <div></div>
          <svg class="dots-scale" width="100%" height="40">
            {ticks.map((tick) => (
              <text x={x(tick)} y="34" text-anchor="middle" class={`chart-tick${minor(tick)}`}>
                {percent(tick)}
              </text>
            ))}
            <text x={x(1)} y="14" text-anchor="middle" class="chart-tick">
              {reference}
            </text>
          </svg>
        </div>
        {rows.map((row) => (
          <div class="chart-row">
            <div class="chart-label">{row.label}</div>
            <svg width="100%" height={rowHeight}>
              {ticks.map((tick) => (
                <line x1={x(tick)} x2={x(tick)} y1="0" y2="100%" class={`chart-grid${minor(tick)}`} />
              ))}
              <line x1={x(1)} x2={x(1)} y1="0" y2="100%" class="chart-reference" />
              {drawn.map(({ id, name, place, mark }) => {
                const value = row.values[place]
                return value === null || value === undefined ? null : (
                  <svg x={x(value)} y={y(place)}>
                    <title>{`${row.label}, ${name}: ${percent(value)}`}</title>
                    <Mark index={mark} large={id === chosen} />
                  </svg>
                )
              })}
            </svg>
          </div>
        ))}
      </div>
      {values.some((value) => value > high || value < low) && (
        <p class="chart-note">{`Werte unter ${percent(low)} oder über ${percent(high)} stehen am Rand.`}</p>
      )}
    </figure>
  )
}

/** Only every second tick stays on a narrow screen. */
const minor = (tick: number) => (Number.isInteger(tick * 2) ? '' : ' minor')

const marks = [
  'M-5.5 0A5.5 5.5 0 0 1 5.5 0A5.5 5.5 0 0 1-5.5 0Z',
  'M-5-5H5V5H-5Z',
  'M0-6L6 5H-6Z',
  'M0-7L7 0L0 7L-7 0Z',
  'M-6.5-2H6.5V2H-6.5Z',
  'M-2-6.5H2V6.5H-2Z',
  'M0 6L6-5H-6Z',
  'M-5-5L5 5M-5 5L5-5',
  'M-6 0H6M0-6V6',
  'M0-7L2-2L7 0L2 2L0 7L-2 2L-7 0L-2-2Z',
]
const strokesOnly = new Set([7, 8])

/** Marks differ in shape and colour, so that neither has to be told apart alone. */
function Mark({ index, large = false }: { index: number; large?: boolean }) {
  const kind = index % marks.length
  const classes = ['mark', `mark-${kind}`, strokesOnly.has(kind) && 'mark-strokes', large && 'mark-large']
  return <path d={marks[kind]!} class={classes.filter(Boolean).join(' ')} />
}
