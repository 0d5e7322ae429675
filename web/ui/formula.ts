import createPurify from 'dompurify'
import katex from 'katex'

const longest = 2_000
const deepest = 20

const depth = (tex: string) => {
  let open = 0
  let most = 0
  for (const sign of tex) {
    if (sign === '{') most = Math.max(most, ++open)
    else if (sign === '}') open--
  }
  return most
}

const purify = createPurify(window)
purify.setConfig({
  USE_PROFILES: { mathMl: true },
  ADD_TAGS: ['semantics'],
  FORBID_TAGS: ['annotation', 'style'],
  FORBID_CONTENTS: ['annotation'],
  FORBID_ATTR: ['style', 'href', 'xlink:href', 'id', 'class'],
  RETURN_DOM_FRAGMENT: true,
})

/**
 * A formula as MathML, which needs no fonts and no styles. Null when it is too long, too deep, or not TeX:
 * its source is shown then.
 */
export const renderFormula = (tex: string, isDisplay: boolean): DocumentFragment | null => {
  if (tex.length > longest || depth(tex) > deepest) return null
  try {
    const html = katex.renderToString(tex, { output: 'mathml', displayMode: isDisplay, trust: false, maxSize: 10, maxExpand: 100, strict: 'ignore', throwOnError: true })
    return purify.sanitize(html, { RETURN_DOM_FRAGMENT: true })
  } catch {
    // Deep nesting is a RangeError even with throwOnError off.
    return null
  }
}
