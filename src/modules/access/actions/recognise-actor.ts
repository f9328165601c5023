import type { Database } from '../../../platform/database/database.ts'
import { causeOf, type SignIn } from '../../../platform/sign-in/sign-in.ts'
import type { Actor } from '../schema.ts'
import { standingsOf } from '../store/actors.ts'

/** Who asks, from the cookie: the person, and the organisation chosen for this session as long as it may still be acted for. */
export async function actorFrom(database: Database, signIn: SignIn, headers: Headers): Promise<Actor | null> {
  const found = await signIn.api.getSession({ headers }).catch((error: unknown) => {
    throw causeOf(error)
  })
  if (!found) return null
  const { session, user } = found
  const standings = await standingsOf(database, user.id)
  const standing = standings.find(({ organisation }) => organisation!.id === session.organisation) ?? standings[0]
  return {
    session: session.id,
    person: {
      id: user.id,
      name: user.name,
      email: user.email,
      operator: user.operator === true,
      secondFactor: user.twoFactorEnabled === true,
    },
    ...(standing ?? { organisation: null, role: null, curates: false, mandate: null }),
  }
}
