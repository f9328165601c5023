import type { Child } from 'hono/jsx'

interface FoldedOnPhoneProps {
  title: string
  open?: boolean
  children: Child
}

/** Shown at once where there is room; on a phone behind its title, so that what matters more comes first. */
export function FoldedOnPhone({ title, open = false, children }: FoldedOnPhoneProps) {
  return (
    <details class="folded-on-phone" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
