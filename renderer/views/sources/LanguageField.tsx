import { languageName, languages } from '../../components/language-name.ts'
import styles from './LanguageField.module.css'

/** A choice of languages by their names; none is one, too. */
export function LanguageField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | null
  onChange: (value: string | null) => void
}) {
  const known = value === null || languages.includes(value) ? languages : [value, ...languages]
  return (
    <label className={styles.line}>
      {label}
      <select value={value ?? ''} onChange={event => onChange(event.target.value || null)}>
        <option value="">not known</option>
        {known.map(one => (
          <option key={one} value={one}>
            {languageName(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
