import type { Child } from 'hono/jsx'
import { firstOf } from '../kernel/first-of.ts'
import { number } from '../kernel/german-numbers.ts'

interface NoticeProps {
  kind: 'info' | 'success' | 'warning' | 'danger'
  title: string
  text: string
}

/** A message in its own box. */
export function Notice({ kind, title, text }: NoticeProps) {
  return (
    <div class={`kern-alert kern-alert--${kind}`}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
        <p class="kern-title">{title}</p>
      </div>
      <div class="kern-alert__body">
        <p class="kern-body">{text}</p>
      </div>
    </div>
  )
}

/** What has to be corrected before it can go on; takes the focus when the page opens. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly Child[] }) {
  const { first, more } = firstOf(errors)
  return (
    <div class="kern-alert kern-alert--danger" role="alert" tabindex={-1} data-error-summary>
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
        <h2 class="kern-title">{title}</h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {first.map((error) => (
            <li>{error}</li>
          ))}
          {more > 0 && <li>und {number(more)} weitere</li>}
        </ul>
      </div>
    </div>
  )
}
