import { DotChart } from '../../../ui/dot-chart.tsx'
import { Page } from '../../../ui/page.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanRule, type PlanScenario } from '../schema.ts'
import { proofStatement, ruleNames } from '../texts.de.ts'
import { calculatorAddresses } from '../addresses.ts'
import { AlternativesSection } from './alternatives.tsx'
import { ChangeForm } from './change-form.tsx'
import { Folded } from './folded.tsx'
import { Lead, LeftOut, titleOf } from './lead.tsx'
import { BackToBundle, wayTo } from './origin.tsx'
import { PackageSection } from './package.tsx'
import { RuleTable } from './rule-table.tsx'
import { isAvailable, SharesSection } from './shares-section.tsx'
import type { Result } from './shown-result.ts'
import { Statement } from './statement.tsx'
import { UseCasesSection } from './use-cases.tsx'
import { choicesIn } from './choices.ts'

/** The whole answer: what it costs together, who pays what by which rule, why, and what else there would be. */
export function ResultPage({ id, plan, rule, together, choices, origin, ...asked }: Result) {
  const [whole, scenario] = [byName(asked.whole), byName(asked.scenario)]
  const [proofTitle, proof] = proofStatement(plan)
  return (
    <Page
      title={`${choices ? 'Fehler: ' : ''}${titleOf({ whole, scenario })}`}
      breadcrumb={wayTo(scenario.title, origin)}
    >
      <h1 class="kern-heading-x-large">{scenario.title}</h1>
      {choices && (
        <p class="lead">
          Bitte prüfen Sie Ihre Angaben unter{' '}
          <a class="kern-link" href="#aendern">
            Ändern und neu rechnen
          </a>
          .
        </p>
      )}
      <BackToBundle origin={origin} />
      <Lead scenario={scenario} plan={plan} />
      <LeftOut whole={whole} scenario={scenario} together={together} rule={rule} />
      <Statement kind={plan.optimal ? 'success' : 'warning'} title={proofTitle} text={proof} />
      <nav class="actions" aria-label="Auf dieser Seite">
        {parts.map(([part, name]) => (
          <a class="kern-link" href={`#${part}`}>
            {name}
          </a>
        ))}
      </nav>
      {scenario.note && <p class="text kern-body--muted">{scenario.note}</p>}
      <Downloads id={id} />
      <SharesSection id={id} scenario={scenario} plan={plan} rule={rule} />
      <RulesSection id={id} scenario={scenario} plan={plan} rule={rule} />
      <UseCasesSection scenario={scenario} plan={plan} rule={rule} />
      <PackageSection scenario={scenario} plan={plan} />
      <AlternativesSection scenario={scenario} plan={plan} />
      <ChangeForm id={id} whole={whole} choices={choices ?? choicesIn(scenario)} rule={rule} />
    </Page>
  )
}

const parts = [
  ['umlage', 'Was zahlt wer?'],
  ['schluessel', 'Alle Schlüssel'],
  ['paket', 'Das Paket'],
  ['alternativen', 'Was es sonst gäbe'],
  ['aendern', 'Ändern'],
] as const

function Downloads({ id }: { id: string }) {
  return (
    <p class="actions">
      <a class="kern-btn kern-btn--secondary" href={calculatorAddresses.workbook(id)}>
        <span class="kern-label">Als Excel-Datei herunterladen</span>
      </a>
      <a class="kern-btn kern-btn--tertiary" href={calculatorAddresses.json(id)}>
        <span class="kern-label">Ergebnis als JSON herunterladen</span>
      </a>
      <a class="kern-btn kern-btn--tertiary" href={calculatorAddresses.scenario(id)}>
        <span class="kern-label">Szenario herunterladen</span>
      </a>
    </p>
  )
}

function RulesSection({ id, scenario, plan, rule }: Pick<Result, 'id' | 'scenario' | 'plan' | 'rule'>) {
  const rules = planRules.filter((rule) => isAvailable(plan, rule))
  return (
    <section aria-labelledby="schluessel">
      <h2 id="schluessel" class="kern-heading-large">
        Alle Verteilschlüssel nebeneinander
      </h2>
      <Folded rows={scenario.participants.length} summary="Schaubild: Anteil in Prozent der eigenen Alleinkosten">
        <p>
          Jedes Zeichen ist der Anteil nach einem Schlüssel. Rechts der Linie zahlt eine Gemeinde gemeinsam mehr als
          allein.
        </p>
        <DotChart
          title="Anteil in Prozent der eigenen Alleinkosten"
          description="Für alle Teilnehmenden der Anteil nach jedem Schlüssel in Prozent der Alleinkosten. Alle Werte stehen in der Tabelle darunter."
          reference="allein"
          series={rules.map((each) => ({ id: each, name: ruleNames[each], mark: planRules.indexOf(each) }))}
          chosen={rule}
          rows={scenario.participants.map((each) => ({
            label: nameOf(each),
            values: rules.map((every) => fractionOfAlone(plan, every, each.id)),
          }))}
        />
      </Folded>
      <RuleTable id={id} scenario={scenario} plan={plan} chosen={rule} />
    </section>
  )
}

function fractionOfAlone(plan: Plan, rule: PlanRule, id: string): number | null {
  const result = plan.rules[rule]
  const alone = plan.standAlone[id]!
  return result && 'shares' in result && alone > 0 ? result.shares[id]! / alone : null
}

const german = new Intl.Collator('de')

/** As people look for themselves in a list. */
function byName(scenario: PlanScenario): PlanScenario {
  const participants = scenario.participants.toSorted((a, b) => german.compare(nameOf(a), nameOf(b)))
  return { ...scenario, participants }
}
