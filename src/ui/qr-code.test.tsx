import { renderToString } from 'hono/jsx/dom/server'
import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'

describe('a QR code', () => {
  it('is drawn square by square as it was computed, not mirrored', () => {
    const text = 'otpauth://totp/Allmende:a%40b.example?secret=MFZGUNSI&issuer=Allmende'
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    const drawn = new Set(
      [...renderToString(<QrCode text={text} label="x" />).matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(
        ([, x, y]) => `${x} ${y}`,
      ),
    )
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++) expect(drawn.has(`${x} ${y}`)).toBe(Boolean(modules.get(y, x)))
    expect(drawn).toContain(`8 ${modules.size - 8}`)
  })
})
