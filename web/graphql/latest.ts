import { type ReadonlySignal, signal, useComputed } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { type Document, persisted } from './client.ts'
import { online, pause } from './connection.ts'
import { isForGood, openSocket } from './live.ts'

/** The latest of what a subscription tells whole each time, so that it needs no cursor: null before the first, after the end and while nothing can be heard. */
export const useLatest = <Data, Variables>(document: Document<Data, Variables>, variables: Variables): ReadonlySignal<Data | null> => {
  const key = JSON.stringify(variables)
  const latest = useMemo(() => signal<Data | null>(null), [key])
  useEffect(() => {
    let stopped = false
    let unsubscribe = () => {}
    const begin = async (tries = 0): Promise<void> => {
      const again = async () => {
        latest.value = null
        await pause(tries)
        if (!stopped) void begin(tries + 1)
      }
      const socket = await openSocket()
      if (stopped) return
      if (!socket) return again()
      unsubscribe = socket.subscribe<Data>(
        { query: '', ...persisted(document, variables) },
        {
          next: ({ data, errors }) => {
            tries = 0
            latest.value = errors ? null : (data ?? null)
          },
          error: (problem) => {
            if (isForGood(problem)) latest.value = null
            else if (!stopped) void again()
          },
          complete: () => {
            latest.value = null
          },
        },
      )
    }
    void begin()
    return () => {
      stopped = true
      unsubscribe()
    }
  }, [key])
  return useComputed(() => (online.value ? latest.value : null))
}
