export function SettingsPage() { return null } // stub
