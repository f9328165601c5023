import { DotChart } from '../../../ui/dot-chart.tsx'
import { BarChart } from '../../../ui/bar-chart.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { number, percent, wholeEuros } from '../../../kernel/german-numbers.ts'
import { Page } from '../../../ui/page.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanRule, type PlanScenario } from '../schema.ts'
import { ruleMeanings, ruleNames, sharingRefusal, stabilityWords } from '../texts.de.ts'
import { AlternativesSection } from './alternatives.tsx'
import { ChangeForm } from './change-form.tsx'
import { PackageSection } from './package.tsx'
import { addresses } from './addresses.ts'
import { RuleTable } from './rule-table.tsx'
import { SharesTable } from './shares-table.tsx'

export interface Result {
  id: string
  /** With everybody who could take part. */
  whole: PlanScenario
  scenario: PlanScenario
  plan: Plan
}

/** The whole answer: what it costs together, who pays what by which rule, why, and what else there would be. */
export function ResultPage({ id, whole, scenario, plan, rule }: Result & { rule: PlanRule }) {
  const alone = Object.values(plan.standAlone).reduce((a, b) => a + b, 0)
  return (
    <Page title={scenario.title} breadcrumb={[{ name: 'Rechner', href: addresses.choose }, { name: scenario.title }]}>
      <h1 class="kern-heading-x-large">{scenario.title}</h1>
      <p class="lead">
        Zusammen zahlen {number(scenario.participants.length)} Teilnehmende in {number(scenario.horizonYears)} Jahren{' '}
        <strong>{wholeEuros(plan.cost.total)}</strong>. Jede für sich allein zahlte das günstigste eigene Paket, in
        Summe {wholeEuros(alone)}. Gemeinsam sparen sie <strong>{wholeEuros(alone - plan.cost.total)}</strong> (
        {percent((alone - plan.cost.total) / alone)}).
      </p>
      <Proof plan={plan} />
      {scenario.note && <Notice kind="info" title="Zu diesen Zahlen" text={scenario.note} />}
      <p class="actions">
        <a class="kern-btn kern-btn--secondary" href={addresses.workbook(id)}>
          <span class="kern-label">Als Excel-Datei herunterladen</span>
        </a>
        <a class="kern-btn kern-btn--tertiary" href={addresses.json(id)}>
          <span class="kern-label">Als JSON</span>
        </a>
        <a class="kern-btn kern-btn--tertiary" href={addresses.scenario(id)}>
          <span class="kern-label">Szenario herunterladen</span>
        </a>
      </p>
      <SharesSection id={id} scenario={scenario} plan={plan} rule={rule} />
      <RulesSection id={id} scenario={scenario} plan={plan} />
      <PackageSection scenario={scenario} plan={plan} />
      <AlternativesSection scenario={scenario} plan={plan} />
      <ChangeForm id={id} scenario={scenario} everybody={whole} />
    </Page>
  )
}

function Proof({ plan }: { plan: Plan }) {
  if (plan.optimal)
    return (
      <Notice
        kind="success"
        title="Nachweislich das günstigste Gesamtpaket"
        text="Kein anderes zulässiges Paket kostet die Gruppe weniger."
      />
    )
  return (
    <Notice
      kind="warning"
      title="Das beste gefundene Gesamtpaket"
      text={`Die Zeitgrenze kam vor dem Beweis. Ein besseres Paket könnte höchstens ${percent(plan.gap, 2)} günstiger sein.`}
    />
  )
}

function SharesSection({ id, scenario, plan, rule }: Omit<Result, 'whole'> & { rule: PlanRule }) {
  const result = plan.rules[rule]
  return (
    <section aria-labelledby="umlage">
      <h2 id="umlage" class="kern-heading-large">
        Was zahlt wer?
      </h2>
      <form method="get" action={`${addresses.result(id)}#umlage`} class="inline-form">
        <div class="kern-form-input">
          <label class="kern-label" for="regel">
            Verteilschlüssel
          </label>
          <div class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" id="regel" name="regel">
              {planRules.map((each) => (
                <option value={each} selected={each === rule} disabled={!isAvailable(plan, each)}>
                  {ruleNames[each]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">Anzeigen</span>
        </button>
      </form>
      <p>
        <strong>{ruleNames[rule]}:</strong> {ruleMeanings[rule]}
      </p>
      {result && 'shares' in result ? (
        <>
          <Notice
            kind={result.stable ? 'success' : 'warning'}
            title={result.stable ? 'Stabil' : result.stable === null ? 'Stabilität nicht geprüft' : 'Nicht stabil'}
            text={
              result.stable
                ? 'Keine Gemeinde und keine Gruppe von Gemeinden zahlt weniger, wenn sie es allein macht.'
                : `${capital(stabilityWords(scenario, result))}.`
            }
          />
          <BarChart
            title="Allein und gemeinsam"
            description={`Balken je Teilnehmer: Kosten allein und Anteil nach der Regel ${ruleNames[rule]}. Alle Werte stehen in der Tabelle darunter.`}
            series={['allein', 'gemeinsam']}
            rows={scenario.participants.map((each) => ({
              label: nameOf(each),
              values: [plan.standAlone[each.id]! / 100, result.shares[each.id]! / 100],
            }))}
            format={(value) => wholeEuros(value * 100)}
          />
          <SharesTable scenario={scenario} plan={plan} rule={rule} result={result} />
        </>
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

function RulesSection({ id, scenario, plan }: Omit<Result, 'whole'>) {
  const rules = planRules.filter((rule) => isAvailable(plan, rule))
  return (
    <section aria-labelledby="schluessel">
      <h2 id="schluessel" class="kern-heading-large">
        Alle Verteilschlüssel nebeneinander
      </h2>
      <p>
        Jedes Zeichen ist der Anteil nach einem Schlüssel. Rechts der Linie zahlt eine Gemeinde gemeinsam mehr als
        allein.
      </p>
      <DotChart
        title="Anteil in Prozent der eigenen Alleinkosten"
        description="Je Teilnehmer der Anteil nach jedem Schlüssel in Prozent der Alleinkosten. Alle Werte stehen in der Tabelle darunter."
        reference="allein"
        series={rules.map((rule) => ({ id: rule, name: ruleNames[rule] }))}
        rows={scenario.participants.map((each) => ({
          label: nameOf(each),
          values: rules.map((rule) => fractionOfAlone(plan, rule, each.id)),
        }))}
      />
      <RuleTable id={id} scenario={scenario} plan={plan} />
    </section>
  )
}

export function isAvailable(plan: Plan, rule: PlanRule): boolean {
  const result = plan.rules[rule]
  return result !== undefined && 'shares' in result
}

function fractionOfAlone(plan: Plan, rule: PlanRule, id: string): number | null {
  const result = plan.rules[rule]
  const alone = plan.standAlone[id]!
  return result && 'shares' in result && alone > 0 ? result.shares[id]! / alone : null
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
