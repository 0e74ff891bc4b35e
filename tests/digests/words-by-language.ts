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
/** What stands between two names. */
export const and: Readonly<Record<string, string>> = {
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
/** What stands over a letter's contents. */
export const contents: Readonly<Record<string, string>> = {
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
/** How to leave the letter. */
export const leave: Readonly<Record<string, string>> = {
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
