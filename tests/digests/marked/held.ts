import type { Render } from './render.ts'
import { escaped, html, markdown as signs, Sheet, styled, type Told } from './sheet.ts'

/** Manners that nothing was tuned on when they were first measured. */
const paragraphs = (told: Told, open = '<p>', close = '</p>') =>
  told.body
    .map(({ type, html: words }) => (type === 'bullet' ? `<ul><li>${words}</li></ul>` : `${open}${words}${close}`))
    .join('')
const written = (told: Told) =>
  told.body
    .map(({ type, html: words }, i) =>
      type === 'bullet' ? `- ${words}${told.body[i + 1]?.type === 'bullet' ? '' : '\n'}` : `${words}\n`,
    )
    .join('\n')

/** A curator's cards: title by class, text, then the host and a way to share. */
export const shared: Render = digest => {
  const sheet = new Sheet(digest)
  sheet.put(
    `<html><head><style type="text/css">.rt{font-size:18px;font-weight:600;color:#1f2937} .rd{font-size:15px;line-height:24px} .rs{font-size:13px;color:#9ca3af} .rh{font-size:26px;font-weight:800;color:#ec4899}</style></head><body><div class="wrap"><div class="rs">${escaped(digest.title)} - ${escaped(digest.issue)}</div><div style="font-size:36px">${escaped(digest.title)}</div><div class="rd">${sheet.intro()}</div>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<div class="rh">${sheet.section(title)}</div>`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, byline: false, credit: false, outlet: 'name' })
      sheet.put(
        `<table><tr><td><a href="${told.url}"><img src="https://cdn.example/1.jpg" width="600"></a></td></tr><tr><td class="rt">${told.headline}</td></tr>${told.body.length > 0 ? `<tr><td class="rd">${paragraphs(told)}</td></tr>` : ''}${told.outlet ? `<tr><td class="rs">${told.outlet}</td></tr>` : ''}</table>`,
      )
    }
  }
  sheet.put(
    `<div class="rs">Did you enjoy this issue? <a href="https://r.example/up">Yes</a> <a href="https://r.example/down">No</a></div><div class="rs">${sheet.words.leave}: <a href="https://r.example/x">${sheet.words.leave}</a></div><div class="rs">Created with care by Petra Holm</div></div></body></html>`,
  )
  return sheet.done('html')
}

