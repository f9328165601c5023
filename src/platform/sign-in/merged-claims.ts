type Claims = Readonly<Record<string, unknown>>

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A claim that says nothing: services also write it as null, as an empty text or as an empty list. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What the service signed counts first, down into what lies inside: the roles of one client may stand here, those of another there. */
export function mergedClaims(signed: Claims, more: Claims): Claims {
  const names = [...new Set([...Object.keys(signed), ...Object.keys(more)])]
  return Object.fromEntries(
    names.map((name) => {
      const [first, second] = [own(signed, name), own(more, name)]
      if (isClaims(first) && isClaims(second)) return [name, mergedClaims(first, second)]
      return [name, isEmpty(first) && !isEmpty(second) ? second : first]
    }),
  )
}

const own = (claims: Claims, name: string) => (Object.hasOwn(claims, name) ? claims[name] : undefined)
