import type { Child } from 'hono/jsx'
import { SubmitButton } from '../../../ui/form.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'

interface JudgeProps {
  actor: Actor
  address: string
  other: { id: string; title: string }
}

/** One click, and the need is not offered any more beside one's own. */
export const NotFitting = (judged: JudgeProps) => <Judge {...judged}>Passt nicht</Judge>

interface HiddenProps {
  actor: Actor
  address: string
  hidden: readonly { id: string; title: string; organisation: { name: string } }[]
  addressOf: (id: string) => string
}

/** What has been hidden so, with the way back. */
export function HiddenTwins({ actor, address, hidden, addressOf }: HiddenProps) {
  if (hidden.length === 0) return null
  return (
    <details class="hidden-twins">
      <summary>
        {hidden.length === 1 ? 'Ein Bedarf, der nicht passt' : `${hidden.length} Bedarfe, die nicht passen`}
      </summary>
      <ul class="twins">
        {hidden.map((other) => (
          <li>
            <a class="kern-link" href={addressOf(other.id)}>
              {other.title}
            </a>
            <p>{other.organisation.name}</p>
            <Judge actor={actor} address={address} other={other}>
              Passt doch
            </Judge>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Judge = ({ actor, address, other, children }: JudgeProps & { children: Child }) => (
  <form method="post" action={address}>
    <ForOrganisation actor={actor} />
    <SubmitButton kind="tertiary" name="bedarf" value={other.id}>
      {children}
      <span class="kern-sr-only">: {other.title}</span>
    </SubmitButton>
  </form>
)
