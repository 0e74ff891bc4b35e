import type { Link } from '../../../core/model/fields.ts'
import { Button } from '../../components/Button.tsx'
import { WrittenField } from './WrittenField.tsx'
import styles from './EntryEditor.module.css'

/** Links as rows of words and address. One without an address says so. */
export function LinkRows({
  links,
  onChange,
  onLeave,
}: {
  links: readonly Link[]
  onChange: (links: Link[]) => void
  onLeave: () => void
}) {
  const put = (at: number, change: Partial<Link>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...change } : link)))
  return (
    <div className={styles.links}>
      {links.map((link, index) => (
        <div key={index} className={styles.link}>
          <WrittenField
            label={`Words of link ${index + 1}`}
            look="plain"
            lines={false}
            value={link.label}
            onChange={label => put(index, { label })}
            onLeave={onLeave}
            placeholder="Words"
          />
          <WrittenField
            label={`Address of link ${index + 1}`}
            look="plain"
            lines={false}
            value={link.url ?? ''}
            onChange={url => put(index, { url: url || null })}
            onLeave={onLeave}
            placeholder="No address yet"
            invalid={Boolean(link.url) && !/^(https?:\/\/|mailto:)\S+$/i.test(link.url!)}
          />
          <Button
            look="quiet"
            aria-label={`Remove link ${index + 1}`}
            onPress={() => {
              onChange(links.filter((_, at) => at !== index))
              onLeave()
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button look="quiet" onPress={() => onChange([...links, { label: '', url: null }])}>
          Add a link
        </Button>
      </div>
    </div>
  )
}
