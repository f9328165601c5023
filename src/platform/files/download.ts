import type { Context } from 'hono'

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file to keep, whose kind its name says. */
export function downloadOf(c: Context, name: string, content: string | Uint8Array): Response {
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Content-Type', types[name.replace(/^.*\./, '')])
  return typeof content === 'string' ? c.body(content) : c.body(Uint8Array.from(content))
}
