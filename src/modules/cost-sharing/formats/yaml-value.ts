import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'

export type YamlFault = 'doubledKey' | 'unknownAnchor' | 'aliasesTooLarge' | 'malformedFile'

/** What all references written out may come to, in entries: far more than a scenario has, far less than fills a memory. */
const mostExpanded = 200_000

interface Value {
  value: unknown
  /** Entries when every reference is written out. */
  size: number
}

/**
 * The value of a YAML node, in one walk that takes time in proportion to the text: the library's own search for doubled keys
 * compares each with each. Calls `fault`, which has to throw, with the place (offset) of the first entry that cannot be.
 */
export function yamlValue(root: unknown, fault: (fault: YamlFault, offset: number) => never): unknown {
  const anchors = new Map<string, Value | 'open'>()
  const walk = (node: unknown): Value => {
    if (isAlias(node)) return referred(node.source, offsetOf(node))
    const anchor = (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor
    if (anchor) anchors.set(anchor, 'open')
    const value = content(node)
    if (value.size > mostExpanded) fault('aliasesTooLarge', offsetOf(node))
    if (anchor) anchors.set(anchor, value)
    return value
  }
  const referred = (name: string, offset: number): Value => {
    const value = anchors.get(name) ?? fault('unknownAnchor', offset)
    return value === 'open' ? fault('aliasesTooLarge', offset) : value
  }
  const content = (node: unknown): Value => {
    if (isScalar(node)) return { value: node.value, size: 1 }
    if (isSeq(node)) {
      const items = node.items.map((item) => (isPair(item) ? fault('malformedFile', offsetOf(node)) : walk(item)))
      return { value: items.map(({ value }) => value), size: items.reduce((sum, { size }) => sum + size, 1) }
    }
    if (!isMap(node)) return { value: null, size: 1 }
    const object = {}
    let size = 1
    for (const { key, value: own } of node.items) {
      const name = keyName(walk(key).value) ?? fault('malformedFile', offsetOf(key))
      if (Object.hasOwn(object, name)) fault('doubledKey', offsetOf(key))
      const { value, size: more } = walk(own)
      size += more
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
    }
    return { value: object, size }
  }
  return walk(root).value
}

/** As text, whatever scalar it is written as. */
const keyName = (key: unknown) =>
  typeof key === 'string' ? key : typeof key === 'object' && key !== null ? undefined : JSON.stringify(key ?? '')

function offsetOf(node: unknown): number {
  return (node as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0
}
