import { Page, type GoldItem } from './page.ts'
import type { Digest, Story } from './stories.ts'

/** How a publisher lays its digest out. Gaps are blank lines. */
export interface Manner {
  readonly wrap: number
  readonly masthead: 'plain' | 'caps' | 'ruled' | 'none'
  readonly contents: 'numbered' | 'plain' | 'none'
  readonly intro: boolean
  readonly footer: 'dashes' | 'rule' | 'lines' | 'none'
  readonly section:
    | 'plain'
    | 'caps'
    | 'underlined'
    | 'double'
    | 'starred'
    | 'hashed'
    | 'centred'
    | 'colon'
    | 'bracketed'
    | 'ruled'
    | 'none'
  readonly headline:
    | 'plain'
    | 'caps'
    | 'numbered'
    | 'bulleted'
    | 'underlined'
    | 'emphasised'
    | 'stop'
    | 'colon'
    | 'dash'
    | 'caps-stop'
    | 'none'
  readonly byline: 'by' | 'bare' | 'end' | 'bracketed' | 'none'
  readonly link: 'none' | 'label' | 'under-headline' | 'own-line' | 'angle' | 'label-url' | 'inline'
  /** Between headline and body, between blocks, between items, before and behind a section's title. */
  readonly gaps: readonly [number, number, number, number, number]
  /** Columns before sections, headlines, body, and more before a paragraph's first line. */
  readonly indents: readonly [number, number, number, number]
  readonly rule: string | null
  readonly decks: boolean
  readonly bullet: string
  /** Items without text keep their place; else they are left out. */
  readonly bare: boolean
}

export const plain: Manner = {
  wrap: 0,
  masthead: 'plain',
  contents: 'none',
  intro: true,
  footer: 'none',
  section: 'plain',
  headline: 'plain',
  byline: 'by',
  link: 'label',
  gaps: [1, 1, 1, 1, 1],
  indents: [0, 0, 0, 0],
  rule: null,
  decks: false,
  bullet: '• ',
  bare: true,
}

/** The word before a name, in the digest's language. */
export const byWord: Readonly<Record<string, string>> = {
  en: 'By ',
  de: 'Von ',
  fr: 'Par ',
  es: 'Por ',
  pt: 'Por ',
  ru: 'Автор: ',
  it: 'Di ',
  sv: 'Av ',
  zh: '作者：',
  ja: '文・',
  ar: 'بقلم ',
  he: 'מאת ',
}
const and: Readonly<Record<string, string>> = {
  en: ' and ',
  de: ' und ',
  fr: ' et ',
  es: ' y ',
  pt: ' e ',
  ru: ' и ',
  it: ' e ',
  sv: ' och ',
  zh: '、',
  ja: '、',
  ar: '، ',
  he: ', ',
}
const contents: Readonly<Record<string, string>> = {
  en: 'In this issue',
  de: 'In dieser Ausgabe',
  fr: 'Dans ce numéro',
  es: 'En este número',
  pt: 'Nesta edição',
  ru: 'В этом номере',
  it: 'In questo numero',
  sv: 'I detta nummer',
  zh: '本期目录',
  ja: '目次',
  ar: 'في هذا العدد',
  he: 'בגיליון זה',
}
const leave: Readonly<Record<string, string>> = {
  en: 'You get this letter because you asked for it. To unsubscribe, answer with the word STOP.',
  de: 'Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben. Abmelden: Antwort mit STOPP.',
  fr: 'Vous recevez cette lettre à votre demande. Pour vous désabonner, répondez STOP.',
  es: 'Recibe este boletín porque lo pidió. Para cancelar la suscripción, responda BAJA.',
  pt: 'Recebe esta newsletter porque a pediu. Para cancelar, responda SAIR.',
  ru: 'Вы получили это письмо, потому что подписались. Чтобы отписаться, ответьте СТОП.',
  it: 'Ricevi questa newsletter perché l’hai chiesta. Per annullare rispondi STOP.',
  sv: 'Du får detta nyhetsbrev för att du bett om det. Avregistrera: svara STOPP.',
  zh: '您收到本邮件是因为订阅了周报。退订请回复“停”。',
  ja: 'このメールは購読者にお送りしています。配信停止は「停止」とご返信ください。',
  ar: 'تصلك هذه الرسالة لأنك مشترك. لإلغاء الاشتراك أجب بكلمة قف.',
  he: 'קיבלתם עלון זה כי נרשמתם. להסרה השיבו במילה הסר.',
}

