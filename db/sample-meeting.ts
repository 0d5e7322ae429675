import {
  answer, answered, arrive, ask, call, decide, done, edit, extend, feel, goTo, item, type Line, lock, lower, note, owe, park, pause, raise, readAll, resolve, respond, reveal, say, scribe, start, support, takeBack, think, timer,
} from './seed-acts.ts'

const days = 24 * 60

/** What is being read: “Cheap Clocks”. */
export const presentNote =
  'Please read Sections 1 to 4. The proof is for whoever likes proofs, and the proof of the proof for nobody.\n\nNew to vector clocks? Section 2 explains them in one page, with a picture of three people passing notes.'

const before: Line[] = [
  [-7 * days + 90, 'priya', answer('YES')],
  [-6 * days, 'mei', answer('YES')],
  [-6 * days + 40, 'ada', answer('YES')],
  [-6 * days + 75, 'seun', answer('YES')],
  [-5 * days, 'kenji', answer('MAYBE')],
  [-5 * days + 10, 'kasia', answer('YES')],
  [-5 * days + 300, 'nour', answer('YES')],
  [-4 * days, 'tomas', answer('YES')],
  [-4 * days + 200, 'jonas', answer('NO')],
  [-3 * days + 15, 'sam', answer('YES')],
  [-3 * days + 500, 'leilani', answer('MAYBE')],
  [-2 * days, 'kenji', answer('YES')],
  [-1 * days, 'eloise', answer('YES')],

  [-3 * days, 'mei', item('promises', 'Arrivals, and what we promised last week', 5)],
  [-3 * days + 1, 'mei', item('sentence', 'In one sentence: what do the two bits say?', 5, { isThinkFirst: true })],
  [-3 * days + 2, 'mei', item('scheme', 'The scheme and its proof, with Priya', 25, { isPaper: true })],
  [-3 * days + 3, 'mei', item('fanout', 'Does the assumption on fan-out hold for anything we run?', 25)],
  [-3 * days + 4, 'mei', item('next', 'Who takes what on, and the next paper', 15)],
  [-3 * days + 6, 'mei', scribe('sam')],

  [-2 * days, 'eloise', ask('cheap', 'Could we hear, without symbols, what goes wrong when a clock is too cheap?')],
  [-2 * days + 60, 'sam', support('cheap')],
  [-2 * days + 95, 'leilani', support('cheap')],
  [-1 * days - 200, 'seun', ask('anonymous dull', 'Is “dull” defined anywhere before Section 4, or is one meant to feel it?')],
  [-1 * days, 'kasia', support('anonymous dull')],
  [-1 * days + 20, 'kasia', support('cheap')],
  [-1 * days + 30, 'eloise', support('anonymous dull')],
  [-700, 'tomas', support('anonymous dull')],
  [-640, 'nour', support('anonymous dull')],
  [-420, 'kenji', support('anonymous dull')],
  [-60, 'jonas', say('balcony', 'I cannot come today, but I passed by: the balcony of 4.12 is locked, somebody is painting the railing. The room itself is free until six.')],
]

const arrivals: Line[] = [
  [0.6, 'mei', start],
  [0.7, 'mei', timer(5)],
  [0.8, 'mei', arrive],
  [0.9, 'priya', arrive],
  [1, 'sam', arrive],
  [1.1, 'ada', arrive],
  [1.4, 'kasia', arrive],
  [1.5, 'tomas', arrive],
  [2, 'kenji', arrive],
  [2.3, 'nour', arrive],
  [3.1, 'seun', arrive],
  [4, 'eloise', arrive],
  [9.2, 'leilani', arrive],

  [1.7, 'sam', say('figures', 'Kasia’s figures from last week are in the shared folder. The silhouettes alone are worth the click.', { item: 'promises' })],
  [2.4, 'kasia', respond('figures', 'figures', 'figures2', 'The second page is the one with the cheese.')],
  [2.8, 'eloise', feel('figures2', 'FUN')],
  [3, 'mei', done('silhouettes')],
  [3.2, 'mei', resolve('figures')],
  [3.4, 'mei', resolve('balcony')],
  [3.5, 'mei', lock('balcony')],
]

