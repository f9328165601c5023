interface BarChartProps {
  title: string
  description: string
  series: readonly [string, string]
  rows: readonly { label: string; values: readonly [number, number] }[]
  format: (value: number) => string
}

const width = 720
const labelWidth = 190
const valueWidth = 110
const rowHeight = 40

/** Two bars per row, drawn on the server. */
export function BarChart({ title, description, series, rows, format }: BarChartProps) {
  const most = Math.max(1, ...rows.flatMap((row) => row.values))
  const length = (value: number) => (Math.max(0, value) / most) * (width - labelWidth - valueWidth)
  return (
    <figure class="chart">
      <figcaption class="kern-label">{title}</figcaption>
      <ul class="chart-legend">
        {series.map((name, index) => (
          <li>
            <svg width="16" height="16" aria-hidden="true">
              <rect width="16" height="16" class={`bar-${index}`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg
        viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
        role="img"
        aria-label={description}
        class="chart-drawing"
      >
        {rows.map(({ label, values }, row) => (
          <g>
            <text x={labelWidth - 12} y={row * rowHeight + 22} text-anchor="end" class="chart-label">
              {label}
            </text>
            {values.map((value, index) => (
              <>
                <rect
                  x={labelWidth}
                  y={row * rowHeight + 3 + index * 16}
                  height="14"
                  width={length(value).toFixed(1)}
                  class={`bar-${index}`}
                />
                <text x={labelWidth + length(value) + 6} y={row * rowHeight + 15 + index * 16} class="chart-tick">
                  {format(value)}
                </text>
              </>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  )
}
