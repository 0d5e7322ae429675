/** A part of the program that is fetched when it is first wanted; who wants it is called with it, at once where it is there already. */
export const late = <Part>(load: () => Promise<Part>) => {
  let part: Part | null = null
  let isAsked = false
  const waiting: ((part: Part) => void)[] = []
  return (run: (part: Part) => void): void => {
    if (part) {
      run(part)
      return
    }
    waiting.push(run)
    if (isAsked) return
    isAsked = true
    load().then(
      (loaded) => {
        part = loaded
        for (const each of waiting.splice(0)) each(loaded)
      },
      // Whoever comes next asks again.
      () => {
        isAsked = false
      },
    )
  }
}