const thinking: Line[] = [
  [4.8, 'mei', goTo('sentence')],
  [4.9, 'mei', timer(4)],
  [5.9, 'ada', think('sentence', 'They say “nothing happened that you could not have guessed”, and once in a while they do not say it.')],
  [6.2, 'seun', think('sentence', 'One bit: I have learnt something since my last message to you. The other: so had whoever told me.')],
  [6.9, 'eloise', think('sentence', 'They are the raised eyebrow of a message.')],
  [7.3, 'tomas', think('sentence', 'Fetch, or do not fetch.')],
  [7.9, 'nour', think('sentence', 'Whether the past of this message lies within the past that its reader already has: yes, no, ask me.')],
  [8.3, 'kenji', think('sentence', 'A cache hint about causality. I would be glad to be told that it is more.')],
  [8.8, 'mei', reveal('sentence')],
  [9.4, 'mei', goTo('scheme')],
  [9.5, 'mei', timer(25)],
]

const dull = 'most messages are causally dull'
const onDemand = 'fetch the rest on demand'
const constant = 'Under a mild assumption on fan-out the expected overhead is constant'
const longer = 'it is longer than the system'

const talk: Line[] = [
  [10, 'kenji', say('dull', '“Causally dull” does a lot of work here. By Definition 2 a message is dull if its reader already knows everything in its past. In our logs that holds for **94%** of messages by day and for 61% during the nightly rebuild, so the claim depends on when one looks.', { item: 'scheme', quote: dull })],
  [10.6, 'nour', feel('dull', 'AGREE')],
  [10.7, 'ada', feel('dull', 'INSIGHT')],
  [10.9, 'seun', respond('dull', 'dull', 'dull2', 'The rebuild is one coordinator talking to everybody, which is the very shape that they exclude on page 4.')],
  [11.3, 'kasia', feel('dull', 'AGREE')],
  [11.6, 'kenji', respond('dull', 'dull2', 'dull3', 'Fair. Then I would have liked the number for that shape too, if only as a warning.')],
  [11.8, 'seun', feel('dull3', 'AGREE')],
  [11.9, 'tomas', feel('dull3', 'AGREE')],

  [11, 'tomas', say('demand', 'How long is *on demand*? If the sender has gone to sleep, the reader holds a message that it cannot order. Then the vector has only moved from the message into the retry queue.', { item: 'scheme', quote: onDemand })],
  [12.4, 'priya', respond('demand', 'demand', 'demand2', 'They say so themselves, in a footnote: the reader may deliver it out of order and mark it. Section 5.1 counts how often, 0.3% in the data centre and 4% on the phones.')],
  [12.9, 'priya', edit('demand2', 'They say so themselves, in a footnote: the reader may deliver it out of order and mark it. Section 5.2 counts how often, 0.3% in the data centre and 4% on the phones.')],
  [13.3, 'leilani', feel('demand2', 'THANKS')],
  [13.6, 'tomas', respond('demand', 'demand2', 'demand3', 'Four in a hundred is a good many marks. Thank you, that is the number I was looking for.')],
  [13.9, 'priya', feel('demand3', 'THANKS')],

  [12, 'sam', say('proof', 'The proof has 6,100 lines and the system 1,900. To me that is the most honest sentence of the abstract.', { item: 'scheme', quote: longer })],
  [12.7, 'eloise', feel('proof', 'FUN')],
  [13.2, 'kasia', respond('proof', 'proof', 'proof2', 'And the only one without a number in it.')],
  [13.4, 'sam', feel('proof2', 'FUN')],
  [13.5, 'kenji', feel('proof2', 'FUN')],

  [12.6, 'nour', say('fanout', 'The assumption in symbols, since the abstract is coy about it: each process has at most $k$ correspondents in a round, and then\n\n$$\\mathbb{E}[\\text{bytes}] \\le 2 + \\frac{c\\,k}{1 - k p}$$\n\nwhich is finite only while $k p < 1$. With their own $p = 0.02$ that allows 49 correspondents, not “any system of practical interest”.', { item: 'fanout', quote: constant })],
  [14.2, 'ada', respond('fanout', 'fanout', 'fanout2', 'So a room of sixty people is outside already. @{priya}, do you read it so too?')],
  [14.4, 'seun', feel('fanout', 'INSIGHT')],
  [14.6, 'kenji', feel('fanout', 'INSIGHT')],
  [14.7, 'leilani', feel('fanout', 'CONFUSED')],
  [15.3, 'priya', respond('fanout', 'fanout2', 'fanout3', 'I do. Theorem 3 has $k < 1/p$; the abstract has *mild*.')],
  [15.9, 'eloise', respond('fanout', 'fanout3', 'fanout4', 'In my department we would ask: mild for whom?')],
  [16.1, 'ada', feel('fanout4', 'FUN')],
  [16.2, 'nour', feel('fanout4', 'FUN')],
  [16.4, 'sam', feel('fanout4', 'FUN')],

  [14.9, 'kasia', say('artefact', 'I tried the artefact last night. It builds, the proof checks in eleven minutes, and `make bench` wants 32 GB. With 16 it swaps, and Figure 6 comes out with the two curves *exchanged*:\n\n| | theirs | mine |\n| --- | ---: | ---: |\n| two bits | 1.0 | 2.7 |\n| full vector | 1.9 | 1.8 |', { item: 'scheme' })],
  [15.5, 'kenji', respond('artefact', 'artefact', 'artefact2', 'Did you try it without the swap?')],
  [15.7, 'leilani', respond('artefact', 'artefact2', 'artefact3', 'I have a machine with 64 GB that does nothing until Monday. @{kasia}, send me the commands?')],
  [16, 'kenji', takeBack('artefact2')],
  [16.3, 'kasia', feel('artefact3', 'THANKS')],
  [17.2, 'sam', respond('fanout', 'fanout3', 'fanout5', '@{ada}, does $k < 1/p$ go into the minutes as a decision or as a remark?')],
]

