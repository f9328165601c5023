import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { may } from '../../access/door.ts'
import { actorOf, answerOwnForm, ForOrganisation, idIn } from '../../access/index.ts'
import type { Actor, Permission } from '../../access/schema.ts'
import { needPermissions } from '../../needs/policy.ts'
import { needFromBundle, wayInto, type WayIn } from '../actions/fitting-needs.ts'
import { bundleAddresses } from '../addresses.ts'
import { bundlePermissions } from '../policy.ts'
import { BundleStep } from './bundle-step.tsx'
import type { BundleServices } from './services.ts'

/** With which need one goes along: one that fits, or a new one made of what the others need. */
export function joinRoutes(services: BundleServices): Route<Permission>[] {
  const [path, permission] = [bundleAddresses.join(':id'), bundlePermissions.answerBundle]
  return [
    { method: 'GET', path, permission, answer: (c) => joinPage(c, services) },
    {
      method: 'POST',
      path,
      permission,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, _, actor) => needFromBundle(transaction, actor, idIn(c)),
          done: (need) => c.redirect(bundleAddresses.answer(idIn(c), need), 303),
          refused: (refusals) => joinPage(c, services, refusals),
        }),
    },
  ]
}

async function joinPage(c: Context, { twins }: BundleServices, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = actorOf(c)
  const way = await wayInto(twins, { actor, asCaller: c.get('asCaller') }, idIn(c))
  if (!way || actor.organisation?.kind === 'vendor') return c.notFound()
  return c.html(<JoinPage {...way} actor={actor} refusals={refusals} />, refusals.length > 0 ? 422 : 200)
}

interface JoinPageProps extends WayIn {
  actor: Actor
  refusals: readonly Refusal[]
}

function JoinPage({ bundle, joins, own, actor, refusals }: JoinPageProps) {
  const fitting = own.filter(({ fits }) => fits)
  const others = own.filter(({ fits }) => !fits)
  const title = joins ? 'Beitreten' : 'Um Aufnahme bitten'
  return (
    <BundleStep bundle={bundle} title={title} refusals={refusals}>
      <p class="lead">Bündel „{bundle.title}“. Mit welchem Bedarf gehen Sie mit?</p>
      {fitting.length > 0 && <OwnNeeds bundle={bundle.id} own={fitting} />}
      {may(actor, needPermissions.writeNeed) && (
        <form method="post" action={bundleAddresses.join(bundle.id)}>
          <ForOrganisation actor={actor} />
          <p class="text">
            {fitting.length > 0
              ? 'Oder mit einem neuen Bedarf, der sagt, was alle in diesem Bündel brauchen.'
              : 'Keiner Ihrer offenen Bedarfe klingt nach diesem Bündel. Legen Sie einen an, der sagt, was alle hier brauchen; ändern können Sie ihn später.'}
          </p>
          <SubmitButton kind={fitting.length > 0 ? 'secondary' : 'primary'}>Passenden Bedarf anlegen</SubmitButton>
        </form>
      )}
      {others.length > 0 && (
        <details>
          <summary>Ihre übrigen offenen Bedarfe klingen anders ({others.length})</summary>
          <OwnNeeds bundle={bundle.id} own={others} />
        </details>
      )}
    </BundleStep>
  )
}

const OwnNeeds = ({ bundle, own }: { bundle: string; own: WayIn['own'] }) => (
  <ul>
    {own.map(({ need }) => (
      <li>
        <a class="kern-link" href={bundleAddresses.answer(bundle, need.id)}>
          Mit „{need.title}“
        </a>
      </li>
    ))}
  </ul>
)
