import type { Child } from 'hono/jsx'
import type { Refusal } from '../../../kernel/refusal.ts'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Bundle } from '../schema.ts'
import { bundleRefusal } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'

interface BundleStepProps {
  bundle: Pick<Bundle, 'id' | 'title'>
  title: string
  heading?: string
  refusals: readonly Refusal[]
  children: Child
}

/** A page below that of a bundle, on which one thing is said or asked. */
export const BundleStep = ({ bundle, title, heading = title, refusals, children }: BundleStepProps) => (
  <Page
    title={title}
    breadcrumb={[
      { name: 'Bündel', href: bundleAddresses.bundles },
      { name: bundle.title, href: bundleAddresses.bundle(bundle.id) },
      { name: title },
    ]}
  >
    {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(bundleRefusal)} />}
    <h1 class="kern-heading-x-large">{heading}</h1>
    {children}
  </Page>
)
