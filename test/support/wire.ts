import { connect, createServer, type Socket } from 'node:net'

type Pair = { near: Socket; far: Socket; begun: string }
type Trouble = 'cut' | 'stalled' | 'deaf' | 'mute'

/** What is in the first bytes that were sent on a connection: enough to tell a WebSocket from other requests. */
const begunBytes = 2_000

export type Wire = {
  url: string
  port: number
  /** How many connections were torn so far. */
  torn: () => number
  /** Tears the connections whose beginning fits, at once and with new ones let through; answers how many. */
  tear: (fits?: RegExp) => number
  /** Tears every connection and lets none through. */
  cut: () => void
  /** Carries nothing in either direction, and loses nothing; on those connections alone whose beginning fits. */
  stall: (fits?: RegExp) => void
  /** Still carries what is sent, but nothing comes back, as when a train enters a tunnel. */
  deafen: () => void
  /** Loses what is sent; what is told still comes. */
  mute: () => void
  /** Ends whatever trouble there is. What lost bytes is torn, as a network would. */
  mend: () => void
  /** Where the other end is from now on; what is open stays. */
  lead: (port: number) => void
  close: () => void
}

/**
 * A network line to a local port, with an end of its own that may be troubled.
 * @param passes asked for every piece that is sent, before it is carried: false tears its connection
 */
export const openWire = async (port: number, passes: (bytes: Buffer) => boolean = () => true): Promise<Wire> => {
  const pairs = new Set<Pair>()
  let target = port
  let trouble: Trouble | null = null
  let stalled: RegExp | undefined
  let torn = 0

  const tearPair = (pair: Pair) => {
    if (!pairs.delete(pair)) return
    torn++
    pair.near.resetAndDestroy()
    pair.far.resetAndDestroy()
  }
  const tear = (fits?: RegExp) => {
    const chosen = [...pairs].filter(({ begun }) => !fits || fits.test(begun))
    for (const pair of chosen) tearPair(pair)
    return chosen.length
  }
  const setFlow = (pair: Pair) => {
    const isStalled = trouble === 'stalled' && (!stalled || stalled.test(pair.begun))
    for (const socket of [pair.near, pair.far]) isStalled ? socket.pause() : socket.resume()
  }

  const server = createServer((near) => {
    near.on('error', () => near.destroy())
    if (trouble === 'cut') return near.resetAndDestroy()
    const far = connect(target, '127.0.0.1')
    const pair: Pair = { near, far, begun: '' }
    pairs.add(pair)
    far.on('error', () => far.destroy())
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    near.on('close', end)
    far.on('close', end)
    near.on('data', (bytes) => {
      if (pair.begun.length < begunBytes) pair.begun += bytes.toString('latin1', 0, begunBytes)
      if (!passes(bytes)) tearPair(pair)
      else if (trouble !== 'mute') far.write(bytes)
    })
    far.on('data', (bytes) => trouble !== 'deaf' && near.write(bytes))
    setFlow(pair)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as { port: number }

  const begin = (next: Trouble | null) => {
    if (trouble === 'deaf' || trouble === 'mute' || next === 'cut') tear()
    trouble = next
    for (const pair of pairs) setFlow(pair)
  }
  return {
    url: `http://127.0.0.1:${own}`,
    port: own,
    torn: () => torn,
    tear,
    cut: () => begin('cut'),
    stall: (fits) => {
      stalled = fits
      begin('stalled')
    },
    deafen: () => begin('deaf'),
    mute: () => begin('mute'),
    mend: () => begin(null),
    lead: (next) => {
      target = next
    },
    close: () => {
      tear()
      server.close()
    },
  }
}
