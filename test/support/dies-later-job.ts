/** A job that is done, and whose thread dies a moment later. */
export default async function diesLaterJob(): Promise<{ done: string }> {
  setTimeout(() => {
    throw new Error('what was left behind')
  }, 30)
  return { done: 'answered' }
}
