import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Metafile } from 'esbuild'
import { cutFonts } from './font-cuts.ts'
import { root, sources } from './sources.ts'

const build = join(root, '.build/static')
const files = join(build, 'files')
const list = join(build, 'names.json')
const ours = join(root, 'public')
const kern = join(root, 'node_modules/@kern-ux/native/dist/kern.css')
const monthInMs = 30 * 86_400_000

/** Style sheet, scripts, icon and fonts as browsers get them, each under a name that changes with what is in it; made anew where that does. */
export async function makeStaticFiles(): Promise<void> {
  const words = wordsOfPages()
  const key = keyOf(words)
  if (isMade(key)) return
  mkdirSync(files, { recursive: true })
  const parts = mkdtempSync(join(build, 'parts-'))
  try {
    const names = await bundledFrom(parts, words)
    keep(list, JSON.stringify({ key, names }, null, 2))
  } finally {
    rmSync(parts, { recursive: true })
  }
  forgetOld()
}

const isMade = (key: string) =>
  existsSync(list) && (JSON.parse(readFileSync(list, 'utf8')) as { key: string }).key === key

/** Of all pages and scripts: whatever could be an element, a class or an attribute. */
function wordsOfPages(): string[] {
  const paths = [
    ...sources().filter((path) => path.endsWith('.tsx')),
    ...ourFiles('.js').map((name) => `public/${name}`),
  ]
  const words = paths.flatMap((path) => readFileSync(join(root, path), 'utf8').match(/[\w-]+(?:\$\{)?/g) ?? [])
  return [...new Set(words)].sort()
}

const ourFiles = (end: string) =>
  readdirSync(ours)
    .filter((name) => name.endsWith(end))
    .sort()

function keyOf(words: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(words))
  const read = [kern, import.meta.filename, join(root, 'scripts/font-cuts.ts'), join(root, 'package-lock.json')]
  for (const path of [...read, ...readdirSync(ours).map((name) => join(ours, name))])
    hash.update(basename(path)).update(readFileSync(path))
  return hash.digest('hex')
}

async function bundledFrom(parts: string, words: readonly string[]): Promise<Record<string, string>> {
  const { build: bundle } = await import('esbuild')
  writeFileSync(join(parts, 'allmende.css'), await wholeSheet(words))
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [
      join(parts, 'allmende.css'),
      join(ours, 'allmende.js'),
      ...ourFiles('.svg').map((name) => join(ours, name)),
    ],
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    outdir: files,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
  for (const { path, contents } of outputFiles) keepCompressed(path, contents)
  return namesIn(metafile)
}

async function wholeSheet(words: readonly string[]): Promise<string> {
  const { folder, css } = await cutFonts()
  return [
    await usedOfKern(words),
    css.replaceAll("url('./", `url('${folder}/`),
    ...ourFiles('.css').map((name) => readFileSync(join(ours, name), 'utf8')),
  ].join('\n')
}

/**
 * Of KERN's style sheet, what our pages can use; a class that is put together keeps everything that begins like it.
 * A selector that begins with `:is` PurgeCSS would take for unused.
 */
async function usedOfKern(words: readonly string[]): Promise<string> {
  const { PurgeCSS } = await import('purgecss')
  const beginnings = words.flatMap((word) => /^(kern-.+-)\$\{$/.exec(word)?.[1] ?? [])
  const [used] = await new PurgeCSS().purge({
    content: [{ raw: words.join(' '), extension: 'txt' }],
    css: [{ raw: readFileSync(kern, 'utf8').replaceAll(/^:is\(/gm, '/* purgecss ignore */\n:is(') }],
    safelist: beginnings.map((beginning) => new RegExp(`^${beginning}`)),
  })
  return used!.css
}

/** By the name under which we know a file, the one that browsers ask for. */
const namesIn = ({ outputs }: Metafile): Record<string, string> =>
  Object.fromEntries(
    Object.keys(outputs)
      .map((path) => basename(path))
      .map((name) => [name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), name]),
  )

function keepCompressed(path: string, contents: Uint8Array): void {
  keep(path, contents)
  if (path.endsWith('.woff2')) return
  keep(`${path}.br`, brotliCompressSync(contents))
  keep(`${path}.gz`, gzipSync(contents, { level: 9 }))
}

/** Whole or not at all: others may read it meanwhile. */
function keep(path: string, contents: string | Uint8Array): void {
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
}

/** A page that somebody has open may ask for a file of yesterday. */
function forgetOld(): void {
  for (const name of readdirSync(files))
    if (Date.now() - statSync(join(files, name)).mtimeMs > monthInMs) rmSync(join(files, name), { force: true })
}
