/** One line of the table that `npm run bench` prints; times in milliseconds. */
export interface Row {
  work: string
  reach: string
  /** Median. */
  ours: number
  /** Where it is not milliseconds. */
  unit?: 'MB'
  peer?: number
  note?: string
}

export interface Timed<T> {
  milliseconds: number
  result: T
}

export function timed<T>(work: () => T): Timed<T> {
  const before = performance.now()
  const result = work()
  return { milliseconds: performance.now() - before, result }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function medianOf(all: readonly Timed<unknown>[]): Pick<Row, 'ours' | 'note'> {
  const times = all.map((each) => each.milliseconds)
  const [least, most] = [Math.min(...times), Math.max(...times)]
  return { ours: median(times), ...(all.length > 1 && { note: `${least.toFixed(1)} to ${most.toFixed(1)} ms` }) }
}

export const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * part)]!
