import { wholeEuros } from '../../../kernel/german-numbers.ts'
import { BarChart } from '../../../ui/bar-chart.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanRule, type PlanShares } from '../schema.ts'
import {
  estimateSentence,
  oddCentSentence,
  ruleMeanings,
  ruleNames,
  sharingRefusal,
  stabilityStatement,
} from '../texts.de.ts'
import { calculatorAddresses } from '../addresses.ts'
import { Folded } from './folded.tsx'
import type { Result } from './shown-result.ts'
import { SharesTable } from './shares-table.tsx'
import { Statement } from './statement.tsx'

type SharesProps = Pick<Result, 'id' | 'scenario' | 'plan' | 'rule'>

/** Everybody's share by the chosen rule, whether it holds, and why. */
export function SharesSection({ id, scenario, plan, rule }: SharesProps) {
  const result = plan.rules[rule]
  return (
    <section aria-labelledby="umlage">
      <h2 id="umlage" class="kern-heading-large">
        Was zahlt wer?
      </h2>
      <RuleChoice id={id} plan={plan} rule={rule} />
      <p class="text">
        <strong>{ruleNames[rule]}:</strong> {ruleMeanings[rule]}
      </p>
      {result && 'shares' in result ? (
        <Shares scenario={scenario} plan={plan} rule={rule} result={result} />
      ) : (
        <Notice
          kind="info"
          title="Nicht berechnet"
          text={result ? sharingRefusal(result.reason) : 'Diese Regel wurde nicht angefordert.'}
        />
      )}
    </section>
  )
}

function Shares({ scenario, plan, rule, result }: Omit<SharesProps, 'id'> & { result: PlanShares }) {
  const [title, text] = stabilityStatement(scenario, result)
  return (
    <>
      {scenario.participants.length > 1 && (
        <Statement kind={result.stable ? 'success' : 'warning'} title={title} text={text} />
      )}
      {!result.exact && <p class="text">{estimateSentence}</p>}
      <Folded rows={scenario.participants.length} summary="Schaubild: allein und gemeinsam">
        <BarChart
          title="Allein und gemeinsam"
          description={`Balken für alle Teilnehmenden: Kosten allein und Anteil nach der Regel ${ruleNames[rule]}. Alle Werte stehen in der Tabelle darunter.`}
          series={['allein', 'gemeinsam']}
          rows={scenario.participants.map((each) => ({
            label: nameOf(each),
            values: [plan.standAlone[each.id]! / 100, result.shares[each.id]! / 100],
          }))}
          format={(value) => wholeEuros(value * 100)}
        />
      </Folded>
      <SharesTable scenario={scenario} plan={plan} rule={rule} result={result} />
      {scenario.participants.length > 1 && <p class="text">{oddCentSentence}</p>}
    </>
  )
}

function RuleChoice({ id, plan, rule }: { id: string; plan: Plan; rule: PlanRule }) {
  return (
    <form method="get" action={`${calculatorAddresses.result(id)}#umlage`} class="inline-form" autocomplete="off">
      <div class="kern-form-input">
        <label class="kern-label" for="regel">
          Verteilschlüssel
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="regel" name="regel">
            {planRules.map((each) => (
              <option value={each} selected={each === rule} disabled={!isAvailable(plan, each)}>
                {ruleNames[each] + whyNot(plan, each)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">Anzeigen</span>
      </button>
    </form>
  )
}

export function isAvailable(plan: Plan, rule: PlanRule): boolean {
  const result = plan.rules[rule]
  return result !== undefined && 'shares' in result
}

function whyNot(plan: Plan, rule: PlanRule): string {
  const result = plan.rules[rule]
  if (!result || 'shares' in result) return ''
  const most = result.reason.code === 'tooManyForTable' ? result.reason.values?.['most'] : undefined
  return most === undefined ? ' (hier nicht möglich)' : ` (nur bis ${most})`
}
