import { describe, expect, it } from 'vitest'
import { aside } from '../../api/kernel/aside.ts'
import type { leave, refuse, waitFor } from '../support/aside-work.ts'

const work = new URL('../support/aside-work.ts', import.meta.url)

describe('a computation aside', () => {
  it('leaves this thread free meanwhile, and brings its answer', async () => {
    const shared = new SharedArrayBuffer(4)
    const told = new Date(0)
    const answer = aside<typeof waitFor>(work, 'waitFor', shared, told)
    // On this thread, the one would wait for the other for ever.
    await new Promise(setImmediate)
    const flag = new Int32Array(shared)
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
    expect(await answer).toEqual({ told })
  })

  it('fails as the function does', async () => {
    await expect(aside<typeof refuse>(work, 'refuse', 'Not today.')).rejects.toThrow(/^Not today\.$/)
    await expect(aside<typeof refuse>(work, 'refuse', 'Not today.')).rejects.toBeInstanceOf(RangeError)
    await expect(aside(work, 'nothing')).rejects.toThrow(/exported\[name\] is not a function/)
  })

  it('fails where the thread ends without an answer', async () => {
    await expect(aside<typeof leave>(work, 'leave', 3)).rejects.toThrow('The thread for leave ended with 3 and without an answer.')
  })
})
