import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { may } from '../policy.ts'
import type { Permission, Caller } from '../schema.ts'

/** Refused as impossible, which looks like what is not there. */
export function demand(actor: Caller, permission: Permission): void {
  if (!may(actor, permission)) throw new Refused('impossible', [{ code: 'notAllowed' }])
}

/** The organisation in whose own name somebody acts. */
export function ownOrganisation(actor: Caller, permission: Permission): { id: string; name: string } {
  demand(actor, permission)
  if (!actor.organisation) throw new Refused('impossible', [{ code: 'notAllowed' }])
  return actor.organisation
}

/** Whose word it is: the person, or whoever made the key that decides; nobody's where a key only writes. */
export const personBehind = (actor: Caller): string | null =>
  actor.person ? actor.person.id : actor.token.scope === 'decide' ? actor.token.madeBy : null

/** Of somebody who answers for an organisation; refused where nobody stands behind it. */
export function answeringPerson(actor: Caller): string {
  const person = personBehind(actor)
  if (person === null) throw new Refused('impossible', [{ code: 'notAllowed' }])
  return person
}

/** The thing, or a refusal that does not say whether it is missing or hidden. */
export function found<T>(thing: T | undefined): T {
  return thing === undefined ? notFound() : thing
}

/** What is hidden or not one's own looks like what is not there. */
export function notFound(): never {
  throw new Refused('impossible', [{ code: 'notFound' }])
}

export function refuse(refusal: Refusal): never {
  throw new Refused('input', [refusal])
}

interface Schema<T> {
  safeParse: (
    input: unknown,
  ) => { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } }
}

/** The input as its schema describes it; for each field that does not fit, the refusal named for it. */
export function readInput<T>(schema: Schema<T>, input: unknown, refusals: Readonly<Record<string, Refusal>>): T {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  throw new Refused(
    'input',
    fields.map((place) => ({ ...(refusals[place] ?? { code: 'unreadable' }), place })),
  )
}
