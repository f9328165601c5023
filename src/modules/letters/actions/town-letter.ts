import { germanDay } from '../../../kernel/german-dates.ts'
import type { Bundle } from '../../bundles/schema.ts'

/** Titles and names come from people: one short line of each, so that no letter can be written with them. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)

interface Letter {
  bundle: Pick<Bundle, 'title' | 'status' | 'answerBy' | 'participants'>
  writer: string
  link: string
  noMore: string
}

export const townLetter = ({ bundle, writer, link, noMore }: Letter): { subject: string; text: string } => ({
  subject: `${oneLine(writer)} sucht Gemeinden, die mitgehen`,
  text: `Guten Tag,

${oneLine(writer)} möchte gemeinsam mit anderen angehen: „${oneLine(bundle.title)}“. ${
    bundle.participants === 1 ? 'Eine Organisation ist' : `${bundle.participants} Organisationen sind`
  } dabei${bundle.status === 'asking' ? `, gefragt wird bis zum ${germanDay(bundle.answerBy)}` : ''}.

Worum es geht und wer es noch braucht, lesen Sie hier ohne Anmeldung:

${link}

Diese Nachricht hat ${oneLine(writer)} veranlasst, einmal. Ihre Adresse ist nicht gespeichert. Keine solche Post mehr, von niemandem hier:

${noMore}
`,
})
