import { randomUUID } from 'node:crypto'
import { needPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { demand, found, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { mayFollow } from '../rules/need-status.ts'
import { isReady } from '../rules/ready-drafts.ts'
import { changedFields, journalView } from '../rules/need-changes.ts'
import { backgroundFields, blanksOf, needFieldNames } from '../fields/need-fields.ts'
import { needRefusals } from '../fields/need-fields.ts'
import { emptyNeed, needContentSchema, type Need, type NeedContent, type NeedStatus } from '../schema.ts'
import { needById } from '../store/needs.ts'
import { insertNeeds, lockNeed, saveContent, saveStatus } from '../store/write-needs.ts'

export type NeedInput = Partial<Record<keyof NeedContent, unknown>>

/** The organisation that reports needs; a program of a vendor is told why it cannot. */
export function needing(actor: Caller): { id: string; name: string } {
  if (actor.organisation?.kind === 'vendor') refuse({ code: 'needOfVendor' })
  return ownOrganisation(actor, needPermissions.writeNeed)
}

/** A first draft, which only its own organisation sees. */
export async function beginNeed(transaction: CallerTransaction, actor: Caller, input: NeedInput): Promise<string> {
  const { id: organisation } = needing(actor)
  const content = contentFrom(emptyNeed, input)
  const id = randomUUID()
  await insertNeeds(transaction, [{ id, organisation, content }], 'draft')
  await recordEntry(transaction, actor, {
    action: 'needBegun',
    subjectKind: 'need',
    subject: id,
    after: journalView(content),
  })
  return id
}

/** Saved, or where somebody else was faster: what they saved, and nothing is overwritten. */
export async function saveNeed(
  transaction: CallerTransaction,
  actor: Caller,
  { id, version, input }: { id: string; version: number; input: NeedInput },
): Promise<{ saved: true; isNew: boolean } | { saved: false; theirs: Need }> {
  const need = await ownNeed(transaction, actor, id)
  if (need.status === 'met' || need.status === 'withdrawn') refuse({ code: 'needOver' })
  const before = contentOf(need)
  const content = contentFrom(before, input)
  if (need.bundle && content.visibility === 'ownOrganisation')
    refuse({ code: 'needVisibilityBundled', place: 'visibility' })
  const changed = changedFields(before, content)
  if (need.version !== version && changed.length > 0) return { saved: false, theirs: need }
  if (changed.length === 0) return { saved: true, isNew: false }
  if (!(await saveContent(transaction, { id, version, content })))
    return { saved: false, theirs: await ownNeed(transaction, actor, id) }
  await recordEntry(transaction, actor, {
    action: 'needChanged',
    subjectKind: 'need',
    subject: id,
    before: journalView(before, changed),
    after: journalView(content, changed),
  })
  return { saved: true, isNew: true }
}

/** The next step of a need, as far as its owner takes it alone. */
export async function moveNeed(
  transaction: CallerTransaction,
  actor: Caller,
  { id, to }: { id: string; to: NeedStatus },
): Promise<void> {
  await lockNeed(transaction, id)
  const need = await ownNeed(transaction, actor, id)
  if (need.status === 'bundled' || to === 'bundled' || !mayFollow(need.status, to)) refuse({ code: 'needStep' })
  if (to === 'open' && !isReady(need)) refuse({ ...needRefusals.title, place: 'title' })
  await saveStatus(transaction, id, to)
  await recordEntry(transaction, actor, {
    action: need.status === 'draft' && to === 'open' ? 'needOpened' : 'needMoved',
    subjectKind: 'need',
    subject: id,
    before: { status: need.status },
    after: { status: to },
  })
}

/** The need as its owner writes it; for everybody else it is not there. */
export async function ownNeed(transaction: CallerTransaction, actor: Caller, id: string): Promise<Need> {
  demand(actor, needPermissions.writeNeed)
  const need = found(await needById(transaction, id))
  if (need.organisation.id !== actor.organisation?.id) notFound()
  return need
}

/** The same, and until the transaction ends nobody else changes it. */
export async function lockedNeed(transaction: CallerTransaction, actor: Caller, id: string): Promise<Need> {
  await lockNeed(transaction, id)
  return ownNeed(transaction, actor, id)
}

const contentFrom = (before: NeedContent, input: NeedInput): NeedContent =>
  readInput(needContentSchema, { ...before, ...input }, needRefusals)

/** What a need says, without what it is; what whoever looks may not see is blank. */
export function contentOf(need: Need): NeedContent {
  const said: NeedContent = { ...blanksOf(backgroundFields), ...need.background, ...need }
  return Object.fromEntries(needFieldNames.map((name) => [name, said[name]])) as NeedContent
}
