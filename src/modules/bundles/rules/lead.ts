export interface LeadChoice {
  organisation: string
  choice: string | null
}

/**
 * Who leads: whom more than half of the participants have named, itself among them, because nobody leads without having said so.
 * Null where nobody is named so often. Example: of three, B and C name C: C leads. The database decides by the same rule (lead_of).
 */
export function leadOf(participants: readonly string[], choices: readonly LeadChoice[]): string | null {
  const valid = choices.filter(({ organisation }) => participants.includes(organisation))
  const lead = participants.find((candidate) => {
    const voters = valid.filter(({ choice }) => choice === candidate)
    return voters.length * 2 > participants.length && voters.some(({ organisation }) => organisation === candidate)
  })
  return lead ?? null
}

/** Who leads takes part: where that is hidden, so is this. */
export const asFarAsSeen = (
  organisation: string | null,
  participations: readonly { organisation: { id: string } }[],
): string | null => (participations.some((each) => each.organisation.id === organisation) ? organisation : null)
