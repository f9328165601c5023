import type { NamedFollow } from '../schema.ts'
import { pageOf } from './subject-addresses.ts'

export function FollowedName({ named }: { named: NamedFollow }) {
  if (named.name === undefined) return <>{wordsFor(named)}</>
  return (
    <a class="kern-link" href={pageOf(named.follow)}>
      {named.name}
    </a>
  )
}

const wordsFor = ({ follow, name }: NamedFollow): string =>
  name ??
  (follow.bundle === null
    ? 'Ein Bedarf, den Sie nicht mehr sehen können'
    : 'Ein Bündel, das Sie nicht mehr sehen können')

interface EndButtonProps {
  named: NamedFollow
  action: string
  /** Who follows, where it is not the person alone. */
  of?: string | undefined
}

export function EndButton({ named, action, of }: EndButtonProps) {
  return (
    <form method="post" action={action}>
      <button class="kern-btn kern-btn--tertiary kern-btn--x-small" type="submit">
        <span class="kern-label">
          Beenden
          <span class="kern-sr-only">
            {of && ` für ${of}`}: {wordsFor(named)}
          </span>
        </span>
      </button>
    </form>
  )
}
