import { writeSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends the output with `N passed, N failed, N skipped`, after a line for each skipped test with its
 * reason. A run in which no test ran fails, also when all were skipped.
 */
export default function reporter(): Reporter {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const reasons: string[] = []
  // At exit, because the summary of the default reporter and the end of the servers come later than the run's.
  process.once('exit', () => {
    if (counts.passed + counts.failed === 0) reasons.push('No test ran.')
    if (counts.passed + counts.failed === 0 || counts.failed > 0) process.exitCode ||= 1
    const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    writeSync(1, `${[...reasons, line].join('\n')}\n`)
  })
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandled) {
      Object.assign(counts, { passed: 0, failed: unhandled.length, skipped: 0 })
      reasons.length = 0
      for (const module of modules) {
        const failedBefore = counts.failed
        for (const test of module.children.allTests()) {
          const result = test.result()
          if (result.state === 'pending') counts.failed += 1
          else counts[result.state] += 1
          if (result.state === 'skipped') reasons.push(`Skipped: ${test.fullName} (${result.note ?? 'no reason given'})`)
        }
        // A file that could not be loaded, or whose own hook failed, has no failing test to count.
        if (module.state() === 'failed' && counts.failed === failedBefore) counts.failed += 1
      }
    },
  }
}
