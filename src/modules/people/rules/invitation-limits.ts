const days = 14

/** When an invitation sent now can no longer be accepted. */
export const invitationExpiry = (now: Date): Date => new Date(now.getTime() + days * 86_400_000)

/** How many filters to join a person may send within a week, so that nobody is flooded with them. */
export const joinRequestsPerWeek = 10
