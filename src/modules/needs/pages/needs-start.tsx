import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { number } from '../../../kernel/german-numbers.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { mostTitle } from '../fields/title.ts'
import type { ListedNeed } from '../schema.ts'
import { listNeeds } from '../store/need-list.ts'
import { needAddresses } from '../addresses.ts'
import { LiveTwins } from './twin-list.tsx'

const newest = 6

/** What the start page asks, and what others ask for just now. */
export async function needsStart(c: Context): Promise<{ ask: Child; others: Child }> {
  const { needs, total } = await c.get('asCaller')((transaction) =>
    listNeeds(transaction, { status: 'open' }, { limit: newest }),
  )
  return { ask: <Ask />, others: <OpenNeeds needs={needs} total={total} /> }
}

function Ask() {
  return (
    <div class="beside">
      <form method="get" action={needAddresses.newNeed} class="ask">
        <div class="kern-form-input">
          <h1 class="kern-heading-x-large">
            <label for="titel">Was brauchen Sie?</label>
          </h1>
          <div class="kern-hint" id="titel-hinweis">
            Zum Beispiel: Bewohnerparkausweise online beantragen
          </div>
          <input
            class="kern-form-input__input"
            type="text"
            id="titel"
            name="titel"
            maxlength={mostTitle}
            autofocus
            aria-describedby="titel-hinweis"
          />
        </div>
        <SubmitButton>Zeigen, wer das auch braucht</SubmitButton>
      </form>
      <LiveTwins />
    </div>
  )
}

function OpenNeeds({ needs, total }: { needs: readonly ListedNeed[]; total: number }) {
  if (total === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Was andere gerade brauchen</h2>
      <ul class="twins">
        {needs.map((need) => (
          <li>
            <a class="kern-link" href={needAddresses.need(need.id)}>
              {need.title}
            </a>
            <p>
              {need.organisation.name}
              {need.organisation.inhabitants !== null && `, ${number(need.organisation.inhabitants)} Einwohner`}
              {need.openedAt && ` · gemeldet am ${germanDay(need.openedAt)}`}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a class="kern-link" href={needAddresses.needs}>
          {total > needs.length ? `Alle ${number(total)} offenen Bedarfe ansehen` : 'Zur Liste der Bedarfe'}
        </a>
      </p>
    </section>
  )
}
