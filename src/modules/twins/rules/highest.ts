const steps = 1024

/**
 * The ids with the highest scores among very many, best first, equals by id. Scores are dealt into 1024 steps, and only steps from the
 * top are looked at, until enough have an id: what may not be seen has none.
 */
export function highest(
  slots: ArrayLike<number>,
  scores: readonly number[] | Float64Array,
  most: number,
  idOf: (slot: number) => string | undefined,
): string[] {
  let top = 0
  for (let place = 0; place < scores.length; place++) if (scores[place]! > top) top = scores[place]!
  const stepOf = (score: number) => Math.min(steps - 1, Math.floor((score / top) * steps))
  const ends = new Uint32Array(steps + 1)
  for (let place = 0; place < scores.length; place++) ends[stepOf(scores[place]!) + 1]!++
  for (let step = 0; step < steps; step++) ends[step + 1]! += ends[step]!
  const starts = ends.slice()
  const places = new Uint32Array(slots.length)
  for (let place = 0; place < scores.length; place++) places[starts[stepOf(scores[place]!)]!++] = place

  const found: { id: string; score: number }[] = []
  for (let step = steps - 1; step >= 0 && found.length < most; step--)
    for (const place of places.subarray(ends[step], ends[step + 1])) {
      const id = idOf(slots[place]!)
      if (id !== undefined) found.push({ id, score: Math.round(scores[place]! * 1e6) })
    }
  return found
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
