import type { Context } from 'hono'
import type { Route } from '../../../../src/platform/server/routes.ts'
import { SubmitButton } from '../../../../src/ui/form.tsx'
import { Page } from '../../../../src/ui/page.tsx'
import { actorOf, answerOwnForm, ForOrganisation, sentences } from '../../../../src/modules/access/index.ts'
import type { Actor, Permission } from '../../../../src/modules/access/schema.ts'
import { addToy, readToys } from '../actions/toys.ts'
import { toyAddresses } from '../addresses.ts'
import { toyPermissions } from '../policy.ts'
import type { Toy } from '../schema.ts'
import { toyTitle } from '../texts.de.ts'

export const toyPages = (): Route<Permission>[] => [
  { method: 'GET', path: toyAddresses.toy, permission: toyPermissions.seeToy, answer: (c) => toyPage(c) },
  {
    method: 'POST',
    path: toyAddresses.toy,
    permission: toyPermissions.addToy,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) => addToy(transaction, actor, fields),
        done: () => c.redirect(toyAddresses.toy, 303),
        refused: (refusals) => toyPage(c, sentences(refusals)),
      }),
  },
]

async function toyPage(c: Context, errors: readonly string[] = []): Promise<Response> {
  const toys = await c.get('asCaller')(readToys)
  return c.html(<ToyPage actor={actorOf(c)} toys={toys} errors={errors} />, errors.length ? 422 : 200)
}

function ToyPage({ actor, toys, errors }: { actor: Actor; toys: readonly Toy[]; errors: readonly string[] }) {
  return (
    <Page title={toyTitle} breadcrumb={[{ name: toyTitle }]}>
      <h1 class="kern-heading-x-large">{toyTitle}</h1>
      <p class="lead">Für {actor.organisation!.name}</p>
      {errors.map((error) => (
        <p>{error}</p>
      ))}
      <ul>
        {toys.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
      <form method="post" action={toyAddresses.toy}>
        <ForOrganisation actor={actor} />
        <label for="name">Name</label>
        <input type="text" id="name" name="name" />
        <SubmitButton>Melden</SubmitButton>
      </form>
    </Page>
  )
}
