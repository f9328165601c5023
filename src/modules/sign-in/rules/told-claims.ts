import { namesIn } from './claimed-role.ts'

const most = 12

/** What a claim holds, as a sentence can say it: „mail“, „sonstiges“ und 3 weitere. */
export function toldValues(value: unknown): string {
  return listed(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : namesIn(value),
  )
}

/** Which claims a service has sent: their names alone. */
export const toldNames = (claims: object): string => listed(Object.keys(claims).filter((name) => !technical.has(name)))

/** What every token has. */
const technical = new Set(
  'iss aud exp iat nbf jti nonce azp at_hash c_hash s_hash sid typ auth_time acr amr session_state ver rh uti aio'.split(
    ' ',
  ),
)

function listed(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => `„${name.replaceAll(/\p{C}/gu, '').slice(0, 80)}“`)
  return shown.join(', ') + (names.length > most ? ` und ${names.length - most} weitere` : '')
}
