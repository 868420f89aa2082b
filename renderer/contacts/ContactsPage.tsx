export function ContactsPage() { return null } // stub
