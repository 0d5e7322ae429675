type SamplePaper = { title: string; authors: string[]; abstract: string; identifier?: string }

/** Papers of the demo group: invented, like their authors. */
export const samplePapers: SamplePaper[] = [
  {
    title: 'The Librarian’s Regret: Eviction Policies That Remember What They Threw Away',
    authors: ['Ines Okafor-Brandt', 'Tobias Lindqvist'],
    abstract:
      'A cache that evicts an item learns nothing from the next miss. We keep a small sketch of recent evictions and charge the policy for each one it later regrets. On six traces from libraries, both of software and of books, the resulting policy misses 11% less than its best rival while using 0.4% more memory. The books were harder.',
  },
  {
    title: 'Do Large Language Models Know When to Stop Talking?',
    authors: ['Priya Venkataraman', 'Olu Adeyemi', 'Sanne de Wit'],
    abstract:
      'We ask nine language models to answer in exactly as many sentences as a question deserves, and twelve patient humans to judge. Models overshoot on easy questions and fall silent on hard ones; the crossover is remarkably stable across sizes. A single learned token, placed at the right moment, removes two thirds of the excess. Our own abstract was written under the same constraint.',
  },
  {
    title: 'Slow Light in Crowded Ponds: Photosynthesis under Duckweed',
    authors: ['Marguerite Aalto', 'Chen Yuxi'],
    abstract:
      'Duckweed closes over a pond in nine days and leaves its rivals in the dark. We measure what light remains below the mat and find narrow green windows that open whenever a frog surfaces. Submerged algae time their metabolism to these events. A model with one free parameter, the frog rate $\\phi$, explains 83% of the variance.',
  },
  {
    title: 'On the Number of Ways to Fold a Map Wrongly',
    authors: ['Henrik Solberg', 'Amara Nwosu'],
    abstract:
      'A map of $m \\times n$ panels can be folded flat in many ways, of which cartographers admit one. We count foldings that look right from outside but hide the index panel, and prove that their share tends to $1 - 1/e$ as the map grows. The proof is a bijection with parking functions whose drivers refuse to ask for directions.',
  },
  {
    title: 'Trust Falls: A Field Study of Collaborative Robots That Admit Mistakes',
    authors: ['Leonie Achterberg', 'Kwame Boateng', 'Rui Figueira'],
    abstract:
      'Forty assembly workers spent a month beside a robot arm that either hid its small errors or announced them. Announced errors lowered trust for two days and raised it for the other twenty-eight. Workers also began to announce their own. We discuss what a useful apology contains and how short it can be.',
  },
  {
    title: 'A Grammar of Shrugs: Gesture and Evidentiality in Three Alpine Valleys',
    authors: ['Flurina Caduff', 'Matteo Berther'],
    abstract:
      'Speakers of three neighbouring valleys mark hearsay with the shoulders rather than the verb. From 61 hours of recorded gossip we build an inventory of seven shrugs and show that they combine by rule. Listeners shown only the silhouettes recover the source of a claim well above chance, except when the claim is about cheese.',
  },
  {
    title: 'Cheap Clocks: Causal Ordering with Two Bits per Message',
    authors: ['Jun Takemura', 'Élodie Marchand', 'Piotr Zawadzki'],
    abstract:
      'Vector clocks grow with the number of processes, which is a pity, since most messages are causally dull. We send two bits that say whether anything surprising happened and fetch the rest on demand. Under a mild assumption on fan-out the expected overhead is constant. A machine-checked proof accompanies the paper; it is longer than the system.',
  },
  {
    title: 'The Economics of Leftovers: Bargaining over Shared Refrigerators',
    authors: ['Beatriz Salgado', 'Noah Feldmann'],
    abstract:
      'We study 214 shared refrigerators as commons with perishable goods and anonymous theft. Labels raise survival by a day; polite labels raise it by three. A repeated game with decaying pay-offs predicts the observed truce and its collapse every December. Policy advice is restricted to the second shelf.',
  },
  {
    title: 'Whispering Galleries for Sound in Old Wine Cellars',
    authors: ['Giulia Ferrante', 'Anders Holm'],
    abstract:
      'Vaulted cellars carry whispers along their walls for forty metres. We map the modes of eleven cellars in Piedmont and find quality factors that rival those of optical resonators after correction for scale. Damp matters more than geometry. The best cellar is also, by the judgement of our panel, the best cellar.',
  },
  {
    title: 'Teaching Proof by Losing: Adversarial Games in First-Year Analysis',
    authors: ['Rosalind Achebe', 'Viktor Hruška'],
    abstract:
      'Students played the quantifier game of $\\varepsilon$ and $\\delta$ against a program that never errs. Those made to play the losing side first wrote correct definitions of uniform continuity twice as often by the end of term. The effect persists for a year. It does not extend to measure theory, where everyone loses.',
  },
  {
    title: 'Sparse Attention Is a Kind of Forgetting, and Other Useful Confusions',
    authors: ['Dmitri Sokolenko', 'Hanna Weiss', 'Aiko Maruyama'],
    abstract:
      'We place sparse attention, spaced repetition and garbage collection in one formal frame: each decides what will not be needed. The frame yields a new eviction bound for transformers, $O(\\sqrt{n \\log n})$ retained keys for a fixed regret. Experiments on long documents agree with it up to a constant that we are still arguing about.',
  },
  {
    title: 'Why Is the Third Draft the Longest? Evidence from 9,000 Manuscripts',
    authors: ['Oluwaseun Martins', 'Greta Lindholm'],
    abstract:
      'Version histories of nine thousand manuscripts show that length rises to the third draft and falls thereafter. The rise follows reviewers; the fall follows deadlines. Authors who sleep between drafts skip the third altogether. We release the tool and none of the manuscripts.',
  },
  {
    title: 'A Bound on Regret for Bandits Who Change Their Minds',
    authors: ['Sofía Larrañaga', 'Emeka Obi'],
    abstract:
      'In the usual bandit problem the arms are fixed and the player learns. We let the player’s own utility drift with experience, as utilities do, and define regret against the self one becomes. A simple optimistic rule achieves $\\tilde O(T^{2/3})$, and no rule does better. The lower bound uses a player who acquires a taste for olives.',
  },
  {
    title: 'Urban Foxes as Couriers: Seed Dispersal along Tram Lines',
    authors: ['Katarzyna Wójcik', 'Liam O’Rourke'],
    abstract:
      'Foxes in four cities move along tram lines at night and carry seeds in their coats. Genetic markers show that plants at the termini are closer kin to one another than to those half-way. Night services reduce dispersal by a fifth. We argue for one quiet hour.',
  },
  {
    title: 'Compilers That Explain Themselves: Error Messages as Dialogue',
    authors: ['Nadia Rahmani', 'Bram Verhoeven', 'Yuki Sato'],
    abstract:
      'An error message is the first line of a conversation that compilers refuse to continue. We let programmers ask “why?” up to three times and answer from the constraint graph. Novices fix type errors in half the time; experts ask just as often but deny it. The third “why?” is nearly always about an import.',
  },
  {
    title: 'The Half-Life of a Footnote',
    authors: ['Cornelius Abegg', 'Fatima Zahra Benali'],
    abstract:
      'We follow 40,000 footnotes in legal history through later literature. Half are no longer cited after eleven years, yet one in two hundred outlives the article it stood under. Such survivors are shorter, ruder and more specific than their peers.¹ We propose a preservation scheme.',
  },
  {
    title: 'Percolation on Knitted Lattices',
    authors: ['Eilidh MacAskill', 'Tomás Rivera'],
    abstract:
      'A dropped stitch spreads along a knitted fabric in one direction only. We model this as oriented percolation on a lattice with crossings and compute the threshold $p_c \\approx 0.316$ for stocking stitch; garter stitch is supercritical at every $p < 1$. Experiments used forty jumpers, which were returned.',
  },
  {
    title: 'How Children Negotiate the Rules of a Game That Has None',
    authors: ['Ingrid Vasshaug', 'Daniel Mwangi', 'Yael Shapira'],
    abstract:
      'Groups of five-year-olds received a ball, two boxes and no instructions. Within nine minutes each group had rules, exceptions and a court of appeal. We transcribe 84 sessions and trace how an accident becomes a precedent. Rules introduced by the youngest child last longest.',
  },
  {
    title: 'Tides in the Noise: Lunar Periods in Seismic Background Records',
    authors: ['Hiroshi Kanda', 'Camille Rousselot'],
    abstract:
      'Seismologists discard the hum between earthquakes. We stack thirty years of it and find fortnightly modulations that track the tide to within an hour, even a thousand kilometres inland. Loading of river estuaries explains the coast, and groundwater may explain the rest. The method needs no new instruments and a great deal of disk.',
  },
  {
    title: 'Polite Packets: Congestion Control by Turn-Taking',
    authors: ['Adaeze Eze', 'Lars Henningsen'],
    abstract:
      'People at a crossing without lights take turns and seldom collide. We carry the habit over to congestion control: each flow yields once for every flow that yielded to it. Throughput falls 2% against the state of the art and tail delay falls 38%. Impolite flows gain nothing, which we prove for two flows and observe for ten thousand.',
  },
  {
    title: 'A Ledger for Lost Umbrellas: Privacy-Preserving Lost and Found',
    authors: ['Mirela Popescu', 'Johannes Strand'],
    abstract:
      'To reclaim an umbrella one must describe it, and a description is a disclosure. We give a protocol for private set intersection over vague descriptions, robust to misremembered colours. A year in one railway station returned 412 umbrellas and leaked 1.2 bits. Ordinary ponchos remain an open problem.',
  },
  {
    title: 'Counterpoint without Notes: Rhythm Perception in Signing Communities',
    authors: ['Aurélie Condé', 'Samuel Petrov'],
    abstract:
      'We ask whether the rules of counterpoint are about hearing. Deaf signers and hearing musicians rated pairs of visual rhythms for independence and agreement. The ratings coincide, including a distaste for parallel motion. The ear, it seems, was only the messenger.',
  },
  {
    title: 'Estimating the Age of a Joke',
    authors: ['Benedikt Aigner', 'Zsófia Halmos', 'Rafael Quintero'],
    abstract:
      'Jokes drift as they are retold, and drift can be dated. From 1,300 jokes with known first printings we fit a molecular clock of narrative features; it dates held-out jokes to within 14 years. Jokes about physicians evolve slowest. We find no joke older than writing, though several feel so.',
  },
  {
    title: 'Robust Statistics for Honest Mistakes',
    authors: ['Wanjiru Kamau', 'Peter Albrecht'],
    abstract:
      'Robust estimators are built against adversaries, but most errors are slips: a swapped column, a repeated row, inches. We model slips as a small group acting on the data and derive estimators that are invariant to the likely ones. They lose nothing under clean data and keep 95% efficiency with one slip in fifty rows. Inches are caught almost surely.',
  },
  {
    title: 'The Shape of a Good Question: Inquiry Patterns in Seminar Transcripts',
    authors: ['Noor El-Sayed', 'Hannah Pettersson'],
    abstract:
      'We annotate 2,100 questions from research seminars. Questions that change a talk are short, name a slide and begin with “what happens if”. Questions that open with praise rarely do. A ten-minute exercise in class doubles the rate of the first kind, and halves the length of the second.',
  },
  {
    title: 'Moss Clocks: Dating Dry-Stone Walls by Bryophyte Succession',
    authors: ['Fiona Galbraith', 'Iker Mendizabal'],
    abstract:
      'Dry-stone walls carry no mortar and therefore no dates. We show that mosses arrive in a fixed order and at a steady pace, and calibrate the sequence on 58 walls with deeds. The error is eight years for walls under two centuries. Restoration resets the clock, which is useful in disputes.',
  },
  {
    title: 'Small Models of Big Feelings: Affect in 12-Parameter Agents',
    authors: ['Lucía Benavides', 'Arjun Mehta'],
    abstract:
      'How little machinery suffices for something that behaves like a mood? An agent of twelve parameters that scales its learning rate with recent surprise shows sulking, relief and, in pairs, contagion. We claim nothing about experience. We do claim that several rating scales cannot tell.',
  },
  {
    title: 'Spectral Gaps of Random Staircases',
    authors: ['Yevgenia Lisowska', 'Oscar Thorne'],
    abstract:
      'A random staircase is a walk whose steps are as high as the last conversation was long. Its transition operator has a spectral gap of order $n^{-3/2}$, slower than any reversible chain of the same degree. We give a coupling proof that fits on one page, and a picture that does not.',
  },
  {
    title: 'What the Archive Left Out: Women Computers at Four Observatories, 1880–1920',
    authors: ['Theodora Papadaki', 'Margaret Osei'],
    abstract:
      'Pay books, tram passes and the margins of logbooks let us name 173 women who reduced observations at four European observatories. A third of the published corrections in their period trace to their hands. We describe the method of reading margins, and its limits, and give the names.',
  },
  {
    title: 'Type Systems for Recipes',
    authors: ['Chiara Montanari', 'Ravi Subramanian', 'Ulf Ekström'],
    abstract:
      'A recipe is a program whose resources are linear: an egg, once beaten, cannot be boiled. We give a type system in which well-typed recipes neither waste nor duplicate ingredients, and infer types for 12,000 recipes. One in nine uses butter that was never bought. Soufflés need exceptions.',
  },
  {
    title: 'Cold Starts and Warm Hands: First Impressions in Recommender Systems',
    authors: ['Thandiwe Dlamini', 'Markus Engel'],
    abstract:
      'A recommender knows nothing of a new reader and shows what everybody likes. We let human librarians choose the first five items instead, from one sentence of introduction. The advantage over the best algorithm is large for a week and measurable for a year. It vanishes if the librarian is told to hurry.',
  },
  {
    title: 'Fermenting Uncertainty: Bayesian Control of Sourdough',
    authors: ['Agnieszka Kowal', 'Jean-Luc Perrin'],
    abstract:
      'Sourdough is a partially observed process with an impatient controller. We place a Gaussian process over rise curves and schedule feeding by expected improvement. Over 300 loaves the variance of volume falls by half. The controller learns to wait, which its operators had not.',
  },
  {
    title: 'Gradient Descent on a Budget of Sleep',
    authors: ['Mei-Ling Chou', 'Fergus Ballantyne'],
    abstract:
      'Interleaving training with idle replay improves continual learning, but how much rest is enough? We derive an optimal duty cycle, $r^* = \\sqrt{\\sigma / (\\sigma + \\lambda)}$, from the ratio of drift to noise. It predicts the best setting on five benchmarks within one grid step. Weekends emerge for large $\\lambda$.',
  },
  {
    title: 'The Cartography of Smell: Consistent Maps of an Unmappable Sense',
    authors: ['Desta Gebremariam', 'Emilia Nyberg', 'Paolo Ricci'],
    abstract:
      'Panels disagree on what a smell is called but agree on which two are closer. From 90,000 such comparisons we recover a hyperbolic map of eleven dimensions, stable across three languages. Words cluster at the rim; smells without words lie in the middle. Rain is everywhere.',
  },
  {
    title: 'Quorum Sensing in Committees',
    authors: ['Rebecca Thistlewood', 'Abdoulaye Diop'],
    abstract:
      'Bacteria act when enough of them are present; so, we argue, do committees. A model from microbiology, fitted to the minutes of 600 meetings, locates decisions at a threshold of shared murmuring rather than at the vote. Remote meetings lack the signal and take 1.7 times as long. A small artificial murmur restores it.',
  },
  {
    title: 'Invariant Theory for Origami Cranes',
    authors: ['Sachiko Nomura', 'Wilhelm Drexler'],
    abstract:
      'Which properties of a crease pattern survive unfolding and refolding in another order? We identify a ring of invariants, finitely generated in degree at most four, that separates all flat-foldable birds. The frog is a counterexample to the natural conjecture. Paper is included.',
  },
  {
    title: 'Night Buses and Dark Fibre: Measuring the Internet from Public Transport',
    authors: ['Conor Delaney', 'Nkechi Uzor', 'Antti Salmela'],
    abstract:
      'We put probes on nineteen night buses and measure paths that no fixed vantage point sees. A quarter of routes change while the bus stands at a light. Two cities exchange local traffic through a third on another continent, but only on Sundays. The data set includes the timetable.',
  },
  {
    title: 'Against the Average Reader: Readability Scores and Their Victims',
    authors: ['Solveig Haugen', 'Marcus Adeleke'],
    abstract:
      'Readability formulas reward short words in short sentences. We give four texts of equal score to 900 readers and find comprehension from 31% to 88%. What helps is knowing who does what to whom. We offer a score built on that; by it, this abstract is of middling difficulty.',
  },
  {
    title: 'Glacier Diaries: Reconstructing Melt from Hut Guestbooks',
    authors: ['Ursina Camenzind', 'Bjørn Aasen'],
    abstract:
      'Hikers write in guestbooks how far the ice is from the door. We digitise 140 years of entries from 23 huts, correct for optimism, and reconstruct the retreat of nine glaciers at yearly resolution. The result agrees with photographs where there are any. Entries in verse are, on average, more accurate.',
  },
  {
    title: 'Consensus by Candlelight: Agreement Protocols with Intermittent Power',
    authors: ['Zanele Khumalo', 'Stefan Dragomir'],
    abstract:
      'Classical consensus assumes that processes crash or do not. Ours fade: they run while the sun shines and forget what was not written down in time. We give an agreement protocol that tolerates any pattern of dusk in which a majority overlaps for one round. It has run for two winters on eleven window sills.',
  },
]
