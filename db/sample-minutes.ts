import {
  answer, answered, approve, arrive, ask, decide, done, end, feel, goTo, item, type Line, note, owe, park, resolve, respond, reveal, say, scribe, start, support, think, timer,
} from './seed-acts.ts'
import type { Who } from './sample-people.ts'
import { sampleTalk } from './sample-talk.ts'

const days = 24 * 60

/** Answers that came one by one over the week before. */
const answers = (all: Partial<Record<Who, 'YES' | 'NO' | 'MAYBE'>>): Line[] => Object.entries(all).map(([who, wish], i): Line => [-6 * days + i * 410, who as Who, answer(wish)])

/** People who came in one after the other. */
const came = (from: number, ...people: Who[]): Line[] => people.map((who, i): Line => [from + i * 0.6, who, arrive])

const cheese = 'except when the claim is about cheese'
const sevenShrugs = 'an inventory of seven shrugs'
const gossip = '61 hours of recorded gossip'

/** The last meeting, about “A Grammar of Shrugs”; its minutes wait to be approved. */
export const lastMeeting: Line[] = [
  ...answers({ nour: 'YES', jonas: 'YES', ada: 'YES', kasia: 'YES', eloise: 'YES', sam: 'YES', seun: 'MAYBE', tomas: 'NO', priya: 'YES', kenji: 'YES' }),
  [-2 * days, 'jonas', item('shrug promises', 'Arrivals, and what we promised', 5)],
  [-2 * days + 1, 'jonas', item('own shrug', 'Which shrug do you use, and for what?', 5, { isThinkFirst: true })],
  [-2 * days + 2, 'jonas', item('inventory', 'The inventory of seven shrugs', 30, { isPaper: true })],
  [-2 * days + 3, 'jonas', item('consent', 'May one record gossip?', 20)],
  [-2 * days + 4, 'jonas', item('shrug next', 'Who takes what on', 10)],
  [-2 * days + 9, 'jonas', scribe('kasia')],
  [-900, 'priya', ask('dialects', 'Are the seven shrugs the same in all three valleys, or seven in each?')],
  [-500, 'kenji', support('dialects')],
  [-480, 'sam', ask('aware', 'Do people notice that they shrug by rule?')],
  [-300, 'eloise', support('aware')],

  [3, 'jonas', start],
  ...came(3.2, 'jonas', 'nour', 'kasia', 'ada', 'eloise', 'sam', 'kenji', 'priya', 'seun'),
  [9, 'jonas', goTo('own shrug')],
  [9.2, 'jonas', timer(5)],
  [11, 'ada', think('own shrug', 'Both shoulders, when I should know and do not.')],
  [11.8, 'kenji', think('own shrug', 'None. I tilt my head; my grandmother tilts hers the other way.')],
  [12.5, 'eloise', think('own shrug', 'One shoulder and the lower lip: “so they say, and I would not repeat it.”')],
  [13.1, 'seun', think('own shrug', 'A shrug with an open hand means that the source is standing behind you.')],
  [14.5, 'jonas', reveal('own shrug')],
  [16, 'jonas', goTo('inventory')],
  [16.1, 'jonas', timer(30)],
  [18, 'priya', say('seven', 'Why seven? They begin with eleven and merge what two coders could not tell apart. With three coders it would be fewer, and with my cousins none.', { item: 'inventory', quote: sevenShrugs })],
  [19.5, 'nour', respond('seven', 'seven', 'seven2', 'Merging is the point. A pair that speakers never confuse stays apart, however few the coders. Table 1 gives $\\kappa = 0.81$ for the seven and 0.44 for the eleven.')],
  [21, 'priya', respond('seven', 'seven2', 'seven3', 'Then I take the seven and leave the cousins.')],
  [21.3, 'nour', feel('seven3', 'THANKS')],
  [21.6, 'sam', feel('seven3', 'FUN')],
  [22, 'jonas', resolve('seven')],
  [26, 'seun', say('cheese', 'The exception is stated as a joke and is the finding. Cheese is what people here vouch for *themselves*, so there is no hearsay to mark. Leave those claims out and the accuracy rises from 71% to 80%.', { item: 'inventory', quote: cheese })],
  [28, 'kasia', respond('cheese', 'cheese', 'cheese2', 'Then Table 2 wants to be computed without them. Can you do that from the supplement?')],
  [29, 'seun', respond('cheese', 'cheese2', 'cheese3', 'I think so. By next week.')],
  [29.4, 'kasia', feel('cheese3', 'THANKS')],
  [33, 'jonas', answered('dialects')],
  [50, 'jonas', goTo('consent')],
  [53, 'eloise', say('gossip', 'Whoever is gossiped about has not signed anything. The paper thanks “the valley”, which is not a person.', { item: 'consent', quote: gossip })],
  [55, 'sam', respond('gossip', 'gossip', 'gossip2', 'The recordings were made at the dairy, with a notice on the door for a year. Is that consent of those who were talked *about*?')],
  [57, 'ada', respond('gossip', 'gossip2', 'gossip3', 'I should like to hear a board say so before we build on it.')],
  [57.5, 'eloise', feel('gossip3', 'AGREE')],
  [57.6, 'nour', feel('gossip3', 'AGREE')],
  [66, 'jonas', park('aware')],
  [68, 'kasia', decide('We use the seven shrugs as the authors define them, and not the eleven of the preprint.', 'inventory')],
  [69, 'jonas', goTo('shrug next')],
  [70, 'kasia', decide('Nothing is built on the recordings before an ethics board has seen them.', 'consent')],
  [71, 'kasia', owe('silhouettes', 'Put the silhouettes, with our own tally, into the shared folder', 'kasia', 3, 'inventory')],
  [72, 'kasia', owe('table 2', 'Compute Table 2 again without the claims about cheese', 'seun', 7, 'inventory')],
  [73, 'kasia', owe('board', 'Ask the ethics board what it makes of recorded gossip', 'eloise', 14, 'consent')],
  [74, 'kasia', owe('caduff', 'Invite Flurina Caduff to one of the meetings in spring', 'jonas', 5, 'shrug next')],
  [77, 'jonas', end],
  [130, 'kasia', note('Nour began with four minutes of film without sound. All of us guessed the source of the first three claims, nobody that of the fourth, which was about cheese.\n\n- The shrugs combine: a one-shouldered shrug after a long one means *I was told, and I doubt it*.\n- Nobody could say whether the rule is taught or caught.\n- The discussion of consent was longer than planned, and better.')],
]

