import type { CDPSession, Page } from 'playwright-core'

type Entry = { name: string; ph: string; pid: number; tid: number; dur?: number; tdur?: number }

/** How long a task of the page's main thread took: by the clock, and of the processor, which does not count what other programs did meanwhile. */
export type Task = { wallMs: number; processorMs: number }

const mark = 'traced-page'

const record = async (session: CDPSession, act: () => Promise<unknown>): Promise<Entry[]> => {
  const entries: Entry[] = []
  const collect = ({ value }: { value: object[] }) => void entries.push(...(value as Entry[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } })
  try {
    await act()
  } finally {
    const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await done
    session.off('Tracing.dataCollected', collect)
  }
  return entries
}

/** Every task of the page's main thread while something is done: scripts, styles, layout and paint alike. */
export const tasksDuring = async (page: Page, act: () => Promise<unknown>): Promise<Task[]> => {
  const session = await page.context().newCDPSession(page)
  const entries = await record(session, async () => {
    await act()
    await page.evaluate((name) => performance.mark(name), mark)
  })
  await session.detach()
  const own = entries.find(({ name }) => name === mark)
  if (!own) throw new Error('The page was not found in the trace.')
  const tasks = entries.filter(({ name, ph, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === own.pid && tid === own.tid)
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.')
  return tasks.map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1000, processorMs: tdur / 1000 }))
}

export const longest = (tasks: readonly Task[]): number => Math.max(...tasks.map(({ processorMs }) => processorMs))
