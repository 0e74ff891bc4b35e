import { useEffect, type ClipboardEvent } from 'react'
import type { PicturePlace } from '../../../core/curate/picture/commands.ts'
import type { AssetRecord } from '../../../core/model/asset.ts'
import { Button } from '../../components/Button.tsx'
import {
  addPicture,
  asked,
  choosePicture,
  isPicture,
  removePicture,
  spelt,
  usePicture,
  usePictures,
} from '../../store/pictures.ts'
import { isReadOnly } from '../../store/session.ts'
import { useDraft } from './useDraft.ts'
import { WrittenField } from './WrittenField.tsx'
import styles from './PictureField.module.css'

/**
 * The picture of a place: looked at, exchanged, taken off, and told in words. `bare` is for a logo, which says what the
 * masthead says.
 */
export function PictureField({
  place,
  id,
  what,
  bare = false,
}: {
  place: PicturePlace
  id: string | undefined
  what: 'picture' | 'logo'
  bare?: boolean
}) {
  const shown = usePicture(id)
  const adding = usePictures(pictures => (pictures.adding?.place === spelt(place) ? pictures.adding.name : null))
  const over = usePictures(pictures => pictures.over === spelt(place))
  const choose = () => void choosePicture(place)
  return (
    <div
      className={styles.field}
      data-picture-place={spelt(place)}
      data-over={over || undefined}
      onPaste={event => onPaste(event, place)}
    >
      {shown && (
        <figure className={styles.shown} data-logo={bare || undefined}>
          {shown.url ? (
            <img src={shown.url} alt={shown.picture.alt || `The ${what}`} className={styles.image} />
          ) : (
            <p className={styles.missing}>Its file is missing.</p>
          )}
          <figcaption className={styles.facts}>{factsOf(shown.picture)}</figcaption>
        </figure>
      )}
      {shown && !bare && <Words picture={shown.picture} />}
      <div className={styles.does}>
        <Button look="quiet" isDisabled={isReadOnly() || adding !== null} onPress={choose}>
          {id ? `Replace the ${what}…` : `Add a ${what}…`}
        </Button>
        {id && (
          <Button
            look="quiet"
            isDisabled={isReadOnly()}
            onPress={() => removePicture(place)}
          >{`Remove the ${what}`}</Button>
        )}
        <span className={styles.status} role="status">
          {adding ? `Adding ${adding}…` : !id && `or drop or paste one here`}
        </span>
      </div>
    </div>
  )
}

function Words({ picture }: { picture: AssetRecord }) {
  const asking = usePictures(pictures => pictures.asking === picture.id)
  useEffect(() => {
    if (asking) asked()
  }, [asking])
  return (
    <div className={styles.words}>
      <Word
        picture={picture}
        field="alt"
        label="Alt text"
        placeholder="What it shows, for who doesn’t see it"
        focus={asking}
      />
      <Word picture={picture} field="caption" label="Caption" placeholder="Caption" />
      <Word picture={picture} field="credit" label="Picture credit" placeholder="Who took it" />
    </div>
  )
}

function Word({
  picture,
  field,
  label,
  placeholder,
  focus = false,
}: {
  picture: AssetRecord
  field: 'alt' | 'caption' | 'credit'
  label: string
  placeholder: string
  focus?: boolean
}) {
  const word = useDraft(`picture/${picture.id}/${field}`, picture[field], value => ({
    type: 'picture.edit',
    picture: picture.id,
    fields: { [field]: value.trim() },
  }))
  return (
    <WrittenField
      label={label}
      look="plain"
      lines={false}
      value={word.value}
      onChange={word.change}
      onLeave={word.leave}
      placeholder={placeholder}
      focus={focus}
    />
  )
}

/** A picture on the clipboard is the place's; words go where they are pasted. */
export function onPaste(event: ClipboardEvent, place: PicturePlace): void {
  const file = [...event.clipboardData.files].find(isPicture)
  if (!file || isReadOnly()) return
  event.preventDefault()
  event.stopPropagation()
  void addPicture(place, file)
}

const factsOf = ({ name, file }: AssetRecord): string =>
  `${name} · ${file.width} × ${file.height} · ${file.bytes < 1024 * 1024 ? `${Math.ceil(file.bytes / 1024)} KB` : `${(file.bytes / 1024 / 1024).toFixed(1)} MB`}`
