import type { Refusal } from '../../kernel/refusal.ts'
import type { Dimension, FieldId } from './schema.ts'
import { capabilitySentences } from './texts/capabilities.de.ts'
import { serviceSentences } from './texts/services.de.ts'

export const fieldNames: Readonly<Record<FieldId, string>> = {
  'citizen-services': 'Bürgerservice und Meldewesen',
  'building-planning': 'Bauen und Planen',
  'finance-taxes': 'Finanzen und Steuern',
  'staff-organisation': 'Personal und Organisation',
  'schools-education': 'Schule und Bildung',
  'children-youth-family': 'Kinder, Jugend und Familie',
  'social-health': 'Soziales, Gesundheit und Integration',
  'public-order': 'Ordnung und Sicherheit',
  'traffic-mobility': 'Verkehr und Mobilität',
  'environment-energy': 'Umwelt, Entsorgung und Energie',
  'culture-sport-tourism': 'Kultur, Sport und Tourismus',
  'council-public': 'Rat, Wahlen und Öffentlichkeit',
  'it-foundations': 'IT-Grundlagen und Querschnitt',
}

export const dimensionNames: Readonly<Record<Dimension, string>> = {
  technology: 'Technik',
  organisation: 'Organisation',
  law: 'Recht',
}

/** The place and a German sentence; undefined for codes of other modules. */
export function capabilityRefusal({ code, place, values = {} }: Refusal): string | undefined {
  const known = { ...serviceSentences, ...capabilitySentences }
  if (!Object.hasOwn(known, code)) return undefined
  const sentence = known[code]!(values)
  return place ? `${place}: ${sentence}` : sentence
}
