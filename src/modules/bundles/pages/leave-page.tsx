import type { Refusal } from '../../../kernel/refusal.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { earliestLeave } from '../rules/notice.ts'
import { noticeDays, type Bundle, type Participation } from '../schema.ts'
import { bundleRefusal } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import { BundleStep } from './bundle-step.tsx'

interface LeavePageProps {
  actor: Actor
  bundle: Bundle
  mine: Participation
  day: string
  refusals: readonly Refusal[]
}

export function LeavePage({ actor, bundle, mine, day, refusals }: LeavePageProps) {
  const isAtOnce = bundle.status === 'asking'
  return (
    <BundleStep bundle={bundle} title="Austreten" heading="Aus dem Bündel austreten" refusals={refusals}>
      <p class="lead">
        Ihr Bedarf „{mine.needTitle}“ verlässt das Bündel „{bundle.title}“ und ist danach wieder offen. Die anderen
        müssen nicht zustimmen.
      </p>
      <p>
        {isAtOnce
          ? 'Das Bündel hat noch nicht begonnen: Sie sind sofort draußen.'
          : `Das Bündel hat begonnen: Damit die anderen planen können, liegen ${noticeDays} Tage dazwischen. Bis zu diesem Tag können Sie den Austritt zurücknehmen.`}
      </p>
      <form method="post" action={bundleAddresses.leave(bundle.id, mine.need)} class="narrow">
        <ForOrganisation actor={actor} />
        {!isAtOnce && (
          <TextField
            name="am"
            type="date"
            label="An welchem Tag?"
            value={earliestLeave(day)}
            error={refusals[0] && bundleRefusal(refusals[0])}
          />
        )}
        <div class="actions">
          <SubmitButton>Austreten</SubmitButton>
          <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
            Doch bleiben
          </a>
        </div>
      </form>
    </BundleStep>
  )
}
