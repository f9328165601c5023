import type { NamedFollow } from '../schema.ts'
import { pageOf } from './subject-addresses.ts'

export function FollowedName({ named: { follow, name } }: { named: NamedFollow }) {
  if (name !== undefined)
    return (
      <a class="kern-link" href={pageOf(follow)}>
        {name}
      </a>
    )
  return follow.bundle === null
    ? 'Ein Bedarf, den Sie nicht mehr sehen können'
    : 'Ein Bündel, das Sie nicht mehr sehen können'
}

export function EndButton({ named: { name }, action }: { named: NamedFollow; action: string }) {
  return (
    <form method="post" action={action}>
      <button class="kern-btn kern-btn--tertiary kern-btn--x-small" type="submit">
        <span class="kern-label">
          Beenden<span class="kern-sr-only">: {name}</span>
        </span>
      </button>
    </form>
  )
}
