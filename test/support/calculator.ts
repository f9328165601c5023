import type { Hono } from 'hono'
import { planScenario } from '../../src/modules/cost-sharing/actions/plan-scenario.ts'
import type { PlanScenario, Progress } from '../../src/modules/cost-sharing/schema.ts'
import { loadSolver } from '../../src/platform/work/solver.ts'
import type { Workers } from '../../src/platform/work/workers.ts'
import { plainSpaces } from './planned.ts'
import { testApp } from './test-app.ts'

type Job = (input: PlanScenario, report: (progress: Progress) => void) => unknown

/** The pages with a database of their own; plans are computed here instead of in a thread, or by what `computeBy` gets. */
export async function openCalculator() {
  const solve = await loadSolver()
  const plan: Job = (input, report) => planScenario(input, { solve, now: () => performance.now(), seconds: 20, report })
  let job = plan
  const workers: Workers = {
    run: async <O>(_: URL, input: unknown, { onProgress }: { onProgress: (progress: unknown) => void }) =>
      (await job(input as PlanScenario, onProgress)) as O,
    close: async () => {},
  }
  const { app, plans, close: closeApp } = await testApp({ workers })
  const close = async () => {
    await plans.close()
    await closeApp()
  }
  const computeBy = (other?: Job) => void (job = other ?? plan)
  return { ...visitor(app), computeBy, close }
}

/** What a browser would do, without one; texts have plain spaces. */
function visitor(app: Hono) {
  const origin = 'http://localhost:8080'
  const get = async (path: string) => pageOf(await app.request(origin + path))
  const post = async (path: string, form: FormData) =>
    pageOf(await app.request(origin + path, { method: 'POST', body: form, headers: { Origin: origin } }))
  const upload = (content: string | Uint8Array<ArrayBuffer>, name = 'szenario.yaml') => {
    const form = new FormData()
    form.set('datei', new File([content], name))
    return post('/rechner', form)
  }
  return { get, post, upload }
}

async function pageOf(answer: Response) {
  const html = plainSpaces(await answer.text())
  const location = answer.headers.get('Location') ?? ''
  return { status: answer.status, headers: answer.headers, html, text: textOf(html), location }
}

/** What stands on the page, without marks. */
function textOf(html: string): string {
  const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" }
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => named[name]!)
    .replaceAll(/\s+/g, ' ')
}

export function formOf(values: Record<string, string | readonly string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const each of [value].flat()) form.append(name, each)
  return form
}
