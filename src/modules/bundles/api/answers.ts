import { accessPermissions } from '../../access/policy.ts'
import { apiRoute, type ApiRoute } from '../../../platform/api/api-route.ts'
import { programOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { answerRequest } from '../actions/answer-question.ts'
import { inviteNeeds, takeQuestionBack } from '../actions/invite-needs.ts'
import { nameLead } from '../actions/name-lead.ts'
import { questionsToMe, seeLead } from '../actions/read-bundles.ts'
import { placeIn, takePlace } from '../actions/take-place.ts'
import type { BundleApiServices } from './api-services.ts'
import {
  entryBody,
  leadAnswer,
  leadBody,
  participationAnswer,
  participationAsAnswer,
  participationsAnswer,
  placeBody,
  questionsAnswer,
} from '../schema/api-shapes.ts'
import { invitationSchema } from '../schema.ts'
import { bundlesPath } from './bundle-api.ts'

const one = `${bundlesPath}/:id`

/** Questions into bundles, and what an organisation says for itself, with a key that decides in the name of whoever made it. */
export const answerApi = ({ after }: BundleApiServices): ApiRoute<Permission>[] => [
  apiRoute({
    method: 'GET',
    path: '/api/v1/questions',
    permission: accessPermissions.readApi,
    name: 'listQuestions',
    summary: 'Bündel, die auf die Antwort der eigenen Organisation warten',
    status: 200,
    schema: questionsAnswer,
    answer: async ({ asCaller }) => {
      const questions = await asCaller(questionsToMe)
      return {
        body: {
          items: questions.map(({ bundleTitle, answerBy, ...participation }) => ({
            ...participationAsAnswer(participation),
            bundle: { id: participation.bundle, title: bundleTitle },
            answerBy,
          })),
        },
      }
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${one}/questions`,
    permission: accessPermissions.writeApi,
    name: 'askFurther',
    summary: 'Weitere Bedarfe in ein Bündel fragen; ob sie beitreten, sagen ihre Organisationen',
    body: invitationSchema,
    status: 201,
    schema: participationsAnswer,
    answer: ({ c, asCaller, id, body }) =>
      asCaller(async (transaction) => {
        const { program } = programOf(c)
        const needs = await inviteNeeds(transaction, program, { bundle: id, input: body })
        const asked = await Promise.all(needs.map((need) => placeIn(transaction, { bundle: id, need })))
        return { body: { items: asked.map(participationAsAnswer) }, afterwards: () => after.ofQuestions(id, needs) }
      }),
  }),
  apiRoute({
    method: 'DELETE',
    path: `${one}/questions/:need`,
    permission: accessPermissions.writeApi,
    name: 'takeQuestionBack',
    summary: 'Eine eigene Frage zurücknehmen, solange niemand geantwortet hat',
    status: 204,
    answer: ({ c, asCaller, id, param }) =>
      asCaller(async (transaction) => {
        await takeQuestionBack(transaction, programOf(c).program, { bundle: id, need: param('need') })
        return { afterwards: () => after.ofAnswer(id) }
      }),
  }),
  apiRoute({
    method: 'PUT',
    path: `${one}/participations/:need`,
    permission: accessPermissions.decideApi,
    name: 'answerForNeed',
    summary: 'Mit dem eigenen Bedarf beitreten, sich enthalten, ablehnen, um Aufnahme bitten oder austreten',
    body: placeBody,
    status: 200,
    schema: participationAnswer,
    answer: ({ c, asCaller, id, param, body }) =>
      asCaller(async (transaction) => {
        const { program } = programOf(c)
        const { mine } = await takePlace(transaction, program, { bundle: id, need: param('need'), wanted: body })
        return { body: participationAsAnswer(mine), afterwards: () => after.ofPlace(mine) }
      }),
  }),
  apiRoute({
    method: 'PUT',
    path: `${one}/participations/:need/entry`,
    permission: accessPermissions.decideApi,
    name: 'answerRequestToComeIn',
    summary: 'Wer das Bündel federführt, nimmt einen Bedarf auf, der darum bittet, oder nicht',
    body: entryBody,
    status: 200,
    schema: participationAnswer,
    answer: ({ c, asCaller, id, param, body }) =>
      asCaller(async (transaction) => {
        const place = { bundle: id, need: param('need') }
        await answerRequest(transaction, programOf(c).program, { ...place, accepts: body.accepted })
        return { body: participationAsAnswer(await placeIn(transaction, place)), afterwards: () => after.ofAnswer(id) }
      }),
  }),
  apiRoute({
    method: 'PUT',
    path: `${one}/lead`,
    permission: accessPermissions.decideApi,
    name: 'nameLead',
    summary: 'Sagen, wer das Bündel federführen soll',
    body: leadBody,
    status: 200,
    schema: leadAnswer,
    answer: ({ c, asCaller, id, body }) =>
      asCaller(async (transaction) => {
        await nameLead(transaction, programOf(c).program, { bundle: id, choice: body.choice })
        return { body: await seeLead(transaction, id), afterwards: () => after.ofAnswer(id) }
      }),
  }),
]
