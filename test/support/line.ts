import { onTestFinished } from 'vitest'
import { openWire, type Wire } from './wire.ts'

/** A network line to a local port, for one test. */
export const openLine = async (port: number): Promise<Wire> => {
  const wire = await openWire(port)
  onTestFinished(wire.close)
  return wire
}
