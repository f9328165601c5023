import { describe, expect, it } from 'vitest'
import { doubledBaseNames } from './support/base-names.ts'
import { importCircles } from './support/import-circles.ts'
import { isTest, sourceFiles } from './support/source-files.ts'

const files = sourceFiles()
/** Their files are named by whoever works on their fields. */
const namedLater = /^modules\/(needs|bundles|news) /

describe('the order of the house', () => {
  it('has no files that lead to each other in a circle, by what they import or by its types', () => {
    expect(importCircles(files.filter((file) => !isTest(file)))).toEqual([])
    const file = (path: string, target: string) => ({ path, text: `import type { X } from '${target}'\n` })
    const three = [file('src/a.ts', './b.ts'), file('src/b.ts', './c/d.ts'), file('src/c/d.ts', '../a.ts')]
    expect(importCircles([...three, file('src/e.ts', './a.ts')])).toEqual([['src/a.ts', 'src/b.ts', 'src/c/d.ts']])
  })

  it('calls no two files of a module the same', () => {
    expect(doubledBaseNames(files).filter((name) => !namedLater.test(name))).toEqual([])
    const paths = ['store/mandates.ts', 'texts/mandates.de.ts', 'texts/mandates.de.test.ts', 'index.ts', 'a/index.ts']
    expect(doubledBaseNames(paths.map((path) => ({ path: `src/modules/mandates/${path}`, text: '' })))).toEqual([
      'modules/mandates mandates: store/mandates.ts, texts/mandates.de.ts',
    ])
  })
})
