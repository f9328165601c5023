import { open } from 'node:inspector'

// A process of `npm run dev`: loads the packages ahead, and becomes the server when it is told to.
type Message = { packages: readonly string[] } | { start: string }

process.on('message', (message: Message) => {
  if ('packages' in message) for (const name of message.packages) void import(name)
  else {
    process.disconnect()
    openInspector()
    void import(message.start)
  }
})

/** The one before has its port until it ends. */
function openInspector(): void {
  const wish = /^--inspect(?<pause>-brk)?(?:=(?<port>\d+))?$/.exec(process.argv[2] ?? '')
  if (wish) open(Number(wish.groups!['port'] ?? 9229), '127.0.0.1', wish.groups!['pause'] !== undefined)
}
