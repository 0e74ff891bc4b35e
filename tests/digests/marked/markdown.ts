import type { Render } from './render.ts'
import { markdown, Sheet, type Told } from './sheet.ts'

const prose = (told: Told) =>
  told.body
    .map(({ type, html }, i) =>
      type === 'bullet'
        ? `- ${html}${told.body[i + 1]?.type === 'bullet' ? '' : '\n'}`
        : type === 'quote'
          ? `> ${html}\n`
          : `${html}\n`,
    )
    .join('\n')

/** Headings in ranks; names in italics; links below. */
export const ranked: Render = digest => {
  const sheet = new Sheet(digest, markdown)
  sheet.put(`# ${digest.title}\n\n${digest.issue}\n\n${sheet.intro()}\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`## ${sheet.section(title)}\n`)
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, button: true, outlet: 'dated', deck: true })
      sheet.put(
        `### ${told.headline}\n`,
        told.deck && `*${told.deck}*\n`,
        told.names && `${told.names}\n`,
        told.outlet && `*${told.outlet}*\n`,
        prose(told),
        told.credit && `${told.credit}\n`,
        told.button && `[${told.button.label}](${told.button.url})\n`,
      )
    }
  }
  sheet.put(
    `---\n\n*You get ${digest.title} because you signed up. [${sheet.words.leave}](https://l.example/leave).*\n`,
  )
  return sheet.done('md')
}

/** Headlines are bold links with the outlet in brackets behind them. */
export const boldLinks: Render = digest => {
  const sheet = new Sheet(digest, markdown)
  sheet.put(`# ${digest.title}\n\n**${digest.issue}**\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`## ${sheet.section(title)}\n`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, outlet: 'bracketed', byline: false })
      sheet.put(
        `**${told.headline}**${told.outlet ? ` ${told.outlet}` : ''}\n`,
        prose(told),
        told.credit && `${told.credit}\n`,
      )
    }
  }
  return sheet.done('md')
}

/** Lists of links with a dash and the outlet. */
export const lists: Render = digest => {
  const sheet = new Sheet(digest, markdown)
  sheet.put(`${digest.title}\n===\n\n${digest.issue}\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`### ${sheet.section(title)}\n`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, outlet: 'name', byline: false, credit: false, paragraphs: 0 })
      sheet.put(`* ${told.headline}${told.outlet ? ` — ${told.outlet}` : ''}`)
    }
    sheet.put('\n')
  }
  sheet.put(`*${sheet.words.share}: [l.example](https://l.example)*\n`)
  return sheet.done('md')
}

/** Bold lines as headlines, source lines at the end, no ranks but of the sections. */
export const boldHeads: Render = digest => {
  const sheet = new Sheet(digest, markdown)
  sheet.put(`# ${digest.title}\n## ${digest.issue}\n\n${sheet.intro()}\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`## ${sheet.section(title)}\n`)
    for (const story of stories) {
      const told = sheet.tell(story, { inline: true, outlet: 'source', button: true })
      sheet.put(
        `**${told.headline}**\n`,
        told.names && `_${told.names}_\n`,
        prose(told),
        told.credit && `${told.credit}\n`,
        told.outlet && `_${told.outlet}_\n`,
        told.button && `[${told.button.label} →](${told.button.url})\n`,
      )
    }
  }
  return sheet.done('md')
}

/** No section has a heading of its own rank: stories and sections are told apart by capitals. */
export const oneRank: Render = digest => {
  const sheet = new Sheet(digest, markdown)
  sheet.put(`# ${digest.title}\n`)
  for (const { title, stories } of digest.sections) {
    sheet.put(`## ${sheet.section(title.toUpperCase())}\n`)
    for (const story of stories) {
      const told = sheet.tell(story, { linked: true, inline: true })
      sheet.put(
        `## ${told.headline}\n`,
        told.names && `${told.names}\n`,
        prose(told),
        told.credit && `${told.credit}\n`,
      )
    }
  }
  return sheet.done('md')
}
