import type { EventOf } from '../context.ts'

/** In the meeting's stream: who is waiting to speak, or who speaks, is to be looked at again. */
export type FloorEvent = EventOf<'HandsChanged'> & { meetingId: string }
