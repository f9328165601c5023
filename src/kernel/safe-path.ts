/** Only a path of our own may follow a sign-in, never another site; it comes out as a browser would write it. */
export function safePath(asked: string | undefined): string {
  if (!asked || !isOwn(asked) || /\s/.test(asked)) return '/'
  const url = URL.parse(asked, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid') return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  return isOwn(path) ? path : '/'
}

/** Two slashes would begin the name of another site, and browsers take a backslash for a slash. */
const isOwn = (path: string) => /^\/(?!\/)[^\\]*$/.test(path)
