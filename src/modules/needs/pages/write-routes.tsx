import { needPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Actor, Permission } from '../../access/schema.ts'
import { may } from '../../access/door.ts'
import { capabilityNames } from '../../capabilities/door.ts'
import { findTwins } from '../actions/find-twins.ts'
import { offeredServices, suggestionsFor } from '../actions/suggest-capabilities.ts'
import { beginNeed, contentOf, moveNeed, ownNeed, saveNeed, type NeedInput } from '../actions/write-need.ts'
import type { Need } from '../schema.ts'
import { needById } from '../store/needs.ts'
import { needAddresses } from '../addresses.ts'
import { needRefusal } from '../texts.de.ts'
import { BothVersionsPage } from './both-versions.tsx'
import { insteadOf } from './filled-slots.tsx'
import { FirstStep } from './first-step.tsx'
import type { NeedServices } from './need-services.ts'
import { fieldsOf, readStep, secondStep, tickedIn } from './form-fields.ts'
import { SecondStep } from './second-step.tsx'
import { ThirdStep } from './third-step.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'

type Step = 1 | 2 | 3

/** A new need in three steps, each of which saves; and the same steps to change one later. */
export function writeNeedRoutes(services: NeedServices): Route<Permission>[] {
  const steps = ([1, 2, 3] as const).flatMap((step): Route<Permission>[] => [
    {
      method: 'GET',
      path: needAddresses.needStep(':id', step),
      permission: needPermissions.writeNeed,
      answer: (c) => stepPage(c, services, { step }),
    },
    {
      method: 'POST',
      path: needAddresses.needStep(':id', step),
      permission: needPermissions.writeNeed,
      answer: (c) => saveStep(c, services, step),
    },
  ])
  return [
    {
      method: 'GET',
      path: needAddresses.newNeed,
      permission: needPermissions.seeNeeds,
      answer: (c) => newPage(c, services),
    },
    {
      method: 'POST',
      path: needAddresses.newNeed,
      permission: needPermissions.writeNeed,
      answer: (c) =>
        answerOwnForm(c, {
          work: async (transaction, fields, actor) => {
            const id = await beginNeed(transaction, actor, readStep(1, fields))
            if (fields['gleich'] === 'ja') await moveNeed(transaction, actor, { id, to: 'open' })
            return id
          },
          done: (id, { gleich }) =>
            c.redirect(
              gleich === 'ja' ? `${needAddresses.need(id)}?hinweis=offen` : needAddresses.needStep(id, 2),
              303,
            ),
          refused: (refusals, fields) => newPage(c, services, fields, refusals),
        }),
    },
    ...steps,
  ]
}

