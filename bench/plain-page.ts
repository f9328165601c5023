import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { html } from 'hono/html'

// What pages are measured against: a table of 25 rows, made for each request, no database.
interface Place {
  name: string
  inhabitants: number
}
const rows: Place[] = Array.from({ length: 25 }, (_, index) => ({
  name: `Gemeinde ${index + 1}`,
  inhabitants: 1000 * index,
}))
const row = ({ name, inhabitants }: Place) =>
  html`<tr>
    <td>${name}</td>
    <td>${inhabitants}</td>
  </tr>`
const page = () =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <title>Gemeinden</title>
      </head>
      <body>
        <h1>Gemeinden</h1>
        <table>
          <thead>
            <tr>
              <th>Name</th>
              <th>Einwohner</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(row)}
          </tbody>
        </table>
      </body>
    </html>`

const app = new Hono().get('/', (c) => c.html(page()))
serve({ fetch: app.fetch, port: 0 }, ({ port }) => process.stdout.write(`http://127.0.0.1:${port}/\n`))
