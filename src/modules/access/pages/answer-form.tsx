import { isUuid } from '../../../kernel/uuid.ts'
import type { Context, ContextVariableMap } from 'hono'
import { getContext } from 'hono/context-storage'
import { Refused, sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import type { Actor } from '../schema.ts'
import { accessRefusal } from '../texts.de.ts'
import { notFound } from '../actions/demand.ts'
import { actorOf } from './guard.ts'

type Env = { Variables: ContextVariableMap }
type Answer = Response | Promise<Response>
export type Fields = Readonly<Record<string, string | undefined>>

export interface FormWork<T> {
  work: (transaction: CallerTransaction, fields: Fields, actor: Actor) => Promise<T>
  /** After it is saved: usually leads to the page that says so. */
  done: (outcome: T, fields: Fields) => Answer
  /** The form again, with what was wrong. */
  refused: (refusals: readonly Refusal[], fields: Fields) => Answer
}

/** Does what a form asks for in one transaction. What is hidden, missing or not allowed looks the same: not found. */
export async function answerForm<T>(c: Context, { work, done, refused }: FormWork<T>): Promise<Response> {
  const fields = await fieldsOf(c)
  let outcome: T
  try {
    outcome = await c.get('asCaller')((transaction) => work(transaction, fields, actorOf(c)))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.kind === 'impossible' ? c.notFound() : refused(error.refusals, fields)
  }
  return done(outcome, fields)
}

/** The same for the organisation acted for. A form that was opened while acting for another one changes nothing. */
export async function answerOwnForm<T>(c: Context, form: FormWork<T>): Promise<Response> {
  const { organisation } = await fieldsOf(c)
  if (organisation !== actorOf(c).organisation?.id) return c.html(<MessagePage {...actingForAnother} />, 409)
  return answerForm(c, form)
}

const actingForAnother = {
  title: 'Sie handeln gerade für eine andere Organisation',
  text: 'Es wurde nichts gespeichert. Als Sie das Formular geöffnet haben, war eine andere Organisation gewählt, oder eine Vertretung ist seitdem beendet.',
}

/** Says in a form for whom it was opened. */
export const ForOrganisation = ({ actor }: { actor: Actor }) => (
  <input type="hidden" name="organisation" value={actor.organisation!.id} />
)

/** What a form sent, without files. */
export async function fieldsOf(c: Context): Promise<Fields> {
  const body = await c.req.parseBody()
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string')) as Fields
}

/** In the words of whichever module refuses it. */
const sentence = ({ place: _, ...refusal }: Refusal) =>
  getContext<Env>().get('sentenceOf')(refusal) ?? accessRefusal({ code: 'unreadable' })!

export const sentences = (refusals: readonly Refusal[]): string[] => refusals.map(sentence)

/** The sentence that belongs to one field. */
export const errorAt = (refusals: readonly Refusal[], place: string) => sentenceAt(refusals, place, sentence)

/** A part of the address that names a thing; where it can be none, there is no such page. */
export function idIn(c: Context, name = 'id'): string {
  const id = c.req.param(name) ?? ''
  return isUuid(id) ? id : notFound()
}
