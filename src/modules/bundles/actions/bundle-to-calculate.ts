import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needsInBundle } from '../../needs/door.ts'
import { calculableBundle, type CalculableBundle } from '../rules/calculable.ts'
import { bundleById } from '../store/bundles.ts'
import { capabilitiesNamedIn } from './see-bundle.ts'

export interface BundleToCalculate extends CalculableBundle {
  id: string
  /** Organisations that have joined and whose needs whoever asks may not see. */
  hidden: number
  /** Whether something is asked for that names no capability, so that no calculation knows of it. */
  hasMoreInWords: boolean
}

/** What a calculation knows of a bundle; undefined where it is hidden, or nobody is in it who may be seen. */
export async function bundleToCalculate(
  transaction: CallerTransaction,
  id: string,
): Promise<BundleToCalculate | undefined> {
  const bundle = await bundleById(transaction, id)
  const needs = bundle ? await needsInBundle(transaction, id) : []
  if (!bundle || needs.length === 0) return undefined
  const calculable = calculableBundle({
    title: bundle.title,
    needs,
    capabilities: await capabilitiesNamedIn(transaction, needs),
  })
  return {
    ...calculable,
    id,
    hidden: bundle.participants - calculable.participants.length,
    hasMoreInWords: needs.some(({ requirements }) =>
      requirements.some(({ necessity, capability }) => necessity === 'must' && !capability),
    ),
  }
}
