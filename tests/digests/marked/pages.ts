import type { Render } from './render.ts'
import { escaped, html, Sheet, type Told } from './sheet.ts'

/** Pages of the web: headings, classes, or neither. */
const prose = (told: Told) =>
  told.body
    .map(({ type, html: words }) =>
      type === 'bullet'
        ? `<ul><li>${words}</li></ul>`
        : type === 'quote'
          ? `<blockquote><p>${words}</p></blockquote>`
          : `<p>${words}</p>`,
    )
    .join('')
const top = (title: string, language: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><a class="skip-link" href="#main">Skip to content</a><header><nav><ul><li><a href="https://l.example/">Home</a></li><li><a href="https://l.example/archive">Archive</a></li><li><a href="https://l.example/about">About</a></li></ul></nav></header>`

/** Headings in their ranks, a main part, a footer. */
export const headings: Render = digest => {
  const sheet = new Sheet(digest)
  sheet.put(
    top(digest.title, digest.language),
    `<main id="main"><h1>${escaped(digest.title)}</h1><p class="date"><time datetime="2031-05-09">${escaped(digest.issue)}</time></p><p>${sheet.intro()}</p>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<h2>${sheet.section(title)}</h2>`)
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, outlet: 'dated', deck: true, button: true })
      sheet.put(
        `<h3>${told.headline}</h3>`,
        told.deck && `<p class="deck">${told.deck}</p>`,
        told.names && `<p>${told.names}</p>`,
        told.outlet && `<p>${told.outlet}</p>`,
        prose(told),
        told.credit && `<p>${told.credit}</p>`,
        told.button && `<p><a href="${told.button.url}">${told.button.label}</a></p>`,
      )
    }
  }
  sheet.put(`</main><footer><p>${sheet.words.share}</p><p>© 2031 ${escaped(digest.title)}</p></footer></body></html>`)
  return sheet.done('html')
}

/** Articles in divisions with classes; headlines are links; one line holds names, outlet and date. */
export const articles: Render = digest => {
  const sheet = new Sheet(digest)
  sheet.put(
    top(digest.title, digest.language),
    `<div class="page"><div class="site-title"><a href="https://l.example">${escaped(digest.title)}</a></div><div class="tagline">${escaped(digest.issue)}</div>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<section class="group"><h2 class="group-title"><span>${sheet.section(title)}</span></h2>`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, inline: true, outlet: 'name' })
      sheet.put(
        `<article class="entry"><h3 class="entry-title">${told.headline}</h3>${told.names || told.outlet ? `<p class="meta">${[told.names, told.outlet].filter(Boolean).join(' | ')}</p>` : ''}${prose(told)}${told.credit ? `<p class="small">${told.credit}</p>` : ''}</article>`,
      )
    }
    sheet.put('</section>')
  }
  sheet.put(
    `<div class="bottom"><a href="https://l.example/rss">RSS</a> <a href="https://l.example/imprint">Imprint</a> <a href="https://l.example/contact">Contact</a></div></div></body></html>`,
  )
  return sheet.done('html')
}

/** A log of links: a heading that is a link, the address's host, a text; sections are paragraphs in a style. */
export const linkLog: Render = digest => {
  const sheet = new Sheet(digest, html)
  sheet.put(
    top(digest.title, digest.language),
    `<div class="hero"><h1>${escaped(digest.title)}</h1><h2>${escaped(digest.issue)}</h2></div>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(
      `<div style="text-transform:uppercase;font-size:13px;letter-spacing:.1em;border-bottom:2px solid #000">${sheet.section(title)}</div>`,
    )
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, byline: false, outlet: 'name', credit: false })
      sheet.put(
        `<div class="link-item"><h4>${told.headline}</h4>${told.outlet ? `<span class="host" style="display:block;color:#999">${told.outlet}</span>` : ''}${prose(told)}</div>`,
      )
    }
  }
  sheet.put(
    `<p class="next"><a href="https://l.example/56">← Older</a> <a href="https://l.example/58">Newer →</a></p></body></html>`,
  )
  return sheet.done('html')
}

/** Nothing but paragraphs: sections are bold capitals, a story opens with its headline in bold. */
export const runIns: Render = digest => {
  const sheet = new Sheet(digest)
  sheet.put(`<html><body><p><big><b>${escaped(digest.title)}</b></big></p><p><i>${escaped(digest.issue)}</i></p>`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`<p><b>${sheet.section(title.toUpperCase())}</b></p>`)
    for (const story of stories.filter(one => one.body[0]?.type === 'paragraph')) {
      const told = sheet.tell(
        { ...story, headline: /[?.!]$/.test(story.headline) ? story.headline : `${story.headline}.` },
        { byline: false, credit: false, inline: true },
      )
      const [first, ...rest] = told.body
      sheet.put(
        `<p><b>${told.headline}</b> ${first!.html}</p>`,
        rest.map(({ type, html: w }) => (type === 'bullet' ? `<ul><li>${w}</li></ul>` : `<p>${w}</p>`)).join(''),
      )
    }
  }
  sheet.put(
    `<hr><p><small>${escaped(digest.title)}, <a href="mailto:ed@l.example">ed@l.example</a></small></p></body></html>`,
  )
  return sheet.done('html')
}
