import type { Need, OperatingModel } from '../../needs/schema.ts'

/** Stands for everything that a participant needs who has named no capability that it must have. */
export const withoutCapability = 'gemeinsamer-bedarf'

export interface CalculableParticipant {
  id: string
  name: string
  /** Null where nobody knows them. */
  inhabitants: number | null
  /** Capabilities that it must have. */
  needs: readonly string[]
  cases: number
  workplaces: number
  /** None: all are allowed. */
  operatingModels: readonly OperatingModel[]
}
export interface CalculableBundle {
  title: string
  capabilities: readonly { id: string; name: string }[]
  participants: readonly CalculableParticipant[]
}

interface Bundled {
  title: string
  needs: readonly Need[]
  capabilities: ReadonlyMap<string, string>
}

/** What a calculation knows of a bundle: each organisation once, with all that its needs ask for together. */
export function calculableBundle({ title, needs, capabilities }: Bundled): CalculableBundle {
  const participants = [...Map.groupBy(needs, ({ organisation }) => organisation.id).values()]
    .map(participantOf)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
  const used = [...new Set(participants.flatMap((each) => each.needs))]
  return {
    title,
    participants,
    capabilities: used
      .map((id) => ({ id, name: id === withoutCapability ? `${title} (als Ganzes)` : (capabilities.get(id) ?? id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
  }
}

function participantOf(own: readonly Need[]): CalculableParticipant {
  const { id, name, inhabitants } = own[0]!.organisation
  const musts = own.flatMap(({ requirements }) =>
    requirements.flatMap(({ necessity, capability }) => (necessity === 'must' && capability ? [capability] : [])),
  )
  return {
    id,
    name: name.slice(0, mostName),
    inhabitants,
    needs: musts.length > 0 ? [...new Set(musts)] : [withoutCapability],
    cases: sum(own.map(({ cases }) => cases)),
    workplaces: sum(own.map(({ workplaces }) => workplaces)),
    operatingModels: [...new Set(own.flatMap(({ operatingModels }) => operatingModels))],
  }
}

/** What the calculator takes at most. */
const [mostName, mostCounted] = [200, 1e9]

const sum = (values: readonly (number | null)[]) =>
  Math.min(
    mostCounted,
    values.reduce<number>((a, b) => a + (b ?? 0), 0),
  )