const floorAndQuestions: Line[] = [
  [10.4, 'seun', raise('hand seun')],
  [10.8, 'mei', call('hand seun')],
  [12.1, 'mei', pause],
  [12.2, 'leilani', ask('asleep', 'What becomes of a message that cannot be ordered because its sender is away?')],
  [12.5, 'tomas', support('asleep')],
  [12.8, 'nour', support('asleep')],
  [13, 'mei', timer()],
  [13.1, 'mei', answered('asleep', 'demand2')],
  [13.7, 'kenji', raise('hand kenji')],
  [14, 'tomas', ask('three', 'Would three bits make the proof shorter?')],
  [14.3, 'kasia', support('three')],
  [14.5, 'tomas', raise('hand tomas')],
  [15, 'kasia', raise('hand kasia')],
  [15.2, 'tomas', lower('hand tomas')],
  [15.6, 'mei', call('hand kenji')],
  [15.8, 'nour', raise('hand nour')],
  [16.5, 'mei', park('three')],
  [16.6, 'kenji', ask('trace', 'Is the trace of the phones public? I could not find it.')],
  [16.8, 'kasia', support('trace')],
  [17, 'seun', raise('hand seun again')],
  [17.1, 'mei', extend(2)],
  [17.4, 'mei', support('cheap')],
]

const written: Line[] = [
  [14.8, 'ada', readAll],
  [17.6, 'sam', decide('We take “mild” to mean fewer than 1/p correspondents: 49, with the authors’ own numbers.', 'scheme')],
  [17.8, 'sam', owe('trace', 'Ask the authors whether the trace of the phones is public', 'kenji', 7, 'scheme')],
  [18, 'sam', note('Jonas sends his regrets and a report on the balcony.\n\nPriya went through the scheme on the board; her drawing of three people passing notes is in the shared folder.')],
]

/** The meeting that is going on: from the first reply to its eighteenth minute. */
export const presentMeeting: Line[] = [...before, ...arrivals, ...thinking, ...talk, ...floorAndQuestions, ...written]

/** The next meeting, about “The Economics of Leftovers”, as far as it is planned. */
export const nextMeeting: Line[] = [
  [-10 * days, 'eloise', answer('YES')],
  [-10 * days + 120, 'sam', answer('YES')],
  [-9 * days - 300, 'ada', answer('MAYBE')],
  [-9 * days - 240, 'kasia', answer('YES')],
  [-8 * days - 200, 'jonas', item('leftovers', 'Labels, polite and otherwise, with Éloïse', 30, { isPaper: true })],
  [-8 * days - 199, 'jonas', item('december', 'Why does the truce break every December?', 5, { isThinkFirst: true })],
  [-8 * days - 198, 'jonas', item('our fridge', 'What does it mean for ours?', 20)],
  [-8 * days - 190, 'jonas', scribe('kenji')],
  [-8 * days - 100, 'sam', ask('second shelf', 'Why is the policy advice restricted to the second shelf?')],
  [-8 * days - 60, 'kasia', support('second shelf')],
]
