import type { Stretch } from '../../model/stretch.ts'

/** Names behind what somebody is, in Chinese and Japanese: "本报记者 周蓓 云溪报道", "文＝森あかね", "＝森あかね記者" */
export function hanNames(text: string): Stretch[] {
  const family =
    /^(?:記者|取材|文)・(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,6}$)/u.exec(
      text,
    )
  if (family) return [{ start: family[0].length, end: text.length }]
  const all = [
    ...text
      .slice(0, 120)
      .matchAll(
        /(?:(?:记者|通讯员|实习生|撰文|编译|作者|编辑|編輯|(?<![\p{L}])文|記者|取材)(?:\s*[：:／/＝=|｜]\s*|\s+)|^[＝=])([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{2,8}?)(?:記者|记者)?(?=$|[\s，,、）)／/])/gu,
      ),
  ]
  // Who edited a story wrote it only where nobody else did.
  const found = all.some(({ 0: whole }) => !editors.test(whole))
    ? all.filter(({ 0: whole }) => !editors.test(whole))
    : all
  return found.flatMap(({ 0: whole, 1: name, index }) => {
    const start = index + whole.indexOf(name!, 1)
    const end = start + name!.length
    const given = japanese.exec(text.slice(end))
    if (given && (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name! + given[0]) || !writers.test(whole))) {
      return [{ start, end: end + given[0].length }]
    }
    const more = writers.test(whole)
      ? [...(chinese.exec(text.slice(end))?.[0] ?? '').matchAll(/\p{Script=Han}+/gu)].map(one => ({
          start: end + one.index,
          end: end + one.index + one[0].length,
        }))
      : []
    return [{ start, end }, ...more]
  })
}

/**
 * A given name behind the family's, as it is set in Japanese, and more names as they stand behind each other in
 * Chinese.
 */
const japanese = /^[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}(?=$|[）)])/u
const chinese = /^(?:[ 　、，,]+(?!记者|通讯员|实习生|摄影|报道|综合|编)\p{Script=Han}{2,3}(?=$|[ 　、，,）)]))+/u
const writers = /记者|通讯员|实习生/u

const editors = /^(?:编辑|編輯)/u
