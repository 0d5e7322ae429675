import { Worker } from 'node:worker_threads'

const program = `
  const { parentPort, workerData: { module, name, args } } = require('node:worker_threads')
  import(module).then((exported) => exported[name](...args)).then((answer) => parentPort.postMessage(answer))
`

/**
 * Runs a function that a module exports in a thread of its own, so that a long computation holds nobody else up. What goes in and
 * comes out is copied. Rejects with what the function throws.
 *
 * The thread has Node alone: the module and what it imports must be TypeScript of which types only have to be left out (no enums, no
 * decorators), or it fails at the first use.
 * @param module the address of the module, from `import.meta.url`
 */
export const aside = <F extends (...args: never[]) => unknown>(module: URL, name: string, ...args: Parameters<F>): Promise<Awaited<ReturnType<F>>> =>
  new Promise((done, fail) => {
    // Without the options of this process: the loader of one's tests is slow to start, and of no use there.
    const worker = new Worker(program, { eval: true, execArgv: [], workerData: { module: module.href, name, args } })
    worker.once('message', done)
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`The thread for ${name} ended with ${code} and without an answer.`)))
  })
