import { euros, number, percent, wholeEuros } from '../../../kernel/german-numbers.ts'
import { nameOf } from '../../optimal-package/index.ts'
import type { Plan, PlanScenario } from '../schema.ts'
import { groupWords, spanWords } from '../texts.de.ts'
import { resultBy } from '../addresses.ts'
import type { Result } from './shown-result.ts'

/** The answer in three sentences: together, against alone, and in a year. */
export function Lead({ scenario, plan }: { scenario: PlanScenario; plan: Plan }) {
  const { participants, horizonYears } = scenario
  const { total } = plan.cost
  const span = spanWords(horizonYears)
  if (participants.length === 1)
    return (
      <p class="lead">
        {nameOf(participants[0]!)} zahlt {span} <strong>{wholeEuros(total)}</strong>. Mit wem gerechnet wird, ändern Sie
        unten.
      </p>
    )
  const alone = Object.values(plan.standAlone).reduce((a, b) => a + b, 0)
  const isOwnBest = scenario.sharing.game === 'own-best'
  return (
    <>
      <p class="lead">
        Gemeinsam zahlen die {number(participants.length)} {whoTheyAre(scenario)} {span}{' '}
        <strong>{wholeEuros(total)}</strong>.{' '}
        {isOwnBest ? (
          <>
            Jede für sich allein: zusammen {wholeEuros(alone)}. <Saving total={total} alone={alone} />
          </>
        ) : (
          `Müsste jede dasselbe Paket allein bezahlen, wären es zusammen ${wholeEuros(alone)}. Mit dem günstigsten eigenen Paket kann das weniger sein.`
        )}
      </p>
      {horizonYears > 1 && (
        <p>
          Das sind im Jahr {wholeEuros(total / horizonYears)}
          {isOwnBest && ` statt ${wholeEuros(alone / horizonYears)}`}.
        </p>
      )}
    </>
  )
}

function Saving({ total, alone }: { total: number; alone: number }) {
  const saving = alone - total
  const part = alone > 0 ? ` (${percent(Math.abs(saving) / alone)})` : ''
  if (saving === 0) return <>Gemeinsam sparen sie nichts.</>
  return saving > 0 ? (
    <>
      Sie sparen <strong>{differenceShown(alone, total)}</strong>
      {part}.
    </>
  ) : (
    <>
      Gemeinsam sind es <strong>{differenceShown(total, alone)}</strong> mehr{part}.
    </>
  )
}

/** The difference of the amounts as they are shown; in cents where it is no whole euro. */
function differenceShown(larger: number, smaller: number): string {
  const shown = Math.round(larger / 100) - Math.round(smaller / 100)
  return shown > 0 ? wholeEuros(100 * shown) : euros(larger - smaller)
}

const isMunicipality = ({ id }: { id: string }) => /^\d{8}$/.test(id)
const whoTheyAre = ({ participants }: PlanScenario) =>
  participants.every(isMunicipality) ? 'Gemeinden' : 'Teilnehmenden'

/** Who has been ticked off, and the way back to all. */
export function LeftOut({ whole, scenario, together, rule }: Pick<Result, 'whole' | 'scenario' | 'together' | 'rule'>) {
  const inside = new Set(scenario.participants.map(({ id }) => id))
  const leftOut = whole.participants.map(({ id }) => id).filter((id) => !inside.has(id))
  if (leftOut.length === 0) return null
  return (
    <p>
      Ohne {groupWords(whole, leftOut)}.{' '}
      {together && (
        <>
          <a class="kern-link" href={resultBy(together.id, rule)}>
            Mit allen {number(whole.participants.length)}
          </a>
          : {wholeEuros(together.total)}
        </>
      )}
    </p>
  )
}

/** For the title of the window, where several results stand side by side. */
export function titleOf({ whole, scenario }: Pick<Result, 'whole' | 'scenario'>): string {
  const [all, inside] = [whole.participants.length, scenario.participants.length]
  const years = scenario.horizonYears === 1 ? '1 Jahr' : `${number(scenario.horizonYears)} Jahre`
  return `${scenario.title} (${inside < all ? `${number(inside)} von ${number(all)}, ` : ''}${years})`
}
