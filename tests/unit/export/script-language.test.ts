import { expect, it } from 'vitest'
import { languageOfText } from '../../../core/export/script-language.ts'

it.each([
  ['港务局宣布新的渡轮时间表', 'en', 'zh'],
  ['フェリーの時刻表が変わる', 'en', 'ja'],
  ['港の新しい時刻表', 'en', 'ja'],
  ['المرفأ يعلن جدولاً جديداً للعبّارات', 'en', 'ar'],
  ['Նավահանգիստը նոր ժամանակացույց ունի', 'en', 'hy'],
  ['הנמל מודיע על לוח זמנים חדש', 'de', 'he'],
])('%s, said to be %s, is %s', (text, said, language) => expect(languageOfText(text, said)).toBe(language))

it('a text in the script of the language it is said to be in stays so, whatever else shares the script', () => {
  expect(languageOfText('بندر برنامهٔ تازه‌ای دارد', 'fa')).toBe('fa')
  expect(languageOfText('港務局宣布', 'zh-Hant')).toBe('zh-Hant')
  expect(languageOfText('Новое расписание парома', 'ru')).toBe('ru')
})

it('a foreign name or none changes nothing', () => {
  expect(languageOfText('The ferry 渡輪 runs again from the old quay on Monday', 'en')).toBe('en')
  expect(languageOfText('Crane no. 4', 'en')).toBe('en')
})