/** A line in capitals over each headline says the outlet; headline, names, a link to go on. */
export const kickers: Render = digest => {
  const sheet = new Sheet(digest, styled('color:#111;text-decoration:none'))
  const { words } = sheet
  sheet.put(
    `<body><center><table width="620"><tr><td align="center" style="font:700 40px Georgia">${escaped(digest.title)}</td></tr><tr><td align="center" style="font:12px Arial;color:#555">${escaped(digest.issue)}</td></tr>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(
      `<tr><td style="font:bold 15px Arial;border-bottom:3px solid #111;padding-top:24px">${sheet.section(title)}</td></tr>`,
    )
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, outlet: 'name', button: true, credit: false })
      sheet.put(
        `<tr><td style="padding:12px 0">${told.outlet ? `<div style="font:11px Arial;letter-spacing:1px;color:#c00;text-transform:uppercase">${told.outlet}</div>` : ''}<div style="font:700 21px Georgia">${told.headline}</div>${told.names ? `<div style="font:italic 13px Georgia">${told.names}</div>` : ''}${told.body.map(({ html: w }) => `<div style="font:16px/24px Georgia">${w}</div>`).join('')}${told.button ? `<div style="font:bold 13px Arial"><a href="${told.button.url}">${told.button.label}</a></div>` : ''}</td></tr>`,
      )
      for (const block of sheet.gold.items.at(-1)!.body) if (block.type === 'bullet') block.type = 'paragraph'
    }
  }
  sheet.put(
    `<tr><td style="font:11px Arial;color:#777" align="center">${words.browser} | <a href="https://k.example/leave">${words.leave}</a><br>7 Cooper Street, Orrin</td></tr></table></center></body>`,
  )
  return sheet.done('html')
}

/** A definition list: terms are linked headlines. */
export const definitions: Render = digest => {
  const sheet = new Sheet(digest, html)
  sheet.put(`<html><body><h1>${escaped(digest.title)}</h1><h4>${escaped(digest.issue)}</h4>`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`<h2>${sheet.section(title)}</h2><dl>`)
    for (const story of stories.filter(one => one.body[0]?.type === 'paragraph')) {
      const told = sheet.tell(story, { linked: true, byline: false, credit: false, paragraphs: 1 })
      sheet.put(`<dt>${told.headline}</dt><dd>${told.body[0]!.html}</dd>`)
    }
    sheet.put('</dl>')
  }
  sheet.put(
    `<hr><address>${escaped(digest.title)}, <a href="mailto:ed@d.example">ed@d.example</a></address></body></html>`,
  )
  return sheet.done('html')
}

/** The web of 1999: font elements, cells in grey, links in brackets. */
export const fonts: Render = digest => {
  const sheet = new Sheet(digest, html)
  const { words } = sheet
  sheet.put(
    `<html><body bgcolor="#ffffff"><table width="600" cellpadding="4"><tr><td align="center"><font face="Arial" size="6"><b>${escaped(digest.title)}</b></font><br><font face="Arial" size="2">${escaped(digest.issue)}</font></td></tr><tr><td><font face="Arial" size="2">${sheet.intro()}</font></td></tr>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<tr><td bgcolor="#cccccc"><font face="Arial" size="2"><b>${sheet.section(title)}</b></font></td></tr>`)
    for (const story of stories) {
      const told = sheet.tell(story, { button: true, outlet: 'source', credit: false })
      sheet.put(
        `<tr><td><font face="Arial" size="2"><b>${told.headline}</b><br>${told.names ? `${told.names}<br>` : ''}${told.body.map(({ type, html: w }) => `${type === 'bullet' ? '• ' : ''}${w}<br>`).join('')}${told.outlet ? `<i>${told.outlet}</i><br>` : ''}${told.button ? `<a href="${told.button.url}">${told.button.label}</a>` : ''}</font></td></tr><tr><td>&nbsp;</td></tr>`,
      )
    }
  }
  sheet.put(
    `<tr><td><hr><font face="Arial" size="1">${words.leave}: <a href="mailto:leave@f.example">leave@f.example</a><br>© 2031 ${escaped(digest.title)}</font></td></tr></table></body></html>`,
  )
  return sheet.done('html')
}

/** Headline, text and link in one paragraph divided by breaks; headings with an introduction under some. */
export const glued: Render = digest => {
  const sheet = new Sheet(digest, html)
  const { words } = sheet
  sheet.put(`<div style="font-family:sans-serif"><p>${words.greeting}</p><p>${sheet.intro()}</p>`)
  digest.sections.forEach(({ title, stories }) => {
    sheet.put(`<h2 style="color:#06c">${sheet.section(title)}</h2>`)
    for (const story of stories.filter(
      one => one.body.every(block => block.type !== 'bullet') && one.body.length > 0,
    )) {
      const told = sheet.tell(story, { linked: true, outlet: 'bracketed', byline: true, credit: false, inline: true })
      sheet.put(
        `<p><strong>${told.headline}</strong>${told.outlet ? ` ${told.outlet}` : ''}<br>${told.names ? `${told.names}<br>` : ''}${told.body.map(({ html: w }) => w).join('<br>')}</p>`,
      )
    }
  })
  sheet.put(
    `<p>Petra Holm<br>Editor, ${escaped(digest.title)}</p><p style="font-size:12px"><a href="https://g.example/leave">${words.leave}</a></p></div>`,
  )
  return sheet.done('html')
}

/** Sections are bold capitals, heads of the fourth rank, rules between, two links on a line. */
export const ruledMarkdown: Render = digest => {
  const sheet = new Sheet(digest, signs)
  sheet.put(`# ${digest.title}\n\n_${digest.issue}_\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`**${sheet.section(title.toUpperCase())}**\n`)
    stories.forEach((story, i) => {
      const told = sheet.tell(story, { outlet: 'dated', button: true, inline: true })
      if (i > 0) sheet.put('* * *\n')
      sheet.put(
        `#### ${told.headline}\n`,
        told.names && `${told.names}\n`,
        written(told),
        told.credit && `${told.credit}\n`,
        told.outlet && `*${told.outlet}*\n`,
      )
      if (told.button) {
        sheet.put(`[${told.button.label}](${told.button.url}) | [Listen](${told.button.url}/audio)\n`)
        sheet.gold.items.at(-1)!.links.push({ label: 'Listen', url: `${told.button.url}/audio` })
      }
    })
  }
  sheet.put(
    `---\n\n${digest.title} · [${sheet.words.leave}](https://m.example/leave) · [Archive](https://m.example/all)\n`,
  )
  return sheet.done('md')
}

/** A numbered list: bold headline, text and link in a line. */
export const numberedMarkdown: Render = digest => {
  const sheet = new Sheet(digest, signs)
  sheet.put(`# ${digest.title}: ${digest.issue}\n\n${sheet.intro()}\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`## ${sheet.section(title)}\n`)
    stories
      .filter(one => one.body[0]?.type === 'paragraph')
      .forEach((story, i) => {
        const told = sheet.tell(story, { byline: false, credit: false, paragraphs: 1, button: true })
        sheet.put(`${i + 1}. **${told.headline}** ${told.body[0]!.html} [${told.button!.label}](${told.button!.url})`)
      })
    sheet.put('\n')
  }
  return sheet.done('md')
}
