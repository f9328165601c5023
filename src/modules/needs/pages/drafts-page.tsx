import type { Refusal } from '../../../kernel/refusal.ts'
import { counted, number } from '../../../kernel/german-numbers.ts'
import { germanTime } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { needAddresses } from '../addresses.ts'
import { needRefusals } from '../fields/need-fields.ts'
import { audiences, isReady } from '../rules/ready-drafts.ts'
import type { Draft } from '../schema.ts'
import { needRefusal } from '../texts.de.ts'
import { audienceText, seenBy } from '../texts/publishing.de.ts'

interface DraftsProps {
  actor: Actor
  drafts: readonly Draft[]
  /** With those that are not shown. */
  total: number
  /** Only what was begun in this moment is shown. */
  moment?: number | undefined
  notice?: { text: string; isDone: boolean } | undefined
  refusals: readonly Refusal[]
}

const breadcrumb = [{ name: 'Unsere Bedarfe', href: needAddresses.ownNeeds }, { name: 'Entwürfe veröffentlichen' }]
export const draftTick = (id: string): string => `entwurf-${id}`

/** How many drafts become needs that others see, and who sees them: the last look before that happens. */
export function DraftsPage({ actor, drafts, total, moment, notice, refusals }: DraftsProps) {
  const ready = drafts.filter(isReady)
  const isTicked = moment !== undefined
  return (
    <Page
      title={refusals.length > 0 ? 'Fehler: Entwürfe veröffentlichen' : 'Entwürfe veröffentlichen'}
      breadcrumb={breadcrumb}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(needRefusal)} />}
      {notice && (
        <Notice
          kind={notice.isDone ? 'success' : 'info'}
          title={notice.isDone ? 'Erledigt' : 'Nichts veröffentlicht'}
          text={notice.text}
        />
      )}
      <h1 class="kern-heading-x-large">
        {isTicked && ready.length > 0
          ? `${counted(ready.length, 'Entwurf', 'Entwürfe')} veröffentlichen`
          : 'Entwürfe veröffentlichen'}
      </h1>
      {drafts.length === 0 ? (
        <>
          <p class="lead">Es wartet kein Entwurf.</p>
          <p>
            <a class="kern-link" href={needAddresses.ownNeeds}>
              Unsere Bedarfe ansehen
            </a>
          </p>
        </>
      ) : (
        <p class="lead">
          {isTicked ? 'Danach sehen auch andere, was Sie brauchen.' : 'Kreuzen Sie an, was andere sehen sollen.'}
        </p>
      )}
      {ready.length > 0 && <Audience drafts={ready} />}
      {total > drafts.length && (
        <p>
          Hier stehen die ersten {number(drafts.length)} von {number(total)}; die übrigen folgen, wenn diese erledigt
          sind.
        </p>
      )}
      {!isTicked && <Moments drafts={drafts} />}
      {ready.length > 0 && (
        <form method="post" action={needAddresses.drafts(moment)}>
          <ForOrganisation actor={actor} />
          <Ready drafts={ready} isTicked={isTicked} />
          <div class="actions">
            <SubmitButton>{isTicked ? 'Jetzt veröffentlichen' : 'Angekreuzte veröffentlichen'}</SubmitButton>
            <a class="kern-link" href={needAddresses.ownNeeds}>
              Als Entwürfe lassen
            </a>
          </div>
        </form>
      )}
      <NotReady drafts={drafts.filter((draft) => !isReady(draft))} />
    </Page>
  )
}

function Audience({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <>
      <h2 class="kern-heading-medium">Wer sie dann sieht</h2>
      <ul>
        {audiences(drafts).map(([visibility, count]) => (
          <li>{audienceText(visibility, count)}</li>
        ))}
      </ul>
      <p>Budget, Verträge und was Sie heute benutzen, sehen in jedem Fall nur öffentliche Stellen, nie Anbieter.</p>
    </>
  )
}

/** What came from one file can be published by itself. */
function Moments({ drafts }: { drafts: readonly Draft[] }) {
  const several = [...Map.groupBy(drafts, ({ begun }) => begun)].filter(([, together]) => together.length > 1)
  if (several.length === 0) return null
  return (
    <>
      <h2 class="kern-heading-medium">Aus einer Datei, alle zusammen</h2>
      <ul>
        {several.map(([begun, together]) => (
          <li>
            <a class="kern-link" href={needAddresses.drafts(begun)}>
              {counted(together.length, 'Entwurf', 'Entwürfe')} vom {germanTime(new Date(begun))}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Ready({ drafts, isTicked }: { drafts: readonly Draft[]; isTicked: boolean }) {
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label kern-label--large">
        {isTicked ? 'Was nicht dabei sein soll, kreuzen Sie ab' : 'Entwürfe'}
      </legend>
      <ul class="kern-fieldset__body rows">
        {drafts.map(({ id, title, visibility }) => (
          <li>
            <div class="kern-form-check">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={draftTick(id)}
                name={draftTick(id)}
                value="ja"
                checked={isTicked}
                aria-describedby={`${draftTick(id)}-wer`}
              />
              <label class="kern-label" for={draftTick(id)}>
                {title}
              </label>
            </div>
            <p class="check-more kern-body--muted" id={`${draftTick(id)}-wer`}>
              Wer ihn sieht: {seenBy[visibility]}
            </p>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function NotReady({ drafts }: { drafts: readonly Draft[] }) {
  if (drafts.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Noch nicht so weit</h2>
      <ul class="rows">
        {drafts.map(({ id, title }) => (
          <li>
            <p>
              <a class="kern-link" href={needAddresses.needStep(id, 1)}>
                {title === '' ? 'ohne Titel' : title}
              </a>
            </p>
            <p>{needRefusal(needRefusals.title)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
