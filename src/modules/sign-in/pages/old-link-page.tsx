import { signInAddresses } from '../addresses.ts'
import { Page } from '../../../ui/page.tsx'

interface OldLinkPageProps {
  /** What the link was for. */
  step: string
  /** How long such a link lasts, and what it may already have done. */
  text: string
  /** Where a new one is asked for. */
  again: string
}

/** Where a link from a mail leads that was used already or came too late. */
export function OldLinkPage({ step, text, again }: OldLinkPageProps) {
  return (
    <Page title="Dieser Link gilt nicht mehr" breadcrumb={[{ name: step }]}>
      <h1 class="kern-heading-x-large">Dieser Link gilt nicht mehr</h1>
      <p class="text">{text} Sonst fordern Sie bitte einen neuen Link an.</p>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href={again}>
          <span class="kern-label">Neuen Link anfordern</span>
        </a>
        <a class="kern-btn kern-btn--secondary" href={signInAddresses.signIn}>
          <span class="kern-label">Anmelden</span>
        </a>
      </p>
    </Page>
  )
}
