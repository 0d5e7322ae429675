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

/** Lines on why a paper is nominated. */
export const samplePitches: string[] = [
  'Short, readable, and we have argued about this twice already without reading it.',
  'The method carries over to what half of us do. Section 4 is worth an hour on its own.',
  'I do not believe the main result and would like to be shown why I am wrong.',
  'A change from what we usually read, and there is hardly any notation.',
  'It cites our paper of last month and claims to improve on it.',
  'Beautiful proof; I can present it if somebody else takes the experiments.',
]
