// A process of `npm run dev`: loads the packages ahead, and becomes the server when it is told to.
type Message = { packages: readonly string[] } | { start: string }

process.on('message', (message: Message) => {
  if ('packages' in message) for (const name of message.packages) void import(name)
  else {
    process.disconnect()
    void import(message.start)
  }
})
