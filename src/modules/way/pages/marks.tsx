import type { StationState } from '../schema.ts'

/** The shape of a state, in a square of 32; the word stands beside it. */
export function MarkShape({ state }: { state: StationState }) {
  if (state === 'done')
    return (
      <>
        <circle cx="16" cy="16" r="14" class="mark-full" />
        <path d="M9 16.5l5 5 9.5-10.5" class="mark-cut" />
      </>
    )
  if (state === 'open')
    return (
      <>
        <circle cx="16" cy="16" r="13" class="mark-ring" />
        <circle cx="16" cy="16" r="6" class="mark-full" />
      </>
    )
  if (state === 'waiting')
    return (
      <>
        <circle cx="16" cy="16" r="13" class="mark-ring" />
        <path d="M12.5 10.5v11M19.5 10.5v11" class="mark-line" />
      </>
    )
  if (state === 'stuck')
    return (
      <>
        <path d="M16 1l15 15-15 15L1 16z" class="mark-full" />
        <path d="M16 8.5v9.5M16 21.2v3" class="mark-cut" />
      </>
    )
  return <circle cx="16" cy="16" r="9" class="mark-ring mark-small" />
}
