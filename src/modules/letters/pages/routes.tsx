import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { actorOf, answerOwnForm, fieldsOf, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { printInToken, printOf } from '../actions/address-print.ts'
import {
  asSeenByAnyone,
  seeTowns,
  sendLetter,
  triedTooOften,
  writeToTown,
  type LetterServices,
} from '../actions/write-to-town.ts'
import { letterAddresses } from '../addresses.ts'
import { letterPermissions } from '../policy.ts'
import { saveRefusal } from '../store/town-letters.ts'
import { TownsPage } from './towns-page.tsx'

/** Every page of the module. */
export const letterPages = (services: LetterServices): Route<Permission>[] => [
  ...townRoutes(services),
  ...refusalRoutes(services),
]

function townRoutes(services: LetterServices): Route<Permission>[] {
  const [path, permission] = [letterAddresses.towns(':id'), letterPermissions.writeToTowns]
  return [
    { method: 'GET', path, permission, answer: (c) => townsPage(c, services) },
    {
      method: 'POST',
      path,
      permission,
      answer: async (c) => {
        const sent = await fieldsOf(c)
        const [email, bundle] = [(sent['adresse'] ?? '').trim(), await asSeenByAnyone(services.database, idIn(c))]
        if (!bundle) return townsPage(c, services, [{ code: 'letterNotPublic' }])
        const tooOften = await triedTooOften(services.database, actorOf(c).organisation!.id)
        if (tooOften) return townsPage(c, services, [tooOften], sent)
        const print = await printOf(services.database, email)
        return answerOwnForm(c, {
          work: (transaction, { gemeinde: town }, actor) =>
            writeToTown(transaction, actor, { bundle: bundle.id, input: { town, email }, print }),
          done: async (kept) =>
            (await sendLetter(services, actorOf(c), { ...kept, bundle }))
              ? c.redirect(`${letterAddresses.towns(bundle.id)}?hinweis=eingeladen`, 303)
              : townsPage(c, services, [{ code: 'letterNotSent', place: 'email' }], sent),
          refused: (refusals, again) => townsPage(c, services, refusals, again),
        })
      },
    },
  ]
}

async function townsPage(
  c: Context,
  { database }: LetterServices,
  refusals: readonly Refusal[] = [],
  fields: Fields = {},
): Promise<Response> {
  const seen = await seeTowns(database, c.get('asCaller'), idIn(c))
  return c.html(
    <TownsPage
      {...seen}
      actor={actorOf(c)}
      refusals={refusals}
      fields={fields}
      isSent={c.req.query('hinweis') === 'eingeladen'}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}

/** From the letter: a page that asks once more, because programs that look at mails open every link. */
function refusalRoutes({ database }: LetterServices): Route<Permission>[] {
  const [path, permission] = [letterAddresses.refuse(':zeichen'), letterPermissions.refuseLetters]
  const printIn = (c: Context) => printInToken(database, c.req.param('zeichen') ?? '')
  return [
    {
      method: 'GET',
      path,
      permission,
      answer: async (c) => ((await printIn(c)) ? c.html(<ConfirmPage address={c.req.path} />) : c.notFound()),
    },
    {
      method: 'POST',
      path,
      permission,
      fromElsewhere: true,
      answer: async (c) => {
        const print = await printIn(c)
        if (!print) return c.notFound()
        await saveRefusal(database, print)
        return c.html(
          <MessagePage
            title="An diese Adresse geht keine Einladung mehr"
            text="Das gilt auf Dauer und für alle, die hier einladen. Ihre Adresse selbst ist nicht gespeichert, nur ein Abdruck davon."
          />,
        )
      },
    },
  ]
}

const ConfirmPage = ({ address }: { address: string }) => (
  <Page title="Keine Einladungen mehr" breadcrumb={[{ name: 'Keine Einladungen mehr' }]}>
    <h1 class="kern-heading-x-large">Keine Einladungen mehr?</h1>
    <p class="lead">An Ihre Adresse geht dann von niemandem hier mehr eine Einladung zu einem Bündel.</p>
    <form method="post" action={address}>
      <SubmitButton>Keine Einladungen mehr</SubmitButton>
    </form>
  </Page>
)
