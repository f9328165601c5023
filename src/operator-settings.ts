import { isDay } from './kernel/moments.ts'
import type { Operator } from './ui/static-pages.tsx'

/** Who runs this installation, as the environment says; a sentence for the operator where something is wrong. */
export function operatorSettings(env: Readonly<Record<string, string | undefined>>): Operator | string {
  const day = env['ACCESSIBILITY_DAY']
  if (day && !isDay(day)) return `ACCESSIBILITY_DAY ist kein Tag: „${day}“. Erwartet wird zum Beispiel 2027-03-05.`
  return {
    name: env['OPERATOR_NAME'],
    address: env['OPERATOR_ADDRESS'],
    email: env['OPERATOR_EMAIL'],
    accessibilityDay: day || undefined,
    enforcement: env['ACCESSIBILITY_ENFORCEMENT'] || undefined,
  }
}
