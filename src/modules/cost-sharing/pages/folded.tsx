import type { Child } from 'hono/jsx'

/** More rows than fit on a screen push what follows out of sight. */
const most = 15

/** Shown at once where it is short, otherwise when asked for. */
export function Folded({ rows, summary, children }: { rows: number; summary: string; children: Child }) {
  if (rows <= most) return <>{children}</>
  return (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
