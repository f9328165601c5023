import type { TwinGrade, TwinReason } from '../schema.ts'
import { gradeNames, reasonText } from '../texts.de.ts'

const badges = { same: 'success', related: 'info' } as const

/** Whether something found is the same or related, and why; nothing where neither is known. */
export function Likeness({ grade, reasons }: { grade: TwinGrade | null; reasons: readonly TwinReason[] }) {
  if (!grade && reasons.length === 0) return null
  return (
    <p class="likeness">
      {grade && (
        <span class={`kern-badge kern-badge--small kern-badge--${badges[grade]}`}>
          <span class="kern-label kern-label--small">{gradeNames[grade]}</span>
        </span>
      )}{' '}
      {reasons.length > 0 && <span class="kern-body--muted">{reasonText(reasons)}</span>}
    </p>
  )
}
