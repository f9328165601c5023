import type { Context } from 'hono'

/** The texts of a form; files and what was not sent are missing. */
export async function posted(c: Context): Promise<Partial<Record<string, string>>> {
  const entries = Object.entries(await c.req.parseBody())
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** How the sign-in service answered: its status, and its code where it refused. */
export async function answerOf(answer: Response): Promise<{ status: number; code?: string | undefined }> {
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null
  return { status: answer.status, code: body?.code }
}

/** Answers never sooner than this: whether an address is known must not show in the time it takes. */
export async function evenly(
  ask: () => Promise<Response>,
  { onlyRefusals = false }: { onlyRefusals?: boolean } = {},
): Promise<Response> {
  const pause = new Promise((resolve) => setTimeout(resolve, 600))
  const answer = await ask()
  if (!onlyRefusals || !answer.ok) await pause
  return answer
}
