import { prose, type Render } from './render.ts'
import { escaped, Sheet, styled } from './sheet.ts'

/** Mails that mailing programs lay out in tables, each with the furniture that its program brings. */

const icons = (size: number) =>
  ['Facebook', 'Twitter', 'Instagram', 'Website']
    .map(
      name =>
        `<td align="center" style="padding:0 10px 9px 0"><a href="https://${name.toLowerCase()}.example/us" target="_blank"><img src="https://cdn.example/${name}.png" alt="${name}" width="${size}" height="${size}"></a></td>`,
    )
    .join('')

/**
 * Nested tables, a hidden preheader, sections in coloured cells, buttons as tables, icons and an address at the end.
 */
export const mailchimp: Render = digest => {
  const sheet = new Sheet(digest, styled('color:#007C89;font-weight:normal;text-decoration:underline'))
  const { words, put } = { words: sheet.words, put: sheet.put.bind(sheet) }
  const block = (inner: string, style = '') =>
    `<table border="0" cellpadding="0" cellspacing="0" width="100%" class="mcnTextBlock"><tbody><tr><td valign="top" class="mcnTextBlockInner" style="padding-top:9px"><table align="left" width="100%" class="mcnTextContentContainer"><tbody><tr><td valign="top" class="mcnTextContent" style="padding:0 18px 9px 18px;color:#202020;font-family:Helvetica;font-size:16px;line-height:150%;${style}">${inner}</td></tr></tbody></table></td></tr></tbody></table>`
  put(
    `<!doctype html><html lang="${digest.language}"><head><title>*|MC:SUBJECT|*</title><style>p{margin:10px 0}#outlook a{padding:0}</style></head><body><span class="mcnPreviewText" style="display:none;font-size:0px;line-height:0px;max-height:0px;opacity:0;overflow:hidden;visibility:hidden">${escaped(digest.sections[0]!.stories[0]!.headline)}</span><center><table id="bodyTable" width="100%"><tr><td><table id="templatePreheader">`,
  )
  put(
    `<tr><td>${block(`<a href="https://us1.campaign.example/?e=1" target="_blank">${words.browser}</a>`, 'font-size:12px;text-align:center;color:#656565')}</td></tr>`,
  )
  put(`<tr><td><img alt="${escaped(digest.title)}" src="https://cdn.example/head.png" width="564"></td></tr>`)
  put(
    `<tr><td>${block(`<h1 style="display:block;font-size:26px;font-weight:bold">${escaped(digest.title)}</h1>${escaped(digest.issue)}`, 'text-align:center')}</td></tr><tr><td>${block(`<p>${sheet.intro()}</p>`)}</td></tr>`,
  )
  for (const { title, stories } of digest.sections) {
    put(
      `<tr><td><table width="100%" class="mcnBoxedTextBlock"><tr><td style="padding:9px 18px"><table width="100%" style="background-color:#2C4A6E"><tr><td class="mcnTextContent" style="padding:18px;color:#F2F2F2;font-family:Helvetica;font-size:14px;font-weight:normal;text-align:center">${sheet.section(title.toUpperCase())}</td></tr></table></td></tr></table></td></tr>`,
    )
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, button: true, deck: true })
      put(
        `<tr><td>${block(`<span style="font-size:20px"><strong>${told.headline}</strong></span><br>${told.deck ? `<p class="subtitle"><em>${told.deck}</em></p>` : ''}${told.names ? `<em>${told.names}</em><br>` : ''}${prose(told)}${told.credit ? `<p style="font-size:12px;color:#888">${told.credit}</p>` : ''}`)}`,
      )
      if (told.button) {
        put(
          `<table width="100%" class="mcnButtonBlock"><tbody><tr><td style="padding:0 18px 18px" align="left"><table class="mcnButtonContentContainer" style="border-radius:4px;background-color:#2BAADF"><tr><td align="center" valign="middle" class="mcnButtonContent" style="font-family:Arial;font-size:16px;padding:18px"><a class="mcnButton" title="${told.button.label}" href="${told.button.url}" target="_blank" style="font-weight:bold;color:#FFF">${told.button.label}</a></td></tr></table></td></tr></tbody></table>`,
        )
      }
      put('</td></tr>')
    }
  }
  put(`<tr><td class="mcnFollowContent"><table><tr>${icons(24)}</tr></table></td></tr>`)
  put(
    `<tr><td>${block(`<em>Copyright © 2031 ${escaped(digest.title)}, All rights reserved.</em><br><br><strong>Our mailing address is:</strong><br>${escaped(digest.title)}<br>7 Cooper Street<br>Orrin<br><br>Want to change how you receive these emails?<br>You can <a href="https://us1.campaign.example/p">update your preferences</a> or <a href="https://us1.campaign.example/u">${words.leave}</a>.`, 'font-size:12px;text-align:center')}</td></tr></table></td></tr></table></center></body></html>`,
  )
  return sheet.done('html')
}

