import type { ProposalStatus } from '../schema.ts'

export const proposalStatusNames: Readonly<Record<ProposalStatus, string>> = {
  open: 'wartet auf die Entscheidung',
  accepted: 'aufgenommen',
  merged: 'einer anderen Fähigkeit zugeordnet',
  declined: 'abgelehnt',
}

export const capabilitySentences: Readonly<Record<string, () => string>> = {
  capabilityField: () => 'Bitte wählen Sie einen Aufgabenbereich aus der Liste.',
  capabilityName: () => 'Bitte geben Sie der Fähigkeit einen Namen mit höchstens 80 Zeichen.',
  capabilityDescription: () => 'Bitte sagen Sie in einem Satz mit höchstens 240 Zeichen, was man damit tun kann.',
  capabilitySynonyms: () => 'Bitte schreiben Sie höchstens 10 andere Wörter, je Zeile eines mit höchstens 60 Zeichen.',
  acceptOrMerge: () =>
    'Sie haben eine Fähigkeit gewählt, die es schon gibt. Ordnen Sie den Vorschlag dieser Fähigkeit zu, oder wählen Sie „nein“.',
  capabilityKnown: () => 'Eine Fähigkeit mit diesem Namen gibt es schon.',
  capabilityProposed: () => 'Das haben Sie schon vorgeschlagen. Die Redaktion hat noch nicht entschieden.',
  proposalOfVendor: () => 'Neue Fähigkeiten schlagen öffentliche Stellen vor.',
  proposalOver: () => 'Über diesen Vorschlag hat schon jemand entschieden.',
  declineReason: () => 'Bitte sagen Sie in einem Satz, warum der Vorschlag abgelehnt wird.',
  curatorChoice: () => 'Bitte wählen Sie eine öffentliche Stelle aus den Vorschlägen.',
  mergeTarget: () => 'Bitte wählen Sie die Fähigkeit, der der Vorschlag zugeordnet wird.',
}
