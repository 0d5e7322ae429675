import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

// Many sockets that count the frames they are sent, without reading what they say; every hundredth reads, to see that each
// event came once and in order. Told what to do, and telling what came, over the channel to the parent.
type Wish = { port: number; count: number; messages: object[]; cookie?: string }

const frame = (message: object) => {
  const text = Buffer.from(JSON.stringify(message))
  return Buffer.concat([text.length < 126 ? Buffer.from([0x81, 0x80 | text.length]) : Buffer.from([0x81, 0xfe, text.length >> 8, text.length & 255]), Buffer.alloc(4), text])
}

/** Whoever does not answer a ping is taken for gone. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

let total = 0
let wanted = Number.POSITIVE_INFINITY
let wrong = 0

const came = (frames: number) => {
  total += frames
  if (total >= wanted) {
    wanted = Number.POSITIVE_INFINITY
    process.send?.({ done: Date.now(), total, wrong })
  }
}

/** Counts whole frames; the head of one may come in two pieces. */
const counter = (told: ((text: string) => void) | null, answer: (bytes: Buffer) => void) => {
  let rest = Buffer.alloc(0)
  let skip = 0
  return (chunk: Buffer) => {
    let frames = 0
    let data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    rest = Buffer.alloc(0)
    if (skip > 0) {
      const gone = Math.min(skip, data.length)
      skip -= gone
      data = data.subarray(gone)
      if (skip === 0) frames++
    }
    let at = 0
    while (at < data.length) {
      const short = (data[at + 1] ?? 0) & 127
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (data.length - at < head) break
      const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
      const end = at + head + length
      if (end > data.length && told) break
      if (end > data.length) {
        skip = end - data.length
        at = data.length
        break
      }
      const kind = (data[at] ?? 0) & 15
      if (kind === 9) answer(pong)
      if (kind === 1) {
        told?.(data.toString('utf8', at + head, end))
        frames++
      }
      at = end
    }
    rest = Buffer.from(data.subarray(at))
    if (frames > 0) came(frames)
  }
}

const open = ({ port, messages, cookie }: Wish, reads: boolean) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
      )
    })
    let last = 0
    const told = (text: string) => {
      const { payload } = JSON.parse(text)
      const event = payload?.data?.meetingEvents
      if (!event?.comment?.body) wrong++
      // A ready string says the same each time.
      else if (messages.length > 0 && last > 0 && event.seq !== last + 1) wrong++
      last = event?.seq
    }
    const answer = (bytes: Buffer) => socket.write(bytes)
    socket.on('error', reject)
    socket.on('close', () => process.connected && process.send?.({ failed: 'A reader was disconnected.' }))
    socket.once('data', (hello) => {
      if (!hello.toString('latin1').startsWith('HTTP/1.1 101')) return reject(new Error(hello.toString('latin1')))
      if (messages.length === 0) {
        socket.on('data', counter(reads ? told : null, answer))
        return resolve()
      }
      socket.write(frame({ type: 'connection_init' }))
      socket.once('data', () => {
        socket.on('data', counter(reads ? told : null, answer))
        for (const message of messages) socket.write(frame(message))
        resolve()
      })
    })
  })

process.on('message', async (message: { open?: Wish; expect?: number }) => {
  if (message.open) {
    for (let n = 0; n < message.open.count; n += 50) await Promise.all(Array.from({ length: Math.min(50, message.open.count - n) }, (_, i) => open(message.open as Wish, (n + i) % 100 === 0)))
    process.send?.({ opened: true })
  }
  if (message.expect) {
    total = 0
    wrong = 0
    wanted = message.expect
    process.send?.({ ready: true })
  }
})
process.on('disconnect', () => process.exit(0))
