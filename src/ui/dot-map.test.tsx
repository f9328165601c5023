import { renderToString } from 'hono/jsx/dom/server'
import { describe, expect, it } from 'vitest'
import { DotMap, type MapDot } from './dot-map.tsx'

const draw = (dots: readonly MapDot[]) =>
  renderToString(<DotMap title="Karte" description="Gemeinden in Deutschland" dots={dots} />)
const kiel = { longitude: 10.13, latitude: 54.32, size: 250_000, label: 'Kiel' }
const munich = { longitude: 11.58, latitude: 48.14, size: 1_500_000, label: 'München' }
const many = Array.from({ length: 11_000 }, (_, at) => ({
  longitude: 6 + ((at * 7919) % 9000) / 1000,
  latitude: 47.5 + ((at * 104_729) % 7500) / 1000,
  size: (at * 31) % 90_000,
  label: `Ort ${at}`,
}))

function centres(drawing: string): number[][] {
  return [...drawing.matchAll(/cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
}

describe('the dot map', () => {
  it('puts Kiel above and left of Munich, at the distance the globe has', () => {
    const [[munichX, munichY], [kielX, kielY]] = centres(draw([kiel, munich])) as [[number, number], [number, number]]
    expect(kielX).toBeLessThan(munichX)
    expect(kielY).toBeLessThan(munichY)
    const kilometres = Math.hypot(munichX - kielX, munichY - kielY) * (8.1 / 1200) * 111.2
    expect(kilometres).toBeCloseTo(695, -1)
  })

  it('draws what lies behind the dots pale, and only inside Germany', () => {
    const backdrop = [munich, { longitude: 2.35, latitude: 48.86 }]
    const drawing = renderToString(<DotMap title="Karte" description="Kiel" dots={[kiel]} backdrop={backdrop} />)
    expect(drawing.match(/class="map-backdrop"/g)).toHaveLength(1)
    expect(drawing.match(/<path d="(m\d+ \d+h0)"/)).not.toBeNull()
  })

  it('is an image without links and a group with them, named by its description', () => {
    expect(draw([kiel])).toContain('role="img" aria-label="Gemeinden in Deutschland"')
    const linked = draw([{ ...kiel, href: '/organisationen/1' }])
    expect(linked).toContain('role="group"')
    expect(linked).toContain('<a href="/organisationen/1" tabindex="-1" aria-label="Kiel">')
  })

  it('shows names as text, whatever they contain', () => {
    expect(draw([{ ...kiel, label: '<script>alert(1)</script>' }])).not.toContain('<script>')
  })

  it('leaves out what lies outside Germany, and draws nothing of nothing', () => {
    expect(centres(draw([{ ...kiel, longitude: 0, latitude: 0 }]))).toEqual([])
    expect(draw([])).toContain('</svg>')
  })

  it('draws 11,000 municipalities in less than 200 kB, the largest with their names', () => {
    const drawing = draw(many)
    expect(drawing.length).toBeLessThan(200_000)
    expect(drawing.match(/<title>/g)).toHaveLength(300)
    expect(drawing.match(/<path/g)!.length).toBeLessThanOrEqual(5)
  })
})
