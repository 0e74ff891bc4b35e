import { prose, type Render } from './render.ts'
import { escaped, html, Sheet, styled } from './sheet.ts'

/** Mails of paragraphs one under the other, as people write them or small programs do. */

/** What Word and Outlook write: MsoNormal, o:p, font elements within spans, sections as shaded paragraphs. */
export const outlook: Render = digest => {
  const sheet = new Sheet(digest)
  const { words } = sheet
  const p = (inner: string, style = '') => `<p class=MsoNormal${style && ` style='${style}'`}>${inner}<o:p></o:p></p>`
  const span = (size: string, inner: string, more = '') =>
    `<span lang=EN-GB style='font-size:${size};font-family:"Calibri",sans-serif${more}'>${inner}</span>`
  sheet.put(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;} --></style></head><body lang=EN-GB link="#0563C1"><div class=WordSection1>`,
  )
  sheet.put(
    p(span('11.0pt', words.greeting)),
    p('&nbsp;'),
    p(`<b>${span('20.0pt', escaped(digest.title), ';color:#1F3864')}</b>`),
    p(span('10.0pt', escaped(digest.issue))),
    p('&nbsp;'),
    p(span('11.0pt', sheet.intro())),
    p('&nbsp;'),
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(p(`<b>${span('12.0pt', sheet.section(title), ';color:white')}</b>`, 'background:#1F3864'), p('&nbsp;'))
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, outlet: 'source', byline: true, inline: true })
      sheet.put(p(`<b>${span('11.0pt', told.headline)}</b>`))
      if (told.names) sheet.put(p(`<i>${span('11.0pt', told.names)}</i>`))
      for (const { type, html: w } of told.body) {
        sheet.put(
          type === 'bullet'
            ? `<ul type=disc><li class=MsoListParagraph>${span('11.0pt', w)}<o:p></o:p></li></ul>`
            : p(span('11.0pt', w)),
        )
      }
      if (told.credit) sheet.put(p(span('9.0pt', told.credit)))
      if (told.outlet) sheet.put(p(`<i>${span('10.0pt', told.outlet)}</i>`))
      sheet.put(p('&nbsp;'))
    }
  }
  sheet.put(
    p(span('11.0pt', 'Kind regards,')),
    p(span('11.0pt', 'Petra Holm')),
    p(
      span(
        '9.0pt',
        `${escaped(digest.title)}, 7 Cooper Street, Orrin | <a href="mailto:ed@letters.example">ed@letters.example</a>`,
      ),
    ),
    '</div></body></html>',
  )
  return sheet.done('html')
}

/** Paragraphs with a bold first line, sections underlined; outlets in italics. */
export const plainParagraphs: Render = digest => {
  const sheet = new Sheet(digest)
  const { words } = sheet
  sheet.put(
    `<html><body><p><a href="https://letters.example/web">${words.browser}</a></p><p><strong>${escaped(digest.title)}</strong><br>${escaped(digest.issue)}</p><p>${words.greeting}</p><p>${sheet.intro()}</p>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<p><strong><u>${sheet.section(title)}</u></strong></p>`)
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, button: true, outlet: 'name', byline: true })
      sheet.put(
        `<p><strong>${told.headline}</strong></p>`,
        told.outlet && `<p><em>${told.outlet}</em></p>`,
        told.names && `<p>${told.names}</p>`,
        prose(told),
        told.credit && `<p>${told.credit}</p>`,
        told.button && `<p><a href="${told.button.url}">${told.button.label}</a></p>`,
      )
    }
  }
  sheet.put(
    `<p>--</p><p>${escaped(digest.title)} · 7 Cooper Street, Orrin · <a href="https://letters.example/leave">${words.leave}</a></p></body></html>`,
  )
  return sheet.done('html')
}

/** One long cell divided by line breaks; a headline is a bold line, a section a coloured one. */
export const lineBreaks: Render = digest => {
  const sheet = new Sheet(digest)
  const { words } = sheet
  sheet.put(
    `<div dir="ltr"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername">Petra Holm</strong> <span>&lt;<a href="mailto:ed@letters.example">ed@letters.example</a>&gt;</span><br>Date: Fri, 9 May 2031 at 08:12<br>Subject: ${escaped(digest.title)}<br>To: &lt;<a href="mailto:list@letters.example">list@letters.example</a>&gt;<br></div><br><br><font face="Georgia" size="5">${escaped(digest.title)}</font><br>${escaped(digest.issue)}<br><br>${sheet.intro()}<br><br>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(`<font color="#990000"><b>${sheet.section(title.toUpperCase())}</b></font><br><br>`)
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, button: true, byline: true })
      sheet.put(
        `<b>${told.headline}</b><br>${told.names ? `<i>${told.names}</i><br>` : ''}${told.body.map(({ type, html: w }) => (type === 'bullet' ? `• ${w}<br>` : `${w}<br>`)).join('')}${told.credit ? `${told.credit}<br>` : ''}${told.button ? `<a href="${told.button.url}">${told.button.label}</a><br>` : ''}<br>`,
      )
    }
  }
  sheet.put(
    `<hr><font size="1">${escaped(digest.title)}, 7 Cooper Street, Orrin<br><a href="https://letters.example/leave">${words.leave}</a></font></div></div>`,
  )
  return sheet.done('html')
}

