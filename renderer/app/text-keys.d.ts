// Types the keys of `t`: each namespace is the Chinese file of that name; a test holds the Russian one to the same keys.
import 'i18next'
import type admin from '../../shared/i18n/zh/admin.json'
import type app from '../../shared/i18n/zh/app.json'
import type attachments from '../../shared/i18n/zh/attachments.json'
import type clocks from '../../shared/i18n/zh/clocks.json'
import type complaints from '../../shared/i18n/zh/complaints.json'
import type contacts from '../../shared/i18n/zh/contacts.json'
import type copies from '../../shared/i18n/zh/copies.json'
import type broadcast from '../../shared/i18n/zh/broadcast.json'
import type emergencies from '../../shared/i18n/zh/emergencies.json'
import type errors from '../../shared/i18n/zh/errors.json'
import type handover from '../../shared/i18n/zh/handover.json'
import type matters from '../../shared/i18n/zh/matters.json'
import type members from '../../shared/i18n/zh/members.json'
import type notices from '../../shared/i18n/zh/notices.json'
import type parties from '../../shared/i18n/zh/parties.json'
import type print from '../../shared/i18n/zh/print.json'
import type reasons from '../../shared/i18n/zh/reasons.json'
import type session from '../../shared/i18n/zh/session.json'
import type setup from '../../shared/i18n/zh/setup.json'
import type system from '../../shared/i18n/zh/system.json'
import type today from '../../shared/i18n/zh/today.json'
import type trouble from '../../shared/i18n/zh/trouble.json'
import type ui from '../../shared/i18n/zh/ui.json'
import type workOrders from '../../shared/i18n/zh/work-orders.json'

interface Texts {
  app: typeof app
  session: typeof session
  setup: typeof setup
  today: typeof today
  errors: typeof errors
  attachments: typeof attachments
  reasons: typeof reasons
  clocks: typeof clocks
  matters: typeof matters
  notices: typeof notices
  ui: typeof ui
  contacts: typeof contacts
  complaints: typeof complaints
  copies: typeof copies
  broadcast: typeof broadcast
  emergencies: typeof emergencies
  handover: typeof handover
  members: typeof members
  'work-orders': typeof workOrders
  parties: typeof parties
  admin: typeof admin
  print: typeof print
  system: typeof system
  trouble: typeof trouble
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: Texts
  }
}
