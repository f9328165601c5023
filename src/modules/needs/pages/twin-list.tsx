import type { Child } from 'hono/jsx'
import { number } from '../../../kernel/german-numbers.ts'
import type { FoundTwin } from '../actions/find-twins.ts'
import { statusNames } from '../texts.de.ts'
import { Likeness } from '../../twins/index.ts'
import { needAddresses } from '../addresses.ts'

/** Needs of others that are like this one, best first, each with the reason. */
export function TwinList({ twins, beside }: { twins: readonly FoundTwin[]; beside?: (twin: FoundTwin) => Child }) {
  return (
    <ul class="twins">
      {twins.map(({ need, grade, reasons }) => (
        <li>
          <a class="kern-link" href={needAddresses.need(need.id)}>
            {need.title}
          </a>
          <p>
            {need.organisation.name}
            {need.organisation.inhabitants !== null && `, ${number(need.organisation.inhabitants)} Einwohner`} ·{' '}
            {need.bundle ? `im Bündel „${need.bundle.title}“` : statusNames[need.status]}
          </p>
          <Likeness grade={grade} reasons={reasons} />
          {beside?.({ need, grade, reasons })}
        </li>
      ))}
    </ul>
  )
}

/** The part of the page that follows the title while it is being typed; without an answer it is empty, and keeps quiet until there is one. */
interface Answer {
  twins: readonly FoundTwin[]
  asked: boolean
  /** What to offer where there is none. */
  instead: Child
}

export function LiveTwins({ answer }: { answer?: Answer }) {
  return (
    <section class="live-twins" aria-labelledby="aehnliche">
      <h2 class="kern-heading-medium" id="aehnliche">
        Wer braucht das auch?
      </h2>
      <div data-twins={needAddresses.likeNeeds} role="status">
        {answer && <TwinAnswer {...answer} />}
      </div>
    </section>
  )
}

export function TwinAnswer({ twins, asked, instead }: Answer) {
  if (!asked) return <p>Sobald Sie schreiben, stehen hier ähnliche Bedarfe anderer.</p>
  if (twins.length === 0)
    return (
      <>
        <p>Bisher hat niemand etwas Ähnliches gemeldet. Sie sind die Ersten; andere finden dann Ihren Bedarf.</p>
        {instead}
      </>
    )
  return <TwinList twins={twins} />
}
