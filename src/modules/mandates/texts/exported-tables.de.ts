import type { TableWords } from '../../../travel/travelling-table.ts'

export const mandateWords: TableWords = {
  title: 'Vertretungen',
  meaning: 'Wen die Organisation vertritt und von wem sie vertreten wird, auch früher.',
  fields: {
    id: 'Kennung der Vertretung',
    representative: 'Kennung der Organisation, die für die andere handelt',
    represented: 'Kennung der Organisation, für die gehandelt wird',
    scope: 'Umfang: everything alles, needs Bedarfe, bundles Bündel, figures Zahlen',
    valid_from: 'gilt ab',
    valid_until: 'gilt bis; leer: bis auf Weiteres',
    status: 'Stand: proposed vorgeschlagen, prepared vorbereitet, active gilt, declined abgelehnt, revoked widerrufen',
    proposed_by: 'Kennung der Person, die sie vorgeschlagen hat, soweit sie zur Organisation gehört',
    prepared_by: 'Kennung der Person, die sie vorbereitet hat, soweit sie zur Organisation gehört',
    decided_by: 'Kennung der Person, die entschieden hat, soweit sie zur Organisation gehört',
    revoked_by: 'Kennung der Person, die widerrufen hat, soweit sie zur Organisation gehört',
    created_at: 'angelegt am',
    decided_at: 'entschieden am',
    revoked_at: 'widerrufen am',
  },
}

interface Sides {
  representative: string
  represented: string
}
export const mandateInForce = ({ representative, represented }: Sides): string =>
  `Vertretung gilt: ${representative} für ${represented}`
export const mandateEnded = ({ representative, represented }: Sides): string =>
  `Vertretung beendet, weil die andere Seite hier noch nicht zugestimmt hat: ${representative} für ${represented}`
