const [name, value] = ['unveraendert', 'ja']

/** The page that somebody is led to whose form has changed nothing. */
export const unchangedAt = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}${name}=${value}`

/** Whether the address says so. */
export const saysUnchanged = (address: string): boolean => new URL(address).searchParams.get(name) === value
