/** A finding in one line, with its sign. */
export function Statement({ kind, title, text }: { kind: 'success' | 'warning'; title?: string; text: string }) {
  return (
    <p class="text">
      <span class={`kern-icon kern-icon--${kind} inline-icon`} aria-hidden="true"></span>{' '}
      {title && <strong>{title}: </strong>}
      {text}
    </p>
  )
}
