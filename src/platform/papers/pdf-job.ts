import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { JobInput, JobOutput } from '../work/workers.ts'
import { charactersOf, drawable } from './drawable.ts'
import { notSaid, type Paper, type PaperPart } from './paper.ts'

const cuts = ['400Regular/FiraSans_400Regular', '600SemiBold/FiraSans_600SemiBold']
const { resolve } = createRequire(import.meta.url)
const fonts = cuts.map((cut) => readFileSync(resolve(`@expo-google-fonts/fira-sans/${cut}.ttf`)))
const has = charactersOf(fonts[0]!)
const template = readFileSync(new URL('paper.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })

/** Runs in a worker thread: a paper as the bytes of a PDF by the standard PDF/UA-1. */
export default async function pdfJob({ input }: JobInput<Paper>): Promise<JobOutput<Uint8Array>> {
  const result = compiler.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(drawn(input)) } })
  if (!result.result)
    throw new Error(`a paper that Typst refuses: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(input.day) / 1000 })
  compiler.evictCache(0)
  return { done: Uint8Array.from(pdf) }
}

const said = (text: string | null): string => (text?.trim() ? drawable(text, has) : notSaid)

function drawn({ title, standing, day, isWide = false, parts }: Paper) {
  return { title: said(title), standing: said(standing), day, isWide, parts: parts.map(drawnPart) }
}

function drawnPart(part: PaperPart) {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return { ...part, text: said(part.text) }
    case 'list':
      return { ...part, items: part.items.map(said) }
    case 'facts':
      return { ...part, facts: part.facts.map(({ name, value }) => ({ name: said(name), value: said(value) })) }
    case 'picture':
      return { ...part, alt: said(part.alt) }
    default:
      return {
        ...part,
        caption: said(part.caption),
        columns: part.columns.map(({ name, isNumeric = false }) => ({ name: said(name), isNumeric })),
        rows: part.rows.map((row) => row.map(said)),
      }
  }
}
