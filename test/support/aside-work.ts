/** Waits until somebody else, in another thread, sets the number to 1; answers what it was told. */
export const waitFor = (shared: SharedArrayBuffer, told: Date): { told: Date } => {
  const flag = new Int32Array(shared)
  if (Atomics.wait(flag, 0, 0, 20_000) === 'timed-out') throw new Error('Nobody came.')
  return { told }
}

export const refuse = (reason: string): never => {
  throw new RangeError(reason)
}

export const leave = (code: number): never => process.exit(code)
