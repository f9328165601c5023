import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { oneAtATime } from '../../../platform/sign-in/one-at-a-time.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { actorOf, type PageServices } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { signInAddresses } from '../addresses.ts'

/** A form about the own account of which one is answered at a time: what is sent twice at once changes something once. */
export const changeAlone =
  ({ database }: Pick<PageServices, 'database'>, answer: Route<Permission>['answer']): Route<Permission>['answer'] =>
  async (c: Context) =>
    (await oneAtATime(database, actorOf(c).person.id, async () => answer(c))) ??
    c.redirect(unchangedAt(signInAddresses.account), 303)
