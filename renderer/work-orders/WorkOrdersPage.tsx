export function WorkOrdersPage() { return null } // stub
