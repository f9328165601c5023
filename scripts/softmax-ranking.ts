/** The candidates of one question: a row of features each, and which of them are right. */
export interface RankingExample {
  values: Float64Array
  candidates: number
  isRight: Uint8Array
  /** How much it counts beside the other questions of its set. */
  worth: number
}

const steps = 300
const rate = 0.2

/**
 * Learns one weight per feature. A question's candidates share a probability by softmax of their weighted features; the weights make the
 * probability that falls on right ones as large as possible, on average over all questions by their worth and equally for each set. Weights are kept small
 * by `shrink` times half their square. Gradient steps after Adam (Kingma and Ba 2015), no chance involved.
 */
export function learnWeights(sets: readonly RankingExample[][], features: number, shrink = 1e-3): Float64Array {
  const weights = new Float64Array(features)
  const mean = new Float64Array(features)
  const square = new Float64Array(features)
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => shrink * weight)
    for (const set of sets) {
      const whole = set.reduce((sum, { worth }) => sum + worth, 0) * sets.length
      for (const example of set) addSlope(example, weights, slope, example.worth / whole)
    }
    for (let feature = 0; feature < features; feature++) {
      mean[feature] = 0.9 * mean[feature]! + 0.1 * slope[feature]!
      square[feature] = 0.99 * square[feature]! + 0.01 * slope[feature]! ** 2
      const [first, second] = [mean[feature]! / (1 - 0.9 ** step), square[feature]! / (1 - 0.99 ** step)]
      weights[feature]! -= (rate * first) / (Math.sqrt(second) + 1e-8)
    }
  }
  return weights
}

export function scoresOf(
  { values, candidates }: Pick<RankingExample, 'values' | 'candidates'>,
  weights: Float64Array,
): Float64Array {
  const scores = new Float64Array(candidates)
  for (let place = 0, at = 0; place < candidates; place++)
    for (let feature = 0; feature < weights.length; feature++) scores[place]! += weights[feature]! * values[at++]!
  return scores
}

/** For each feature: its mean over all candidates less its mean over the right ones, by their probabilities. */
function addSlope(example: RankingExample, weights: Float64Array, slope: Float64Array, share: number) {
  const { values, candidates, isRight } = example
  const scores = scoresOf(example, weights)
  const most = Math.max(...scores)
  const chances = scores.map((score) => Math.exp(score - most))
  let [all, right] = [0, 0]
  chances.forEach((chance, place) => {
    all += chance
    right += isRight[place] ? chance : 0
  })
  for (let place = 0, at = 0; place < candidates; place++) {
    const pull = share * (chances[place]! / all - (isRight[place] ? chances[place]! / right : 0))
    for (let feature = 0; feature < weights.length; feature++) slope[feature]! += pull * values[at++]!
  }
}
