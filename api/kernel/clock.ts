/** The one door to the time of day. Instants have whole milliseconds, as the database keeps them. */
export type Clock = { now: () => Date }

export const systemClock: Clock = { now: () => new Date() }
