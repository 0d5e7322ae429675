import { type ReadonlySignal, signal, useComputed } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { type Document, persisted } from './client.ts'
import { online, pause } from './connection.ts'
import { isForGood, openSocket } from './live.ts'

/** Hears a subscription that tells all of it each time, so that it needs no cursor: null while nothing can be heard, and after the end. Answers how to stop. */
export const listen = <Data, Variables>(document: Document<Data, Variables>, variables: Variables, hear: (data: Data | null) => void): (() => void) => {
  let stopped = false
  let unsubscribe = () => {}
  const begin = async (tries = 0): Promise<void> => {
    let isOver = false
    const again = async () => {
      isOver = true
      hear(null)
      unsubscribe()
      await pause(tries)
      if (!stopped) void begin(tries + 1)
    }
    const refused = (problem: unknown) => {
      if (stopped || isOver) return
      if (isForGood(problem)) hear(null)
      else void again()
    }
    const socket = await openSocket()
    if (stopped) return
    if (!socket) return again()
    unsubscribe = socket.subscribe<Data>(
      { query: '', ...persisted(document, variables) },
      {
        next: ({ data, errors }) => {
          if (stopped || isOver) return
          if (errors || !data) return refused(errors)
          tries = 0
          hear(data)
        },
        error: refused,
        complete: () => {
          if (!stopped && !isOver) hear(null)
        },
      },
    )
  }
  void begin()
  return () => {
    stopped = true
    unsubscribe()
  }
}

/** The latest of what such a subscription tells: null before the first, after the end and while nothing can be heard. */
export const useLatest = <Data, Variables>(document: Document<Data, Variables>, variables: Variables): ReadonlySignal<Data | null> => {
  const key = JSON.stringify(variables)
  const latest = useMemo(() => signal<Data | null>(null), [key])
  useEffect(
    () =>
      listen(document, variables, (data) => {
        latest.value = data
      }),
    [key],
  )
  return useComputed(() => (online.value ? latest.value : null))
}
