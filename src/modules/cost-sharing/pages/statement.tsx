/** A finding in one line: its sign and a few words, then a sentence. */
export function Statement({ kind, title, text }: { kind: 'success' | 'warning'; title: string; text: string }) {
  return (
    <p>
      <span class={`kern-badge kern-badge--small kern-badge--${kind}`}>
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
        <span class="kern-label">
          {title}
          <span class="kern-sr-only">:</span>
        </span>
      </span>{' '}
      {text}
    </p>
  )
}
