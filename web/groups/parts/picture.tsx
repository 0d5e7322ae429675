/** The picture of the start page: a paper, a vote and a talk, in the colours of the page. */
export const Picture = () => (
  <svg class="front-picture" viewBox="0 0 480 150" aria-hidden="true" fill="none" stroke="var(--edge)" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
    <path d="M28 14h74l22 22v100H28z" fill="var(--raised)" />
    <path d="M102 14v22h22" />
    <path d="M42 52h58M42 66h66M42 80h48M42 94h66M42 108h40" stroke="var(--line)" stroke-width="5" />
    <path d="M42 34h40" stroke="var(--text)" stroke-width="6" />
    <path d="M146 76h30m-9-8 9 8-9 8" />
    <path d="M196 14h108v122H196z" fill="var(--raised)" />
    <path d="M212 42h74M212 76h44M212 110h22" stroke="var(--line)" stroke-width="14" />
    <path d="M212 42h74" stroke="var(--accent)" stroke-width="14" />
    <path d="M322 76h30m-9-8 9 8-9 8" />
    <path d="M370 24h82v44h-52l-14 14V68h-16z" fill="var(--raised)" />
    <path d="M384 40h54M384 54h34" stroke="var(--line)" stroke-width="5" />
    <path d="M456 92h-66v38h42l12 12v-12h12z" fill="var(--accent-soft)" stroke="var(--accent)" />
    <path d="M402 106h40M402 118h26" stroke="var(--accent)" stroke-width="4" />
  </svg>
)
