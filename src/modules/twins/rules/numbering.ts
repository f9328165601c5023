/** Gives names numbers from 0 and never forgets one. Which number something has must not matter to any result. */
export function numbering(names: string[] = []) {
  const ids = new Map(names.map((name, id) => [name, id]))
  const of = (name: string): number => {
    const known = ids.get(name)
    if (known !== undefined) return known
    ids.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
  return {
    of,
    find: (name: string) => ids.get(name),
    name: (id: number) => names[id]!,
    size: () => names.length,
    names: (): readonly string[] => names,
  }
}
