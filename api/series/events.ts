import type { EventOf } from '../context.ts'

/** In the group's stream. Meetings that a change of their series moved hear MeetingChanged in streams of their own, once each. */
export type SeriesEvent = (EventOf<'SeriesChanged'> & { seriesId: string; meetings: number }) | EventOf<'BreaksChanged'>
