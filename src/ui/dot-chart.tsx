import { percent } from '../kernel/german-numbers.ts'

interface Series {
  id: string
  name: string
}

interface DotChartProps {
  title: string
  description: string
  series: readonly Series[]
  /** One row per thing; a value is a fraction of the reference (1 is the line), one per series, null where there is none. */
  rows: readonly { label: string; values: readonly (number | null)[] }[]
  reference: string
}

const width = 720
const labelWidth = 190
const rowHeight = 30
const top = 44

/** Rows of differently shaped marks on a scale in percent, with a line at 100 %: who pays more or less than the reference. */
export function DotChart({ title, description, series, rows, reference }: DotChartProps) {
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null))
  const low = Math.min(0, Math.floor(Math.min(...values) * 5) / 5)
  const high = Math.min(2.4, Math.max(1.2, Math.ceil(Math.max(...values) * 5) / 5))
  const x = (value: number) => labelWidth + ((Math.min(value, high) - low) / (high - low)) * (width - labelWidth - 20)
  const ticks = Array.from({ length: Math.round((high - low) / 0.2) + 1 }, (_, k) => low + k * 0.2)
  const height = top + rows.length * rowHeight + 8
  return (
    <figure class="chart">
      <figcaption class="kern-label">{title}</figcaption>
      <ul class="chart-legend">
        {series.map(({ name }, index) => (
          <li>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <Mark index={index} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description} class="chart-drawing">
        {ticks.map((tick) => (
          <g>
            <line x1={x(tick)} x2={x(tick)} y1={top - 10} y2={height} class="chart-grid" />
            <text x={x(tick)} y={top - 16} text-anchor="middle" class="chart-tick">
              {percent(tick)}
            </text>
          </g>
        ))}
        <line x1={x(1)} x2={x(1)} y1={top - 10} y2={height} class="chart-reference" />
        <text x={x(1)} y={12} text-anchor="middle" class="chart-tick">
          {reference}
        </text>
        {rows.map((row, index) => {
          const y = top + (index + 0.5) * rowHeight
          return (
            <g>
              <text x={labelWidth - 12} y={y + 5} text-anchor="end" class="chart-label">
                {row.label}
              </text>
              <line x1={labelWidth} x2={width - 20} y1={y} y2={y} class="chart-grid" />
              {row.values.map((value, kind) =>
                value === null ? null : (
                  <g transform={`translate(${x(value).toFixed(1)} ${y})`}>
                    <title>{`${row.label}, ${series[kind]!.name}: ${percent(value)}`}</title>
                    <Mark index={kind} />
                  </g>
                ),
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const paths = [
  'M-5-5H5V5H-5Z',
  'M0-6L6 5H-6Z',
  'M0-7L7 0L0 7L-7 0Z',
  'M-6-1.5H6V1.5H-6Z',
  'M-1.5-6H1.5V6H-1.5Z',
  'M0 6L6-5H-6Z',
  'M-6-6L6 6M-6 6L6-6',
  'M-6 0H6M0-6V6',
  'M-5-5H5L0 6Z',
]

/** The first series is a disc, the others differ in shape and colour, so that neither has to be told apart alone. */
function Mark({ index }: { index: number }) {
  if (index === 0) return <circle r="5.5" class="mark mark-0" />
  return <path d={paths[(index - 1) % paths.length]!} class={`mark mark-${index}`} />
}
