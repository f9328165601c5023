import { refusalIn, type Refusal } from '../../kernel/refusal.ts'
import type { BundleMailKind } from './schema/bundle-mail-kinds.ts'
import type { Pace } from './schema.ts'

export const paceNames: Readonly<Record<Pace, string>> = {
  hourly: 'gleich, gesammelt jede Stunde',
  daily: 'jeden Morgen',
  weekly: 'jeden Montagmorgen',
  never: 'nie',
}

export const bundleMailNames: Readonly<Record<BundleMailKind, string>> = {
  answers: 'wer mitgeht und wer nicht',
  course: 'Beginn, Ende, Teilen und Zusammenführen',
  leaving: 'wer austritt',
  messages: 'was jemand schreibt',
}

export const newsNotices: Readonly<Record<string, string>> = {
  verfolgt: 'Wir sagen Ihnen Bescheid, wenn sich etwas tut.',
  beendet: 'Davon hören Sie nichts mehr.',
  takt: 'Ihre Auswahl ist gespeichert.',
  aus: 'Die persönlichen Adressen gelten nicht mehr.',
  'gemeinsame-aus': 'Die Adressen Ihrer Organisation gelten nicht mehr.',
}

const sentences: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> = {
  followTooMany: ({ most }) =>
    `Sie verfolgen schon ${most} Bedarfe, Bündel und Listen. Bitte beenden Sie zuerst etwas davon, oder verfolgen Sie eine Liste statt einzelner Bedarfe.`,
  followWhat: () => 'Bitte öffnen Sie den Bedarf, das Bündel oder die Liste noch einmal und wählen Sie dort „Folgen“.',
  paceUnknown: () => 'Bitte wählen Sie aus der Liste, wie oft wir Ihnen schreiben sollen.',
}

/** Undefined for codes of other modules. */
export const knownNewsRefusal = refusalIn(sentences)

export const newsRefusal = ({ code, values = {} }: Refusal): string =>
  sentences[code]?.(values) ?? 'Das Formular war nicht vollständig. Bitte laden Sie die Seite neu.'
