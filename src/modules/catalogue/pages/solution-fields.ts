import { germanDay } from '../../../kernel/german-dates.ts'
import type { Fields } from '../../access/index.ts'
import type { Capability } from '../../capabilities/schema.ts'
import { germanDate } from '../../needs/door.ts'
import { operatingModels } from '../../needs/schema.ts'
import type { SolutionContent, SolutionInterface } from '../schema.ts'
import { interfaceStandingNames } from '../texts.de.ts'

export const operatingName = (model: string) => `betrieb-${model}`
export const suggestedName = (capability: string) => `vorschlag-${capability}`

/** What the form sends, as the schema takes it. */
export function inputOf(fields: Fields, capabilities: readonly Capability[]): unknown {
  const byName = new Map(capabilities.map(({ id, name }) => [name.toLowerCase(), id]))
  const written = linesIn(fields['faehigkeiten']).map((line) => byName.get(line.toLowerCase()) ?? line.slice(0, 80))
  const ticked = capabilities.flatMap(({ id }) => (fields[suggestedName(id)] === 'ja' ? [id] : []))
  return {
    name: fields['name'] ?? '',
    summary: fields['satz'] ?? '',
    description: fields['beschreibung'] ?? '',
    maker: fields['hersteller'] ?? '',
    field: fields['feld'],
    licence: fields['lizenz'] ?? '',
    sourceCode: (fields['quelltext'] ?? '').trim(),
    website: (fields['seite'] ?? '').trim(),
    operatingModels: operatingModels.filter((model) => fields[operatingName(model)] === 'ja'),
    interfaces: linesIn(fields['schnittstellen']).map(interfaceIn),
    capabilities: [...new Set([...written, ...ticked])],
  }
}

export function fieldsOfSolution(content: SolutionContent, capabilities: readonly Capability[]): Fields {
  const names = new Map(capabilities.map(({ id, name }) => [id, name]))
  return {
    name: content.name,
    satz: content.summary,
    beschreibung: content.description,
    hersteller: content.maker,
    feld: content.field,
    lizenz: content.licence,
    quelltext: content.sourceCode,
    seite: content.website,
    schnittstellen: content.interfaces.map(lineOf).join('\n'),
    faehigkeiten: content.capabilities.map((id) => names.get(id) ?? id).join('\n'),
    ...Object.fromEntries(content.operatingModels.map((model) => [operatingName(model), 'ja'])),
  }
}

/** "XBau 2.4; erprobt; Musterau; 12.03.2026": only the standard is needed. What cannot be read is refused by the schema. */
function interfaceIn(line: string): unknown {
  const [standard = '', standing = '', by = '', on = ''] = line.split(';').map((part) => part.trim())
  return {
    standard,
    standing:
      standing === '' || standing === interfaceStandingNames.claimed
        ? 'claimed'
        : standing === interfaceStandingNames.tested
          ? 'tested'
          : standing,
    by,
    on: on === '' ? null : germanDate(on),
  }
}

const lineOf = ({ standard, standing, by, on }: SolutionInterface): string =>
  standing === 'claimed'
    ? standard
    : [standard, interfaceStandingNames[standing], by, on && germanDay(on)].filter(Boolean).join('; ')

export const linesIn = (text = ''): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
