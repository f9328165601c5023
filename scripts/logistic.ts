/** One thing that either holds or does not. */
export interface LogisticExample {
  values: readonly number[]
  holds: boolean
  /** How much it counts beside the others. */
  worth: number
}

const steps = 25

/**
 * Logistic regression with a constant in the last place, by Newton's method: no chance involved. Weights are kept small by `shrink` times
 * half their square, on features that have been brought to mean 0 and deviation 1 before.
 */
export function learnLogistic(examples: readonly LogisticExample[], shrink = 1e-2): number[] {
  const size = examples[0]!.values.length
  const whole = examples.reduce((sum, { worth }) => sum + worth, 0)
  const mean = (of: (example: LogisticExample) => number) =>
    examples.reduce((sum, example) => sum + example.worth * of(example), 0) / whole
  const means = Array.from({ length: size }, (_, at) => mean(({ values }) => values[at]!))
  const deviations = means.map((middle, at) => Math.sqrt(mean(({ values }) => (values[at]! - middle) ** 2)) + 1e-9)
  const rows = examples.map(({ values }) => [...values.map((value, at) => (value - means[at]!) / deviations[at]!), 1])

  let weights = Array.from({ length: size + 1 }, () => 0)
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, at) => (at < size ? shrink * weight : 0))
    const bend = weights.map((_, one) => weights.map((_, other) => (one === other && one < size ? shrink : 1e-12)))
    rows.forEach((row, place) => {
      const { holds, worth } = examples[place]!
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at]!, 0)))
      for (let one = 0; one <= size; one++) {
        slope[one]! += (worth / whole) * (chance - Number(holds)) * row[one]!
        for (let other = 0; other <= size; other++)
          bend[one]![other]! += (worth / whole) * chance * (1 - chance) * row[one]! * row[other]!
      }
    })
    const move = solved(bend, slope)
    weights = weights.map((weight, at) => weight - move[at]!)
  }
  const plain = weights.slice(0, size).map((weight, at) => weight / deviations[at]!)
  return [...plain, weights[size]! - plain.reduce((sum, weight, at) => sum + weight * means[at]!, 0)]
}

/** Gauss's elimination with the largest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (let column = 0; column < rows.length; column++) {
    const largest = rows.reduce(
      (most, row, at) => (at >= column && Math.abs(row[column]!) > Math.abs(rows[most]![column]!) ? at : most),
      column,
    )
    ;[rows[column], rows[largest]] = [rows[largest]!, rows[column]!]
    for (let at = 0; at < rows.length; at++) {
      if (at === column) continue
      const factor = rows[at]![column]! / rows[column]![column]!
      rows[at] = rows[at]!.map((value, place) => value - factor * rows[column]![place]!)
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!)
}
