/** A key of the LeiKa: 99, then service group, service, what is done, and its detail, three digits each. */
export const isLeikaKey = (key: string): boolean => /^99\d{12}$/.test(key)

/** A key of the catalogue of the Onlinezugangsgesetz. */
export const isOzgKey = (key: string): boolean => /^\d{5}$/.test(key)
