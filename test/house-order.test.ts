import { describe, expect, it } from 'vitest'
import { doubledBaseNames } from './support/base-names.ts'
import { importCircles } from './support/import-circles.ts'
import { functionsOf, isListOfRoutes, longestAnswer } from './support/long-functions.ts'
import { isTest, sourceFiles } from './support/source-files.ts'

const files = sourceFiles()

describe('the order of the house', () => {
  it('has no files that lead to each other in a circle, by what they import or by its types', () => {
    expect(importCircles(files.filter((file) => !isTest(file)))).toEqual([])
    const file = (path: string, target: string) => ({ path, text: `import type { X } from '${target}'\n` })
    const three = [file('src/a.ts', './b.ts'), file('src/b.ts', './c/d.ts'), file('src/c/d.ts', '../a.ts')]
    expect(importCircles([...three, file('src/e.ts', './a.ts')])).toEqual([['src/a.ts', 'src/b.ts', 'src/c/d.ts']])
  })

  it('calls no two files of a module the same', () => {
    expect(doubledBaseNames(files)).toEqual([])
    const paths = ['store/mandates.ts', 'texts/mandates.de.ts', 'texts/mandates.de.test.ts', 'index.ts', 'a/index.ts']
    expect(doubledBaseNames(paths.map((path) => ({ path: `src/modules/mandates/${path}`, text: '' })))).toEqual([
      'modules/mandates mandates: store/mandates.ts, texts/mandates.de.ts',
    ])
  })

  it('has no module of more than 110 files: beyond that it is two', () => {
    const ofModules = files.flatMap((file) =>
      isTest(file) ? [] : (file.path.match(/^src\/modules\/([^/]+)/)?.[1] ?? []),
    )
    const sizes = Object.entries(Object.groupBy(ofModules, (name) => name)).map(([name, all]) => [name, all!.length])
    expect(sizes.length).toBeGreaterThan(10)
    expect(sizes.filter(([, size]) => Number(size) > 110)).toEqual([])
  })

  it('has no function of more than 80 lines, unless it is a list of routes whose answers are short', () => {
    const functions = files.filter((file) => !isTest(file)).flatMap(functionsOf)
    expect(functions.length).toBeGreaterThan(1500)
    const [lists, others] = [functions.filter(isListOfRoutes), functions.filter((each) => !isListOfRoutes(each))]
    const long = others.filter(({ lines }) => lines.length > 80).map(({ name }) => name)
    expect(long).toEqual([])
    expect(lists.length).toBeGreaterThan(40)
    expect(lists.filter((list) => longestAnswer(list) > 20).map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['export function long() {', '}'],
    ['export async function long({', '}'],
    ['const long = (first: string) => {', '}'],
    ['export const long = ({ first }: First): string => (', ')'],
    ['export const long = async (', '})'],
  ])('would notice how long "%s" is', (first, last) => {
    const lines = [first, ...Array.from({ length: 90 }, () => '  a(() => b)'), last, 'const table = [', '  1,', ']']
    expect(functionsOf({ path: 'a.ts', text: lines.join('\n') }).map((each) => each.lines.length)).toEqual([92])
  })
})
