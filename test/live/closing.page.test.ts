import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, test, expect } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Api } from '../support/api.ts'
import { openPage } from '../support/page.ts'
import { BrowserSocket } from '../support/socket.ts'

const told = 50

/** A place whose sockets are told so many things at once. */
const openTelling = async (): Promise<Api> => {
  const http = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<link rel="icon" href="data:,">'))
  const server = new WebSocketServer({ server: http })
  server.on('connection', (ws) => {
    for (let n = 1; n <= told; n++) ws.send(String(n))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const ws of server.clients) ws.terminate()
    http.closeAllConnections()
    http.close()
  })
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` } as Api
}

/** What a socket hears that is closed, as graphql-ws does it, at the second message. */
const hear = async (url: string, Socket: typeof WebSocket = WebSocket): Promise<string[]> => {
  const socket = new Socket(url)
  const heard: string[] = []
  await new Promise((resolve) => {
    socket.onclose = resolve
    socket.onmessage = ({ data }) => {
      heard.push(data)
      if (data === '2') socket.close(4499, 'Terminated')
    }
  })
  return heard
}

test('a socket that is being closed tells nothing more: in a browser', async () => {
  const place = await openTelling()
  const page = await openPage(place)
  await page.goto(place.url)
  const heard = await page.evaluate(`(${hear})(${JSON.stringify(place.url.replace('http', 'ws'))})`)
  expect(heard).toEqual(['1', '2'])
})

test('a socket that is being closed tells nothing more: in the window of the tests', async () => {
  const { url } = await openTelling()
  expect(await hear(url.replace('http', 'ws'), BrowserSocket as never)).toEqual(['1', '2'])
})
