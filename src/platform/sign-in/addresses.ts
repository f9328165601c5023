/** Where the sign-in service answers; its own addresses begin with it. */
export const servicePath = '/anmeldung/dienst'
