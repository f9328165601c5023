import fc from 'fast-check'
import { renderToString } from 'hono/jsx/dom/server'
import { describe, expect, it } from 'vitest'
import { RegionMap } from './region-map.tsx'

const shown = (
  dots: Parameters<typeof RegionMap>[0]['dots'],
  backdrop: { longitude: number; latitude: number }[] = [],
) => renderToString(<RegionMap title="Wo sie liegen" description="Karte" dots={dots} backdrop={backdrop} />)
const dot = (label: string, longitude: number, latitude: number, size = 5000) => ({ label, longitude, latitude, size })
const circles = (html: string) =>
  [...html.matchAll(/<circle cx="(-?\d+)" cy="(-?\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
const heightIn = (html: string) => Number(html.match(/viewBox="0 0 400 (\d+)"/)![1])

describe('the map of a region', () => {
  it('is as large as it has to be, with the names of its places', () => {
    const html = shown([dot('Ahornfeld', 9, 51), dot('Lindenbrück', 9.4, 51.1)])
    for (const name of ['Ahornfeld', 'Lindenbrück']) expect(html).toContain(`>${name}</text>`)
    expect(Number(html.match(/etwa (\d+) km/)![1])).toBeLessThan(100)
  })
  it('leaves out of the places around what lies elsewhere', () => {
    const html = shown(
      [dot('A', 9, 51)],
      [
        { longitude: 9.1, latitude: 51 },
        { longitude: 13, latitude: 53 },
      ],
    )
    expect(html.match(/M\d+ \d+h0/g)).toHaveLength(1)
  })
  it('holds all its dots, wherever in Germany they lie', () => {
    const place = fc.record({
      longitude: fc.double({ min: 5.9, max: 15, noNaN: true }),
      latitude: fc.double({ min: 47.3, max: 55, noNaN: true }),
      size: fc.integer({ min: 0, max: 4_000_000 }),
      label: fc.constant('Ort'),
    })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (dots) => {
        const html = shown(dots)
        const height = heightIn(html)
        expect(height).toBeLessThanOrEqual(620)
        for (const [x, y] of circles(html)) {
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(400)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(height)
        }
      }),
    )
  })
})
