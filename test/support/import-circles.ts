import { dirname, join, normalize } from 'node:path'
import { importsOf, type SourceFile } from './house-rules.ts'

/** Groups of files of which each leads to every other by its imports, of types as well. */
export function importCircles(files: readonly SourceFile[]): string[][] {
  const targets = new Map(
    files.map((file) => [file.path, importsOf(file).map((target) => normalize(join(dirname(file.path), target)))]),
  )
  const reachedFrom = new Map([...targets.keys()].map((path) => [path, reached(path, targets)]))
  const isInCircle = (path: string) => reachedFrom.get(path)!.has(path)
  const circles = [...targets.keys()]
    .filter(isInCircle)
    .map((path) => [...reachedFrom.get(path)!].filter((other) => reachedFrom.get(other)?.has(path)).toSorted())
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()]
}

function reached(start: string, targets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>()
  const waiting = [...(targets.get(start) ?? [])]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    waiting.push(...(targets.get(path) ?? []))
  }
  return found
}
