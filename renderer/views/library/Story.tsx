import { blocksOf } from '../../../core/export/blocks.ts'
import type { ItemDetail } from '../../../core/contract/views.ts'
import { editFields } from '../../store/detail.ts'
import { textOf } from '../../store/body-text.ts'
import { Body } from './Body.tsx'
import { EditField } from './EditField.tsx'
import { InPlace, MissingFields } from './InPlace.tsx'
import { EditLinks, Links } from './Links.tsx'
import styles from './Story.module.css'

const list = (text: string) =>
  text
    .split(/[,;]/)
    .map(one => one.trim())
    .filter(Boolean)

/** The item as it would be read. Each field is edited where it stands. */
export function Story({ detail }: { detail: ItemDetail }) {
  const { headline, deck, byline, body, links, credit } = detail.fields
  return (
    <div className={styles.story}>
      <InPlace
        field="headline"
        label="headline"
        detail={detail}
        editor={
          <EditField
            field="headline"
            label="Headline"
            look="headline"
            value={headline ?? ''}
            placeholder="No headline"
            onKeep={value => void editFields(detail.row.id, { headline: value.trim() || null })}
          />
        }
      >
        {headline && <h2 className={styles.headline}>{headline}</h2>}
      </InPlace>
      {deck && <p className={styles.deck}>{deck}</p>}
      <InPlace
        field="byline"
        label="byline"
        detail={detail}
        editor={
          <EditField
            field="byline"
            label="Byline"
            look="line"
            value={byline.join(', ')}
            hint="Names, divided by commas"
            onKeep={value => void editFields(detail.row.id, { byline: list(value) })}
          />
        }
      >
        {byline.length > 0 && <p className={styles.byline}>By {byline.join(', ')}</p>}
      </InPlace>
      <InPlace
        field="body"
        label="text"
        detail={detail}
        editor={
          <EditField
            field="body"
            label="Text"
            look="body"
            lines
            value={textOf(body)}
            hint="A blank line begins a paragraph; “- ” a bullet; “> ” a quote. ⌘⏎ keeps it."
            onKeep={value => void editFields(detail.row.id, { body: blocksOf(value) })}
          />
        }
      >
        {body.length > 0 && <Body detail={detail} />}
      </InPlace>
      <InPlace field="links" label="links" detail={detail} editor={<EditLinks item={detail.row.id} links={links} />}>
        {links.length > 0 && <Links links={links} />}
      </InPlace>
      <InPlace
        field="credit"
        label="credit"
        detail={detail}
        editor={
          <EditField
            field="credit"
            label="Credit"
            look="line"
            value={credit ?? ''}
            placeholder="Who made the picture"
            onKeep={value => void editFields(detail.row.id, { credit: value.trim() || null })}
          />
        }
      >
        {credit && <p className={styles.credit}>{credit}</p>}
      </InPlace>
      <MissingFields
        item={detail.row.id}
        fields={[
          ...(headline ? [] : [{ field: 'headline' as const, name: 'headline' }]),
          ...(byline.length ? [] : [{ field: 'byline' as const, name: 'byline' }]),
          ...(body.length ? [] : [{ field: 'body' as const, name: 'text' }]),
          ...(links.length ? [] : [{ field: 'links' as const, name: 'link' }]),
          ...(credit ? [] : [{ field: 'credit' as const, name: 'credit' }]),
        ]}
      />
    </div>
  )
}
