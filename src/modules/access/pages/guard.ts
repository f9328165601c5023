import { directoryAddresses } from '../../directory/addresses.ts'
import { journalAddresses } from '../../journal/addresses.ts'
import { mandateAddresses } from '../../mandates/addresses.ts'
import { peopleAddresses } from '../../people/addresses.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { Context, MiddlewareHandler } from 'hono'
import type { Database } from '../../../platform/database/database.ts'
import type { SignIn } from '../../../platform/sign-in/sign-in.ts'
import { asCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import { problem } from '../../../platform/api/api-problem.ts'
import { actorFrom } from '../actions/actor.ts'
import type { Identities } from '../../sign-in/door.ts'
import { programFrom, type KnownProgram } from '../actions/token-holder.ts'
import type { Frame } from '../../../ui/viewer.ts'
import { may } from '../policy.ts'
import type { Action, Actor } from '../schema.ts'
import type { SecretsKept } from '../../people/index.ts'

declare module 'hono' {
  interface ContextVariableMap {
    actor: Actor | null
    /** Who asks below /api, by a key; people have no key. */
    known: KnownProgram | undefined
    /** One transaction behind the walls, as the person or program that asks. */
    asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
  }
}

export interface PageServices {
  database: Database
  signIn: SignIn
  identities: Identities
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
  trustProxy?: boolean
  /** Stands above every page. */
  banner?: Frame['banner']
  /** Secrets of the organisation acted for that other modules keep. */
  secretsKept?: SecretsKept
}

/** Finds out who asks, before anything is answered. */
export function knowActor({ database, signIn, banner }: PageServices): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path.startsWith('/static/')) return next()
    if (isApi(c)) return knowProgram(c, database, next)
    const hasCookie = c.req.header('cookie')?.includes('allmende') ?? false
    const actor = hasCookie ? await actorFrom(database, signIn, c.req.raw.headers) : null
    c.set('actor', actor)
    c.set('frame', { ...frameOf(actor), banner })
    const caller = { person: actor?.person.id ?? null, organisation: actor?.organisation?.id ?? null }
    c.set('asCaller', (work) => asCaller(database, caller, work))
    await next()
    if (actor) c.header('Cache-Control', 'no-store')
  }
}

export const isApi = (c: Context): boolean => /^\/api\/v\d+(\/|$)/.test(c.req.path)

/** Below /api a cookie counts for nothing: so no other site can make a browser ask in somebody's name. */
async function knowProgram(c: Context, database: Database, next: () => Promise<void>): Promise<void> {
  const known = await programFrom(database, c.req.header('authorization'))
  c.set('actor', null)
  c.set('known', known)
  const caller = { person: null, organisation: known?.program.organisation.id ?? null, token: known?.hash ?? '' }
  c.set('asCaller', (work) => asCaller(database, caller, work))
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

function frameOf(actor: Actor | null): Frame {
  const links: readonly [Action, string, string][] = [
    ['seeNeeds', 'Bedarfe', '/bedarfe'],
    ['seeBundles', 'Bündel', '/buendel'],
    ['seeDirectory', 'Organisationen', directoryAddresses.organisations],
    ['seeNeeds', 'Fähigkeiten', '/faehigkeiten'],
    ['seeOpenPages', 'Rechner', '/rechner'],
    ['follow', 'Was ich verfolge', '/abos'],
    ['seePeople', 'Personen', peopleAddresses.people],
    ['seeMandates', 'Vertretungen', mandateAddresses.mandates],
    ['editProfile', 'Profil', directoryAddresses.profile],
    ['seeJournal', 'Verlauf', journalAddresses.journal],
    ['manageAccess', 'Zugänge', signInAddresses.access],
    ['decideFirstAdministrator', 'Beitritte', peopleAddresses.firstAdministrators],
    ['mergeOrganisations', 'Zusammenschlüsse', directoryAddresses.mergers],
    ['nameCurators', 'Redaktion', '/verwaltung/redaktion'],
    ['approveIdentityProviders', 'Anmeldedienste', signInAddresses.approveProviders],
  ]
  return {
    viewer: actor && {
      name: actor.person.name,
      organisation: actor.organisation?.name,
      through: actor.mandate?.representative.name,
    },
    navigation: links.filter(([action]) => may(actor, action)).map(([, name, href]) => ({ name, href })),
  }
}

/** Asks the policy sheet. Whoever has not signed in is led there and back; what is not allowed looks like what is not there. */
export const guard =
  (rule: Action): MiddlewareHandler =>
  async (c, next) => {
    const actor = c.get('actor')
    if (may(c.get('known')?.program ?? actor, rule)) return next()
    if (isApi(c)) return c.get('known') ? c.notFound() : noKey(c)
    return actor ? c.notFound() : c.redirect(signInAddresses.signInThen(c.req.path), 303)
  }

function noKey(c: Context): Response {
  c.header('WWW-Authenticate', 'Bearer')
  return problem(c, 401, 'Es fehlt ein gültiger Schlüssel.')
}

/** The one who asks, in a route whose rule lets nobody else in. */
export function actorOf(c: Context): Actor {
  const actor = c.get('actor')
  if (!actor) throw new Error('a route that needs a person is open to everyone')
  return actor
}
