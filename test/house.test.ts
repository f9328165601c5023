import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, offencesIn, staticImportsOf } from './support/house-rules.ts'
import { sourceFiles } from './support/source-files.ts'

const files = sourceFiles()

describe('the house', () => {
  it('lets every file know only what its room may know', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(offencesIn)).toEqual([])
  })

  it.each([
    ['src/kernel/cents.ts', '../platform/database.ts', 'kernel'],
    ['src/kernel/cents.ts', 'zod', 'kernel'],
    ['src/platform/server/http.ts', '../../modules/cost-sharing/index.ts', 'platform'],
    ['src/modules/cost-sharing/rules/shapley.ts', '../store.ts', 'rules'],
    ['src/modules/cost-sharing/rules/shapley.ts', 'node:fs', 'rules'],
    ['src/modules/cost-sharing/rules/shapley.ts', '../../../platform/solver.ts', 'rules'],
    ['src/modules/cost-sharing/actions/plan-scenario.ts', '../../optimal-package/rules/market.ts', 'door'],
    ['src/modules/cost-sharing/actions/plan-scenario.ts', '../pages/result.tsx', 'actions'],
    ['src/modules/optimal-package/rules/market.ts', '../../cost-sharing/schema.ts', 'one way'],
    ['src/modules/cost-sharing/left-over.ts', './schema.ts', 'no place'],
  ])('would notice if %s knew %s', (path, target, reason) => {
    const offences = offencesIn({ path, text: `import { x } from '${target}'\n` })
    expect(offences.join()).toContain(reason)
  })

  it('names files in kebab-case and has no room for everything', () => {
    const names = files.map(({ path }) => path.split('/').at(-1)!)
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.de|\.db|\.d)?(\.test)?\.tsx?$/.test(name))).toEqual([])
    const forbidden = /(^|[-/])(utils?|helpers?|common|manager|service|impl|dto)([-./]|$)/
    expect(files.map(({ path }) => path).filter((path) => forbidden.test(path))).toEqual([])
  })

  it('keeps the commands free of pages, so that they start without a build', () => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const reached = new Set<string>()
    const from = (path: string, target: string) => normalize(join(dirname(path), target))
    const visit = (path: string) => {
      if (reached.has(path)) return
      reached.add(path)
      const file = byPath.get(path)!
      const commands = path.endsWith('/module.ts') ? importsOf(file).filter((target) => /\/cli-/.test(target)) : []
      for (const target of [...staticImportsOf(file), ...commands])
        if (target.startsWith('.') && !target.endsWith('.json')) visit(from(path, target))
    }
    visit('src/cli.ts')
    expect(reached.size).toBeGreaterThan(20)
    expect([...reached].filter((path) => path.endsWith('.tsx'))).toEqual([])
  })

  it('has no styles and scripts inside its pages, which the Content-Security-Policy would block', () => {
    const inline = /\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/i
    const pages = files.filter(({ path }) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.filter(({ text }) => inline.test(text)).map(({ path }) => path)).toEqual([])
    for (const text of ['<p style="a">', '<rect style={{ fill }} />', '<script>a()</script>', '<a onclick="a()">'])
      expect(inline.test(text)).toBe(true)
  })

  it('opens every formula with what it computes', () => {
    const formulas = files.filter(({ path }) => path.includes('cost-sharing/rules/') && !path.includes('.test.'))
    expect(formulas.filter(({ text }) => !/^(import .*\n)*\/\*\*/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('has a German sentence for every code that is refused', () => {
    const texts = files.filter(({ path }) => /\/texts(\/.+)?\.de\.ts$/.test(path)).map(({ text }) => text)
    const codes = files
      .filter(({ path }) => !path.includes('.test.'))
      .flatMap(({ text }) => [...text.matchAll(/\bcode: '([a-z]\w+)'/g)].map(([, code]) => code!))
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => !texts.some((text) => new RegExp(`^ +${code}:`, 'm').test(text)))).toEqual([])
  })

  it('says every address once, in the addresses of its module', () => {
    const kept = files.filter(({ path }) => path.endsWith('addresses.ts')).flatMap(({ text }) => firstParts(text))
    const pages = new Set(kept.filter((part) => part !== 'api'))
    expect(pages.size).toBeGreaterThan(10)
    const elsewhere = files
      .filter(({ path }) => !path.endsWith('addresses.ts') && !path.includes('.test.'))
      .flatMap(({ path, text }) => firstParts(text).map((part) => ({ path, part })))
      .filter(({ part }) => pages.has(part))
    expect(elsewhere).toEqual([])
  })
})

/** Of every address in quotes, what stands between its first two slashes. */
const firstParts = (text: string) => [...text.matchAll(/['"`]\/([a-z-]+)(?=[/?.'"`])/g)].map(([, part]) => part!)
