export type Claims = Readonly<Record<string, unknown>>

/**
 * What an identity provider says under a name, with dots for what lies inside: realm_access.roles. Names of clients are often
 * host names, so the longest key that is really there counts: resource_access.allmende.test.roles finds the client
 * "allmende.test". Where that leaves two readings, quotation marks or a backslash say which dots belong to a key:
 * resource_access."allmende.test".roles, resource_access.allmende\.test.roles. What is empty counts as not said.
 */
export function claimAt(claims: Claims, path: string): unknown {
  const whole = Object.hasOwn(claims, path) ? claims[path] : undefined
  if (!isEmpty(whole)) return whole
  const steps = stepsOf(path)
  return steps.length > 0 ? within(claims, steps) : undefined
}

interface Step {
  key: string
  /** Written so that it stands for itself, and is not joined with its neighbours. */
  alone: boolean
}

function stepsOf(path: string): Step[] {
  const found = [...path.matchAll(/"([^"]+)"(?=\.|$)|((?:\\.|[^.\\]|\\$)+)/g)]
  return found.map(([, quoted, plain = '']) =>
    quoted === undefined
      ? { key: plain.replaceAll(/\\(.)/g, '$1'), alone: /\\./.test(plain) }
      : { key: quoted, alone: true },
  )
}

function within(value: unknown, steps: readonly Step[]): unknown {
  if (steps.length === 0) return isEmpty(value) ? undefined : value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  for (let length = steps.length; length > 0; length--) {
    const taken = steps.slice(0, length)
    const key = taken.map((step) => step.key).join('.')
    if ((length > 1 && taken.some(({ alone }) => alone)) || !Object.hasOwn(value, key)) continue
    const found = within((value as Claims)[key], steps.slice(length))
    if (found !== undefined) return found
  }
  return undefined
}

/** Services also write what they have nothing to say about as null, as an empty text or as an empty list. */
const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
