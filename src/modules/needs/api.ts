import { accessPermissions } from '../access/policy.ts'
import { apiRoute, fileTypes, nextAddress, type ApiPart, type Ask } from '../../platform/api/api-route.ts'
import { Problem } from '../../platform/api/api-problem.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/files/tables.ts'
import { programOf } from '../access/index.ts'
import type { Permission } from '../access/schema.ts'
import { found, notFound } from '../access/door.ts'
import { historyOf } from '../journal/door.ts'
import { historyAnswer, historyAsAnswer } from '../journal/schema.ts'
import type { TwinFinder } from '../twins/door.ts'
import { needCsv, needJson, needWorkbook } from './formats/need-file.ts'
import { findTwins, type FoundTwin } from './actions/find-twins.ts'
import type { AlikeNeed } from './actions/find-needs.ts'
import { needListPage, needsForFile } from './actions/list-page.ts'
import { seeNeed } from './actions/see-need.ts'
import { beginNeed, lockedNeed, moveNeed, saveNeed, type NeedInput } from './actions/write-need.ts'
import type { ExportedNeed, Need } from './schema.ts'
import { needRefusals } from './fields/need-fields.ts'
import {
  listedAsAnswer,
  needAnswer,
  needAsAnswer,
  needExportQuery,
  needListAnswer,
  needListQuery,
  needPatch,
  needStatusBody,
  newNeedBody,
  twinQuestion,
  twinsAnswer,
} from './schema/api-shapes.ts'
import { needBody } from './schema/need-body.ts'
import { needRefusal } from './texts.de.ts'
import { reasonList } from '../twins/door.ts'

interface Services {
  database: Database
  twins: TwinFinder
  tables: Tables
  baseUrl: string
}

const path = '/api/v1/needs'

