import { refusalIn } from '../../kernel/refusal.ts'

const sentences: Readonly<Record<string, () => string>> = {
  clusterCursor: () => 'Dieser Cursor stammt nicht von einer Seite dieser Liste.',
}

export const knownClusterRefusal = refusalIn(sentences)

export const clusterRefusal = ({ code }: { code: string }): string =>
  sentences[code]?.() ?? 'Die Anfrage war nicht vollständig.'
