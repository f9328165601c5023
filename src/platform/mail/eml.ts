import type { StoredMail } from './post.ts'

/** Plain text in UTF-8 with the fewest headers that a mail program needs to show it (RFC 5322, RFC 2047). */
export function writeEml({ to, subject, text, date, from, unsubscribe }: StoredMail & { from: string }): string {
  const headers = [
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${sender(from)}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    ...(unsubscribe ? [`List-Unsubscribe: <${unsubscribe}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return `${headers.join('\r\n')}\r\n\r\n${text.replaceAll(/\r\n|\r|\n/g, '\r\n')}`
}

/** Reads what `writeEml` wrote, and of other files no more than that. */
export function readEml(eml: string): StoredMail {
  const end = eml.indexOf('\r\n\r\n')
  const head = eml.slice(0, end < 0 ? undefined : end).replaceAll(/\r\n(?=[ \t])/g, '')
  const header = (name: string) => head.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1]?.trimEnd() ?? ''
  return {
    to: header('To'),
    subject: decodedWords(header('Subject')),
    date: new Date(header('Date')),
    text: end < 0 ? '' : eml.slice(end + 4).replaceAll('\r\n', '\n'),
  }
}

/** Allmende <post@example.de>: only the name may be encoded. */
function sender(from: string): string {
  const [, name, address] = from.match(/^(.*?) *<([^<>]+)>$/) ?? []
  return name ? `${encodedWords(name)} <${address}>` : (address ?? from)
}

/** An encoded word has at most 75 characters and holds whole letters: 45 bytes each. */
function encodedWords(value: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(value) && !value.includes('=?') && value === value.trim()) return value
  const words = ['']
  for (const letter of value)
    if (Buffer.byteLength(words.at(-1)! + letter) > 45) words.push(letter)
    else words[words.length - 1] += letter
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}

const decodedWords = (value: string) =>
  value.replaceAll(/=\?UTF-8\?B\?([^?]*)\?= ?/g, (_, base64: string) => Buffer.from(base64, 'base64').toString())
