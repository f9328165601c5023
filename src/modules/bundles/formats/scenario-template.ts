import { Document } from 'yaml'
import type { Need } from '../../needs/schema.ts'

/** Years over which the calculator adds up, as long as nobody says otherwise. */
const usualHorizon = 5
const withoutCapability = 'gemeinsamer-bedarf'

interface Bundled {
  title: string
  needs: readonly Need[]
  capabilities: ReadonlyMap<string, string>
}

/**
 * A scenario for the calculator with the participants of a bundle filled in: inhabitants, quantities, what each must have. Solutions and
 * prices are for those to fill in who have the offers; none are invented here.
 */
export function scenarioTemplate({ title, needs, capabilities }: Bundled): string {
  const participants = participantsOf(needs)
  const used = [...new Set(participants.flatMap((each) => each.needs))]
  const document = new Document({
    title,
    horizonYears: usualHorizon,
    capabilities: used.map((id) => ({ id, name: id === withoutCapability ? title : (capabilities.get(id) ?? id) })),
    participants,
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
 2. Ändern Sie "horizonYears", wenn Sie über eine andere Zahl von Jahren rechnen.
 3. Laden Sie die Datei im Rechner hoch.`

/** One of each organisation, with all that its needs ask for. */
function participantsOf(needs: readonly Need[]) {
  const byOrganisation = Map.groupBy(needs, ({ organisation }) => organisation.id)
  const inOrder = [...byOrganisation.values()].toSorted(([a], [b]) =>
    a!.organisation.name.localeCompare(b!.organisation.name, 'de'),
  )
  return inOrder.map((own) => {
    const { id, name, inhabitants } = own[0]!.organisation
    const musts = own.flatMap(({ requirements }) =>
      requirements.flatMap(({ necessity, capability }) => (necessity === 'must' && capability ? [capability] : [])),
    )
    const models = own.flatMap(({ operatingModels }) => operatingModels)
    const quantities = {
      faelle: sum(own.map(({ cases }) => cases)),
      arbeitsplaetze: sum(own.map(({ workplaces }) => workplaces)),
    }
    return {
      id,
      name,
      inhabitants: inhabitants ?? 0,
      needs: musts.length > 0 ? [...new Set(musts)] : [withoutCapability],
      quantities: Object.fromEntries(Object.entries(quantities).filter(([, value]) => value > 0)),
      ...(models.length > 0 && { operatingModels: [...new Set(models)] }),
    }
  })
}

const sum = (values: readonly (number | null)[]) =>
  Math.min(
    1e9,
    values.reduce<number>((a, b) => a + (b ?? 0), 0),
  )
