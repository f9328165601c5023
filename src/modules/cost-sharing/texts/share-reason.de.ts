import { euros, percent } from '../../../kernel/german-numbers.ts'
import type { Plan, PlanRule, PlanScenario, PlanShares } from '../schema.ts'

export interface ReasonedShare {
  scenario: PlanScenario
  plan: Plan
  rule: PlanRule
  result: PlanShares
  participant: { id: string; name?: string | undefined; inhabitants: number }
}

/** Why a participant pays what it pays: the amount, how the rule comes to it, what it consists of, and what it would be alone. */
export function shareReason(reasoned: ReasonedShare): string {
  const { scenario, plan, rule, result, participant } = reasoned
  const { id, name = id } = participant
  const [share, alone] = [result.shares[id]!, plan.standAlone[id]!]
  if (scenario.participants.length === 1) return `${name} zahlt ${euros(share)}, denn sonst macht niemand mit.`
  const pays = share < 0 ? `${name} erhält ${euros(-share)} aus der Gruppe.` : `${name} zahlt ${euros(share)}.`
  const figures = { ...reasoned, name, share, alone, saving: alone - share, allAlone: sumOf(plan.standAlone) }
  return [pays, ruleReasons[rule](figures), ownPart(figures), compared(figures)].join(' ')
}

type Figures = ReasonedShare & { name: string; share: number; alone: number; saving: number; allAlone: number }

const ruleReasons: Record<PlanRule, (figures: Figures) => string> = {
  equal: ({ plan, scenario }) => `${euros(plan.cost.total)} geteilt durch ${scenario.participants.length}.`,
  inhabitants: ({ participant, scenario }) => {
    const people = scenario.participants.reduce((sum, each) => sum + each.inhabitants, 0)
    return `${percent(participant.inhabitants / people, 2)} der Einwohner, also ebenso viel der Kosten.`
  },
  'stand-alone': ({ alone, allAlone }) =>
    allAlone === 0
      ? 'Allein zahlt niemand etwas.'
      : `${percent(alone / allAlone, 2)} der Alleinkosten, also ebenso viel der gemeinsamen.`,
  scrb: ({ name, plan, saving, allAlone }) => {
    const benefit = allAlone - plan.cost.total
    const rest =
      benefit === 0
        ? 'vom Rest nach dem Vorteil'
        : `vom Rest ${percent(saving / benefit, 2)}, denn so groß ist der Anteil von ${name} am Vorteil aller`
    return `${name} trägt, was ohne ${name} nicht entstünde, und ${rest}.`
  },
  'equal-savings': ({ alone, saving }) =>
    saving >= 0
      ? `${euros(alone)} Alleinkosten weniger ${euros(saving)}: Diese Ersparnis ist für alle gleich.`
      : `${euros(alone)} Alleinkosten und ${euros(-saving)} dazu: Dieser Zuschlag ist für alle gleich.`,
  shapley: ({ name, participant, result }) =>
    result.error95
      ? `So viel kommt im Mittel hinzu, wenn ${name} beitritt, geschätzt aus zufälligen Reihenfolgen (± ${euros(result.error95[participant.id]!)}).`
      : `So viel kommt im Mittel hinzu, wenn ${name} beitritt, über alle Reihenfolgen des Beitritts gerechnet.`,
  nucleolus: () => `${worstFirst} Gemessen wird, wie viel Euro eine Gruppe spart.`,
  'per-capita-nucleolus': () => `${worstFirst} Gemessen wird, wie viel Euro eine Gruppe je Mitglied spart.`,
  'proportional-nucleolus': () =>
    `${worstFirst} Gemessen wird, wie viel eine Gruppe im Verhältnis zu ihren eigenen Kosten spart.`,
  'equal-relative-savings': (figures) => equalPercentReason(figures),
}

const worstFirst =
  'Die Gruppe, die am schlechtesten dastünde, wird so gut gestellt wie möglich, dann die nächste, bis alle Beträge feststehen.'

function equalPercentReason({ name, plan, result, alone, saving }: Figures): string {
  if (alone === 0) return `${name} hätte allein keine Kosten.`
  const fractions = Object.entries(plan.standAlone)
    .filter(([, cost]) => cost > 0)
    .map(([id, cost]) => result.savings[id]! / cost)
  const [low, high] = [Math.min(...fractions), Math.max(...fractions)]
  const own = `${name} spart ${percent(saving / alone, 1)}`
  if (percent(low, 1) === percent(high, 1)) return `${own}, so viel wie alle anderen.`
  const range = `Andere sparen mehr oder weniger (${(100 * low).toLocaleString('de-DE', oneDigit)} bis ${percent(high, 1)})`
  return result.blocking
    ? `${own}. ${range}, damit die Gruppe, die ohne die anderen günstiger führe, so wenig wie möglich gewinnt.`
    : `${own}. ${range}, weil sonst eine Gruppe günstiger ohne die anderen führe.`
}

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

function ownPart({ name, plan, participant: { id }, share }: Figures): string {
  const own = plan.cost.items
    .filter(
      (item) =>
        (item.kind === 'joining' || item.kind === 'perParticipant' || item.each) && item.participants.includes(id),
    )
    .reduce(
      (sum, item) => sum + (item.each?.[item.participants.indexOf(id)] ?? item.amount / item.participants.length),
      0,
    )
  if (share >= own)
    return `${euros(own)} davon entstehen nur durch ${name} (Anschluss und Preis je Teilnehmer), ${euros(share - own)} sind der Anteil an den gemeinsamen Kosten.`
  return share >= 0
    ? `Allein durch ${name} entstehen ${euros(own)}; davon tragen die anderen ${euros(own - share)}.`
    : `Allein durch ${name} entstehen ${euros(own)}; auch das tragen die anderen.`
}

function compared({ name, scenario, share, alone }: Figures): string {
  const otherwise = scenario.sharing.game === 'own-best' ? 'Allein' : 'Mit demselben Paket allein'
  return share <= alone
    ? `${otherwise} wären es ${euros(alone)}.`
    : `${otherwise} wären es nur ${euros(alone)}: ${name} zahlt bei diesem Schlüssel drauf.`
}

const sumOf = (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0)
