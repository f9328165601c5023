import { signInPermissions } from '../policy.ts'
import { randomBytes } from 'node:crypto'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Actor } from '../../access/schema.ts'
import type { ProviderInput, TokenInput } from '../schema.ts'
import { insertToken, revokeTokenById } from '../store/api-tokens.ts'
import { saveApproval, insertProvider, removeProvider } from '../store/identity-providers.ts'
import { demand, found, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

/** A key for machines. Its text is the answer, and is kept nowhere. */
export async function makeToken(
  transaction: CallerTransaction,
  actor: Actor,
  { name, scope, days }: TokenInput,
): Promise<string> {
  demand(actor, signInPermissions.manageAccess)
  const token = `allmende_${randomBytes(32).toString('base64url')}`
  const id = await insertToken(transaction, {
    organisation: actor.organisation!.id,
    name,
    scope,
    days,
    hash: sha256(token),
    beginning: token.slice(0, 14),
    person: actor.person.id,
  })
  await recordEntry(transaction, actor, {
    action: 'tokenMade',
    subjectKind: 'token',
    subject: id,
    after: { name, scope, days },
  })
  return token
}

export async function revokeToken(transaction: CallerTransaction, actor: Actor, id: string): Promise<void> {
  demand(actor, signInPermissions.manageAccess)
  found((await revokeTokenById(transaction, id)) || undefined)
  await recordEntry(transaction, actor, { action: 'tokenRevoked', subjectKind: 'token', subject: id })
}

/** Waits for the operator, who makes sure that the domain is theirs. */
export async function connectProvider(
  transaction: CallerTransaction,
  actor: Actor,
  input: ProviderInput,
): Promise<void> {
  demand(actor, signInPermissions.manageAccess)
  const organisation = actor.organisation!.id
  const id = await insertProvider(transaction, { organisation, person: actor.person.id, input }).catch(
    (error: unknown) => refuseTaken(error, { domain: input.domain }),
  )
  const { clientSecret: _, ...after } = input
  await recordEntry(transaction, actor, {
    action: 'identityProviderConnected',
    subjectKind: 'identityProvider',
    subject: id,
    after,
  })
}

export async function disconnectProvider(transaction: CallerTransaction, actor: Actor, id: string): Promise<void> {
  demand(actor, signInPermissions.manageAccess)
  const removed = found(await removeProvider(transaction, id))
  await recordEntry(transaction, actor, {
    action: 'identityProviderRemoved',
    subjectKind: 'identityProvider',
    subject: id,
    before: { issuer: removed.issuer, domain: removed.domain },
  })
}

export async function approveProvider(transaction: CallerTransaction, actor: Actor, id: string): Promise<void> {
  demand(actor, signInPermissions.approveIdentityProviders)
  const approved = found(
    await saveApproval(transaction, id, actor.person.id).catch((error: unknown) =>
      refuseTaken(error, { domain: 'diese Domain' }),
    ),
  )
  await recordEntry(transaction, actor, {
    action: 'identityProviderApproved',
    subjectKind: 'identityProvider',
    subject: id,
    after: { domain: approved.domain },
  })
}

function refuseTaken(error: unknown, values: { domain: string }): never {
  if ((error as { code?: string }).code !== '23505') throw error
  return refuse({ code: 'domainTaken', place: 'domain', values })
}
