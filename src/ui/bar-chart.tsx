interface BarChartProps {
  title: string
  /** The drawing in one sentence, for whoever does not see it; it has to say where the values stand as text. */
  description: string
  series: readonly [string, string]
  rows: readonly { label: string; values: readonly [number, number] }[]
  format: (value: number) => string
}

/**
 * Two bars per row, drawn on the server. Names and amounts are text beside small drawings in percent, so that they keep their size
 * at any width.
 */
export function BarChart({ title, description, series, rows, format }: BarChartProps) {
  const most = Math.max(1, ...rows.flatMap((row) => row.values))
  const length = (value: number) => `${((100 * Math.max(0, value)) / most).toFixed(2)}%`
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <ul class="chart-legend">
        {series.map((name, index) => (
          <li>
            <svg class="chart-key" width="16" height="16" aria-hidden="true">
              <rect width="100%" height="100%" class={`bar-${index}`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={description} class="bars">
        {rows.map(({ label, values }) => (
          <div class="chart-row">
            <div class="chart-label">{label}</div>
            <div>
              {values.map((value, index) => (
                <div class="bar">
                  <svg width="100%" height="14">
                    <rect width={length(value)} height="100%" class={`bar-${index}`} />
                  </svg>
                  <span>{format(value)}</span>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </figure>
  )
}
