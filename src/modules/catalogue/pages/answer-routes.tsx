import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { found, may } from '../../access/door.ts'
import { actorOf, answerOwnForm, errorAt, ForOrganisation, idIn, sentences, type Fields } from '../../access/index.ts'
import type { Actor, Permission } from '../../access/schema.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { needById } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { answerNeed, isAnswerable, withdrawAnswer } from '../actions/answer-need.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { makesOffers } from '../rules/offering.ts'
import type { NeedAnswer } from '../schema.ts'
import { answersTo } from '../store/need-answers.ts'

const permission = cataloguePermissions.answerNeed

/** What providers and vendors say to needs. */
export const answerRoutes: Route<Permission>[] = [
  { method: 'GET', path: catalogueAddresses.answerNeed(':id'), permission, answer: (c) => answerPage(c) },
  {
    method: 'POST',
    path: catalogueAddresses.answerNeed(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { text = '', loesung = '' }, actor) =>
          answerNeed(transaction, actor, { need: idIn(c), input: { text, solution: loesung } }),
        done: (isNew) => back(c, 'antwort', isNew),
        refused: (refusals, fields) => answerPage(c, fields, refusals),
      }),
  },
  {
    method: 'POST',
    path: catalogueAddresses.withdrawAnswer(':id'),
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => withdrawAnswer(transaction, actor, idIn(c)),
        done: (isNew) => back(c, 'antwort-weg', isNew),
        refused: (refusals) => answerPage(c, {}, refusals),
      }),
  },
]

function back(c: Context, notice: string, isNew: boolean): Response {
  const page = needAddresses.need(idIn(c))
  return c.redirect(`${isNew ? `${page}?hinweis=${notice}` : unchangedAt(page)}#antworten`, 303)
}

async function answerPage(c: Context, fields?: Fields, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = actorOf(c)
  const [need, own] = await c.get('asCaller')(async (transaction) => [
    found(await needById(transaction, idIn(c))),
    (await answersTo(transaction, idIn(c))).find(({ organisation }) => organisation.id === actor.organisation?.id),
  ])
  const shown = fields ?? { text: own?.text ?? '', loesung: own?.solution?.name ?? '' }
  return c.html(<AnswerPage {...{ actor, need, refusals }} fields={shown} />, refusals.length > 0 ? 422 : 200)
}

interface AnswerProps {
  actor: Actor
  need: Need
  fields: Fields
  refusals: readonly Refusal[]
}

function AnswerPage({ actor, need, fields, refusals }: AnswerProps) {
  const title = `Auf „${need.title}“ antworten`
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Bedarfe', href: needAddresses.needs },
        { name: need.title, href: needAddresses.need(need.id) },
        { name: 'Antworten' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Es ist noch nichts gespeichert" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      {makesOffers(actor.organisation?.kind) ? (
        <>
          <p class="lead">
            Nur {need.organisation.name} liest Ihre Antwort, keine andere Firma. Sie ist kein Angebot; Preise nennen Sie
            in einem Angebot zu Ihrer Lösung.
          </p>
          <form method="post" action={catalogueAddresses.answerNeed(need.id)} class="narrow">
            <ForOrganisation actor={actor} />
            <TextArea
              name="text"
              label="Ihre Antwort"
              maxlength={1000}
              value={fields['text']}
              error={errorAt(refusals, 'text')}
            />
            <TextField
              name="loesung"
              label="Lösung, die Sie meinen"
              hint="Ihr Name, wie er im Katalog steht."
              required={false}
              value={fields['loesung']}
              error={errorAt(refusals, 'solution')}
            />
            <SubmitButton>Antworten</SubmitButton>
          </form>
        </>
      ) : (
        <p class="lead">Auf Bedarfe antworten hier IT-Dienstleister und Anbieter. Kommunen schreiben im Gespräch.</p>
      )}
    </Page>
  )
}

/** On the page of a need: what they have said, to whoever may read it, and for them the way to say it. */
export async function answersBelowTwins(c: Context, need: Need): Promise<Child> {
  const actor = c.get('actor')
  if (!actor?.organisation || need.status === 'draft') return null
  const answers = await c.get('asCaller')((transaction) => answersTo(transaction, need.id))
  const mine = need.organisation.id === actor.organisation.id
  const mayAnswer = may(actor, permission) && makesOffers(actor.organisation.kind) && !mine && isAnswerable(need)
  if (answers.length === 0 && !mayAnswer) return null
  return (
    <section>
      <h2 class="kern-heading-large" id="antworten">
        {mine ? 'Was Anbieter dazu sagen' : 'Ihre Antwort'}
      </h2>
      {answers.map((answer) => (
        <Answer answer={answer} />
      ))}
      {mayAnswer && (
        <div class="actions">
          <a class="kern-btn kern-btn--secondary" href={catalogueAddresses.answerNeed(need.id)}>
            <span class="kern-label">{answers.length > 0 ? 'Antwort ändern' : 'Auf diesen Bedarf antworten'}</span>
          </a>
          {answers.length > 0 && (
            <form method="post" action={catalogueAddresses.withdrawAnswer(need.id)}>
              <ForOrganisation actor={actor} />
              <SubmitButton kind="tertiary">Antwort zurückziehen</SubmitButton>
            </form>
          )}
        </div>
      )}
    </section>
  )
}

const Answer = ({ answer: { organisation, solution, text, answeredAt } }: { answer: NeedAnswer }) => (
  <article>
    <p>
      <strong>{organisation.name}</strong>, {germanDay(answeredAt)}
      {solution && (
        <>
          {', zu '}
          <a class="kern-link" href={catalogueAddresses.solution(solution.id)}>
            {solution.name}
          </a>
        </>
      )}
    </p>
    <p class="text as-written">{text}</p>
  </article>
)
