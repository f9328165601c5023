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
