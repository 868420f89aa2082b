// Light or dark, size of the text, touch targets.
import { Sun, Moon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from './Choice'
import { isDark, setLooks, useLooks } from './looks'
import { Menu } from './Menu'

/** How the station's screen looks; acts at once, kept for the station. */
export function LooksMenu() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const looks = useLooks()
  const dark = isDark(looks)
  return (
    <Menu
      open={open}
      onOpen={setOpen}
      className="icon-button"
      label={t('top.looks')}
      button={dark ? <Moon size={16} aria-hidden /> : <Sun size={16} aria-hidden />}
    >
      <Choice
        label={t('looks.theme')}
        value={looks.theme}
        options={[['light', t('looks.light')], ['dark', t('looks.dark')], ['system', t('looks.system')]]}
        onChoose={theme => setLooks({ theme })}
      />
      <Choice
        label={t('looks.size')}
        value={looks.size}
        options={[['normal', t('looks.normal')], ['large', t('looks.large')]]}
        onChoose={size => setLooks({ size })}
      />
      <Choice
        label={t('looks.touch')}
        value={looks.touch ? 'on' : 'off'}
        options={[['off', t('looks.touchOff')], ['on', t('looks.touchOn')]]}
        onChoose={touch => setLooks({ touch: touch === 'on' })}
      />
    </Menu>
  )
}
