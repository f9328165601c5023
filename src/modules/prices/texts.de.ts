import { refusalIn } from '../../kernel/refusal.ts'
import type { FigureSource } from './schema.ts'

export const priceRefusal = refusalIn({
  paperTooLarge: 'Das Papier ist zu groß geworden. Bitte vergleichen Sie weniger Lösungen auf einmal.',
  quantityUnit: 'Bitte wählen Sie, was gezählt wird.',
  quantityAmount: 'Bitte geben Sie eine ganze Zahl an, zum Beispiel 1.200.',
  quantityRange:
    'Die kleinste Zahl ist höchstens die erwartete, die größte mindestens. Bitte geben Sie beide an oder keine.',
  quantityDay: 'Bitte geben Sie den Tag so an: 31.12.2026.',
  quantitySource: 'Bitte nennen Sie die Quelle mit höchstens 200 Zeichen.',
})

export const figureSourceNames: Readonly<Record<FigureSource, string>> = {
  register: 'aus dem Verzeichnis',
  kept: 'Ihre Angabe',
  need: 'aus Ihrem Bedarf',
  typed: 'eben eingegeben',
}
