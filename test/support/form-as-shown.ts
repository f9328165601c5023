const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
const decoded = (text: string) => text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name]!)

function attributesOf(tag: string): Map<string, string> {
  const pairs = tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)
  return new Map([...pairs].map(([, name, value = '']) => [name!, decoded(value)]))
}

/** What a browser sends when the form of a page with this action is sent as it came, by its first button or the one with this value; undefined where there is no such form. */
export function formAsShown(page: string, action: string, pressed = ''): Record<string, string> | undefined {
  const begin = page.indexOf(`<form method="post" action="${action}"`)
  if (begin < 0) return undefined
  const form = page.slice(begin, page.indexOf('</form>', begin))
  const sent: Record<string, string> = {}
  const buttons = form.match(/<button[^>]*type="submit"[^>]*>/g) ?? []
  const button = buttons.find((tag) => tag.includes(`value="${pressed}"`)) ?? buttons[0]
  const buttonSays = attributesOf(button ?? '')
  if (buttonSays.has('name')) sent[buttonSays.get('name')!] = buttonSays.get('value') ?? ''
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const input = attributesOf(tag)
    const isChosen = !/^(checkbox|radio)$/.test(input.get('type') ?? '') || input.has('checked')
    if (input.has('name') && isChosen && !input.has('disabled') && input.get('type') !== 'file')
      sent[input.get('name')!] = input.get('value') ?? 'on'
  }
  for (const [, tag, text] of form.matchAll(/<textarea([^>]*)>([^]*?)<\/textarea>/g))
    sent[attributesOf(tag!).get('name')!] = decoded(text!).replace(/^\n/, '').replaceAll('\n', '\r\n')
  for (const [, tag, inside] of form.matchAll(/<select([^>]*)>([^]*?)<\/select>/g)) {
    const options = [...inside!.matchAll(/<option[^>]*>/g)].map(([option]) => attributesOf(option))
    const chosen = options.find((option) => option.has('selected')) ?? options[0]
    if (chosen) sent[attributesOf(tag!).get('name')!] = chosen.get('value') ?? ''
  }
  return sent
}