async function newPage(
  c: Context,
  services: NeedServices,
  fields: Fields = c.req.query(),
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = c.get('actor')
  const title = (fields['titel'] ?? '').slice(0, 500)
  const twins = await findTwins(services.twins, { actor, asCaller: c.get('asCaller') }, { title, aim: '' })
  return c.html(
    <FirstStep
      writer={may(actor, needPermissions.writeNeed) ? actor : null}
      hindrance={actor ? hindranceOf(actor) : undefined}
      fields={fields}
      refusals={refusals}
      twins={twins}
      instead={twins.length === 0 && (await insteadOf(c, services, { search: title }))}
      action={needAddresses.newNeed}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}

function hindranceOf({ organisation, role }: Actor): string {
  if (!organisation) return 'Melden kann einen Bedarf, wer zu einer Organisation gehört.'
  if (organisation.kind === 'vendor') return needRefusal({ code: 'needOfVendor' })
  return role === 'reading'
    ? 'Sie lesen mit. Melden kann den Bedarf, wer bei Ihnen bearbeiten darf.'
    : 'Ihre Vertretung umfasst keine Bedarfe.'
}

interface StepOptions {
  step: Step
  fields?: Fields
  refusals?: readonly Refusal[]
}

async function stepPage(c: Context, services: NeedServices, { step, fields, refusals = [] }: StepOptions) {
  const writer = actorOf(c)
  const need = await c.get('asCaller')((transaction) => needById(transaction, idIn(c)))
  if (!need || need.organisation.id !== writer.organisation?.id) return c.notFound()
  const searched = { 'leistung-suche': c.req.query('leistung') ?? '' }
  const shown = { writer, need, fields: fields ?? { ...fieldsOf(contentOf(need)), ...searched }, refusals }
  return c.html(await stepOf(c, services, step, shown), refusals.length > 0 ? 422 : 200)
}

interface Shown {
  writer: ReturnType<typeof actorOf>
  need: Need
  fields: Fields
  refusals: readonly Refusal[]
}

async function stepOf(c: Context, services: NeedServices, step: Step, shown: Shown) {
  const { need } = shown
  if (step === 3) return <ThirdStep {...shown} />
  if (step === 2) {
    const asCaller = c.get('asCaller')
    const suggestions = await asCaller((transaction) => suggestionsFor(transaction, need))
    const offered = { ...suggestions, services: await offeredServices(asCaller, services.searchServices, shown.fields) }
    return <SecondStep {...shown} {...offered} />
  }
  const twins = await findTwins(services.twins, { actor: shown.writer, asCaller: c.get('asCaller') }, need)
  return (
    <FirstStep
      {...shown}
      twins={twins}
      instead={twins.length === 0 && (await insteadOf(c, services, { search: need.title }))}
      action={needAddresses.needStep(need.id, 1)}
      version={need.version}
      savesAsOneGoes={need.status === 'draft'}
    />
  )
}

function saveStep(c: Context, services: NeedServices, step: Step): Promise<Response> {
  const id = idIn(c)
  /** Sent by a script while somebody is still writing, not by a button. */
  const isAutosave = c.req.header('accept') === 'application/json'
  return answerOwnForm(c, {
    work: async (transaction, fields, actor) => {
      const input = await inputOf(transaction, step, fields)
      const outcome = await saveNeed(transaction, actor, { id, version: Number(fields['fassung']), input })
      if (!outcome.saved) return outcome
      const need = await ownNeed(transaction, actor, id)
      const opens = need.status === 'draft' && !isAutosave && isPublishPressed(step, fields)
      if (opens) await moveNeed(transaction, actor, { id, to: 'open' })
      return { ...outcome, need, opens }
    },
    done: (outcome, fields) => {
      if (!outcome.saved)
        return c.html(<BothVersionsPage actor={actorOf(c)} theirs={outcome.theirs} step={step} mine={fields} />, 409)
      if (isAutosave) return c.json({ version: outcome.need.version })
      return c.redirect(nextAfter(step, fields, { id, opened: outcome.opens, isNew: outcome.isNew }), 303)
    },
    refused: (refusals, fields) => stepPage(c, services, { step, fields, refusals }),
  })
}

/** In the last step it is the button without a name of its own. */
const isPublishPressed = (step: Step, { entwurf, zurueck, gleich }: Fields): boolean =>
  step === 3 ? !entwurf && !zurueck : gleich === 'ja'

async function inputOf(
  transaction: Parameters<typeof suggestionsFor>[0],
  step: Step,
  fields: Fields,
): Promise<NeedInput> {
  return step === 2 ? secondStep(fields, await capabilityNames(transaction, tickedIn(fields))) : readStep(step, fields)
}

function nextAfter(
  step: Step,
  fields: Fields,
  { id, opened, isNew }: { id: string; opened: boolean; isNew: boolean },
): string {
  if (opened) return `${needAddresses.need(id)}?hinweis=offen`
  if (fields['leistung-suchen'])
    return `${needAddresses.needStep(id, 2)}?${new URLSearchParams({ leistung: fields['leistung-suche'] ?? '' })}#leistungen`
  if (fields['zurueck'] && step > 1) return needAddresses.needStep(id, (step - 1) as Step)
  if (step < 3) return needAddresses.needStep(id, (step + 1) as Step)
  return isNew ? `${needAddresses.need(id)}?hinweis=gespeichert` : unchangedAt(needAddresses.need(id))
}
