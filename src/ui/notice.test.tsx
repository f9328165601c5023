import { renderToString } from 'hono/jsx/dom/server'
import { expect, it } from 'vitest'
import { ErrorSummary } from './notice.tsx'

it('what has to be corrected is named, of very much the first and how much more there is', () => {
  const named = (count: number) => {
    const errors = Array.from({ length: count }, (_, at) => `Fehler ${at + 1}`)
    return renderToString(<ErrorSummary title="Das geht nicht" errors={errors} />)
  }
  expect(named(25)).toContain('<li>Fehler 25</li></ul>')
  const most = named(3000)
  expect(most.match(/<li>/g)).toHaveLength(26)
  expect(most).toContain('<li>Fehler 25</li><li>und 2.975 weitere</li></ul>')
})
