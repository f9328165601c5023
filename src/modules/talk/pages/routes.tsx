import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextArea } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { actorOf, answerOwnForm, errorAt, ForOrganisation, idIn, type Fields } from '../../access/index.ts'
import type { Actor, Permission } from '../../access/schema.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { changeComment, ownComment, removeComment, writeComment } from '../actions/write-comment.ts'
import { talkAddresses, talkPlace } from '../addresses.ts'
import { talkPermissions } from '../policy.ts'
import { mostText, type Comment, type Subject } from '../schema.ts'
import { readersOf } from '../texts.de.ts'
import { CommentForm } from './talk-part.tsx'

const permission = talkPermissions.talk

/** Every page of the module: what is said stands on the page of what it is about. */
export function talkPages(): Route<Permission>[] {
  return [
    ...writing('need', talkAddresses.onNeed(':id')),
    ...writing('bundle', talkAddresses.onBundle(':id')),
    { method: 'GET', path: talkAddresses.change(':id'), permission, answer: (c) => changePage(c) },
    {
      method: 'POST',
      path: talkAddresses.change(':id'),
      permission,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, { beitrag = '' }, actor) =>
            changeComment(transaction, actor, { id: idIn(c), input: { text: beitrag } }),
          done: ({ subject, isNew }) => c.redirect(isNew ? talkOf(subject) : unchangedAt(pageOf(subject)), 303),
          refused: (refusals, { beitrag }) => changePage(c, refusals, beitrag),
        }),
    },
    {
      method: 'POST',
      path: talkAddresses.removal(':id'),
      permission,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, _, actor) => removeComment(transaction, actor, idIn(c)),
          done: (subject) => c.redirect(talkOf(subject), 303),
          refused: () => c.notFound(),
        }),
    },
  ]
}

const writing = (kind: Subject['kind'], path: string): Route<Permission>[] => [
  {
    method: 'POST',
    path,
    permission,
    answer: (c) => {
      const subject: Subject = { kind, id: idIn(c) }
      return answerOwnForm(c, {
        work: (transaction, { beitrag = '', anforderung = '' }, actor) =>
          writeComment(transaction, actor, { subject, input: { text: beitrag, requirement: anforderung } }),
        done: () => c.redirect(talkOf(subject), 303),
        refused: (refusals, fields) =>
          c.html(<AgainPage subject={subject} actor={actorOf(c)} fields={fields} refusals={refusals} />, 422),
      })
    },
  },
]

const pageOf = ({ kind, id }: Subject) => (kind === 'bundle' ? bundleAddresses.bundle(id) : needAddresses.need(id))
const talkOf = (subject: Subject) => `${pageOf(subject)}#${talkPlace}`

interface AgainProps {
  subject: Subject
  actor: Actor
  fields: Fields
  refusals: readonly Refusal[]
}

/** What was written, with what is wrong with it. */
const AgainPage = ({ subject, actor, fields, refusals }: AgainProps) => (
  <Page title="Ihr Beitrag" breadcrumb={[{ name: 'Gespräch', href: talkOf(subject) }, { name: 'Ihr Beitrag' }]}>
    <h1 class="kern-heading-x-large">Ihr Beitrag</h1>
    <CommentForm
      subject={subject}
      actor={actor}
      requirements={fields['anforderung'] ? [fields['anforderung']] : []}
      fields={{ text: fields['beitrag'], requirement: fields['anforderung'] }}
      refusals={refusals}
    />
  </Page>
)

async function changePage(c: Context, refusals: readonly Refusal[] = [], text?: string): Promise<Response> {
  const actor = actorOf(c)
  const comment = await c.get('asCaller')((transaction) => ownComment(transaction, actor, idIn(c)))
  return c.html(
    <ChangePage comment={comment} actor={actor} text={text ?? comment.text} refusals={refusals} />,
    refusals.length > 0 ? 422 : 200,
  )
}

interface ChangeProps {
  comment: Comment
  actor: Actor
  text: string
  refusals: readonly Refusal[]
}

const ChangePage = ({ comment, actor, text, refusals }: ChangeProps) => (
  <Page
    title="Beitrag ändern"
    breadcrumb={[{ name: 'Gespräch', href: talkOf(comment.subject) }, { name: 'Beitrag ändern' }]}
  >
    <h1 class="kern-heading-x-large">Beitrag ändern</h1>
    {comment.requirement && <p>Zu „{comment.requirement}“</p>}
    <form method="post" action={talkAddresses.change(comment.id)} class="narrow">
      <ForOrganisation actor={actor} />
      <TextArea
        name="beitrag"
        label="Ihr Beitrag"
        hint={`Er ist ${readersOf[comment.subject.kind]}. Dass er geändert wurde, steht dabei.`}
        rows={5}
        maxlength={mostText}
        value={text}
        error={errorAt(refusals, 'text')}
      />
      <SubmitButton>Speichern</SubmitButton>
    </form>
  </Page>
)
