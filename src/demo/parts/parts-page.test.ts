import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allParts } from './all-parts.ts'

const ui = new URL('../../ui/', import.meta.url)
const components = readdirSync(ui)
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, ui), 'utf8').matchAll(/^export (?:function|const) ([A-Z]\w*)/gm)].map(
      ([, name]) => `${name} in src/ui/${file}`,
    ),
  )

describe('the page of all parts', () => {
  it('shows every component that the folder ui gives to pages, and says where it is', () => {
    const shown = allParts.flatMap(({ parts }) => parts.map(({ name, file }) => `${name} in ${file}`))
    expect(components.length).toBeGreaterThan(15)
    expect(components.filter((component) => !shown.includes(component))).toEqual([])
    expect(shown.filter((part) => part.includes('src/ui/') && !components.includes(part))).toEqual([])
  })

  it('has a state at least for every part, and one place for every group', () => {
    const parts = allParts.flatMap((group) => group.parts)
    expect(parts.filter(({ states }) => states.length === 0).map(({ name }) => name)).toEqual([])
    expect(new Set(allParts.map(({ id }) => id)).size).toBe(allParts.length)
  })
})