/** The digest in this manner, and what should be read from it. */
export function dress(digest: Digest, manner: Manner): Page {
  const page = new Page(digest.language === 'zh' || digest.language === 'ja' ? Math.min(manner.wrap, 64) : manner.wrap)
  head(page, digest, manner)
  let number = 0
  for (const { title, stories } of digest.sections) {
    const section = manner.section === 'none' ? null : title
    if (section !== null) writeTitle(page, section, manner)
    const shown = stories.filter(story => manner.bare || story.body.length > 0)
    shown.forEach((story, i) => {
      if (manner.rule !== null && (i > 0 || section === null) && page.gold.items.length > 0) {
        page.apart(manner.gaps[2])
        page.put(manner.rule, 0, 0, 0)
      }
      page.apart(i === 0 && section !== null ? manner.gaps[4] : manner.gaps[2])
      writeStory(page, page.item(section), story, digest.language, manner, ++number)
    })
  }
  foot(page, digest, manner)
  return page
}

export function head(page: Page, { title, issue, language, intro, sections }: Digest, manner: Manner): void {
  if (manner.masthead !== 'none') {
    page.put(manner.masthead === 'caps' ? title.toUpperCase() : title)
    page.put(issue)
    if (manner.masthead === 'ruled') page.put('='.repeat(60), 0, 0, 0)
    page.gap(1)
  }
  if (manner.intro) {
    page.item(null).body.push({ type: 'paragraph', text: intro })
    page.put(intro)
    page.gap(Math.max(1, manner.gaps[2]))
  }
  if (manner.contents === 'none') return
  page.put(`${contents[language]!}:`)
  page.gap(1)
  let number = 0
  for (const { stories } of sections) {
    for (const { headline, body } of stories) {
      if (manner.bare || body.length > 0) {
        page.put(`${manner.contents === 'numbered' ? `${String(++number)}. ` : '  '}${headline}`)
      }
    }
  }
  page.gap(2)
}

export function foot(page: Page, { title, language }: Digest, { footer }: Manner): void {
  if (footer === 'none') return
  page.gap(1)
  if (footer === 'dashes') page.put('-- ')
  if (footer === 'rule') {
    page.put('_'.repeat(50), 0, 0, 0)
    page.gap(1)
  }
  page.put(leave[language]!)
  if (footer === 'lines') page.gap(1)
  page.put(`${title}, info@letters.example`)
}

function writeTitle(page: Page, title: string, { section, gaps, indents }: Manner): void {
  page.title(title)
  page.apart(gaps[3])
  const indent = indents[0]
  const caps = title.toUpperCase()
  switch (section) {
    case 'caps':
      page.gold.sections.at(-1)!.title = caps
      page.put(caps, indent)
      break
    case 'underlined':
      page.put(title, indent)
      page.put('-'.repeat(title.length), indent)
      break
    case 'double':
      page.put('='.repeat(60), 0, 0, 0)
      page.put(title, indent)
      page.put('='.repeat(60), 0, 0, 0)
      break
    case 'starred':
      page.put(`*** ${title} ***`, indent)
      break
    case 'hashed':
      page.put(`### ${title}`, indent)
      break
    case 'centred':
      page.put(title, Math.max(0, Math.floor((72 - title.length) / 2)))
      break
    case 'colon':
      page.put(`${title}:`, indent)
      page.gold.sections.at(-1)!.title = `${title}:`
      break
    case 'bracketed':
      page.put(`[ ${title} ]`, indent)
      break
    case 'ruled':
      page.put('-'.repeat(60), 0, 0, 0)
      page.put(title, indent)
      break
    default:
      page.put(title, indent)
  }
}

