import { accessPermissions } from '../../access/policy.ts'
import { capabilityPermissions } from '../policy.ts'
import { apiRoute, type ApiRoute } from '../../../platform/api/api-route.ts'
import { programOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { decideProposal, proposeCapability } from '../actions/decide-proposal.ts'
import { readProposals, seeProposal } from '../actions/read-vocabulary.ts'
import {
  decisionBody,
  newProposalBody,
  proposalAnswer,
  proposalAsAnswer,
  proposalsAnswer,
  proposalsQuery,
} from '../schema/api-schema.ts'

const path = '/api/v1/capability-proposals'

/** New words for the vocabulary: proposed by all, decided by those who look after it. */
export const proposalApi = (baseUrl: string): ApiRoute<Permission>[] => [
  apiRoute({
    method: 'GET',
    path,
    permission: accessPermissions.writeApi,
    name: 'listCapabilityProposals',
    summary: 'Was die eigene Organisation für den Wortschatz vorgeschlagen hat, oder was auf eine Entscheidung wartet',
    query: proposalsQuery,
    status: 200,
    schema: proposalsAnswer,
    answer: async ({ c, asCaller, query }) => {
      const waiting = query.waiting === 'true'
      const proposals = await asCaller((transaction) => readProposals(transaction, programOf(c).program, { waiting }))
      return { body: { items: proposals.map(proposalAsAnswer) } }
    },
  }),
  apiRoute({
    method: 'POST',
    path,
    permission: accessPermissions.writeApi,
    name: 'proposeCapability',
    summary: 'Eine Fähigkeit vorschlagen, die im Wortschatz fehlt',
    body: newProposalBody,
    status: 201,
    schema: proposalAnswer,
    answer: ({ c, asCaller, body }) =>
      asCaller(async (transaction) => {
        const id = await proposeCapability(transaction, programOf(c).program, body)
        return { body: proposalAsAnswer(await seeProposal(transaction, id)), location: `${baseUrl}${path}/${id}` }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id`,
    permission: accessPermissions.writeApi,
    name: 'readCapabilityProposal',
    summary: 'Ein Vorschlag und was daraus wurde',
    status: 200,
    schema: proposalAnswer,
    answer: async ({ asCaller, id }) => ({
      body: proposalAsAnswer(await asCaller((transaction) => seeProposal(transaction, id))),
    }),
  }),
  apiRoute({
    method: 'PUT',
    path: `${path}/:id/decision`,
    permission: capabilityPermissions.curateApi,
    name: 'decideCapabilityProposal',
    summary: 'Als Redaktion aufnehmen, einer anderen Fähigkeit zuordnen oder ablehnen',
    body: decisionBody,
    status: 200,
    schema: proposalAnswer,
    answer: ({ c, asCaller, id, body }) =>
      asCaller(async (transaction) => {
        await decideProposal(transaction, programOf(c).program, { id, ...body })
        return { body: proposalAsAnswer(await seeProposal(transaction, id)) }
      }),
  }),
]
