import type { AsCaller, CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import type { Capability, Proposal, SearchServices, Service, SuggestedCapability } from '../schema.ts'
import { allCapabilities } from '../store/capability-rows.ts'
import { openProposals, proposalById, proposalsOf } from '../store/proposal-rows.ts'
import { servicesByKeys, servicesWithKey } from '../store/public-services.ts'

const mostServices = 50
/** So many that a text speaks of are named at most. */
const mostSuggested = 30

export const readCapabilities = (transaction: CallerTransaction): Promise<Capability[]> => allCapabilities(transaction)

/** By key where only digits are asked for, else by what they are called. The search reads for itself: it must not wait for a transaction. */
export async function findServices(
  asCaller: AsCaller,
  search: SearchServices,
  { words, most = mostServices }: { words: string; most?: number },
): Promise<Service[]> {
  const asked = words.trim()
  if (asked === '') return []
  if (/^\d+$/.test(asked)) return asCaller((transaction) => servicesWithKey(transaction, asked, most))
  const keys = await search(asked, most)
  return asCaller((transaction) => servicesByKeys(transaction, keys))
}

export const suggestionsFor = async (
  transaction: CallerTransaction,
  text: string,
): Promise<readonly SuggestedCapability[]> =>
  suggestCapabilities(text, await allCapabilities(transaction), mostSuggested)

/** Of one's own organisation, or whatever waits for a decision, as far as whoever asks may see it. */
export const readProposals = (
  transaction: CallerTransaction,
  actor: Caller,
  { waiting }: { waiting: boolean },
): Promise<Proposal[]> => (waiting ? openProposals(transaction) : proposalsOf(transaction, actor.organisation!.id))

export const seeProposal = async (transaction: CallerTransaction, id: string): Promise<Proposal> =>
  found(await proposalById(transaction, id))
