// Imported first, also before threads begin, which have no umask of their own: whatever the program writes is its owner's alone.
process.umask(0o077)
