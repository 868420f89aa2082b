// Words of every room, loaded with the shell after sign-in.
import { addTexts } from './i18n'

const rooms = import.meta.glob<Record<string, unknown>>(['../../shared/i18n/*/*.json', '!../../shared/i18n/*/{app,session,errors,reasons}.json'], {
  eager: true,
  import: 'default',
})

addTexts(rooms)
