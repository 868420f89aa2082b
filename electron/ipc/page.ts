/** The only page that may ask: the top frame of our own scheme. */
export const PAGE_ORIGIN = 'app://desk'
