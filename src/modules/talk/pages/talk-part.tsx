import { germanTime } from '../../../kernel/german-dates.ts'
import { SelectField, SubmitButton, TextArea } from '../../../ui/form.tsx'
import { may } from '../../access/door.ts'
import { errorAt, ForOrganisation } from '../../access/index.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Actor } from '../../access/schema.ts'
import { talkAddresses, talkPlace } from '../addresses.ts'
import { talkPermissions } from '../policy.ts'
import { mostText, type Comment, type Subject } from '../schema.ts'
import { readersOf } from '../texts.de.ts'

interface TalkPartProps {
  subject: Subject
  comments: readonly Comment[]
  actor: Actor | null
  /** Requirements that one can talk about. */
  requirements: readonly string[]
  /** Whether what is talked about still takes words. */
  isOpen: boolean
}

/** The latest stand there, the older ones fold. */
const mostOpen = 10

/** What people say to each other about something, and the field to say more. */
export function TalkPart({ subject, comments, actor, requirements, isOpen }: TalkPartProps) {
  const maySpeak = isOpen && actor?.organisation && may(actor, talkPermissions.talk)
  if (comments.length === 0 && !maySpeak) return null
  const [older, latest] = [comments.slice(0, -mostOpen), comments.slice(-mostOpen)]
  return (
    <section id={talkPlace}>
      <h2 class="kern-heading-large">Gespräch</h2>
      {older.length > 0 && (
        <details>
          <summary>Frühere Beiträge ({older.length})</summary>
          <CommentList comments={older} actor={actor} />
        </details>
      )}
      {latest.length > 0 && <CommentList comments={latest} actor={actor} />}
      {maySpeak && <CommentForm subject={subject} actor={actor} requirements={requirements} />}
    </section>
  )
}

const CommentList = ({ comments, actor }: Pick<TalkPartProps, 'comments' | 'actor'>) => (
  <ul class="talk">
    {comments.map(({ id, organisation, person, requirement, text, writtenAt, changedAt, isMine }) => (
      <li>
        <p class="talk-who">
          <b>{organisation.name}</b>
          {person && `, ${person.name}`}, {germanTime(writtenAt)}
          {changedAt && ', geändert'}
        </p>
        {requirement && <p class="talk-about">Zu „{requirement}“</p>}
        <p class="as-written">{text}</p>
        {isMine && may(actor, talkPermissions.talk) && (
          <div class="actions">
            <a class="kern-link" href={talkAddresses.change(id)}>
              Ändern<span class="kern-sr-only">: Beitrag vom {germanTime(writtenAt)}</span>
            </a>
            <form method="post" action={talkAddresses.removal(id)}>
              <ForOrganisation actor={actor!} />
              <button class="kern-btn kern-btn--tertiary" type="submit">
                <span class="kern-label">
                  Löschen<span class="kern-sr-only">: Beitrag vom {germanTime(writtenAt)}</span>
                </span>
              </button>
            </form>
          </div>
        )}
      </li>
    ))}
  </ul>
)

interface CommentFormProps {
  subject: Subject
  actor: Actor
  requirements: readonly string[]
  fields?: { text?: string | undefined; requirement?: string | undefined }
  refusals?: readonly Refusal[]
}

export const CommentForm = ({ subject, actor, requirements, fields = {}, refusals = [] }: CommentFormProps) => (
  <form
    method="post"
    action={subject.kind === 'bundle' ? talkAddresses.onBundle(subject.id) : talkAddresses.onNeed(subject.id)}
    class="narrow"
  >
    <ForOrganisation actor={actor} />
    <TextArea
      name="beitrag"
      label="Ihr Beitrag"
      hint={`Er ist ${readersOf[subject.kind]}.`}
      rows={3}
      maxlength={mostText}
      value={fields.text}
      error={errorAt(refusals, 'text')}
    />
    {requirements.length > 0 && (
      <SelectField
        name="anforderung"
        label="Worum es geht"
        value={fields.requirement ?? ''}
        error={errorAt(refusals, 'requirement')}
        options={[
          { value: '', name: 'das Ganze' },
          ...[...new Set(requirements)].map((text) => ({ value: text, name: text })),
        ]}
      />
    )}
    <SubmitButton kind="secondary">Senden</SubmitButton>
  </form>
)