function writeStory(page: Page, item: GoldItem, story: Story, language: string, manner: Manner, number: number): void {
  if (item.section !== null) item.section = page.gold.sections.at(-1)!.title
  const [headGap, blockGap] = manner.gaps
  const [, at, bodyAt, first] = manner.indents
  const names = story.byline.join(and[language]!)
  const body = story.body.map(block => ({ ...block }))
  const bare =
    manner.headline === 'caps' || manner.headline === 'caps-stop' ? story.headline.toUpperCase() : story.headline
  const runIn = (
    {
      stop: /[?!.]$/.test(bare) ? '' : '.',
      'caps-stop': /[?!.]$/.test(bare) ? '' : '.',
      colon: ':',
      dash: ' –',
    } as Record<string, string>
  )[manner.headline]
  if (runIn !== undefined && body[0] && body[0].type !== 'bullet') {
    item.headline = bare + (runIn === '.' ? '.' : '')
    const sentence = body.shift()!
    item.body.push(sentence)
    page.put(`${bare}${runIn} ${sentence.text}`, at, bodyAt)
    page.gap(blockGap)
  } else if (manner.headline !== 'none') {
    item.headline = bare
    if (manner.headline === 'numbered') page.put(`${String(number)}. ${bare}`, at, at + 3)
    else if (manner.headline === 'bulleted') page.put(`${manner.bullet}${bare}`, at, at + 2)
    else if (manner.headline === 'emphasised') page.put(`*${bare}*`, at)
    else page.put(bare, at)
    if (manner.headline === 'underlined') page.put('-'.repeat(Math.min(bare.length, 60)), at, at, 0)
    if (manner.decks && story.deck) {
      page.put(story.deck, at)
      item.deck = story.deck
    }
    if (manner.link === 'under-headline') {
      page.put(story.url, at, at, 0)
      item.links.push({ label: '', url: story.url })
    }
    if (names && manner.byline === 'by') {
      page.put(byWord[language]! + names, at)
      item.byline.push(...story.byline)
    }
    if (names && manner.byline === 'bare') {
      page.put(names, at)
      item.byline.push(...story.byline)
    }
    if (names && manner.byline === 'bracketed') {
      page.put(`(${byWord[language]!}${names})`, at)
      item.byline.push(...story.byline)
    }
    page.gap(headGap)
  }
  body.forEach((block, i) => {
    item.body.push(block)
    const sign = manner.headline === 'bulleted' ? '- ' : manner.bullet
    if (block.type === 'bullet') {
      page.put(sign + block.text, bodyAt, bodyAt + sign.length)
    } else if (i === body.length - 1 && manner.link === 'inline') {
      page.put(`${block.text} ${story.url}`, bodyAt + first, bodyAt)
      item.links.push({ label: '', url: story.url })
    } else {
      page.put(block.text, bodyAt + first, bodyAt)
    }
    if (!(block.type === 'bullet' && body[i + 1]?.type === 'bullet')) page.gap(blockGap)
  })
  if (names && manner.byline === 'end') {
    page.put(`– ${names}`, bodyAt)
    item.byline.push(...story.byline)
    page.gap(blockGap)
  }
  if (story.credit) {
    page.put(story.credit, bodyAt)
    item.credit = story.credit
    page.gap(blockGap)
  }
  writeLink(page, item, story, manner, bodyAt)
  while (page.lines.at(-1) === '') page.lines.pop()
}

function writeLink(page: Page, item: GoldItem, { label, url }: Story, { link }: Manner, at: number): void {
  if (link === 'own-line') {
    page.put(url, at, at, 0)
    item.links.push({ label: '', url })
  } else if (link === 'angle') {
    page.put(`<${url}>`, at, at, 0)
    item.links.push({ label: '', url })
  } else if (label && link === 'label') {
    page.put(label, at)
    item.links.push({ label, url: null })
  } else if (label && link === 'label-url') {
    page.put(`${label}: ${url}`, at, at, 0)
    item.links.push({ label, url })
  }
}
