import { stepsToTake, type WaitingStep } from '../../bundles/door.ts'
import type { Reader } from './look-as.ts'
import type { NewsServices } from './read-followed.ts'

/** What waits for the organisations that somebody acts for. */
export interface OwnSteps {
  organisation: string
  steps: readonly WaitingStep[]
}

/** The same as on their start page, for whoever is told it without being there. */
export async function readSteps({ way }: Pick<NewsServices, 'way'>, reader: Reader): Promise<OwnSteps[]> {
  const all: OwnSteps[] = []
  for (const { id, name } of reader.organisations) {
    const { actor, asCaller } = reader.lookFor(id)
    const steps = await asCaller((transaction) => stepsToTake(transaction, actor, way))
    if (steps.length > 0) all.push({ organisation: name, steps })
  }
  return all
}
