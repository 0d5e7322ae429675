import { startEmbedded } from '../../db/embedded.ts'

/** A process that holds an embedded database until it is killed; it prints the address. */
const [dataDir = ''] = process.argv.slice(2)
const { url } = await startEmbedded({ dataDir, fsync: false, log: (line) => console.error(line) })
console.log(url)
setInterval(() => {}, 60_000)
