import { allocationRows } from './allocation.ts'
import { feedRows } from './feeds.ts'
import { paperRows } from './papers.ts'
import { pageRows } from './pages.ts'
import { directoryRows } from './directory.ts'
import { floodRows } from './floods.ts'
import { germanyRows } from './germany.ts'
import { listRows } from './lists.ts'
import { catalogueRows } from './catalogue.ts'
import { packageRows } from './package.ts'
import { restartRows } from './restart.ts'
import { sharingRows } from './sharing.ts'
import { signedInRows } from './signed-in.ts'
import { startRows } from './start.ts'
import { twinRows } from './twins.ts'

const parts = {
  start: startRows,
  package: packageRows,
  allocation: allocationRows,
  sharing: sharingRows,
  directory: directoryRows,
  feeds: feedRows,
  'signed-in': signedInRows,
  twins: twinRows,
  pages: pageRows,
  lists: listRows,
  catalogue: catalogueRows,
  papers: paperRows,
  floods: floodRows,
  restart: restartRows,
  germany: germanyRows,
}
const wanted = process.argv.slice(2)

for (const [name, rowsOf] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const rows = await rowsOf()
  console.table(
    rows.map(({ work, reach, ours, unit = 'median ms', peer, note = '' }) => ({
      work,
      reach,
      [unit]: Number(ours.toFixed(1)),
      ...(peer !== undefined && { 'prototype ms': Number(peer.toFixed(1)) }),
      note,
    })),
  )
}
