import type { Child } from 'hono/jsx'
import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { Need } from '../schema.ts'
import { needRefusal } from '../texts.de.ts'
import { needAddresses } from '../addresses.ts'

export const errorAt = (refusals: readonly Refusal[], place: string) => sentenceAt(refusals, place, needRefusal)

interface StepPageProps {
  step: 1 | 2 | 3
  title: string
  /** The last step of the way to this page. */
  crumb: string
  /** Undefined before the first saving. */
  need?: Pick<Need, 'id' | 'title'> | undefined
  refusals: readonly Refusal[]
  children: Child
}

/** The frame of the three steps: which one it is, and what was wrong with it. */
export function StepPage({ step, title, crumb, need, refusals, children }: StepPageProps) {
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Bedarfe', href: needAddresses.needs },
        ...(need ? [{ name: need.title, href: needAddresses.need(need.id) }] : []),
        { name: crumb },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(needRefusal)} />}
      <p class="kern-body--muted">Schritt {step} von 3</p>
      <h1 class="kern-heading-x-large">{title}</h1>
      {children}
    </Page>
  )
}

/** The form of a step of a need that exists; a draft is saved as one goes. */
export function StepForm({
  writer,
  need,
  step,
  children,
}: {
  writer: Actor
  need: Need
  step: 1 | 2 | 3
  children: Child
}) {
  return (
    <form
      method="post"
      action={needAddresses.needStep(need.id, step)}
      class="narrow"
      data-save-draft={need.status === 'draft' ? '' : undefined}
    >
      <ForOrganisation actor={writer} />
      <input type="hidden" name="fassung" value={String(need.version)} />
      {children}
    </form>
  )
}
