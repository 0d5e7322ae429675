/** Milliseconds of drawing at one go: half of what a frame has. */
const turnMs = 8

type Piece = () => void

const waiting = new Set<Piece>()
let left = turnMs
let isRunning = false
let isFilling = false

/** Resolves when the page has nothing more urgent to do, or soon after. */
const pause = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 20 })
    else setTimeout(resolve)
  })

const fill = () => {
  left = turnMs
  isFilling = false
}

const run = async () => {
  isRunning = true
  while (waiting.size > 0) {
    await pause()
    const until = performance.now() + turnMs
    for (const piece of waiting) {
      waiting.delete(piece)
      try {
        piece()
      } catch (error) {
        // The others are drawn all the same.
        reportError(error)
      }
      // What the piece changed is drawn now, and counts.
      await null
      if (performance.now() >= until) break
    }
  }
  isRunning = false
}

/** Whether something waits to be drawn. */
export const isDrawing = (): boolean => waiting.size > 0

/** Does a piece of drawing as soon as the page is free, after those that wait already. */
export const later = (piece: Piece): void => {
  waiting.add(piece)
  if (!isRunning) void run()
}

/**
 * The same at once, while this frame has time for it: so a short page stands there whole, and a long one is drawn in turns of
 * a few milliseconds and answers in between.
 */
export const inTurn = (piece: Piece): void => {
  if (waiting.size > 0 || left <= 0) {
    later(piece)
    return
  }
  const began = performance.now()
  piece()
  left -= performance.now() - began
  if (isFilling) return
  isFilling = true
  requestAnimationFrame(fill)
}

// Paper waits for nobody.
addEventListener('beforeprint', () => {
  for (const piece of waiting) {
    waiting.delete(piece)
    piece()
  }
})
