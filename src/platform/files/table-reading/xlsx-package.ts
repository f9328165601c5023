import { readXml, xmlText } from './xml-events.ts'

export interface Relation {
  id: string
  /** The last word of its type: "worksheet", "sharedStrings". */
  kind: string
  /** The part that it leads to. */
  target: string
}

export interface OfficePackage {
  has: (name: string) => boolean
  /** The text of a part, by its name. */
  part: (name: string) => string | undefined
  /** What leads from a part to others; from the package itself where the name is empty. */
  relations: (name: string) => Relation[]
}

/**
 * The parts of an Office file and what leads from one to another (ECMA-376 part 2). Names of parts are the same whatever the case
 * of their letters, and may be written with escapes.
 */
export function openPackage(files: ReadonlyMap<string, Uint8Array>): OfficePackage {
  const parts = new Map([...files].map(([name, bytes]) => [folded(name), bytes]))
  const part = (name: string) => {
    const bytes = parts.get(folded(name))
    return bytes && xmlText(bytes)
  }
  const relations = (name: string) => {
    const [, folder = '', file = name] = name.match(/^(.*\/)([^/]*)$/) ?? []
    const xml = part(`${folder}_rels/${file}.rels`)
    return xml === undefined ? [] : relationsIn(xml, folder)
  }
  return { has: (name) => parts.has(folded(name)), part, relations }
}

function relationsIn(xml: string, folder: string): Relation[] {
  const found: Relation[] = []
  readXml(xml, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return
      found.push({ id: Id ?? '', kind: (Type ?? '').replace(/^.*\//, ''), target: resolved(folder, Target) })
    },
  })
  return found
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const parts: string[] = []
  for (const part of (path.startsWith('/') ? path : folder + path).split('/'))
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  return parts.join('/')
}

function folded(name: string): string {
  let plain = name.replace(/^\/+/, '')
  try {
    plain = decodeURIComponent(plain)
  } catch {
    // A percent sign that is none of an escape.
  }
  return plain.normalize('NFC').toLowerCase()
}