/** Needs, as programs read and write them. */
export function needApi(services: Services): ApiPart<Permission> {
  const { twins, tables } = services
  const files = {
    csv: needCsv,
    json: needJson,
    xlsx: (needs: readonly ExportedNeed[]) => tables.write(needWorkbook(needs)),
  }
  return {
    sentence: needRefusal,
    faults: needRefusals,
    conflicts: ['needStep', 'needOver'],
    routes: [
      apiRoute({
        method: 'GET',
        path,
        permission: accessPermissions.readApi,
        name: 'listNeeds',
        summary: 'Bedarfe, die die eigene Organisation sehen darf',
        query: needListQuery,
        status: 200,
        schema: needListAnswer,
        answer: async (ask) => {
          const { needs, alike, next } = await needListPage(services, searcherOf(ask), ask.query)
          const items = needs.map((need) => listedAsAnswer(need, likenessAsAnswer(alike.get(need.id))))
          return { body: { items, next }, next: nextAddress(ask.c.req.url, next) }
        },
      }),
      apiRoute({
        method: 'POST',
        path,
        permission: accessPermissions.writeApi,
        name: 'createNeed',
        summary: 'Einen Bedarf anlegen, als Entwurf oder gleich veröffentlicht',
        body: newNeedBody,
        status: 201,
        schema: needAnswer,
        answer: ({ body: { status, ...input }, asCaller, c }) =>
          asCaller(async (transaction) => {
            const { program } = programOf(c)
            const id = await beginNeed(transaction, program, input)
            if (status === 'open') await moveNeed(transaction, program, { id, to: 'open' })
            const need = await lockedNeed(transaction, program, id)
            return { ...needReply(need), location: `${services.baseUrl}${path}/${id}` }
          }),
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id`,
        permission: accessPermissions.readApi,
        name: 'readNeed',
        summary: 'Ein Bedarf',
        status: 200,
        schema: needAnswer,
        answer: async (ask) => {
          return needReply(await seenNeed(ask))
        },
      }),
      apiRoute({
        method: 'PUT',
        path: `${path}/:id`,
        permission: accessPermissions.writeApi,
        name: 'replaceNeed',
        summary: 'Einen eigenen Bedarf ersetzen',
        body: needBody,
        status: 200,
        schema: needAnswer,
        ifMatch: true,
        answer: (ask) => changed(ask, ask.body),
      }),
      apiRoute({
        method: 'PATCH',
        path: `${path}/:id`,
        permission: accessPermissions.writeApi,
        name: 'changeNeed',
        summary: 'Einzelne Angaben eines eigenen Bedarfs ändern',
        body: needPatch,
        status: 200,
        schema: needAnswer,
        ifMatch: true,
        answer: (ask) => changed(ask, ask.body),
      }),
      apiRoute({
        method: 'PUT',
        path: `${path}/:id/status`,
        permission: accessPermissions.writeApi,
        name: 'moveNeed',
        summary: 'Den Stand eines eigenen Bedarfs ändern',
        body: needStatusBody,
        status: 200,
        schema: needAnswer,
        ifMatch: true,
        answer: ({ c, id, body, asCaller, demandCurrent }) =>
          asCaller(async (transaction) => {
            const { program } = programOf(c)
            demandCurrent(needAsAnswer(await lockedNeed(transaction, program, id)))
            await moveNeed(transaction, program, { id, to: body.status })
            return needReply(await lockedNeed(transaction, program, id))
          }),
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id/twins`,
        permission: accessPermissions.readApi,
        name: 'readTwinsOfNeed',
        summary: 'Ähnliche Bedarfe anderer, mit der Begründung',
        status: 200,
        schema: twinsAnswer,
        answer: async (ask) => twinsReply(await findTwins(twins, searcherOf(ask), await seenNeed(ask), mostTwins)),
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id/history`,
        permission: accessPermissions.readApi,
        name: 'readHistoryOfNeed',
        summary: 'Was mit einem eigenen Bedarf geschah, das Neueste zuerst, höchstens 100 Einträge',
        status: 200,
        schema: historyAnswer,
        answer: async (ask) => {
          const need = await seenNeed(ask)
          if (need.organisation.id !== programOf(ask.c).program.organisation.id) notFound()
          const excerpt = await ask.asCaller((transaction) =>
            historyOf(transaction, { subjectKind: 'need', subject: need.id }),
          )
          return { body: historyAsAnswer(excerpt) }
        },
      }),
      apiRoute({
        method: 'GET',
        path: '/api/v1/exports/needs',
        permission: accessPermissions.readApi,
        name: 'exportNeeds',
        summary: 'Die Liste der Bedarfe als Datei, mit allem, was sie sagen',
        query: needExportQuery,
        status: 200,
        sends: fileTypes,
        answer: async (ask) => {
          const { format, ...query } = ask.query
          const needs = await needsForFile(services, searcherOf(ask), query)
          return { file: { name: `bedarfe.${format}`, content: await files[format](needs) } }
        },
      }),
      apiRoute({
        method: 'POST',
        path: '/api/v1/twins',
        permission: accessPermissions.readApi,
        name: 'findTwins',
        summary: 'Bedarfe anderer, die einem Text ähneln',
        body: twinQuestion,
        status: 200,
        schema: twinsAnswer,
        reads: true,
        answer: async (ask) => twinsReply(await findTwins(twins, searcherOf(ask), ask.body, mostTwins)),
      }),
    ],
  }
}

const mostTwins = 10
type AnyAsk = Pick<Ask<unknown, unknown>, 'c' | 'id' | 'asCaller' | 'demandCurrent'>

const searcherOf = ({ c, asCaller }: AnyAsk) => ({ actor: programOf(c).program, asCaller })

async function seenNeed({ id, asCaller }: AnyAsk) {
  return found(await asCaller(async (transaction) => (await seeNeed(transaction, null, id))?.need))
}

function changed({ c, id, asCaller, demandCurrent }: AnyAsk, input: NeedInput) {
  return asCaller(async (transaction) => {
    const { program } = programOf(c)
    const before = await lockedNeed(transaction, program, id)
    const { version } = before
    demandCurrent(needAsAnswer(before))
    const outcome = await saveNeed(transaction, program, { id, version, input })
    if (!outcome.saved) throw new Problem(412, 'Inzwischen gibt es eine neuere Fassung.')
    return needReply(await lockedNeed(transaction, program, id))
  })
}

const needReply = (need: Need) => {
  const body = needAsAnswer(need)
  return { body, current: body }
}

const twinsReply = (twins: readonly FoundTwin[]) => ({
  body: {
    items: twins.map(({ need, grade, reasons }) => ({
      need: needAsAnswer(need),
      grade,
      reasons: reasonList(reasons),
    })),
  },
})

const likenessAsAnswer = (alike: AlikeNeed | undefined) =>
  alike ? { grade: alike.grade, reasons: reasonList(alike.reasons) } : null
