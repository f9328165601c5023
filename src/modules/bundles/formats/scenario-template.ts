import { Document } from 'yaml'
import type { CalculableBundle, CalculableParticipant } from '../rules/calculable.ts'

/** Years over which the calculator adds up, as long as nobody says otherwise. */
const usualHorizon = 5

/**
 * A scenario for the calculator with the participants of a bundle filled in: inhabitants, quantities, what each must have. Solutions and
 * prices are for those to fill in who have the offers; none are invented here.
 */
export function scenarioTemplate({ title, capabilities, participants }: CalculableBundle): string {
  const document = new Document({
    title,
    horizonYears: usualHorizon,
    capabilities,
    participants: participants.map(participantIn),
    solutions: [],
  })
  document.commentBefore = howTo
  return document.toString({ lineWidth: 120 })
}

const howTo = ` Vorlage aus einem Bündel. Die Teilnehmer sind eingetragen, Lösungen und Preise nicht.
 1. Tragen Sie unter "solutions" jedes Angebot ein, statt der leeren Liste. Preise in Cent. So sieht eines aus:
      solutions:
        - id: loesung-eins
          name: Lösung eins
          covers: [hier die Fähigkeiten von oben, die sie abdeckt]
          offer: { setup: 0, joining: 0, perYear: { base: 0, perParticipant: 0 } }
    Für Staffeln, Größenklassen, Mindestbeträge, Zuschüsse und Nachlässe gibt es "components" und "discounts";
    das Beispiel "Sitzungsdienst und Formulare mit allen Preisformen" im Rechner zeigt sie alle.
    Ist eine Menge nicht bekannt, nennen Sie beim Teilnehmer auch die kleinste und die größte:
      uncertain: { faelle: { low: 0, high: 0 } }
 2. Ändern Sie "horizonYears", wenn Sie über eine andere Zahl von Jahren rechnen.
 3. Laden Sie die Datei im Rechner hoch.`

const participantIn = ({
  id,
  name,
  inhabitants,
  needs,
  cases,
  workplaces,
  operatingModels,
}: CalculableParticipant) => ({
  id,
  name,
  inhabitants: inhabitants ?? 0,
  needs,
  quantities: { ...(cases > 0 && { faelle: cases }), ...(workplaces > 0 && { arbeitsplaetze: workplaces }) },
  ...(operatingModels.length > 0 && { operatingModels }),
})
