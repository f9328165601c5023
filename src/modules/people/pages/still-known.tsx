import { signInPermissions } from '../../sign-in/policy.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import { may } from '../../access/door.ts'
import { tokensOf } from '../../sign-in/door.ts'
import { actorOf } from '../../access/index.ts'

/** A secret of the organisation that opens something to whoever knows it, and where it is renewed or revoked. */
export interface KnownSecret {
  words: string
  link: { href: string; name: string }
}

/** Secrets that other modules keep. */
export type SecretsKept = (c: Context) => Promise<readonly KnownSecret[]>

/** What somebody may go on knowing who leaves; told to whoever can do something about it. */
export async function stillKnown(c: Context, person: string, kept: SecretsKept): Promise<readonly KnownSecret[]> {
  const actor = actorOf(c)
  if (!may(actor, signInPermissions.manageAccess)) return []
  const tokens = await c.get('asCaller')((transaction) => tokensOf(transaction, actor.organisation!.id))
  const theirs = tokens.filter((each) => each.madeBy === person && !each.revokedAt && each.expiresAt > new Date())
  return [
    ...theirs.map(({ id, name, beginning, expiresAt }) => ({
      words: `Schlüssel „${name}“ (beginnt mit ${beginning}, gilt bis ${germanDay(expiresAt)})`,
      link: { href: signInAddresses.revokeToken(id), name: 'Widerrufen' },
    })),
    ...(await kept(c)),
  ]
}

export function StillKnown({ secrets, intro }: { secrets: readonly KnownSecret[]; intro: string }) {
  if (secrets.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Was danach noch offensteht</h2>
      <p class="text">{intro}</p>
      <ul>
        {secrets.map(({ words, link }) => (
          <li>
            {words}:{' '}
            <a class="kern-link" href={link.href}>
              {link.name}
              <span class="kern-sr-only">: {words}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
