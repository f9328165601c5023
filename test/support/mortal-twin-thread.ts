import { parentPort } from 'node:worker_threads'
import '../../src/modules/twins/actions/twin-thread.ts'

/** The thread of the search, which dies when it is asked for its end. */
parentPort!.on('message', ({ question }: { question: { ask: string; query?: { title: string } } }) => {
  if (question.query?.title === 'Ende') process.exit(1)
})
