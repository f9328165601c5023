import type { Refusal } from '../../../kernel/refusal.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { Further } from '../actions/further-needs.ts'
import { lastDayToAnswer } from '../actions/invite-needs.ts'
import { bundleAddresses } from '../addresses.ts'
import { BundleStep } from './bundle-step.tsx'
import { AskableNeeds } from './askable-needs.tsx'

interface FurtherPageProps extends Further {
  actor: Actor
  chosen: ReadonlySet<string>
  refusals: readonly Refusal[]
}

/** Who else might go along: found since the bundle was proposed, or not asked then. */
export function FurtherPage({ actor, bundle, day, offered, chosen, refusals }: FurtherPageProps) {
  const until = germanDay(lastDayToAnswer({ bundle, day }))
  return (
    <BundleStep bundle={bundle} title="Weitere fragen" refusals={refusals}>
      <p class="lead">Bündel „{bundle.title}“</p>
      {offered.length === 0 ? (
        <p class="text">
          Gerade ist kein offener Bedarf bekannt, der Ihrem ähnlich ist und noch nicht gefragt wurde. Sobald ihn jemand
          meldet, können Sie hier fragen.
        </p>
      ) : (
        <form method="post" action={bundleAddresses.further(bundle.id)} class="narrow">
          <ForOrganisation actor={actor} />
          <AskableNeeds offered={offered} isChosen={(need) => chosen.has(need)} />
          <ul>
            <li>Dabei ist nur, wer zusagt. Wer bis zum {until} nicht antwortet, ist nicht dabei.</li>
            <li>Wer gefragt ist, sieht, wer noch gefragt ist und was geantwortet wurde.</li>
            <li>Solange niemand geantwortet hat, können Sie die Frage zurücknehmen.</li>
          </ul>
          <SubmitButton>Fragen</SubmitButton>
        </form>
      )}
      <p>
        <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
          Zurück zum Bündel
        </a>
      </p>
    </BundleStep>
  )
}