const lowered = 'Announced errors lowered trust for two days and raised it for the other twenty-eight'
const apology = 'what a useful apology contains and how short it can be'

/** The meeting before, about “Trust Falls”; its minutes are approved. */
export const approvedMeeting: Line[] = [
  ...answers({ seun: 'YES', mei: 'YES', tomas: 'YES', eloise: 'YES', ada: 'YES', kenji: 'NO', leilani: 'YES', nour: 'YES', sam: 'MAYBE' }),
  [-2 * days, 'mei', item('trust', 'The experiment, with Seun', 30, { isPaper: true })],
  [-2 * days + 1, 'mei', item('sorry', 'What should an apology say?', 30)],
  [-2 * days + 2, 'mei', item('trust next', 'Who takes what on', 10)],
  [-2 * days + 4, 'mei', scribe('eloise')],
  [-700, 'leilani', ask('workers', 'Did the workers know that there were two kinds of robot?')],
  [-650, 'ada', support('workers')],
  [-90, 'nour', ask('anonymous boss', 'Would any of this hold if the foreman could hear the apologies?')],
  [-60, 'seun', support('anonymous boss')],
  [-50, 'tomas', support('anonymous boss')],

  [1, 'mei', start],
  ...came(1.2, 'mei', 'seun', 'eloise', 'tomas', 'ada', 'leilani', 'nour', 'sam'),
  [9, 'tomas', say('thirty days', 'Two days against twenty-eight is a neat pair of numbers, and Figure 3 ends on day thirty. Do we know that it would have stayed so?', { item: 'trust', quote: lowered })],
  [11, 'seun', respond('thirty days', 'thirty days', 'thirty days2', 'We do not. The plant closed for its holidays on day thirty-one. They went back after it with nine of the forty, and seven said “the arm is fine”.')],
  [12, 'tomas', feel('thirty days2', 'FUN')],
  [12.2, 'tomas', feel('thirty days2', 'THANKS')],
  [14, 'mei', resolve('thirty days')],
  [20, 'seun', say('one arm', 'They did not: everybody met one arm only, and the two halls have different entrances. It is in the appendix.', { item: 'trust' })],
  [21, 'mei', answered('workers', 'one arm')],
  [36, 'mei', goTo('sorry')],
  [39, 'leilani', say('short', 'The shortest that worked: what went wrong, what was done about it, and a silence. Anything with “unfortunately” in it did worse than no apology at all.', { item: 'sorry', quote: apology })],
  [41, 'ada', respond('short', 'short', 'short2', 'Our own e-mails to reviewers would gain by this.')],
  [41.5, 'eloise', feel('short2', 'AGREE')],
  [41.7, 'nour', feel('short2', 'FUN')],
  [60, 'mei', answered('anonymous boss')],
  [67, 'mei', goTo('trust next')],
  [69, 'eloise', decide('Whoever cannot come says so in one sentence, without “unfortunately”.', 'sorry')],
  [70, 'eloise', decide('We read the follow-up with the nine workers when it appears.', 'trust')],
  [71, 'eloise', owe('follow up', 'Ask the authors when the follow-up appears', 'seun', 6, 'trust')],
  [72, 'eloise', owe('template', 'Draft a notice for the group on how to cancel a meeting', 'leilani', 7, 'trust next')],
  [74, 'mei', end],
  [110, 'eloise', note('Seun brought a video of the arm saying sorry. It beeps twice and waits.\n\nWe agreed that the paper measures *forgiveness*, which is not the same as trust, and that the title is too good to give up.')],
  [2 * days, 'seun', done('follow up')],
  [3 * days, 'leilani', done('template')],
  [3 * days + 60, 'ada', approve],
]

