import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sources.ts'

const fonts = join(root, 'node_modules/@kern-ux/native/dist/fonts/fira-sans')
/** The weights that our pages use. */
const cuts = { Regular: 400, Medium: 500, SemiBold: 600 }

/** First and last of the letters, signs and figures: Latin-1 and Latin Extended-A have those of German, Sorbian and the neighbours. */
const letters: readonly [string, string][] = [
  [' ', '~'],
  ['\u00a0', 'ſ'],
  ['Ș', 'ț'],
  ['ẞ', 'ẞ'],
  ['\u2009', '\u200a'],
  ['‐', '‧'],
  ['\u202f', '‰'],
  ['′', '″'],
  ['‹', '›'],
  ['⁄', '⁄'],
  ['€', '€'],
  ['←', '↕'],
  ['−', '−'],
  ['≈', '≈'],
  ['≤', '≥'],
]
/** Kerning, figures of one width, accents, and what a language does otherwise; not the small capitals and fractions. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'tnum', 'lnum']

export const isCut = (letter: string): boolean => letters.some(([first, last]) => first <= letter && letter <= last)

/** A style sheet with the cuts of the typeface, and their files. Made once for each typeface and choice of letters. */
export async function cutFonts(): Promise<{ folder: string; css: string }> {
  const folder = join(root, '.build/fonts', keyOfCuts())
  if (!existsSync(folder)) await cutInto(folder)
  return { folder, css: Object.entries(cuts).map(faceOf).join('\n') }
}

function keyOfCuts(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const cut of Object.keys(cuts)) hash.update(readFileSync(join(fonts, nameOf(cut))))
  return hash.digest('hex').slice(0, 16)
}

async function cutInto(folder: string): Promise<void> {
  const { default: subsetFont } = await import('subset-font')
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  for (const cut of Object.keys(cuts)) {
    const whole = readFileSync(join(fonts, nameOf(cut)))
    const part = await subsetFont(whole, allLetters(), { targetFormat: 'woff2', keepFeatures: features })
    writeFileSync(join(unfinished, nameOf(cut)), part)
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another start was quicker, with the same files.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

const allLetters = () =>
  letters
    .flatMap(([first, last]) => {
      const start = first.codePointAt(0)!
      return Array.from({ length: last.codePointAt(0)! - start + 1 }, (_, step) => String.fromCodePoint(start + step))
    })
    .join('')

const nameOf = (cut: string) => `FiraSans-${cut}.woff2`

const faceOf = ([cut, weight]: [string, number]) => `@font-face {
  font-family: 'Fira Sans';
  src: url('./${nameOf(cut)}') format('woff2');
  font-weight: ${weight};
  font-display: swap;
}`
