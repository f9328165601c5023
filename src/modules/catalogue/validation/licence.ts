/**
 * Whether a text is an SPDX expression, whether all that it allows is open source, and what somebody may have meant who wrote no
 * expression. A licence is never changed: "EUPL" could be three editions.
 * Example: "EUPL-1.2 OR MIT" is open; "eupl" is none, meant may be EUPL-1.2.
 */
import parse, { type Parsed } from 'spdx-expression-parse'
import licences from 'spdx-license-list'

export function isLicence(text: string): boolean {
  return parsed(text) !== undefined
}

/** Every way in which it may be taken is approved by the Open Source Initiative, or at least one where there is a choice. */
export function isOpenLicence(text: string): boolean {
  const expression = parsed(text)
  return expression !== undefined && isOpen(expression)
}

function isOpen(expression: Parsed): boolean {
  if ('license' in expression) return licences[expression.license]?.osiApproved ?? false
  const { conjunction, left, right } = expression
  return conjunction === 'or' ? isOpen(left) || isOpen(right) : isOpen(left) && isOpen(right)
}

export function licenceMeant(text: string): string | undefined {
  const plain = bare(text)
  if (plain.length < 3) return undefined
  const like = Object.keys(licences).filter((id) => bare(id).startsWith(plain))
  return (
    like.find((id) => bare(id) === plain) ??
    like
      .filter((id) => licences[id]!.osiApproved)
      .toSorted()
      .at(-1) ??
    like[0]
  )
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

function parsed(text: string): Parsed | undefined {
  try {
    return text === '' ? undefined : parse(text)
  } catch {
    return undefined
  }
}
