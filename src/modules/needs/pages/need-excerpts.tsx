import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { StartParts } from '../../../module.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { mostTitle } from '../fields/title.ts'
import type { ListedNeed } from '../schema.ts'
import { openNeedsCounted, pageOfNeeds } from '../store/need-list.ts'
import { needAddresses, needsAddress } from '../addresses.ts'
import { statusNames } from '../texts.de.ts'
import { LiveTwins } from './twin-list.tsx'

const newest = 5
const mostOfOne = 25

/** What the start page asks, what others ask for just now, and how much of it there is. */
export async function needsStart(c: Context): Promise<StartParts> {
  const actor = c.get('actor')
  const [others, counted] = await c.get('asCaller')((transaction) =>
    Promise.all([
      pageOfNeeds(transaction, { status: 'open', others: true }, { limit: newest }),
      openNeedsCounted(transaction),
    ]),
  )
  return {
    ...(actor?.organisation?.kind !== 'vendor' && { ask: <Ask isFirst={actor === null} /> }),
    figures: [
      {
        place: 10,
        value: number(counted.needs),
        meaning: `${counted.needs === 1 ? 'offener Bedarf' : 'offene Bedarfe'} von ${organisations(counted.organisations)}`,
        href: needsAddress({ status: 'open' }),
      },
    ],
    ...(others.length > 0 && { others: <OpenNeeds needs={others} total={counted.needs} /> }),
  }
}

const organisations = (count: number) => (count === 1 ? '1 Organisation' : `${number(count)} Organisationen`)

function Ask({ isFirst }: { isFirst: boolean }) {
  return (
    <div class="ask-and-twins">
      <form method="get" action={needAddresses.newNeed} class="ask">
        <label class="kern-heading-medium" for="titel">
          Was brauchen Sie?
        </label>
        <p class="kern-hint" id="titel-hinweis">
          Zum Beispiel: Bewohnerparkausweise online beantragen.{isFirst && ' Dafür ist keine Anmeldung nötig.'}
        </p>
        <div class="ask-row">
          <input
            class="kern-form-input__input"
            type="text"
            id="titel"
            name="titel"
            maxlength={mostTitle}
            autofocus={isFirst}
            autocomplete="off"
            aria-describedby="titel-hinweis"
          />
          <SubmitButton>Wer noch?</SubmitButton>
        </div>
      </form>
      <LiveTwins />
    </div>
  )
}

function OpenNeeds({ needs, total }: { needs: readonly ListedNeed[]; total: number }) {
  return (
    <section>
      <h2 class="kern-heading-large">Was andere gerade brauchen</h2>
      <ul class="entries">
        {needs.map((need) => (
          <li>
            <a class="kern-link" href={needAddresses.need(need.id)}>
              {need.title}
            </a>
            <p class="place">
              {need.organisation.name}
              {need.organisation.inhabitants !== null && `, ${number(need.organisation.inhabitants)} Einwohner`}
              {need.county && `, ${need.county}`}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a class="kern-link" href={needsAddress({ status: 'open' })}>
          {total > needs.length ? `Alle ${number(total)} offenen Bedarfe` : 'Alle offenen Bedarfe'}
        </a>
      </p>
    </section>
  )
}

/** What an organisation needs, for its page. */
export async function needsOfOrganisation(c: Context, { id }: { id: string }): Promise<Child> {
  const needs = await c.get('asCaller')((transaction) => pageOfNeeds(transaction, { of: id }, { limit: mostOfOne }))
  if (needs.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Bedarfe</h2>
      <ul class="entries">
        {needs.map((need) => (
          <li>
            <a class="kern-link" href={needAddresses.need(need.id)}>
              {need.title}
            </a>
            <p class="place">
              {need.bundle ? `im Bündel „${need.bundle.title}“` : statusNames[need.status]}
              {need.deadline && `, gebraucht bis ${germanDay(need.deadline)}`}
            </p>
          </li>
        ))}
      </ul>
      {needs.length === mostOfOne && <p>Das sind die {mostOfOne} neuesten.</p>}
    </section>
  )
}
