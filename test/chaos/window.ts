import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { BrowserSocket } from '../support/socket.ts'
import type { Traffic } from './traffic.ts'

/** A program of the web client with all that it imports, as one text. */
export const buildProgram = async (entry: URL): Promise<string> => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(entry), formats: ['cjs'], fileName: 'program' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[]
  return built[0]!.output[0].code
}

/** Whether the cursor of a stream was refused. */
const isStale = (errors: any): boolean => Array.isArray(errors) && errors.some(({ extensions }) => extensions?.code === 'RESYNC')

type Frame = { id?: string; type: string; payload?: any }

/** A socket as the browser opens it for somebody who is logged in. */
const socketOf = (cookie: string, { subscribes, notes }: Traffic) =>
  class extends BrowserSocket {
    private streams = new Map<string, ReturnType<Traffic['subscribes']>>()

    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie } })
      this.on('open', () => notes('has a socket'))
      this.on('close', (code, reason) => notes(`has no socket any more (${code} ${reason})`))
      this.on('message', (data) => {
        const { id, type, payload }: Frame = JSON.parse(String(data))
        const seq = payload?.data?.meetingEvents?.seq
        notes(`hears ${seq ?? String(data).slice(0, 200)}`)
        if (type === 'next' && seq !== undefined) this.streams.get(id!)?.tells(seq)
        if (isStale(type === 'error' ? payload : payload?.errors)) this.streams.get(id!)?.isRefused()
      })
    }

    override send(data: any, ...rest: any[]) {
      const { id, type, payload }: Frame = JSON.parse(String(data))
      notes(`says ${String(data).slice(0, 200)}`)
      if (type === 'subscribe' && 'meetingId' in (payload?.variables ?? {})) this.streams.set(id!, subscribes(payload.variables.after ?? null))
      return super.send(data, ...(rest as []))
    }
  }

const fetchOf = (origin: string, cookie: string, { sends, twin }: Traffic) => async (path: string, init: RequestInit = {}) => {
  const send = () => fetch(origin + path, { ...init, headers: { ...init.headers, cookie } })
  const body = String(init.body ?? '')
  // Every mutation has one variable, its input.
  if (!body.startsWith('{"variables":{"input":')) return send()
  const answered = sends(body)
  const again = twin(body)
  try {
    const response = await send()
    const text = await response.text()
    answered(text)
    return new Response(text, { status: response.status, headers: response.headers })
  } catch (error) {
    answered(null)
    throw error
  } finally {
    // What the network delivers twice is over before anything else is done, or it would come after that.
    await again
  }
}

export type Window<Program> = {
  program: Program
  /** What a device does that is on the network again. */
  comeOnline: () => void
}

/** A browser window of somebody who is logged in, as far as a program without looks needs one: with a memory of its own. */
export const openWindow = <Program>(program: string, origin: string, cookie: string, traffic: Traffic): Window<Program> => {
  const events = new EventTarget()
  const around = {
    navigator: { onLine: true },
    location: { origin },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    fetch: fetchOf(origin, cookie, traffic),
    WebSocket: socketOf(cookie, traffic),
    // One tab, and a browser that keeps nothing on its disk.
    BroadcastChannel: class {
      postMessage() {}
    },
    indexedDB: undefined,
  }
  const module = { exports: {} as Program }
  compileFunction(program, ['module', 'exports', ...Object.keys(around)])(module, module.exports, ...Object.values(around))
  return { program: module.exports, comeOnline: () => void events.dispatchEvent(new Event('online')) }
}
