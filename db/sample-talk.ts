import type { Who } from './sample-people.ts'

/** Comments of the demo group, in the Markdown that the meeting page shows. */
export const sampleTalk: string[] = [
  'Reading this on the train: Section 3 is where it gets interesting. Did anyone else stumble over the definition of *regret* there? It is not the one from Section 2.',
  'I think the bound is tight. Take $n = 4$ and the constant sequence; then both sides equal $\\tfrac{3}{4}$.',
  '> stable across sizes\n\nIs it? Figure 5 has three sizes, and the largest has one run. I would say *not contradicted* rather than *stable*.',
  'Two questions for the meeting:\n\n1. What happens if the noise is not independent?\n2. Who pays for the sketch when the cache is cold?',
  'The proof of Lemma 2 swaps a limit and a sum without a word. It holds by dominated convergence, since $|a_k| \\le 2^{-k}$, but it should be said.',
  'Good point. I had read it as an upper bound only. With your example the corollary is an equality, and the discussion on page 9 becomes a bit odd.',
  'I tried to reproduce Table 1 with their code. Rows 1 to 4 agree; row 5 comes out at **0.71** rather than 0.77, with three seeds. Happy to show the notebook.',
  'For those who, like me, come from the humanities: the *Background* section of the 2019 survey explains this in two pages and without integrals.',
  'What would convince the authors that they are wrong? I cannot find an experiment in here that could have failed.',
  'A small typo that cost me half an hour: in (7) the sum must begin at $i = 0$, else\n\n$$\\sum_{i=0}^{n} \\binom{n}{i} p^i (1-p)^{n-i} = 1$$\n\ndoes not hold.',
  'The ethics paragraph is one sentence. Given who was recorded, I would have liked to know who agreed to what.',
  'I disagree, gently. The effect is small, but the intervention costs nothing: `--warm-start` is one flag. Small and free is worth having.',
  'Related: our paper from two weeks ago measured the same thing with the opposite sign. Either the populations differ or one of the two *y*-axes is upside down.',
  'Could whoever presents spend five minutes on Figure 2? I know what each arrow means and still not what the figure says.',
  'Summary so far, please correct me:\n\n- the main theorem stands, with the extra assumption;\n- the experiments support a weaker claim than the title;\n- everybody liked the frogs.',
  'Thank you, that settles it for me. I shall put the counterexample in the minutes: $f(x) = x \\sin(1/x)$ on $(0, 1]$.',
]

/** Lines on why a paper is nominated, by its place in the sample. */
export const samplePitches: Record<number, string> = {
  7: 'We have argued about the second shelf twice already without having read this.',
  8: 'Hardly any notation, and the measurements can be repeated by anybody with a cellar.',
  9: 'I teach this course. I do not believe the effect, and would like to be shown why I am wrong.',
  10: 'It puts three things that we treat as different into one frame. Half of us need one of the three.',
  13: 'Four pages with maps. I have seen the fox of line 13.',
  14: 'The third “why?” is the best idea that I have read this year, and it is one paragraph.',
  15: 'Short, rude and specific, like the footnotes that it is about.',
  16: 'A real phase transition, in wool. Section 2 alone is worth the hour.',
  20: 'Privacy with vague descriptions. The protocol fits on a card, and I can bring umbrellas.',
  21: 'It asks what the ear has to do with it, and answers.',
  22: 'For a light week. I shall tell the jokes of Table 3 if somebody else presents.',
  23: 'Everybody here has swapped two columns at least once.',
  25: 'Dating by moss, with honest error bars. There is a wall behind the institute.',
  26: 'Twelve parameters and it sulks. We should talk about what a rating scale can tell.',
  27: 'A proof by coupling on one page, and I can follow every line of it.',
  28: 'The method of reading margins carries over to our own archive.',
  29: 'Linear types for people who cook. I present, and bring the cake that does not type-check.',
}

type SamplePoll = {
  title: string
  /** The first of four papers in the sample that stand in a row. */
  first: number
  /** Days before now. */
  opened: number
  closes: number
  /** What each voter approves, by its place. */
  ballots: Partial<Record<Who, number[]>>
}

/** The first has a clear winner, the second a tie for the first place, the third is open. */
export const samplePolls: SamplePoll[] = [
  {
    title: 'What do we read at the end of the month?',
    first: 7,
    opened: 21,
    closes: 17,
    ballots: { ada: [0, 2], tomas: [0], mei: [0, 3], seun: [1], nour: [0, 1], priya: [0], eloise: [0, 2], kenji: [2, 3], kasia: [0], leilani: [0, 1, 2] },
  },
  {
    title: 'Something short for the week of deadlines',
    first: 13,
    opened: 14,
    closes: 10,
    ballots: { ada: [0, 1], mei: [2], jonas: [0, 2], seun: [0, 3], nour: [2, 1], kenji: [0, 2], sam: [2], leilani: [0, 1] },
  },
  { title: 'The next paper', first: 20, opened: 2, closes: -2, ballots: { tomas: [0, 1], jonas: [3], priya: [0, 2], kasia: [1], sam: [0, 3] } },
]
