import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import type { ItemId } from '../../../core/model/ids.ts'
import { focusOn } from '../../commands/focus.ts'
import { showItem } from '../../store/library.ts'
import { isAddress } from './is-address.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { run } from '../../store/session.ts'

/** An item made by hand: from a pasted quote, an address, or nothing but a headline. */
export function NewItemDialog({ text: begun }: { text: string }) {
  const [headline, setHeadline] = useState('')
  const [text, setText] = useState(isAddress(begun) ? '' : begun)
  const [url, setUrl] = useState(isAddress(begun) ? begun.trim() : '')
  const [outlet, setOutlet] = useState('')
  const empty = !headline.trim() && !text.trim() && !url.trim()
  const make = async () => {
    if (empty) return
    // An address pasted as the text is an address.
    const only = !url.trim() && isAddress(text)
    const done = await run({
      type: 'item.create',
      headline: headline.trim(),
      text: only ? '' : text,
      url: (only ? text : url).trim(),
      outlet: outlet.trim(),
    })
    if (!done) return
    closeOverlay()
    if (!done.created[0]) return
    await showItem(done.created[0] as ItemId)
    focusOn('list')
  }
  return (
    <Dialog title="New item" width={520} onClose={closeOverlay}>
      <SubmitKeys onSubmit={make}>
        <Field label="Headline" value={headline} onChange={setHeadline} autoFocus serif />
        <Field
          label="Text"
          value={text}
          onChange={setText}
          rows={6}
          serif
          placeholder="Paste or write. A blank line begins a paragraph; “> ” a quote."
        />
        <Field label="Address" value={url} onChange={setUrl} type="url" placeholder="https://" />
        <Field label="From" value={outlet} onChange={setOutlet} placeholder="Publisher, where there is one" />
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" hint="mod+enter" isDisabled={empty} onPress={() => void make()}>
            Make item
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
