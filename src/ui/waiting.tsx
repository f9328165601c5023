import type { Child } from 'hono/jsx'

interface WaitingProps {
  text: string
  /** How far it is, of `max`. */
  value: number
  max: number
  /** Where the script of the page asks how far it is. */
  progressHref: string
  /** The page itself, for whoever looks again without a script. */
  href: string
  /** How long it is kept, where it is not for good: the end of a sentence. */
  kept?: string
  /** What else can be done meanwhile. */
  children?: Child
}

/** While the server works: how far it is, and a way to look again. */
export function Waiting({ text, value, max, progressHref, href, kept = '', children }: WaitingProps) {
  return (
    <>
      <p class="lead" role="status" id="stand" data-progress-url={progressHref}>
        {text}
      </p>
      <div class="kern-progress text">
        <progress aria-labelledby="stand" max={max} value={value}></progress>
      </div>
      <p class="text">
        <span data-with-script hidden>
          Diese Seite aktualisiert sich von selbst.{' '}
        </span>
        <noscript>Bitte ab und zu „Stand ansehen“ wählen. </noscript>
        Sie können die Seite verlassen und später unter derselben Adresse wiederkommen{kept}.
      </p>
      <div class="actions">
        <a class="kern-btn kern-btn--primary" href={href}>
          <span class="kern-label">Stand ansehen</span>
        </a>
        {children}
      </div>
    </>
  )
}
