import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCut } from '../scripts/font-cuts.ts'
import { root } from '../scripts/sources.ts'
import { staticAddress } from '../src/ui/static-address.ts'
import { isTest, sourceFiles } from './support/source-files.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const sheet = () => read(staticAddress('allmende.css').replace('/static', '.build/static/files'))
const kern = read('node_modules/@kern-ux/native/dist/kern.css')
const pages = sourceFiles().filter((file) => file.path.endsWith('.tsx') && !isTest(file))

const classesIn = (css: string) => new Set([...css.matchAll(/\.(kern-[\w-]+)/g)].map(([, name]) => name!))

describe('the style sheet', () => {
  it('has every rule of KERN whose classes our pages name', () => {
    const named = new Set(pages.flatMap(({ text }) => text.match(/kern-[\w-]+/g) ?? []))
    const selectors = [...kern.matchAll(/^\s*([^\s{}][^{}]*?)\s*[,{]$/gm)].map(([, selector]) => selector!)
    const wanted = selectors
      .map(classesIn)
      .filter(({ size }) => size > 0)
      .filter((names) => [...names].every((name) => named.has(name)))
    expect(wanted.length).toBeGreaterThan(100)
    const kept = classesIn(sheet())
    expect(wanted.flatMap((names) => [...names]).filter((name) => !kept.has(name))).toEqual([])
  })

  it('has every class of KERN that a page puts together', () => {
    const beginnings = pages.flatMap(({ text }) => [...text.matchAll(/(kern-[\w-]+-)\$\{/g)].map(([, name]) => name!))
    expect(beginnings.length).toBeGreaterThan(3)
    const kept = classesIn(sheet())
    const missing = [...classesIn(kern)].filter(
      (name) => beginnings.some((beginning) => name.startsWith(beginning)) && !kept.has(name),
    )
    expect(missing).toEqual([])
  })

  it('defines every colour and measure that it uses, for light and dark', () => {
    const uses = (css: string) => new Set([...css.matchAll(/var\((--kern-[\w-]+)/g)].map(([, name]) => name!))
    const defined = (css: string) => new Set([...css.matchAll(/(--kern-[\w-]+):/g)].map(([, name]) => name!))
    const [all, made] = [defined(kern), sheet()]
    expect(uses(made).size).toBeGreaterThan(100)
    expect([...uses(made)].filter((name) => all.has(name) && !defined(made).has(name))).toEqual([])
    expect(/@media ?\(prefers-color-scheme: ?dark\) ?\{:root\{--kern-color-layout/.test(made)).toBe(true)
  })

  it('has ours whole, and of KERN less than half', () => {
    const sheets = readdirSync(join(root, 'public')).filter((name) => name.endsWith('.css'))
    const written = sheets.map((name) => read(`public/${name}`)).join('\n')
    const ours = new Set([...written.matchAll(/^\.([a-z][\w-]*)/gm)].map(([, name]) => name!))
    expect(ours.size).toBeGreaterThan(50)
    const made = sheet()
    expect([...ours].filter((name) => !made.includes(`.${name}`))).toEqual([])
    expect(made.length).toBeLessThan(kern.length / 2)
    expect(classesIn(made)).not.toContain('kern-accordion')
  })
})

describe('the cuts of the typeface', () => {
  it('have the letters of German, both Sorbian languages and the neighbours, and our signs', () => {
    const wanted = 'ÄÖÜäöüßẞ ČčĆćĚěŁłŃńÓóŔŕŘřŠšŚśŽžŹź Ææåø Ýů ąęż őű țș „“‚‘»«–— 1.234,50\u00a0€ % × − ≤ ≥ → … §'
    expect(Array.from(wanted).filter((letter) => !isCut(letter))).toEqual([])
  })

  it('have every sign that a page says', () => {
    const said = new Set(pages.flatMap(({ text }) => Array.from(text.replaceAll(/\/\*[^]*?\*\/|\/\/ .*/g, ''))))
    expect(said.size).toBeGreaterThan(80)
    expect([...said].filter((letter) => letter > '~' && !isCut(letter))).toEqual([])
  })

  it('leave out what no name here is written with', () => {
    expect(['漢', 'ж', '😀', 'ﷺ'].filter(isCut)).toEqual([])
  })
})
