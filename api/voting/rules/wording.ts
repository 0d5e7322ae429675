/** "A", "A and B", "A, B and C". */
export const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** "1 vote", "2 votes", "1/2 votes". */
export const counted = (amount: number | string, one: string, many = `${one}s`): string => `${amount} ${String(amount) === '1' ? one : many}`

export const isAre = (names: readonly unknown[]): string => (names.length === 1 ? 'is' : 'are')
export const wasWere = (names: readonly unknown[]): string => (names.length === 1 ? 'was' : 'were')
