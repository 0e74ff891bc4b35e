import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/**
 * Inline styles, `role="presentation"`, `role="main"` (Gmail drops `main`) and Outlook's comments are what mail needs.
 */
const mailRules = {
  'no-inline-style': 'off',
  'presentation-role-style': 'off',
  'prefer-native-element': 'off',
  'no-conditional-comment': 'off',
} as const
/** What a validator finds in a page. */
export async function findings(text: string, flavour: 'mail' | 'web'): Promise<string[]> {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: flavour === 'mail' ? mailRules : {} }),
  )
  const report = await validator.validateString(text)
  return report.results.flatMap(result =>
    result.messages.map(message => `${message.ruleId} at ${message.line}: ${message.message}`),
  )
}
