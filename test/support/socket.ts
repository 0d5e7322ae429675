import { WebSocket } from 'ws'

/** A socket that does as a browser's where `ws` does not. */
export class BrowserSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[], options: object = {}) {
    // What a message sets off is done before the next one comes.
    super(url, protocols, { ...options, allowSynchronousEvents: false })
  }

  // What still comes once it is being closed is dropped. graphql-ws counts on it: it would take that for the word of the next
  // socket, on which the operation has the same id.
  override close(code?: number, reason?: string) {
    this.removeAllListeners('message')
    super.close(code, reason)
  }
}