/** A post by mail: title and deck as headings, author line, likes and shares, headings that are links. */
export const post: Render = digest => {
  const sheet = new Sheet(digest)
  const { words } = sheet
  sheet.put(
    `<html><body><div class="preview" style="display:none;font-size:1px">${escaped(digest.intro)} ͏ &shy;͏ &shy;</div><table width="100%"><tr><td><table class="email-body" width="550"><tr><td>`,
  )
  sheet.put(
    `<p style="font-size:12px;color:#868787">Forwarded this email? <a href="https://post.example/subscribe">Subscribe here</a> for more</p><h1 class="post-title" style="font-size:32px"><a href="https://post.example/p/9" style="color:#000">${escaped(digest.title)}</a></h1><h3 class="subtitle" style="font-size:18px;color:#777;font-weight:400">${escaped(digest.issue)}</h3>`,
  )
  sheet.put(
    `<table class="post-meta"><tr><td><a href="https://post.example/@ed"><img src="https://cdn.example/ed.png" alt="" width="36"></a></td><td><div style="font-size:11px;text-transform:uppercase"><a href="https://post.example/@ed">Petra Holm</a></div></td><td><div style="font-size:11px">May 9</div></td></tr></table>`,
  )
  sheet.put(
    `<table><tr><td><a href="https://post.example/like"><img src="https://cdn.example/like.png" alt="" width="18"></a></td><td><a href="https://post.example/app" style="font-size:12px">READ IN APP</a></td></tr></table><div class="body markup"><p>${sheet.intro()}</p>`,
  )
  digest.sections.forEach(({ title, stories }, s) => {
    sheet.put(`<div><hr></div><h2 class="header-anchor-post">${sheet.section(title)}</h2>`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, inline: true, byline: false, outlet: 'name' })
      sheet.put(
        `<h4 class="header-anchor-post">${told.headline}</h4>`,
        told.outlet && `<p><em>${told.outlet}</em></p>`,
        prose(told),
        told.credit && `<figcaption class="image-caption">${told.credit}</figcaption>`,
      )
    }
    if (s === 1) {
      sheet.put(
        `<p class="button-wrapper"><a class="button primary" href="https://post.example/share"><span>${words.share}</span></a></p>`,
      )
    }
  })
  sheet.put(
    `</div></td></tr></table><div class="footer" style="color:#999;font-size:12px;text-align:center"><table><tr><td><a href="https://post.example/like2">Like</a></td><td><a href="https://post.example/comments">Comment</a></td><td><a href="https://post.example/restack">Restack</a></td></tr></table><p>© 2031 Petra Holm<br>548 Market Street, Orrin<br><a href="https://post.example/leave">${words.leave}</a></p></div></td></tr></table></body></html>`,
  )
  return sheet.done('html')
}

/** Cards in bordered cells, styles by class in a sheet, sections in small spaced capitals, a sponsor between. */
export const cards: Render = digest => {
  const sheet = new Sheet(digest)
  const { words } = sheet
  sheet.put(
    `<html><head><style>.h{font-size:22px;font-weight:700;color:#222;margin:0} .kick{font-size:12px;letter-spacing:2px;color:#c2410c;font-weight:600} .t{font-size:16px;color:#333} .s{font-size:12px;color:#777} .pre{display:none;max-height:0;overflow:hidden} .cta a{background:#111;color:#fff;padding:10px 20px;border-radius:6px}</style></head><body><div class="pre">${escaped(digest.intro)}</div>`,
  )
  sheet.put(
    `<table width="670" align="center"><tr><td align="right" class="s">${escaped(digest.issue)} &nbsp;|&nbsp; <a href="https://read.example/online">${words.browser}</a></td></tr><tr><td align="center"><img src="https://cdn.example/logo.png" alt="" width="200"></td></tr><tr><td align="center" style="font-size:34px;font-weight:800">${escaped(digest.title)}</td></tr><tr><td align="center" class="s">Five minutes from the coast, every Friday</td></tr>`,
  )
  sheet.put(`<tr><td class="t">${sheet.intro()}</td></tr>`)
  digest.sections.forEach(({ title, stories }, s) => {
    sheet.put(
      `<tr><td style="padding-top:30px"><div class="kick">${sheet.section(title.toUpperCase())}</div></td></tr>`,
    )
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, button: true, outlet: 'dated', byline: false })
      sheet.put(
        `<tr><td style="border:1px solid #ddd;border-radius:10px;padding:20px"><table width="100%"><tr><td><div class="h">${told.headline}</div></td></tr>${told.outlet ? `<tr><td class="s">${told.outlet}</td></tr>` : ''}${told.body.map(({ type, html: w }) => `<tr><td class="t">${type === 'bullet' ? `<ul><li>${w}</li></ul>` : w}</td></tr>`).join('')}${told.credit ? `<tr><td class="s">${told.credit}</td></tr>` : ''}${told.button ? `<tr><td class="cta"><a href="${told.button.url}">${told.button.label}</a></td></tr>` : ''}</table></td></tr>`,
      )
    }
    if (s === 0) sheet.put(`<tr><td align="center" class="s" style="padding:20px">${words.sponsor}</td></tr>`)
  })
  sheet.put(
    `<tr><td align="center"><table><tr>${icons(20)}</tr></table></td></tr><tr><td class="s" align="center">${words.share}: <a href="https://read.example/?ref=9">https://read.example/?ref=9</a></td></tr><tr><td class="s" align="center"><a href="https://read.example/prefs">Update your preferences</a> | <a href="https://read.example/leave">${words.leave}</a></td></tr><tr><td class="s" align="center">© 2031 ${escaped(digest.title)}<br>228 Quay Ave, Orrin</td></tr></table></body></html>`,
  )
  return sheet.done('html')
}

