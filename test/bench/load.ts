import { connect } from 'node:net'

/** One request, written out once. */
export type Shot = { port: number; method: string; path: string; headers?: Record<string, string>; body?: string }

const bytesOf = ({ port, method, path, headers = {}, body = '' }: Shot) => {
  const all = { host: `127.0.0.1:${port}`, ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }), ...headers }
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

/** Where an answer ends in what was received, or -1 while it is not whole. */
const endOf = (data: Buffer): number => {
  const head = data.indexOf('\r\n\r\n')
  if (head < 0) return -1
  const text = data.toString('latin1', 0, head).toLowerCase()
  // Nothing has changed: there is no more than the head.
  if (text.startsWith('http/1.1 304')) return head + 4
  if (!text.startsWith('http/1.1 200')) throw new Error(`Not answered: ${data.toString('utf8', 0, 500)}`)
  const length = /content-length: (\d+)/.exec(text)
  if (length) return data.length >= head + 4 + Number(length[1]) ? head + 4 + Number(length[1]) : -1
  const last = data.indexOf('0\r\n\r\n', head)
  return last < 0 ? -1 : last + 5
}

/** Keeps `connections` asking one request after another; answers how many were answered in a second. */
const rate = async (shot: Shot, connections: number, ms: number): Promise<number> => {
  const request = bytesOf(shot)
  let answered = 0
  const startedAt = performance.now()
  const until = startedAt + ms
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      let data = Buffer.alloc(0)
      const socket = connect(shot.port, '127.0.0.1', () => socket.write(request))
      socket.setNoDelay(true)
      socket.on('error', reject)
      socket.on('data', (chunk) => {
        data = data.length > 0 ? Buffer.concat([data, chunk]) : chunk
        try {
          const end = endOf(data)
          if (end < 0) return
          data = data.subarray(end)
        } catch (error) {
          socket.destroy()
          return reject(error)
        }
        answered++
        if (performance.now() < until) return void socket.write(request)
        socket.destroy()
        resolve()
      })
    })
  await Promise.all(Array.from({ length: connections }, ask))
  return (answered * 1000) / (performance.now() - startedAt)
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** Answers a second of each, in turns, after one longer turn in which their code gets warm; the median. */
export const compare = async (shots: Record<string, Shot>, { rounds = 7, ms = 1_000, warmMs = 4_000, connections = 8 } = {}): Promise<Record<string, number>> => {
  const rates: Record<string, number[]> = Object.fromEntries(Object.keys(shots).map((name) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const [name, shot] of Object.entries(shots)) {
      const found = await rate(shot, connections, round < 0 ? warmMs : ms)
      if (round >= 0) rates[name]?.push(found)
    }
  }
  return Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]))
}
