import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { MessagePage } from '../../../ui/static-pages.tsx'
import {
  approveProvider,
  connectProvider,
  disconnectProvider,
  makeToken,
  revokeToken,
} from '../actions/grant-access.ts'
import { readInput } from '../../access/door.ts'
import { checkIssuer } from '../actions/issuer.ts'
import { providerSchema, tokenSchema } from '../schema.ts'
import { roles, type Permission, type Role } from '../../access/schema.ts'
import { tokensOf } from '../store/api-tokens.ts'
import { providersOf, unapprovedProviders } from '../store/identity-providers.ts'
import { AccessPage, ApprovalPage, TokenPage, type Access } from './access-page.tsx'
import { RemoveProviderPage, RevokeTokenPage } from './access-removal.tsx'
import { answerForm, answerOwnForm, idIn, sentences, type Fields } from '../../access/index.ts'
import { actorOf, type PageServices } from '../../access/index.ts'

/** Keys for machines, and the identity provider of the organisation. */
export function accessRoutes({ baseUrl }: PageServices): Route<Permission>[] {
  /** An installation that browsers reach without TLS is a trial on one machine. */
  const local = baseUrl.startsWith('http:')
  const page = async (c: Context, wrong: Partial<Access> = {}) => {
    const actor = actorOf(c)
    const { id } = actor.organisation!
    const [tokens, providers] = await c.get('asCaller')(async (transaction) => [
      await tokensOf(transaction, id),
      await providersOf(transaction, id),
    ])
    const notice = c.req.query('hinweis')
    return c.html(
      <AccessPage {...{ actor, tokens, providers, baseUrl, notice, ...wrong }} />,
      wrong.refusals ? 422 : 200,
    )
  }
  const after = (c: Context, notice: string) => c.redirect(`${signInAddresses.access}?hinweis=${notice}`, 303)
  const post = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'POST',
    path,
    permission: signInPermissions.manageAccess,
    answer,
  })
  return [
    { method: 'GET', path: signInAddresses.access, permission: signInPermissions.manageAccess, answer: (c) => page(c) },
    post(signInAddresses.newToken, (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) =>
          makeToken(transaction, actor, readInput(tokenSchema, tokenInput(fields), tokenRefusals)),
        done: (token) => c.html(<TokenPage token={token} />),
        refused: (refusals, fields) => page(c, { refusals, fields }),
      }),
    ),
    {
      method: 'GET',
      path: signInAddresses.revokeToken(':id'),
      permission: signInPermissions.manageAccess,
      answer: async (c) => {
        const tokens = await c.get('asCaller')((transaction) => tokensOf(transaction, actorOf(c).organisation!.id))
        const token = tokens.find(({ id, revokedAt }) => id === idIn(c) && !revokedAt)
        return token ? c.html(<RevokeTokenPage actor={actorOf(c)} token={token} />) : c.notFound()
      },
    },
    post(signInAddresses.revokeToken(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => revokeToken(transaction, actor, idIn(c)),
        done: () => after(c, 'widerrufen'),
        refused: () => c.notFound(),
      }),
    ),
    post(signInAddresses.connectProvider, async (c) => {
      const fields = (await c.req.parseBody()) as Fields
      const unanswered = await issuerRefusals(fields, { local })
      if (unanswered) return page(c, { refusals: unanswered, fields })
      return answerOwnForm(c, {
        work: (transaction, _, actor) => connectProvider(transaction, actor, providerInput(fields)),
        done: () => after(c, 'eingetragen'),
        refused: (refusals) => page(c, { refusals, fields }),
      })
    }),
    {
      method: 'GET',
      path: signInAddresses.removeProvider(':id'),
      permission: signInPermissions.manageAccess,
      answer: async (c) => {
        const providers = await c.get('asCaller')((transaction) =>
          providersOf(transaction, actorOf(c).organisation!.id),
        )
        const provider = providers.find(({ id }) => id === idIn(c))
        return provider ? c.html(<RemoveProviderPage actor={actorOf(c)} provider={provider} />) : c.notFound()
      },
    },
    post(signInAddresses.removeProvider(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => disconnectProvider(transaction, actor, idIn(c)),
        done: () => after(c, 'entfernt'),
        refused: () => c.notFound(),
      }),
    ),
    {
      method: 'GET',
      path: signInAddresses.approveProviders,
      permission: signInPermissions.approveIdentityProviders,
      answer: async (c) => c.html(<ApprovalPage providers={await c.get('asCaller')(unapprovedProviders)} />),
    },
    {
      method: 'POST',
      path: signInAddresses.approveProvider(':id'),
      permission: signInPermissions.approveIdentityProviders,
      answer: (c) =>
        answerForm(c, {
          work: (transaction, _, actor) => approveProvider(transaction, actor, idIn(c)),
          done: () => c.redirect(signInAddresses.approveProviders, 303),
          refused: (refusals) =>
            c.html(<MessagePage title="Nicht freigegeben" text={sentences(refusals).join(' ')} />, 409),
        }),
    },
  ]
}

const tokenInput = ({ name, umfang, tage }: Fields) => ({ name, scope: umfang, days: tage })
const tokenRefusals = {
  name: { code: 'tokenName' },
  scope: { code: 'unreadable' },
  days: { code: 'tokenDays' },
}

const providerInput = (fields: Fields) =>
  readInput(
    providerSchema,
    {
      issuer: fields['dienst']?.trim(),
      clientId: fields['kennung'],
      clientSecret: fields['geheimnis'],
      domain: fields['domain'],
      roleClaim: fields['merkmal'],
      roleOfClaim: Object.fromEntries(
        roles.flatMap((role): [string, Role][] => {
          const value = fields[`rolle-${role}`]?.trim()
          return value ? [[value, role]] : []
        }),
      ),
      defaultRole: fields['sonst'] || null,
    },
    {
      issuer: { code: 'issuerAddress' },
      clientId: { code: 'clientId' },
      clientSecret: { code: 'clientSecret' },
      domain: { code: 'domainInvalid' },
      roleClaim: { code: 'roleClaim' },
    },
  )

/** Before the transaction, because another server may take its time to answer. */
async function issuerRefusals(fields: Fields, reach: { local: boolean }): Promise<readonly Refusal[] | undefined> {
  try {
    await checkIssuer(providerInput(fields).issuer, reach)
    return undefined
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusals
  }
}
