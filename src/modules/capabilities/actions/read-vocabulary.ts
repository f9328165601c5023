import type { Walled } from '../../../platform/database/walls.ts'
import { found } from '../../access/door.ts'
import type { Doer } from '../../access/schema.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import type { Capability, Proposal, Service, SuggestedCapability } from '../schema.ts'
import { allCapabilities } from '../store/capabilities.ts'
import { openProposals, proposalById, proposalsOf } from '../store/proposals.ts'
import { findServices } from '../store/services.ts'

const mostServices = 50
/** So many that a text speaks of are named at most. */
const mostSuggested = 30

export const readCapabilities = (walled: Walled): Promise<Capability[]> => allCapabilities(walled)

export const searchServices = (walled: Walled, words: string): Promise<Service[]> =>
  findServices(walled, words, mostServices)

export const suggestionsFor = async (walled: Walled, text: string): Promise<readonly SuggestedCapability[]> =>
  suggestCapabilities(text, await allCapabilities(walled), mostSuggested)

/** Of one's own organisation, or whatever waits for a decision, as far as whoever asks may see it. */
export const readProposals = (walled: Walled, actor: Doer, { waiting }: { waiting: boolean }): Promise<Proposal[]> =>
  waiting ? openProposals(walled) : proposalsOf(walled, actor.organisation!.id)

export const seeProposal = async (walled: Walled, id: string): Promise<Proposal> =>
  found(await proposalById(walled, id))
