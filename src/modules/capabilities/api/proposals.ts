import { apiRoute, type ApiRoute } from '../../../platform/api/api-route.ts'
import { programOf } from '../../access/index.ts'
import type { Action } from '../../access/schema.ts'
import { decideProposal, proposeCapability } from '../actions/proposals.ts'
import { readProposals, seeProposal } from '../actions/read-vocabulary.ts'
import {
  decisionBody,
  newProposalBody,
  proposalAnswer,
  proposalAsAnswer,
  proposalsAnswer,
  proposalsQuery,
} from '../schema/api.ts'

const path = '/api/v1/capability-proposals'

/** New words for the vocabulary: proposed by all, decided by those who look after it. */
export const proposalApi = (baseUrl: string): ApiRoute<Action>[] => [
  apiRoute({
    method: 'GET',
    path,
    rule: 'writeApi',
    name: 'listCapabilityProposals',
    summary: 'Was die eigene Organisation für den Wortschatz vorgeschlagen hat, oder was auf eine Entscheidung wartet',
    query: proposalsQuery,
    status: 200,
    schema: proposalsAnswer,
    answer: async ({ c, wall, query }) => {
      const waiting = query.waiting === 'true'
      const proposals = await wall((walled) => readProposals(walled, programOf(c).program, { waiting }))
      return { body: { items: proposals.map(proposalAsAnswer) } }
    },
  }),
  apiRoute({
    method: 'POST',
    path,
    rule: 'writeApi',
    name: 'proposeCapability',
    summary: 'Eine Fähigkeit vorschlagen, die im Wortschatz fehlt',
    body: newProposalBody,
    status: 201,
    schema: proposalAnswer,
    answer: ({ c, wall, body }) =>
      wall(async (walled) => {
        const id = await proposeCapability(walled, programOf(c).program, body)
        return { body: proposalAsAnswer(await seeProposal(walled, id)), location: `${baseUrl}${path}/${id}` }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id`,
    rule: 'writeApi',
    name: 'readCapabilityProposal',
    summary: 'Ein Vorschlag und was daraus wurde',
    status: 200,
    schema: proposalAnswer,
    answer: async ({ wall, id }) => ({ body: proposalAsAnswer(await wall((walled) => seeProposal(walled, id))) }),
  }),
  apiRoute({
    method: 'PUT',
    path: `${path}/:id/decision`,
    rule: 'curateApi',
    name: 'decideCapabilityProposal',
    summary: 'Als Redaktion aufnehmen, einer anderen Fähigkeit zuordnen oder ablehnen',
    body: decisionBody,
    status: 200,
    schema: proposalAnswer,
    answer: ({ c, wall, id, body }) =>
      wall(async (walled) => {
        await decideProposal(walled, programOf(c).program, { id, ...body })
        return { body: proposalAsAnswer(await seeProposal(walled, id)) }
      }),
  }),
]