/** A meeting of long ago, of which little more than the talk is kept: so many threads, from a place in the sample on. */
export const earlierMeeting = (key: string, from: number, threads: number, presenter: Who, leader: Who, ...others: Who[]): Line[] => [
  ...answers(Object.fromEntries([presenter, leader, ...others].map((who, i) => [who, i === 4 ? 'MAYBE' : 'YES'] as const))),
  [-days, leader, item(`${key} paper`, 'The paper', 50, { isPaper: true })],
  [-days + 1, leader, item(`${key} next`, 'What next?', 20)],
  [2, leader, start],
  ...came(2.2, leader, presenter, ...others),
  ...Array.from({ length: threads }, (_, t): Line[] => {
    const first = `${key} thread ${t}`
    const at = (k: number) => sampleTalk[(from + t * 3 + k) % sampleTalk.length] as string
    const by = (k: number) => [presenter, leader, ...others][(t * 2 + k) % (others.length + 2)] as Who
    const answersTo = Array.from({ length: (from + t) % 3 }, (_, k): Line => [9 + t * 9 + k * 3, by(k + 1), respond(first, first, `${first} ${k}`, at(k + 1))])
    return [[6 + t * 9, by(0), say(first, at(0), { item: `${key} paper` })], ...answersTo]
  }).flat(),
  [54, leader, goTo(`${key} next`)],
  [76, leader, end],
  [4 * days, 'ada', approve],
]
