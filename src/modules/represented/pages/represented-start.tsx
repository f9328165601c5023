import type { Context } from 'hono'
import type { StartParts } from '../../../module.ts'
import { may } from '../../access/door.ts'
import { representedAddresses } from '../addresses.ts'
import { representedPermissions } from '../policy.ts'
import { representsOthers } from '../store/represented.ts'

/** The ways to act for several at once, for those who represent somebody. */
export async function representedStart(c: Context): Promise<StartParts> {
  const actor = c.get('actor')
  if (!actor?.organisation || actor.mandate || !(await c.get('asCaller')(representsOthers))) return {}
  const links = [
    {
      href: representedAddresses.questions,
      name: 'Fragen beantworten',
      permission: representedPermissions.answerForSeveral,
    },
    {
      href: representedAddresses.need,
      name: 'Einen Bedarf melden',
      permission: representedPermissions.reportForSeveral,
    },
  ].filter(({ permission }) => may(actor, permission))
  if (links.length === 0) return {}
  return {
    first: (
      <section>
        <h2 class="kern-heading-large">Für mehrere auf einmal</h2>
        <p>Für alle, die {actor.organisation.name} vertritt, in einem Schritt:</p>
        <p class="actions">
          {links.map(({ href, name }) => (
            <a class="kern-link" href={href}>
              {name}
            </a>
          ))}
        </p>
      </section>
    ),
  }
}
