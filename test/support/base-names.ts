import { isTest } from './source-files.ts'
import type { SourceFile } from './house-rules.ts'

/** They say what they are by their place: every module has them. */
const furniture = new Set(['index', 'schema', 'door', 'policy', 'routes', 'addresses', 'module'])

/** Files of one module, or one room beside the modules, that are called the same. */
export function doubledBaseNames(files: readonly SourceFile[]): string[] {
  const places = new Map<string, string[]>()
  for (const file of files.filter((each) => !isTest(each))) {
    const [, room, inside] = file.path.match(/^src\/(modules\/[^/]+|[^/]+)\/(.*)$/) ?? []
    const base = inside?.match(/([^/]+?)(\.de|\.d)?\.tsx?$/)?.[1]
    if (!base || furniture.has(base)) continue
    const name = `${room} ${base}`
    places.set(name, [...(places.get(name) ?? []), inside])
  }
  return [...places].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`)
}
