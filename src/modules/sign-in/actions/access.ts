import { randomBytes } from 'node:crypto'
import type { Walled } from '../../../platform/database/walls.ts'
import type { Actor } from '../../access/schema.ts'
import type { ProviderInput, TokenInput } from '../schema.ts'
import { insertToken, revokeTokenById } from '../store/api-tokens.ts'
import { approveProvider, insertProvider, removeProvider } from '../store/identity-providers.ts'
import { demand, found, refuse } from '../../access/door.ts'
import { recordDeed, sha256 } from '../../journal/door.ts'

/** A key for machines. Its text is the answer, and is kept nowhere. */
export async function makeToken(walled: Walled, actor: Actor, { name, scope, days }: TokenInput): Promise<string> {
  demand(actor, 'manageAccess')
  const token = `allmende_${randomBytes(32).toString('base64url')}`
  const id = await insertToken(walled, {
    organisation: actor.organisation!.id,
    name,
    scope,
    days,
    hash: sha256(token),
    beginning: token.slice(0, 14),
    person: actor.person.id,
  })
  await recordDeed(walled, actor, {
    action: 'tokenMade',
    subjectKind: 'token',
    subject: id,
    after: { name, scope, days },
  })
  return token
}

export async function revokeToken(walled: Walled, actor: Actor, id: string): Promise<void> {
  demand(actor, 'manageAccess')
  found((await revokeTokenById(walled, id)) || undefined)
  await recordDeed(walled, actor, { action: 'tokenRevoked', subjectKind: 'token', subject: id })
}

/** Waits for the operator, who makes sure that the domain is theirs. */
export async function connectProvider(walled: Walled, actor: Actor, input: ProviderInput): Promise<void> {
  demand(actor, 'manageAccess')
  const organisation = actor.organisation!.id
  const id = await insertProvider(walled, { organisation, person: actor.person.id, input }).catch((error: unknown) =>
    refuseTaken(error, { domain: input.domain }),
  )
  const { clientSecret: _, ...after } = input
  await recordDeed(walled, actor, {
    action: 'identityProviderConnected',
    subjectKind: 'identityProvider',
    subject: id,
    after,
  })
}

export async function disconnectProvider(walled: Walled, actor: Actor, id: string): Promise<void> {
  demand(actor, 'manageAccess')
  const removed = found(await removeProvider(walled, id))
  await recordDeed(walled, actor, {
    action: 'identityProviderRemoved',
    subjectKind: 'identityProvider',
    subject: id,
    before: { issuer: removed.issuer, domain: removed.domain },
  })
}

export async function letProviderIn(walled: Walled, actor: Actor, id: string): Promise<void> {
  demand(actor, 'approveIdentityProviders')
  const approved = found(
    await approveProvider(walled, id, actor.person.id).catch((error: unknown) =>
      refuseTaken(error, { domain: 'diese Domain' }),
    ),
  )
  await recordDeed(walled, actor, {
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