/** Small plain letters: rules between stories, sections small and spaced, headlines bold links. */
export const tiny: Render = digest => {
  const sheet = new Sheet(digest, styled('color:#000;font-weight:bold'))
  const { words } = sheet
  sheet.put(
    `<div style="max-width:600px;font-family:Georgia,serif;font-size:17px"><h1 style="font-size:28px">${escaped(digest.title)}</h1><div style="color:#888;font-size:14px">${escaped(digest.issue)}</div><p>${sheet.intro()}</p>`,
  )
  for (const { title, stories } of digest.sections) {
    sheet.put(
      `<hr style="border:0;border-top:1px solid #ccc"><p style="font-size:12px;letter-spacing:3px;text-transform:uppercase;color:#888">${sheet.section(title)}</p>`,
    )
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, outlet: 'dated', byline: true })
      sheet.put(
        `<p>${told.headline}${told.outlet ? `<br><small style="color:#888">${told.outlet}</small>` : ''}</p>`,
        told.names && `<p style="font-style:italic">${told.names}</p>`,
        prose(told),
        told.credit && `<p><small>${told.credit}</small></p>`,
      )
    }
  }
  sheet.put(
    `<div style="font-size:12px;color:#999;margin-top:40px">You are receiving this because you signed up at <a href="https://letters.example">letters.example</a>.<br>7 Cooper Street, Orrin<br><a href="https://letters.example/leave">${words.leave}</a></div></div>`,
  )
  return sheet.done('html')
}

/** Numbered bold heads, text, and a labelled link on a line of its own. */
export const numbered: Render = digest => {
  const sheet = new Sheet(digest, html)
  const { words } = sheet
  sheet.put(
    `<html><body style="font-family:Arial"><p style="font-size:22px"><b>${escaped(digest.title)}</b></p><p>${escaped(digest.issue)}</p><p>${sheet.intro()}</p>`,
  )
  let n = 0
  for (const { title, stories } of digest.sections) {
    sheet.put(`<h3 style="background:#eee">${sheet.section(title)}</h3>`)
    for (const story of stories) {
      const told = sheet.tell(story, { button: true, byline: true })
      sheet.put(
        `<p><b>${++n}. ${told.headline}</b></p>`,
        told.names && `<p>${told.names}</p>`,
        prose(told),
        told.credit && `<p>${told.credit}</p>`,
        told.button && `<p>&gt; <a href="${told.button.url}">${told.button.label}</a></p>`,
      )
    }
  }
  sheet.put(
    `<p style="font-size:11px;color:gray">${words.share} · <a href="https://letters.example/leave">${words.leave}</a></p></body></html>`,
  )
  return sheet.done('html')
}