/** Lists of links under small headings: headline, outlet. */
export const linkLists: Render = digest => {
  const sheet = new Sheet(digest)
  const { words } = sheet
  sheet.put(
    `<table width="600"><tr><td style="font-family:Arial;font-size:14px"><p style="font-size:11px"><a href="https://letters.example/web">${words.browser}</a></p><p style="font-size:24px">${escaped(digest.title)}</p><p>${escaped(digest.issue)}</p><p>${sheet.intro()}</p>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<p style="font-size:13px;color:#666"><b>${sheet.section(title.toUpperCase())}</b></p><ul>`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, byline: false, credit: false, outlet: 'bracketed', paragraphs: 0 })
      sheet.put(`<li>${told.headline}${told.outlet ? ` <span style="color:#888">${told.outlet}</span>` : ''}</li>`)
    }
    sheet.put('</ul>')
  }
  sheet.put(
    `<p style="font-size:11px;color:#999"><a href="https://letters.example/leave">${words.leave}</a> | <a href="https://letters.example/prefs">Preferences</a> | <a href="https://facebook.example/us">Facebook</a></p></td></tr></table>`,
  )
  return sheet.done('html')
}

/** Two columns a row: picture, then a linked headline, a line of text and a link; sections are pictures of words. */
export const columns: Render = digest => {
  const sheet = new Sheet(digest, styled('color:#0b5394;text-decoration:none'))
  const { words } = sheet
  sheet.put(
    `<body bgcolor="#eeeeee"><table width="640" align="center" bgcolor="#fff" style="font-family:Verdana;font-size:13px"><tr><td colspan="2"><img src="https://cdn.example/mast.jpg" alt="${escaped(digest.title)}"></td></tr><tr><td style="font-size:11px">${escaped(digest.issue)}</td><td align="right" style="font-size:11px"><a href="https://letters.example/web">${words.browser}</a></td></tr>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(
      `<tr><td colspan="2" bgcolor="#0b5394" style="padding:6px"><font color="#ffffff">${sheet.section(title)}</font></td></tr>`,
    )
    for (const story of stories.filter(one => one.body.some(block => block.type === 'paragraph'))) {
      const told = sheet.tell(story, {
        linked: true,
        button: true,
        outlet: 'name',
        byline: false,
        credit: false,
        paragraphs: 1,
      })
      sheet.put(
        `<tr><td width="160" valign="top"><a href="${told.url}"><img src="https://cdn.example/pic.jpg" alt="${told.story.headline.split(' ').slice(0, 2).join(' ')}" width="150"></a></td><td valign="top"><span style="font-size:16px;font-weight:bold">${told.headline}</span><br>${told.outlet ? `<span style="color:#999;font-size:11px">${told.outlet}</span><br>` : ''}${told.body.map(({ html: w }) => w).join('<br>')}${told.button ? ` <a href="${told.button.url}">${told.button.label}</a>` : ''}</td></tr>`,
      )
    }
  }
  sheet.put(
    `<tr><td colspan="2" align="center" style="font-size:10px">Follow us: <a href="https://f.example">Facebook</a> <a href="https://t.example">Twitter</a></td></tr><tr><td colspan="2" align="center" style="font-size:10px">${escaped(digest.title)}, 7 Cooper Street, Orrin. <a href="https://letters.example/leave">${words.leave}</a></td></tr></table></body>`,
  )
  return sheet.done('html')
}
